package org.impsci.fidelity;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.impsci.core.Concept;
import org.impsci.core.Verification;
import org.impsci.core.data.Citations;
import org.impsci.core.data.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a scale from JSON, each from its object. */
final class ScaleReader {

  private ScaleReader() {}

  static FidelityScale scale(JsonObject json) {
    return new FidelityScale(
        json.text("id"),
        json.text("title"),
        json.text("practice"),
        json.object("source").as(Citations::read),
        json.integer("minRating"),
        json.integer("maxRating"),
        json.integerOrNull("insufficientData"),
        json.objects("sections", ScaleReader::section),
        json.objects("bands", ScaleReader::band),
        json.texts("notes"));
  }

  private static Section section(JsonObject json) {
    return new Section(
        json.text("code"), json.text("title"), json.objects("items", ScaleReader::item));
  }

  private static Item item(JsonObject json) {
    return new Item(
        json.text("code"),
        json.integer("number"),
        json.text("title"),
        json.text("definition"),
        json.texts("principles"),
        json.concepts("evidence", code -> Concept.of(EvidenceSource.class, code)),
        json.object("rule").as(ScaleReader::rule),
        json.object("provenance").as(ScaleReader::provenance));
  }

  private static RatingRule rule(JsonObject json) {
    String kind = json.text("kind");
    return switch (kind) {
      case "thresholds" ->
          new Thresholds(
              json.object("quantity").as(ScaleReader::quantity),
              json.objects("anchors", ScaleReader::anchor),
              optional(json, "conditions", ScaleReader::condition),
              optional(json, "alternatives", ScaleReader::alternative),
              optional(json, "readings", ScaleReader::reading));
      case "criteria" ->
          new Criteria(
              json.objects("criteria", ScaleReader::criterion),
              verification(json, "criteriaVerification"),
              json.objects("anchors", ScaleReader::anchor));
      case "ladder" ->
          new Ladder(
              json.objects("anchors", ScaleReader::anchor),
              optional(json, "elements", ScaleReader::criterion),
              optional(json, "alternatives", ScaleReader::alternative));
      default ->
          throw json.fault(
              "kind", "\"" + kind + "\" is no kind of rule; known: thresholds, criteria, ladder");
    };
  }

  private static Anchor anchor(JsonObject json) {
    return new Anchor(
        json.integer("rating"),
        json.text("description"),
        objectOrNull(json, "range", ScaleReader::range),
        verification(json, "verification"));
  }

  private static Range range(JsonObject json) {
    return new Range(
        json.numberOrNull("atLeast"),
        json.numberOrNull("above"),
        json.numberOrNull("atMost"),
        json.numberOrNull("below"));
  }

  private static Quantity quantity(JsonObject json) {
    return new Quantity(
        json.text("code"),
        json.text("name"),
        json.text("unit"),
        json.object("possible").as(ScaleReader::range));
  }

  private static Condition condition(JsonObject json) {
    return new Condition(
        json.text("code"),
        json.text("description"),
        json.integer("otherwiseAtMost"),
        json.texts("implies"),
        verification(json, "verification"));
  }

  private static Alternative alternative(JsonObject json) {
    return new Alternative(
        json.text("code"),
        json.text("when"),
        objectOrNull(json, "quantity", ScaleReader::quantity),
        json.objects("anchors", ScaleReader::anchor));
  }

  private static Reading reading(JsonObject json) {
    return new Reading(
        json.object("values").as(ScaleReader::range), json.integer("rating"), json.text("why"));
  }

  private static Criterion criterion(JsonObject json) {
    return new Criterion(json.text("code"), json.text("description"));
  }

  private static Provenance provenance(JsonObject json) {
    return new Provenance(
        verification(json, "rule"),
        verification(json, "title"),
        verification(json, "evidence"),
        json.texts("sources"),
        json.texts("notes"));
  }

  private static Band band(JsonObject json) {
    return new Band(
        json.text("code"),
        json.text("label"),
        json.integer("minTotal"),
        verification(json, "verification"),
        json.texts("sources"));
  }

  private static Verification verification(JsonObject json, String name) {
    return json.concept(name, Verification::of);
  }

  private static <T> List<T> optional(
      JsonObject json, String name, Function<JsonObject, T> reader) {
    return json.has(name) ? json.objects(name, reader) : ImmutableList.of();
  }

  private static <T> @Nullable T objectOrNull(
      JsonObject json, String name, Function<JsonObject, T> reader) {
    return json.has(name) ? json.object(name).as(reader) : null;
  }
}
