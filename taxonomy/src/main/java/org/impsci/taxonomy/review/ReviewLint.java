package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.math.IntMath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.study.StatedApproach;

/**
 * Looks for contradictions within a review: between what its text claims and what its table and its
 * citations have, between its framework and its findings, and within the numbers of its flow.
 *
 * <p>It compares data with data. What a contradiction means, and which side is right, is for people
 * to say; a sentence that can be read in two ways may be given as two claims, one for each reading.
 *
 * @since 0.1
 */
public final class ReviewLint {

  private final Review review;
  private final ImmutableList.Builder<LintFinding> findings = ImmutableList.builder();

  private ReviewLint(Review review) {
    this.review = review;
  }

  /**
   * Looks through a review.
   *
   * @param review the review
   * @return what contradicts what: the claims in their order, then the studies, the findings, the
   *     framework and the flow; empty if nothing does
   */
  public static List<LintFinding> findings(Review review) {
    ReviewLint lint = new ReviewLint(review);
    review.claims().forEach(lint::claim);
    lint.sameApproach();
    lint.categoryOrder();
    lint.categoryWithoutApproach();
    lint.studiesWithoutEvidence();
    lint.claimsWithoutCitation();
    lint.framework();
    lint.previousReviews();
    lint.flow();
    return lint.findings.build();
  }

  /**
   * Holds the contradictions that are recorded with a review against what the lint finds.
   *
   * @param review the review
   * @return each recorded contradiction in its order, with the findings that show it
   */
  public static List<ContradictionCheck> contradictions(Review review) {
    List<LintFinding> found = findings(review);
    return review.contradictions().stream()
        .map(
            contradiction ->
                new ContradictionCheck(
                    contradiction,
                    found.stream()
                        .filter(
                            finding ->
                                contradiction.shownBy().stream()
                                    .anyMatch(reference -> reference.fits(finding)))
                        .toList()))
        .collect(ImmutableList.toImmutableList());
  }

  private void claim(Claim claim) {
    if (claim instanceof CountClaim count) {
      count(count);
    } else if (claim instanceof ListClaim list) {
      list(list);
    } else if (claim instanceof PartsClaim parts) {
      parts(parts);
    } else if (claim instanceof LevelsClaim levels) {
      levels(levels);
    }
  }

  private LintFinding.Builder about(Claim claim, LintRule rule) {
    return LintFinding.builder().rule(rule).place(claim.place()).claim(claim.id());
  }

  private void count(CountClaim claim) {
    List<String> found = review.select(claim.selection());
    if (found.size() < claim.least() || found.size() > claim.most()) {
      String claimed =
          claim.least() == claim.most()
              ? String.valueOf(claim.least())
              : claim.least() + " to " + claim.most();
      findings.add(
          about(claim, LintRule.COUNT_DIFFERS)
              .studies(found)
              .message(
                  "the text has %s, the data have %d of %d: %s"
                      .formatted(claimed, found.size(), review.studies().size(), listed(found)))
              .build());
    }
  }

  private void list(ListClaim claim) {
    List<String> found = review.select(claim.selection());
    List<String> without =
        claim.studies().stream().filter(study -> !found.contains(study)).toList();
    if (!without.isEmpty()) {
      findings.add(
          about(claim, LintRule.LISTED_WITHOUT_FEATURE)
              .studies(without)
              .message("listed in the text, not so in the data: " + listed(without))
              .build());
    }
    List<String> missing =
        found.stream().filter(study -> !claim.studies().contains(study)).toList();
    if (claim.exhaustive() && !missing.isEmpty()) {
      findings.add(
          about(claim, LintRule.FEATURE_NOT_LISTED)
              .studies(missing)
              .message("so in the data, not listed in the text: " + listed(missing))
              .build());
    }
  }

  private void parts(PartsClaim claim) {
    int least = 0;
    int most = 0;
    Set<String> covered = new LinkedHashSet<>();
    for (Claim other : review.claims()) {
      if (other instanceof CountClaim count && claim.parts().contains(count.id())) {
        least = IntMath.saturatedAdd(least, count.least());
        most = IntMath.saturatedAdd(most, count.most());
        covered.addAll(review.select(count.selection()));
      }
    }
    int all = review.studies().size();
    if (all < least || all > most) {
      List<String> left =
          review.studies().stream()
              .map(ReviewedStudy::key)
              .filter(key -> !covered.contains(key))
              .toList();
      findings.add(
          about(claim, LintRule.PARTS_INCOMPLETE)
              .studies(left)
              .message(
                  "the parts make %s of %d studies; in none by the data: %s"
                      .formatted(
                          least == most ? String.valueOf(least) : least + " to " + most,
                          all,
                          listed(left)))
              .build());
    }
  }

