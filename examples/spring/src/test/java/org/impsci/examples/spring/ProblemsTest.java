package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.impsci.examples.spring.Service.Answer;
import org.impsci.taxonomy.study.StudyClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class ProblemsTest {

  private static final int LIMIT = 1 << 20;

  private final Service service = Service.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/assessments/score", "/studies/classify"})
  void refusesABodyThatIsTooLarge(String path) {
    Answer tooLarge =
        Answer.problem(
            """
            {
              "type": "tag:impsci.org,2026:problem/too-large",
              "title": "Content too large",
              "status": 413,
              "detail": "the body is larger than 1048576 bytes; send it in parts",
              "instance": "%s"
            }
            """
                .formatted(path));
    assertThat(service.post(path, " ".repeat(LIMIT + 1))).isEqualTo(tooLarge);
    byte[] body = new byte[LIMIT + 1];
    assertThat(
            service.post(
                path,
                Service.JSON,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
        .isEqualTo(tooLarge);
    assertThat(service.post(path, " ".repeat(LIMIT)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assessments/score", "/studies/classify"})
  void refusesAnotherContentType(String path) {
    assertThat(service.post(path, "text/csv", BodyPublishers.ofString("site,date")))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "about:blank",
                  "title": "Unsupported Media Type",
                  "status": 415,
                  "detail": "Content-Type 'text/csv' is not supported.",
                  "instance": "%s"
                }
                """
                    .formatted(path)));
  }

  @Test
  void refusesAnotherMethod() {
    assertThat(service.get("/assessments/score"))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "about:blank",
                  "title": "Method Not Allowed",
                  "status": 405,
                  "detail": "Method 'GET' is not supported.",
                  "instance": "/assessments/score"
                }
                """));
  }

  @Test
  void refusesToAnswerInAnotherForm() {
    assertThat(
            Service.answer(
                service.send(service.request("/scales/se-15").header("Accept", "text/csv").GET())))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "about:blank",
                  "title": "Not Acceptable",
                  "status": 406,
                  "detail": "Acceptable representations: [application/json].",
                  "instance": "/scales/se-15"
                }
                """));
  }

  @Test
  void saysThatAPathIsNotThere() {
    Answer answer = service.get("/scale/se-15");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.type()).isEqualTo(Service.PROBLEM);
  }

  @Test
  void keepsWhatWentWrongInsideForTheLog() {
    try (Service broken = Service.with(Broken.class)) {
      assertThat(broken.post("/studies/classify", Requests.study("1")))
          .isEqualTo(
              Answer.problem(
                  """
                  {
                    "type": "tag:impsci.org,2026:problem/internal",
                    "title": "Internal error",
                    "status": 500,
                    "detail": "the service failed; its log says why",
                    "instance": "/studies/classify"
                  }
                  """));
    }
  }

  /** A classifier of one's own, which replaces that of the library, and fails. */
  static class Broken {
    @Bean
    @Primary
    StudyClassifier broken() {
      return study -> {
        throw new IllegalStateException("password=1234");
      };
    }
  }
}
