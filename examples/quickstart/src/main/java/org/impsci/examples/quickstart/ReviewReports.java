package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.AssessmentDraft;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.fidelity.assessment.Consensus;
import org.impsci.fidelity.assessment.CorrectedAssessment;
import org.impsci.fidelity.assessment.Correction;
import org.impsci.fidelity.assessment.ItemDifference;
import org.impsci.fidelity.assessment.MeasuresReader;
import org.impsci.fidelity.assessment.ProgramMeasures;
import org.impsci.fidelity.assessment.RaterAgreement;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.monitoring.Combination;
import org.impsci.fidelity.monitoring.ImprovementPlan;

/** What {@code score} says of reviews beyond their scores. */
final class ReviewReports {

  /** Combinations for people to read; JSON has them all. */
  private static final int SHOWN = 3;

  private final PrintWriter out;
  private final Faults faults;
  private final boolean json;
  private final Corrections corrections;

  ReviewReports(PrintWriter out, Faults faults, boolean json, Corrections corrections) {
    this.out = out;
    this.faults = faults;
    this.json = json;
    this.corrections = corrections;
  }

  /** Rates programs from their records. */
  void measures(Input input) {
    MeasuresReader reader = new MeasuresReader();
    try (Stream<Row<ProgramMeasures>> rows =
        input.json() ? reader.jsonLines(input.text()) : reader.csv(input.text())) {
      each(rows, good -> draft(good.value()));
    }
  }

  private void draft(ProgramMeasures measures) {
    AssessmentDraft draft = AssessmentDraft.of(FidelityScales.get(measures.scale()), measures);
    if (json) {
      out.println(Json.line(draft));
      return;
    }
    Assessment assessment = draft.assessment();
    out.printf("%s, %s: draft from records%n", assessment.site(), assessment.dateText());
    assessment
        .advice()
        .forEach((item, advice) -> out.printf("  %-28s %s%n", item, advice.inWords()));
    list("to be judged", draft.toBeJudged());
    list("not measured", draft.notMeasured());
  }

  private void list(String what, List<String> items) {
    if (!items.isEmpty()) {
      out.printf("  %s: %s%n", what, String.join(", ", items));
    }
  }

  /** What would bring each review into the next band. */
  void plans(Input input) {
    reviews(
        input,
        good -> {
          CorrectedAssessment corrected = good.value();
          Assessment assessment = corrected.assessment();
          ImprovementPlan plan =
              ImprovementPlan.of(FidelityScales.get(assessment.scale()), assessment);
          if (json) {
            out.println(
                corrected.corrections().isEmpty()
                    ? Json.line(plan)
                    : Json.line(plan, Map.of("corrections", corrected.corrections())));
          } else {
            plan(plan, corrected.corrections());
          }
        });
  }

  private void plan(ImprovementPlan plan, List<Correction> corrected) {
    out.printf(
        "%s, %s: %d, %s%n",
        plan.review().site(), plan.review().dateText(), plan.total(), plan.band().label());
    corrected.forEach(correction -> out.printf("  %s%n", Corrections.inWords(correction)));
    if (plan.target() == null) {
      out.println("  the highest band is reached");
    } else {
      out.printf("  %d more to %s; the cheapest ways:%n", plan.points(), plan.target().label());
      for (Combination way :
          plan.combinations().subList(0, Math.min(SHOWN, plan.combinations().size()))) {
        out.printf(
            "    %s%n",
            way.raises().stream()
                .map(raise -> raise.item() + " " + raise.rating() + " to " + raise.to())
                .collect(Collectors.joining(", ")));
      }
    }
    plan.opportunities()
        .forEach(
            item ->
                out.printf(
                    "  %-28s %d; for a %d: %s%n",
                    item.item(), item.rating(), item.rating() + 1, item.next().description()));
  }

  /** Where independent reviewers of one review differ. */
  void consensus(List<Input> inputs) {
    Map<String, List<Assessment>> reviews = new LinkedHashMap<>();
    for (Input input : inputs) {
      assessments(
          input,
          good -> {
            Assessment given = good.value();
            String review = given.scale() + ", " + given.site() + ", " + given.dateText();
            reviews.computeIfAbsent(review, key -> new ArrayList<>()).add(given);
          });
    }
    reviews.forEach(
        (review, given) -> {
          if (given.size() < 2) {
            faults.report(review + ": there is one assessment; a consensus takes two or more");
          } else {
            FidelityScale scale = FidelityScales.get(given.get(0).scale());
            consensus(scale, Consensus.of(scale, given));
          }
        });
  }

  private void consensus(FidelityScale scale, Consensus consensus) {
    if (json) {
      out.println(Json.line(consensus));
      return;
    }
    RaterAgreement agreement = consensus.agreement();
    out.printf(
        "%s, %s: %d assessments; the same rating in %d, within one in %d of %d pairs%n",
        consensus.site(),
        consensus.dateText(),
        consensus.assessments().size(),
        agreement.exact(),
        agreement.withinOne(),
        agreement.comparable());
    for (ItemDifference difference : consensus.unresolved()) {
      out.printf(
          "  to be agreed: %-28s %s%n",
          difference.item(),
          difference.ratings().stream()
              .map(Rating::toJson)
              .map(String::valueOf)
              .collect(Collectors.joining(" or ")));
    }
    consensus
        .findAssessment(scale)
        .ifPresent(agreed -> out.printf("  agreed: %d%n", Score.of(scale, agreed).total()));
  }

  /** The reviews of a file with their corrections. */
  List<CorrectedAssessment> reviews(Input input) {
    List<CorrectedAssessment> reviews = new ArrayList<>();
    reviews(input, good -> reviews.add(good.value()));
    return reviews;
  }

  /** Hands on the reviews of a file with their corrections. */
  void reviews(Input input, Consumer<Row.Good<CorrectedAssessment>> action) {
    assessments(
        input,
        good -> action.accept(new Row.Good<>(good.number(), corrections.apply(good.value()))));
    corrections.reportRest(faults);
  }

  private void assessments(Input input, Consumer<Row.Good<Assessment>> action) {
    AssessmentReader reader = new AssessmentReader();
    try (Stream<Row<Assessment>> rows =
        input.json() ? reader.jsonLines(input.text()) : reader.csv(input.text())) {
      each(rows, action);
    }
  }

  /** Hands on the good rows; a row that is good but cannot be used is reported like a bad one. */
  private <T> void each(Stream<Row<T>> rows, Consumer<Row.Good<T>> action) {
    rows.forEach(
        row -> {
          if (row instanceof Row.Good<T> good) {
            try {
              action.accept(good);
            } catch (IllegalArgumentException e) {
              faults.report(
                  new Row.Bad<>(good.number(), null, null, String.valueOf(e.getMessage())));
            }
          } else if (row instanceof Row.Bad<T> bad) {
            faults.report(bad);
          }
        });
  }
}
