package org.impsci.examples.spring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Studies and the categories of theories, models and frameworks that they use. */
@RestController
final class StudiesController {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String JSON_SPACE = " \t\r\n";

  private final Bodies bodies;
  private final StudyClassifier classifier;

  StudiesController(Bodies bodies, StudyClassifier classifier) {
    this.bodies = bodies;
    this.classifier = classifier;
  }

  /** One study gives a classification or a problem; many give one result each, in their order. */
  @PostMapping(
      path = "/studies/classify",
      consumes = "application/json",
      produces = "application/json")
  @Operation(
      summary = "Which of Nilsen's categories one study or many use, and the words behind it",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(oneOf = {Study.class, Study[].class}))))
  @ApiResponse(
      responseCode = "200",
      description = "what was found in the study, or one result for each study, in their order",
      content =
          @Content(schema = @Schema(oneOf = {StudyClassification.class, ClassifiedStudies.class})))
  @ApiResponse(responseCode = "400", ref = ApiDescription.RESPONSES + "invalid-data")
  @ApiResponse(responseCode = "413", ref = ApiDescription.RESPONSES + "too-large")
  Object classify(HttpServletRequest request) throws IOException {
    byte[] body = bodies.read(request);
    if (isArray(body)) {
      return classifyAll(Studies.jsonArray(new ByteArrayInputStream(body), "studies"));
    }
    return classifier.classify(Studies.json(new ByteArrayInputStream(body), "study"));
  }

  private ClassifiedStudies classifyAll(List<Row<Study>> studies) {
    if (studies.isEmpty()) {
      throw new InvalidDataException("studies", "", "is an empty array; give one study or more");
    }
    return new ClassifiedStudies(studies.stream().map(this::result).toList());
  }

  private ClassifiedStudies.Result result(Row<Study> row) {
    if (row instanceof Row.Good<Study> good) {
      return ClassifiedStudies.Result.of(classifier.classify(good.value()));
    }
    Row.Bad<Study> bad = (Row.Bad<Study>) row;
    String pointer = "/" + (bad.number() - 1) + (bad.column() == null ? "" : bad.column());
    return ClassifiedStudies.Result.of(new InvalidDataException("studies", pointer, bad.rule()));
  }

  /** Whether a body is to be read as an array; what else it may be, the reader says. */
  private static boolean isArray(byte[] body) {
    int mark = BYTE_ORDER_MARK.length;
    int i =
        Arrays.equals(body, 0, Math.min(mark, body.length), BYTE_ORDER_MARK, 0, mark) ? mark : 0;
    while (i < body.length && JSON_SPACE.indexOf(body[i]) >= 0) {
      i++;
    }
    return i < body.length && body[i] == '[';
  }
}