  private void levels(LevelsClaim claim) {
    Set<DeterminantLevel> used = new TreeSet<>();
    review.findings().forEach(finding -> used.add(finding.level()));
    claim.levels().forEach(used::remove);
    if (!used.isEmpty()) {
      List<String> codes = used.stream().map(DeterminantLevel::code).toList();
      findings.add(
          about(claim, LintRule.LEVEL_NOT_NAMED)
              .subjects(codes)
              .message("findings are on a level that the text leaves out: " + listed(codes))
              .build());
    }
  }

  private void sameApproach() {
    Map<String, List<ReviewedStudy>> users = new LinkedHashMap<>();
    for (ReviewedStudy study : review.studies()) {
      study
          .study()
          .findStatedApproach()
          .filter(stated -> stated.kind() == StatedApproach.Kind.NAMED)
          .ifPresent(
              stated ->
                  stated
                      .names()
                      .forEach(
                          name ->
                              users
                                  .computeIfAbsent(
                                      name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                                  .add(study)));
    }
    users.forEach(
        (name, studies) -> {
          if (haveNothingInCommon(studies)) {
            List<String> keys = studies.stream().map(ReviewedStudy::key).toList();
            String categories =
                studies.stream()
                    .map(study -> study.key() + " " + codes(study.interpretation().categories()))
                    .collect(Collectors.joining("; "));
            findings.add(
                LintFinding.builder()
                    .rule(LintRule.SAME_APPROACH_OTHER_CATEGORY)
                    .place("studies")
                    .studies(keys)
                    .addSubjects(name)
                    .message("all state \"%s\": %s".formatted(name, categories))
                    .build());
          }
        });
  }

  private static boolean haveNothingInCommon(List<ReviewedStudy> studies) {
    for (ReviewedStudy one : studies) {
      for (ReviewedStudy other : studies) {
        if (Sets.intersection(
                ImmutableSet.copyOf(one.interpretation().categories()),
                ImmutableSet.copyOf(other.interpretation().categories()))
            .isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private void categoryOrder() {
    Map<Set<NilsenCategory>, Map<List<NilsenCategory>, List<String>>> orders =
        new LinkedHashMap<>();
    for (ReviewedStudy study : review.studies()) {
      List<NilsenCategory> categories = study.interpretation().categories();
      orders
          .computeIfAbsent(ImmutableSet.copyOf(categories), set -> new LinkedHashMap<>())
          .computeIfAbsent(categories, order -> new ArrayList<>())
          .add(study.key());
    }
    for (Map<List<NilsenCategory>, List<String>> same : orders.values()) {
      List<NilsenCategory> usual = ImmutableList.of();
      int most = 0;
      for (Map.Entry<List<NilsenCategory>, List<String>> order : same.entrySet()) {
        if (order.getValue().size() > most) {
          most = order.getValue().size();
          usual = order.getKey();
        }
      }
      for (Map.Entry<List<NilsenCategory>, List<String>> order : same.entrySet()) {
        if (!order.getKey().equals(usual)) {
          findings.add(
              LintFinding.builder()
                  .rule(LintRule.CATEGORY_ORDER_DIFFERS)
                  .place("studies")
                  .studies(order.getValue())
                  .message(
                      "%s printed as %s, in %d other studies as %s"
                          .formatted(
                              listed(order.getValue()), codes(order.getKey()), most, codes(usual)))
                  .build());
        }
      }
    }
  }

  private void categoryWithoutApproach() {
    List<String> keys =
        review.studies().stream()
            .filter(
                study ->
                    study
                        .study()
                        .findStatedApproach()
                        .filter(stated -> stated.kind() != StatedApproach.Kind.NAMED)
                        .isPresent())
            .map(ReviewedStudy::key)
            .toList();
    if (!keys.isEmpty()) {
      findings.add(
          LintFinding.builder()
              .rule(LintRule.CATEGORY_WITHOUT_APPROACH)
              .place("studies")
              .studies(keys)
              .message(
                  "%d of %d studies state no approach and have a category all the same: %s"
                      .formatted(keys.size(), review.studies().size(), listed(keys)))
              .build());
    }
  }

  private void studiesWithoutEvidence() {
    if (review.findings().isEmpty()) {
      return;
    }
    for (String study : review.matrix().studiesWithoutEvidence()) {
      findings.add(
          LintFinding.builder()
              .rule(LintRule.STUDY_WITHOUT_EVIDENCE)
              .place("study " + study)
              .addStudies(study)
              .message("is included and no finding rests on it")
              .build());
    }
  }

  private void claimsWithoutCitation() {
    for (Finding finding : review.findings()) {
      if (!finding.cited()) {
        findings.add(
            LintFinding.builder()
                .rule(LintRule.CLAIM_WITHOUT_CITATION)
                .place(place(finding))
                .addSubjects(finding.id())
                .message("finding " + finding.id() + " cites no study")
                .build());
      }
    }
  }

  private void framework() {
    if (review.framework().isEmpty()) {
      return;
    }
    Set<FrameworkEntry> used = new LinkedHashSet<>();
    Map<FrameworkEntry, List<String>> unlisted = new LinkedHashMap<>();
    for (Finding finding : review.findings()) {
      FrameworkEntry entry = new FrameworkEntry(finding.determinant(), finding.level());
      used.add(entry);
      if (!review.framework().contains(entry)) {
        unlisted.computeIfAbsent(entry, e -> new ArrayList<>()).add(finding.id());
      }
    }
    for (FrameworkEntry entry : review.framework()) {
      if (!used.contains(entry)) {
        findings.add(
            LintFinding.builder()
                .rule(LintRule.DETERMINANT_WITHOUT_FINDING)
                .place("framework")
                .addSubjects(entry.determinant())
                .message(
                    "%s is listed on the %s level and has no finding there"
                        .formatted(entry.determinant(), entry.level().code()))
                .build());
      }
    }
    unlisted.forEach(
        (entry, ids) ->
            findings.add(
                LintFinding.builder()
                    .rule(LintRule.DETERMINANT_NOT_LISTED)
                    .place("framework")
                    .addSubjects(entry.determinant())
                    .addAllSubjects(ids)
                    .message(
                        "%s is not listed on the %s level and has findings there: %s"
                            .formatted(entry.determinant(), entry.level().code(), listed(ids)))
                    .build()));
  }

  private void previousReviews() {
    for (String key : review.previousReviews()) {
      if (review.find(key).isPresent()) {
        findings.add(
            LintFinding.builder()
                .rule(LintRule.INCLUDED_PREVIOUS_REVIEW)
                .place("study " + key)
                .addStudies(key)
                .message(
                    "is introduced as a previous review and included, so what it reviews may count"
                        + " twice")
                .build());
      }
    }
  }

  private void flow() {
    for (FlowCheck check : review.flowChecks()) {
      if (check.outcome() == FlowOutcome.BROKEN) {
        findings.add(
            LintFinding.builder()
                .rule(LintRule.FLOW_BROKEN)
                .place("flow, " + check.scope())
                .message(check.message())
                .build());
      }
    }
    ReviewFlow total = review.totalFlow();
    OptionalInt identified = total.find(FlowBox.RECORDS_IDENTIFIED);
    OptionalInt screened = total.find(FlowBox.RECORDS_SCREENED);
    if (identified.isPresent()
        && identified.equals(screened)
        && total.find(FlowBox.DUPLICATES_REMOVED).isEmpty()) {
      findings.add(
          LintFinding.builder()
              .rule(LintRule.NO_RECORDS_REMOVED)
              .place("flow, review")
              .message(
                  "all %d records identified were screened, and removed duplicates are not reported"
                      .formatted(identified.getAsInt()))
              .build());
    }
  }

  private static String place(Finding finding) {
    return finding.place().orElse("finding " + finding.id());
  }

  private static String listed(List<String> values) {
    return values.isEmpty() ? "none" : String.join(", ", values);
  }

  private static String codes(List<NilsenCategory> categories) {
    return categories.stream().map(NilsenCategory::code).collect(Collectors.joining(", "));
  }
}
