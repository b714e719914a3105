package org.impsci.examples.spring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fidelity reviews and their scores. */
@RestController
final class AssessmentsController {

  private static final String SCHEMA = "/schemas/assessment";

  private final Bodies bodies;
  private final AssessmentReader reader;

  AssessmentsController(Bodies bodies, AssessmentReader reader) {
    this.bodies = bodies;
    this.reader = reader;
  }

  @GetMapping(path = SCHEMA, produces = "application/schema+json")
  @Operation(summary = "The JSON Schema of an assessment")
  String schema() {
    return AssessmentReader.jsonSchema();
  }

  @PostMapping(
      path = "/assessments/score",
      consumes = "application/json",
      produces = "application/json")
  @Operation(
      summary = "Total, sections and band of one fidelity review",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(mediaType = "application/json", schema = @Schema(ref = SCHEMA))))
  @ApiResponse(responseCode = "200", description = "the score", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", ref = ApiDescription.RESPONSES + "invalid-data")
  @ApiResponse(responseCode = "413", ref = ApiDescription.RESPONSES + "too-large")
  @ApiResponse(responseCode = "422", ref = ApiDescription.RESPONSES + "incomplete-assessment")
  ReviewScore score(
      HttpServletRequest request,
      @Parameter(
              description =
                  "what becomes of the score when ratings are missing: refuse, prorate (the mean of"
                      + " the others stands in) or bounds (lowest and highest possible total)")
          @RequestParam(name = "missing", defaultValue = "refuse")
          String missing,
      @Parameter(description = "the most ratings that may be missing to prorate, at least 1")
          @RequestParam(name = "atMost", defaultValue = "1")
          int atMost)
      throws IOException {
    MissingPolicy policy = policy(missing, atMost);
    byte[] body = bodies.read(request);
    Assessment assessment = reader.read(new ByteArrayInputStream(body), "assessment");
    FidelityScale scale = FidelityScales.get(assessment.scale());
    return new ReviewScore(
        assessment.site(), assessment.date(), Score.of(scale, assessment, policy));
  }

  private static MissingPolicy policy(String missing, int atMost) {
    return switch (missing) {
      case "refuse" -> MissingPolicy.refuse();
      case "bounds" -> MissingPolicy.bounds();
      case "prorate" -> {
        if (atMost < 1) {
          throw invalid("parameter atMost: %d is less than 1".formatted(atMost));
        }
        yield MissingPolicy.prorate(atMost);
      }
      default ->
          throw invalid(
              "parameter missing: there is no \"%s\"; known: refuse, prorate, bounds"
                  .formatted(missing));
    };
  }

  private static ProblemException invalid(String detail) {
    return ProblemException.of(ProblemType.INVALID_PARAMETER, detail);
  }
}
