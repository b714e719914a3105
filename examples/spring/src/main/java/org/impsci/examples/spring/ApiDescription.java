package org.impsci.examples.spring;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page about the interface says beside what the controllers and values say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  /** Where the controllers refer to. */
  static final String RESPONSES = "#/components/responses/";

  @Bean
  OpenAPI api() {
    Components components = new Components().addSchemas("Problem", problem());
    for (ProblemType type : ProblemType.values()) {
      components.addResponses(type.code(), response(type));
    }
    return new OpenAPI()
        .info(
            new Info()
                .title("impsci")
                .version("1")
                .description(
                    "Scores fidelity reviews, and says which theories, models and frameworks studies"
                        + " of implementation use."))
        .components(components);
  }

  private static ApiResponse response(ProblemType type) {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(type.title())
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("A problem document of RFC 9457")
        .addProperty("type", text("the kind of problem; absent if the status says it all"))
        .addProperty("title", text("the kind of problem in words"))
        .addProperty("status", new IntegerSchema().description("the status of the response"))
        .addProperty("detail", text("where, what, the rule, the value, and what is accepted"))
        .addProperty("instance", text("the path of the request"))
        .addProperty(
            "pointer",
            text("invalid-data: where in the body, as a JSON Pointer; empty for the whole"))
        .addProperty(
            "known",
            new ArraySchema()
                .items(new StringSchema())
                .description("unknown-code: the codes there are"))
        .addProperty(
            "missing",
            new ObjectSchema().description("incomplete-assessment: why each item has no rating"));
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }
}
