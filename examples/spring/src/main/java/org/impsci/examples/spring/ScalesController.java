package org.impsci.examples.spring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fidelity scales. */
@RestController
final class ScalesController {

  @GetMapping(path = "/scales/{id}", produces = "application/json")
  @Operation(summary = "A fidelity scale: sections, items with their rating rules, bands")
  @ApiResponse(responseCode = "200", description = "the scale", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = ApiDescription.RESPONSES + "unknown-code")
  FidelityScale scale(
      @Parameter(description = "the edition", example = "ips-25") @PathVariable("id") String id) {
    return FidelityScales.get(id);
  }
}
