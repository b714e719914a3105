package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.data.Citations;
import org.impsci.core.data.JsonObject;

/** Reads the files of this package from JSON, each part from its object. */
final class StageReader {

  private StageReader() {}

  static StageModel model(JsonObject json) {
    return new StageModel(
        json.text("id"),
        json.text("title"),
        json.object("source").as(Citations::read),
        json.text("definition"),
        optional(json, "phases", StageReader::phase),
        json.objects("stages", StageReader::stage),
        json.textOrNull("firstUse"),
        json.textOrNull("fullOperation"),
        json.texts("notes"));
  }

  private static StagePhase phase(JsonObject json) {
    return new StagePhase(json.text("code"), json.text("label"));
  }

  private static ModelStage stage(JsonObject json) {
    return new ModelStage(
        json.text("code"),
        json.text("label"),
        json.text("definition"),
        json.textOrNull("phase"),
        optional(json, "markers", StageReader::marker),
        json.texts("endedBy"),
        optional(json, "steps", StageReader::step),
        json.concept("verification", Verification::of),
        json.texts("readAt"));
  }

  private static Marker marker(JsonObject json) {
    return new Marker(
        json.text("code"), json.text("text"), json.concept("verification", Verification::of));
  }

  private static StageStep step(JsonObject json) {
    return new StageStep(
        json.text("code"),
        json.text("label"),
        json.text("definition"),
        json.concept("verification", Verification::of));
  }

  static Crosswalk crosswalk(JsonObject json) {
    return new Crosswalk(
        json.text("fromModel"),
        json.text("toModel"),
        required(json, "fromStages"),
        required(json, "toStages"),
        json.objects("links", StageReader::link));
  }

  private static CrosswalkLink link(JsonObject json) {
    return new CrosswalkLink(
        json.text("fromStage"),
        json.text("toStage"),
        optional(json, "sources", Citations::read),
        json.textOrNull("note"));
  }

  static CompletionChecklist checklist(JsonObject json, List<StageModel> models) {
    StageModel model =
        json.concept(
            "model",
            id ->
                models.stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new UnknownCodeException(
                                "stage models", id, models.stream().map(StageModel::id).toList())));
    CompletionChecklist checklist =
        new CompletionChecklist(
            json.text("id"),
            json.text("title"),
            model.id(),
            json.objects("activities", activity -> activity(activity, model)),
            json.textOrNull("startUp"),
            json.textOrNull("competency"),
            json.texts("notes"));
    checklist.check(model);
    return checklist;
  }

  private static ChecklistActivity activity(JsonObject json, StageModel model) {
    return new ChecklistActivity(
        json.text("code"),
        json.text("label"),
        json.concept("stage", code -> model.stage(code).code()));
  }

  private static List<String> required(JsonObject json, String name) {
    if (!json.has(name)) {
      throw json.fault(name, "is missing");
    }
    return json.texts(name);
  }

  static <T> List<T> optional(JsonObject json, String name, Function<JsonObject, T> reader) {
    return json.has(name) ? json.objects(name, reader) : ImmutableList.of();
  }
}
