package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.impsci.examples.spring.Service.Answer;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {

  private final Service service = Service.shared();

  @ParameterizedTest
  @ValueSource(strings = {"ips-25", "se-15"})
  void givesAScaleThatTheLibraryReadsBack(String id) {
    Answer answer = service.get("/scales/" + id);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo(Service.JSON);
    byte[] json = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    assertThat(FidelityScale.read(new ByteArrayInputStream(json), id))
        .isEqualTo(FidelityScales.get(id));
  }

  @Test
  void saysWhichScalesThereAre() {
    assertThat(service.get("/scales/ips-26"))
        .isEqualTo(
            Answer.problem(
                """
                {
                  "type": "tag:impsci.org,2026:problem/unknown-code",
                  "title": "Unknown code",
                  "status": 404,
                  "detail": "FidelityScales has no \\"ips-26\\"; known: ips-25, se-15",
                  "instance": "/scales/ips-26",
                  "known": ["ips-25", "se-15"]
                }
                """));
  }
}
