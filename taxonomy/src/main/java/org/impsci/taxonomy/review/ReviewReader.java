package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.impsci.core.data.Citations;
import org.impsci.core.data.JsonObject;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.determinant.CitationForm;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Direction;
import org.impsci.taxonomy.determinant.Finding;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyDesign;

/** Reads the parts of a review from JSON. */
final class ReviewReader {

  private ReviewReader() {}

  static Review review(JsonObject json) {
    return Review.builder()
        .id(json.text("id"))
        .source(json.object("source").as(Citations::read))
        .rounds(optional(json, "rounds", ReviewReader::round))
        .flow(
            json.has("flow")
                ? json.object("flow").as(ReviewReader::flow)
                : ReviewFlow.notReported())
        .inclusion(json.texts("inclusion"))
        .exclusion(json.texts("exclusion"))
        .framework(
            optional(
                json,
                "framework",
                entry ->
                    new FrameworkEntry(
                        entry.text("determinant"), entry.concept("level", DeterminantLevel::of))))
        .previousReviews(json.texts("previousReviews"))
        .studies(json.objects("studies", ReviewReader::reviewedStudy))
        .findings(optional(json, "findings", ReviewReader::finding))
        .instruments(optional(json, "instruments", ReviewReader::instrument))
        .appraisals(optional(json, "appraisals", ReviewReader::appraisal))
        .claims(optional(json, "claims", ReviewReader::claim))
        .contradictions(optional(json, "contradictions", ReviewReader::contradiction))
        .build();
  }

  private static <T> List<T> optional(
      JsonObject json, String name, Function<JsonObject, T> reader) {
    return json.has(name) ? json.objects(name, reader) : ImmutableList.of();
  }

  private static SearchRound round(JsonObject json) {
    return SearchRound.builder()
        .id(json.text("id"))
        .date(json.textOrNull("date"))
        .sources(json.texts("sources"))
        .queries(json.texts("queries"))
        .note(json.textOrNull("note"))
        .flow(json.object("flow").as(ReviewReader::flow))
        .build();
  }

  private static ReviewFlow flow(JsonObject json) {
    Map<FlowBox, FlowCount> counts =
        json.has("counts") ? json.object("counts").as(ReviewReader::counts) : Map.of();
    return new ReviewFlow(
        counts,
        optional(
            json,
            "reasons",
            reason -> new ExclusionReason(reason.text("reason"), count(reason, "reports"))));
  }

  private static Map<FlowBox, FlowCount> counts(JsonObject json) {
    Map<FlowBox, FlowCount> counts = new EnumMap<>(FlowBox.class);
    for (FlowBox box : FlowBox.values()) {
      if (json.has(box.code())) {
        counts.put(box, count(json, box.code()));
      }
    }
    return counts;
  }

  private static FlowCount count(JsonObject json, String name) {
    Object value = json.integerOrText(name);
    try {
      return FlowCount.fromJson(value);
    } catch (IllegalArgumentException e) {
      throw json.fault(name, String.valueOf(e.getMessage()));
    }
  }

  static ReviewedStudy reviewedStudy(JsonObject json) {
    return ReviewedStudy.builder()
        .study(json.object("study").as(ReviewReader::study))
        .design(json.textOrNull("design"))
        .interpretation(json.object("interpretation").as(ReviewReader::interpretation))
        .remarks(json.texts("remarks"))
        .build();
  }

  private static Study study(JsonObject json) {
    return Study.builder()
        .id(json.text("id"))
        .title(json.textOrNull("title"))
        .abstractText(json.textOrNull("abstract"))
        .authors(json.texts("authors"))
        .year(json.integerOrNull("year"))
        .country(json.textOrNull("country"))
        .location(json.textOrNull("location"))
        .aim(json.textOrNull("aim"))
        .designs(json.concepts("designs", StudyDesign::of))
        .statedApproach(
            json.has("statedApproach")
                ? json.object("statedApproach").as(ReviewReader::statedApproach)
                : null)
        .build();
  }

  private static StatedApproach statedApproach(JsonObject json) {
    return new StatedApproach(json.concept("kind", StatedApproach.Kind::of), json.texts("names"));
  }

  private static Interpretation interpretation(JsonObject json) {
    return Interpretation.builder()
        .categories(json.concepts("categories", NilsenCategory::of))
        .qualifiers(json.concepts("qualifiers", Qualifier::of))
        .page(json.textOrNull("page"))
        .note(json.textOrNull("note"))
        .build();
  }

