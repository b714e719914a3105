package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.impsci.examples.spring.Service.Answer;
import org.junit.jupiter.api.Test;

class StudiesTest {

  private static final String CLASSIFY = "/studies/classify";

  private static final String FOUND =
      """
      {
        "id": "1",
        "categories": [{"category": "determinant-framework", "strength": 0.9837, "named": true}],
        "approaches": [
          {
            "code": "consolidated-framework-for-implementation-research",
            "name": "Consolidated Framework for Implementation Research",
            "used": true
          }
        ],
        "evidence": [
          {
            "field": "title",
            "start": 0,
            "end": 8,
            "text": "Barriers",
            "category": "determinant-framework",
            "family": "barriers-and-facilitators",
            "mention": "affirmed"
          },
          {
            "field": "title",
            "start": 38,
            "end": 42,
            "text": "CFIR",
            "category": "determinant-framework",
            "family": "named",
            "approach": "consolidated-framework-for-implementation-research",
            "mention": "affirmed"
          }
        ],
        "explanation": "determinant framework, named: \\"CFIR\\" in the title; supported by \\"Barriers\\" in the title"
      }
      """;

  private final Service service = Service.shared();

  @Test
  void classifiesOneStudy() {
    assertThat(service.post(CLASSIFY, Requests.study("1"))).isEqualTo(Answer.ok(FOUND));
  }

  @Test
  void classifiesManyAndKeepsABadOneInItsPlace() {
    String studies =
        "\uFEFF\n[%s, {\"id\": \"2\", \"year\": \"soon\"}, 3, {\"id\": \"4\", \"year\": 3000}, %s]"
            .formatted(Requests.study("1"), Requests.study("1"));
    assertThat(service.post(CLASSIFY, studies))
        .isEqualTo(
            Answer.ok(
                """
                {
                  "failed": 3,
                  "results": [
                    {"classification": %s},
                    {"fault": {
                      "pointer": "/1/year",
                      "detail": "studies, /1/year: must be an integer, is \\"soon\\""
                    }},
                    {"fault": {
                      "pointer": "/2",
                      "detail": "studies, /2: must be an object, is 3"
                    }},
                    {"fault": {
                      "pointer": "/3",
                      "detail": "studies, /3: study 4: year 3000 is outside 1800..2100"
                    }},
                    {"classification": %s}
                  ]
                }
                """
                    .formatted(FOUND, FOUND)));
  }

  @Test
  void refusesAnEmptyList() {
    assertThat(service.post(CLASSIFY, "[]"))
        .isEqualTo(invalid("", "studies: is an empty array; give one study or more"));
  }

  @Test
  void refusesABadStudyThatComesAlone() {
    assertThat(service.post(CLASSIFY, "{\"id\": \"1\", \"journal\": \"x\"}"))
        .isEqualTo(
            invalid(
                "/journal",
                "study, /journal: unknown field; known: id, title, abstract, authors, year,"
                    + " country, location, aim, designs, statedApproach"));
  }

  @Test
  void refusesAnArrayThatIsNotJsonAsAWhole() {
    assertThat(service.post(CLASSIFY, "[%s, {\"id\" \"2\"}]".formatted(Requests.study("1"))))
        .isEqualTo(
            invalid(
                "",
                "studies: is not JSON: Unexpected character ('\"' (code 34)): was expecting a colon"
                    + " to separate field name and value (line 1, column 76)"));
    assertThat(service.post(CLASSIFY, "7"))
        .isEqualTo(invalid("", "study: must be one JSON object, is not"));
    assertThat(service.post(CLASSIFY, "[".repeat(2000)))
        .isEqualTo(
            invalid(
                "",
                "studies: the JSON has more than 100 levels, the limit depth; to take more, read with"
                    + " ReadLimits.builder().depth(...)"));
  }

  private static Answer invalid(String pointer, String detail) {
    return Answer.invalid(CLASSIFY, pointer, detail);
  }
}
