package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impsci.examples.spring.Service.Answer;
import org.junit.jupiter.api.Test;

/** What a service needs beside its work: health, and a page about its interface. */
class OperationsTest {

  private final Service service = Service.shared();

  @Test
  void tellsThatItIsHealthy() {
    Answer health = service.get("/actuator/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body())
        .isEqualTo(Service.json("{\"status\": \"UP\", \"groups\": [\"liveness\", \"readiness\"]}"));
    assertThat(service.get("/actuator/health/readiness").body())
        .isEqualTo(Service.json("{\"status\": \"UP\"}"));
  }

  @Test
  void tellsNothingElseAboutItself() {
    assertThat(service.get("/actuator/env").status()).isEqualTo(404);
    assertThat(service.get("/actuator/heapdump").status()).isEqualTo(404);
  }

  @Test
  void showsAPageAboutItsInterface() {
    assertThat(service.send(service.request("/").GET()).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/swagger-ui/index.html"));
    assertThat(service.send(service.request("/swagger-ui/index.html").GET()).body())
        .contains("<title>Swagger UI</title>");
  }

  @Test
  void describesEveryOperationWithItsAnswers() {
    JsonNode paths = service.get("/v3/api-docs").body().path("paths");
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        List<String> answers = new ArrayList<>();
        method.getValue().path("responses").fieldNames().forEachRemaining(answers::add);
        operations.add(method.getKey() + " " + path.getKey() + " " + answers);
      }
    }
    assertThat(operations)
        .containsExactlyInAnyOrder(
            "get /scales/{id} [200, 404]",
            "get /schemas/assessment [200]",
            "post /assessments/score [200, 400, 413, 422]",
            "post /studies/classify [200, 400, 413]");
  }

  @Test
  void describesNothingThatIsNotThere() {
    JsonNode api = service.get("/v3/api-docs").body();
    List<String> references = api.findValuesAsText("$ref");
    assertThat(references).contains("/schemas/assessment", "#/components/responses/invalid-data");
    for (String reference : references) {
      if (reference.startsWith("#")) {
        assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(service.get(reference).status()).as(reference).isEqualTo(200);
      }
    }
  }
}