  static Finding finding(JsonObject json) {
    return Finding.builder()
        .id(json.text("id"))
        .statement(json.text("statement"))
        .determinant(json.text("determinant"))
        .level(json.concept("level", DeterminantLevel::of))
        .influence(json.concept("influence", Influence::of))
        .direction(json.concept("direction", Direction::of))
        .citation(json.concept("citation", CitationForm::of))
        .studies(json.texts("studies"))
        .parent(json.textOrNull("parent"))
        .section(json.textOrNull("section"))
        .paragraph(json.integerOrNull("paragraph"))
        .note(json.textOrNull("note"))
        .build();
  }

  static AppraisalInstrument instrument(JsonObject json) {
    return AppraisalInstrument.builder()
        .id(json.text("id"))
        .title(json.text("title"))
        .source(json.object("source").as(Citations::read))
        .questions(
            json.objects(
                "questions",
                question ->
                    new AppraisalQuestion(
                        question.text("code"), question.text("label"), question.flag("open"))))
        .build();
  }

  static QualityAppraisal appraisal(JsonObject json) {
    return QualityAppraisal.builder()
        .study(json.text("study"))
        .instrument(json.text("instrument"))
        .answers(json.has("answers") ? json.object("answers").as(ReviewReader::answers) : Map.of())
        .remarks(json.has("remarks") ? json.object("remarks").as(ReviewReader::remarks) : Map.of())
        .note(json.textOrNull("note"))
        .build();
  }

  private static Map<String, AppraisalAnswer> answers(JsonObject json) {
    Map<String, AppraisalAnswer> answers = new LinkedHashMap<>();
    for (String question : json.names()) {
      answers.put(question, json.concept(question, AppraisalAnswer::of));
    }
    return answers;
  }

  private static Map<String, String> remarks(JsonObject json) {
    Map<String, String> remarks = new LinkedHashMap<>();
    for (String question : json.names()) {
      remarks.put(question, json.text(question));
    }
    return remarks;
  }

  private static Claim claim(JsonObject json) {
    String kind = json.text("kind");
    String id = json.text("id");
    String place = json.text("place");
    String statement = json.text("statement");
    return switch (kind) {
      case "count" ->
          CountClaim.builder()
              .id(id)
              .place(place)
              .statement(statement)
              .selection(json.object("selection").as(ReviewReader::selection))
              .least(json.integer("least"))
              .most(json.integer("most"))
              .build();
      case "list" ->
          ListClaim.builder()
              .id(id)
              .place(place)
              .statement(statement)
              .selection(json.object("selection").as(ReviewReader::selection))
              .studies(json.texts("studies"))
              .exhaustive(json.flag("exhaustive"))
              .build();
      case "parts" ->
          PartsClaim.builder()
              .id(id)
              .place(place)
              .statement(statement)
              .parts(json.texts("parts"))
              .build();
      case "levels" ->
          LevelsClaim.builder()
              .id(id)
              .place(place)
              .statement(statement)
              .levels(json.concepts("levels", DeterminantLevel::of))
              .build();
      default ->
          throw json.fault("kind", "\"%s\" is none of count, list, parts, levels".formatted(kind));
    };
  }

  private static StudySelection selection(JsonObject json) {
    return new StudySelection(
        optional(json, "allOf", ReviewReader::feature),
        optional(json, "anyOf", ReviewReader::feature),
        optional(json, "noneOf", ReviewReader::feature));
  }

  private static StudyFeature feature(JsonObject json) {
    return new StudyFeature(json.concept("kind", StudyFeature.Kind::of), json.text("value"));
  }

  private static Contradiction contradiction(JsonObject json) {
    return Contradiction.builder()
        .id(json.text("id"))
        .kind(json.text("kind"))
        .place(json.text("place"))
        .studies(json.texts("studies"))
        .one(json.text("one"))
        .other(json.text("other"))
        .comment(json.textOrNull("comment"))
        .shownBy(
            optional(
                json,
                "shownBy",
                reference ->
                    new LintReference(
                        reference.concept("rule", LintRule::of),
                        reference.textOrNull("claim"),
                        reference.texts("studies"))))
        .beyondData(json.textOrNull("beyondData"))
        .build();
  }
}
