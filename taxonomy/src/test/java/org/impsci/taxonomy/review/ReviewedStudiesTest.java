package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewedStudiesTest {

  private static final String ONE =
      """
      {"studies": [
        {"study": {"id": "s1", "title": "T", "abstract": "A", "authors": ["Doe J"], "year": 2020,
            "country": "Sweden", "location": "a town", "aim": "Look.", "designs": ["survey"],
            "statedApproach": {"kind": "named", "names": ["RE-AIM"]}},
         "design": "A survey.",
         "interpretation": {"categories": ["evaluation-framework"],
            "qualifiers": ["soft-version"], "page": "3", "note": "Why."},
         "remarks": ["Odd."]}]}
      """;

  private static List<ReviewedStudy> read(String json) {
    return ReviewedStudies.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "review.json");
  }

  @Test
  void readsEveryField() {
    assertThat(read(ONE))
        .containsExactly(
            ReviewedStudy.builder()
                .study(
                    Study.builder()
                        .id("s1")
                        .title("T")
                        .abstractText("A")
                        .addAuthors("Doe J")
                        .year(2020)
                        .country("Sweden")
                        .location("a town")
                        .aim("Look.")
                        .addDesigns(StudyDesign.SURVEY)
                        .statedApproach(StatedApproach.named("RE-AIM"))
                        .build())
                .design("A survey.")
                .interpretation(
                    Interpretation.builder()
                        .addCategories(NilsenCategory.EVALUATION_FRAMEWORK)
                        .addQualifiers(Qualifier.SOFT_VERSION)
                        .page("3")
                        .note("Why.")
                        .build())
                .addRemarks("Odd.")
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"soft-version\" | \"soft\" | review.json, /studies/0/interpretation/qualifiers/0:"
            + " Qualifier has no \"soft\"; known: soft-version, fidelity-evaluation,"
            + " process-evaluation, goal-evaluation, formative-evaluation, user-evaluation",
        "[\"evaluation-framework\"] | [] | review.json, /studies/0/interpretation: interpretation"
            + " has no categories: give at least one",
        "[\"evaluation-framework\"] | [\"process-model\", \"process-model\"] | review.json,"
            + " /studies/0/interpretation: interpretation: categories [process-model,"
            + " process-model] name one twice",
        "\"id\": \"s1\", |  | review.json, /studies/0/study/id: is missing",
        "\"page\" | \"pages\" | review.json, /studies/0/interpretation/pages: unknown field; known:"
            + " categories, qualifiers, page, note",
        "2020 | \"2020\" | review.json, /studies/0/study/year: must be an integer, is \"2020\"",
      })
  void aBadDocumentSaysWhereAndWhat(String from, String to, String message) {
    assertThat(ONE).contains(from);
    assertThatThrownBy(() -> read(ONE.replace(from, to == null ? "" : to)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void aStudyGivenTwiceIsRefused() {
    String study =
        "{\"study\": {\"id\": \"s1\"}, \"interpretation\": {\"categories\": [\"process-model\"]}}";
    assertThatThrownBy(() -> read("{\"studies\": [" + study + ", " + study + "]}"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("review.json, /studies/1/study/id: \"s1\" is there twice");
  }
}
