package org.impsci.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;
import org.impsci.taxonomy.study.StudyDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** The mapper that Spring Boot configures, as it is, binds the values of the library. */
class PlainBindingTest {

  static List<Object> values() {
    Study study =
        Study.builder()
            .id("1")
            .title("Barriers to IPS: interviews guided by CFIR")
            .year(2020)
            .addDesigns(StudyDesign.INTERVIEWS)
            .statedApproach(StatedApproach.named("CFIR"))
            .build();
    Assessment review = Requests.northside();
    return List.of(
        FidelityScales.ips25(),
        FidelityScales.se15(),
        review,
        Score.of(FidelityScales.se15(), review),
        new ReviewScore(
            "Northside", LocalDate.of(2026, 3, 14), Score.of(FidelityScales.se15(), review)),
        MissingPolicy.prorate(2),
        study,
        StudyClassifier.standard().classify(study));
  }

  @ParameterizedTest
  @MethodSource("values")
  void writesAndReadsAValueBack(Object value) throws IOException {
    assertThat(read(value.getClass(), write(value))).isEqualTo(value);
  }

  @Test
  void readsWhatTheStrictReaderReads() throws IOException {
    byte[] body = Requests.assessment().getBytes(StandardCharsets.UTF_8);
    assertThat(read(Assessment.class, body)).isEqualTo(Requests.northside());
  }

  @Test
  void letsThroughWhatTheStrictReaderRefuses() throws IOException {
    byte[] body =
        "{\"id\": \"1\", \"year\": \"2020\", \"journal\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(read(Study.class, body)).isEqualTo(Study.builder().id("1").year(2020).build());
  }

  @Test
  void isTheOneThatTheVersionOfSpringBootPrefers() {
    assertThat(converter(Study.class).getClass().getName())
        .isEqualTo(System.getProperty("expected.converter"));
  }

  @SuppressWarnings("unchecked")
  private static <T> HttpMessageConverter<T> converter(Class<T> type) {
    return (HttpMessageConverter<T>)
        Service.shared()
            .context()
            .getBean(RequestMappingHandlerAdapter.class)
            .getMessageConverters()
            .stream()
            .filter(converter -> converter.canRead(type, MediaType.APPLICATION_JSON))
            .findFirst()
            .orElseThrow();
  }

  private static <T> T read(Class<T> type, byte[] json) throws IOException {
    return converter(type).read(type, new Input(new ByteArrayInputStream(json)));
  }

  @SuppressWarnings("unchecked")
  private static byte[] write(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    converter((Class<Object>) value.getClass())
        .write(value, MediaType.APPLICATION_JSON, new Output(out, new HttpHeaders()));
    return out.toByteArray();
  }

  private record Input(InputStream in) implements HttpInputMessage {
    @Override
    public InputStream getBody() {
      return in;
    }

    @Override
    public HttpHeaders getHeaders() {
      return new HttpHeaders();
    }
  }

  private record Output(OutputStream out, HttpHeaders headers) implements HttpOutputMessage {
    @Override
    public OutputStream getBody() {
      return out;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
