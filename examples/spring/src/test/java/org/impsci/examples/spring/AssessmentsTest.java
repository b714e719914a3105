package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.impsci.examples.spring.Service.Answer;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.junit.jupiter.api.Test;

class AssessmentsTest {

  private static final String SCORE = "/assessments/score";

  private final Service service = Service.shared();

  @Test
  void scoresAReview() {
    assertThat(service.post(SCORE, Requests.assessment()))
        .isEqualTo(
            Answer.ok(
                """
                {
                  "site": "Northside",
                  "date": "2026-03-14",
                  "score": {
                    "kind": "complete",
                    "scale": "se-15",
                    "items": 15,
                    "total": 61,
                    "sections": [
                      {"section": "staffing", "total": 13, "minTotal": 3, "maxTotal": 15},
                      {"section": "organization", "total": 12, "minTotal": 3, "maxTotal": 15},
                      {"section": "services", "total": 36, "minTotal": 9, "maxTotal": 45}
                    ],
                    "band": {
                      "code": "fair",
                      "label": "Fair supported employment implementation",
                      "minTotal": 56,
                      "verification": "verified",
                      "sources": ["https://kaken.nii.ac.jp/en/report/KAKENHI-PROJECT-22653067/226530672010jisseki"]
                    },
                    "nextBand": {
                      "code": "good",
                      "label": "Good supported employment implementation",
                      "minTotal": 66,
                      "verification": "verified",
                      "sources": ["https://kaken.nii.ac.jp/en/report/KAKENHI-PROJECT-22653067/226530672010jisseki"]
                    }
                  }
                }
                """));
  }

  @Test
  void refusesAReviewWithMissingRatingsAndSaysWhich() {
    String review = Requests.assessment().replace("\"outreach\": 4", "\"outreach\": 9");
    assertThat(service.post(SCORE, review))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "tag:impsci.org,2026:problem/incomplete-assessment",
                  "title": "Incomplete assessment",
                  "status": 422,
                  "detail": "scale se-15: 1 of 15 items have no rating: outreach (insufficient-data); rate them or choose a MissingPolicy",
                  "instance": "/assessments/score",
                  "missing": {"outreach": "insufficient-data"}
                }
                """));
  }

  @Test
  void scoresAReviewWithMissingRatingsAsItIsTold() {
    String review = Requests.assessment().replace("\"outreach\": 4", "\"outreach\": 9");
    Answer prorated = service.post(SCORE + "?missing=prorate&atMost=2", review);
    assertThat(prorated.status()).isEqualTo(200);
    assertThat(prorated.body().at("/score/kind").textValue()).isEqualTo("prorated");
    // 57 points on 14 items: 57 / 14 * 15.
    assertThat(prorated.body().at("/score/total").doubleValue()).isEqualTo(57.0 / 14 * 15);
    Answer bounds = service.post(SCORE + "?missing=bounds", review);
    assertThat(bounds.status()).isEqualTo(200);
    assertThat(bounds.body().at("/score/lowest").intValue()).isEqualTo(58);
    assertThat(bounds.body().at("/score/highest").intValue()).isEqualTo(62);
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    assertThat(service.post(SCORE + "?missing=guess", Requests.assessment()))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "tag:impsci.org,2026:problem/invalid-parameter",
                  "title": "Invalid parameter",
                  "status": 400,
                  "detail": "parameter missing: there is no \\"guess\\"; known: refuse, prorate, bounds",
                  "instance": "/assessments/score"
                }
                """));
    assertThat(service.post(SCORE + "?missing=prorate&atMost=0", Requests.assessment()))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "tag:impsci.org,2026:problem/invalid-parameter",
                  "title": "Invalid parameter",
                  "status": 400,
                  "detail": "parameter atMost: 0 is less than 1",
                  "instance": "/assessments/score"
                }
                """));
    assertThat(service.post(SCORE + "?missing=prorate&atMost=many", Requests.assessment()))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "about:blank",
                  "title": "Bad Request",
                  "status": 400,
                  "detail": "Failed to convert 'atMost' with value: 'many'",
                  "instance": "/assessments/score"
                }
                """));
  }

  @Test
  void refusesARatingThatIsOutOfRange() {
    String review =
        Requests.assessment().replace("\"rapid-job-search\": 4", "\"rapid-job-search\": 7");
    assertThat(service.post(SCORE, review))
        .isEqualTo(
            invalid(
                "/ratings/rapid-job-search",
                "assessment, /ratings/rapid-job-search: rating 7 is outside 1..5"));
  }

  @Test
  void refusesARatingThatIsNearlyANumber() {
    String review =
        Requests.assessment().replace("\"rapid-job-search\": 4", "\"rapid-job-search\": 4.0");
    assertThat(service.post(SCORE, review))
        .isEqualTo(
            invalid(
                "/ratings/rapid-job-search",
                "assessment, /ratings/rapid-job-search: must be an integer or a string, is 4.0"));
  }

  @Test
  void refusesAScaleItDoesNotKnow() {
    assertThat(service.post(SCORE, Requests.assessment().replace("se-15", "ips-26")))
        .isEqualTo(
            invalid(
                "/scale",
                "assessment, /scale: reader of assessments has no \"ips-26\"; known: ips-25,"
                    + " se-15"));
  }

  @Test
  void refusesAnUnknownFieldAndAMissingOne() {
    assertThat(
            service.post(
                SCORE, Requests.assessment().replace("{\"scale\"", "{\"by\": 1, \"scale\"")))
        .isEqualTo(
            invalid(
                "/by",
                "assessment, /by: unknown field; known: scale, site, date, reviewers, ratings,"
                    + " advice, evidence, notes"));
    assertThat(service.post(SCORE, Requests.assessment().replace("\"site\": \"Northside\", ", "")))
        .isEqualTo(invalid("/site", "assessment, /site: is missing"));
  }

  @Test
  void pointsAtAnItemThatTheScaleDoesNotHaveAsAJsonPointerWritesIt() {
    String review = Requests.assessment().replace("\"outreach\"", "\"out/reach~\"");
    Answer answer = service.post(SCORE, review);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("pointer").textValue()).isEqualTo("/ratings/out~1reach~0");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThat(service.post(SCORE, "{\"scale\": se-15}"))
        .isEqualTo(
            invalid(
                "",
                "assessment: is not JSON: Unrecognized token 'se': was expecting (JSON String,"
                    + " Number, Array, Object or token 'null', 'true' or 'false') (line 1, column"
                    + " 11)"));
    assertThat(service.post(SCORE, ""))
        .isEqualTo(invalid("", "assessment: must be one JSON object, is empty"));
    byte[] latin1 = {'{', '"', (byte) 0xE5, '"', '}'};
    assertThat(service.post(SCORE, Service.JSON, BodyPublishers.ofByteArray(latin1)))
        .isEqualTo(invalid("", "assessment: is not UTF-8"));
  }

  @Test
  void offersTheSchemaOfTheReader() {
    Answer answer = service.get("/schemas/assessment");
    assertThat(answer.type()).startsWith("application/schema+json");
    assertThat(answer.body()).isEqualTo(Service.json(AssessmentReader.jsonSchema()));
  }

  private static Answer invalid(String pointer, String detail) {
    return Answer.invalid(SCORE, pointer, detail);
  }
}
