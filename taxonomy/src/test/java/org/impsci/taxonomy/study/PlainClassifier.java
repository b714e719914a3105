package org.impsci.taxonomy.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.impsci.core.Verification;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.approach.Assignment;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.CueFamily;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.coding.TextSection;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.stage.Stage;

/**
 * Classifies from the segments of a coder as the documentation of {@link CodebookClassifier} says,
 * with no memory that is used again: what the classifier finds is to be the same.
 */
final class PlainClassifier {

  private final Coder coder;
  private final ApproachCatalogue catalogue;
  private List<CodedSegment> segments = List.of();
  private boolean outOfContext;

  PlainClassifier(Coder coder, ApproachCatalogue catalogue) {
    this.coder = coder;
    this.catalogue = catalogue;
  }

  StudyClassification classify(Study study) {
    segments =
        Stream.of(StudyField.values())
            .flatMap(
                field ->
                    field.textOf(study).stream()
                        .flatMap(text -> coder.code(field.code(), text).stream()))
            .toList();
    outOfContext = !speaksOf(weight -> weight > 0) || speaksOf(weight -> weight < 0);
    List<CategoryFinding> categories = categories();
    Set<NilsenCategory> found = new LinkedHashSet<>();
    categories.forEach(finding -> found.add(finding.category()));
    List<ApproachFinding> approaches = new ArrayList<>();
    List<StageFinding> stages = new ArrayList<>();
    List<DeterminantFinding> determinants = new ArrayList<>();
    List<CodeFinding> codes = new ArrayList<>();
    Set<String> shown = new LinkedHashSet<>();
    for (Codebook book : coder.codebooks()) {
      for (Code code : book.codes()) {
        double sum = sum(book, code);
        double strength = strength(-2.5 + sum);
        boolean isFound = sum > 0 && strength >= 0.5;
        switch (book.id()) {
          case "approaches" -> {
            if (segments.stream().anyMatch(s -> isOf(s, book.id(), code.code()))) {
              Approach approach = catalogue.get(code.code());
              approaches.add(
                  new ApproachFinding(approach.code(), approach.name(), isUsed(approach)));
            }
          }
          case "stages" -> {
            if (isFound) {
              stages.add(new StageFinding(Stage.of(code.code()), strength));
              shown.add(book.id() + "/" + code.code());
            }
          }
          case "determinants" -> {
            if (isFound) {
              determinants.add(determinant(code.code(), strength));
              shown.add(book.id() + "/" + code.code());
            }
          }
          case "nilsen-categories", "implementation-context", "influences" -> {}
          default -> {
            if (sum > 0) {
              codes.add(new CodeFinding(book.id(), code.code(), strength));
              shown.add(book.id() + "/" + code.code());
            }
          }
        }
      }
    }
    return new StudyClassification(
        study.id(),
        categories,
        approaches,
        stages,
        determinants,
        codes,
        evidence(found),
        segments.stream().filter(segment -> isShown(segment, found, shown)).toList());
  }

  private static boolean isOf(CodedSegment segment, String codebook, String code) {
    return segment.codebook().equals(codebook) && segment.code().equals(code);
  }

  private static double emphasis(CodedSegment segment) {
    if (segment.mention() != Mention.AFFIRMED) {
      return 0;
    }
    boolean isOfUse =
        segment.codebook().equals("approaches") || segment.codebook().equals("nilsen-categories");
    return switch (segment.findSection().orElse(TextSection.METHODS)) {
      case AIMS, METHODS -> 1;
      case RESULTS -> isOfUse ? 0.8 : 1;
      case CONCLUSIONS -> isOfUse ? 0.5 : 1;
      case BACKGROUND -> 0.4;
      case ADMINISTRATION -> 0;
    };
  }

  private boolean speaksOf(Predicate<Double> weight) {
    return coder.codebooks().stream()
        .filter(book -> book.id().equals("implementation-context"))
        .flatMap(book -> book.codes().stream())
        .anyMatch(
            code ->
                code.families().stream()
                    .filter(family -> weight.test(family.weight()))
                    .anyMatch(family -> emphasis("implementation-context", code, family) > 0));
  }

  private double emphasis(String book, Code code, CueFamily family) {
    return segments.stream()
        .filter(segment -> isOf(segment, book, code.code()))
        .filter(segment -> segment.family().equals(family.name()))
        .mapToDouble(PlainClassifier::emphasis)
        .max()
        .orElse(0);
  }

  private double sum(Codebook book, Code code) {
    double strongest = 0;
    double sum = 0;
    for (CueFamily family : code.families()) {
      double evidence = emphasis(book.id(), code, family) * family.weight();
      strongest = Math.max(strongest, evidence);
      sum += evidence;
    }
    return strongest + 0.5 * (sum - strongest);
  }

  private double strength(double logOdds) {
    double inPlace = outOfContext ? logOdds - 3 : logOdds;
    return Math.rint(10_000 / (1 + Math.exp(-inPlace))) / 10_000;
  }

  private List<CategoryFinding> categories() {
    Map<NilsenCategory, Double> inferred = new HashMap<>();
    for (Codebook book : coder.codebooks()) {
      if (book.id().equals("nilsen-categories")) {
        book.codes().forEach(c -> inferred.put(NilsenCategory.of(c.code()), sum(book, c)));
      }
    }
    boolean usesByName =
        catalogue.all().stream().anyMatch(a -> isUsed(a) && !a.categorySet().isEmpty());
    List<CategoryFinding> findings = new ArrayList<>();
    for (NilsenCategory category : NilsenCategory.values()) {
      double named = 0;
      boolean used = false;
      for (Approach approach : catalogue.all()) {
        if (approach.categorySet().contains(category)) {
          named = Math.max(named, weight(approach, category) * emphasis(approach));
          used |= isUsed(approach);
        }
      }
      double logOdds = -2.5 + named + inferred.getOrDefault(category, 0.0);
      if (usesByName && named == 0) {
        logOdds -= isInPurpose(category) ? 1.5 : 3;
      }
      boolean isMet = named > 0 || inferred.getOrDefault(category, 0.0) > 0;
      if (isMet && strength(logOdds) >= 0.5) {
        findings.add(new CategoryFinding(category, strength(logOdds), used));
      }
    }
    findings.sort(Comparator.comparingDouble(CategoryFinding::strength).reversed());
    return findings;
  }

  private double emphasis(Approach approach) {
    return segments.stream()
        .filter(segment -> isOf(segment, "approaches", approach.code()))
        .mapToDouble(PlainClassifier::emphasis)
        .max()
        .orElse(0);
  }

  private boolean isUsed(Approach approach) {
    return emphasis(approach) > 0.5;
  }

  private static double weight(Approach approach, NilsenCategory category) {
    List<NilsenCategory> read =
        approach.categories().stream()
            .filter(assignment -> assignment.verification() == Verification.VERIFIED)
            .map(Assignment::category)
            .toList();
    return read.isEmpty() || read.contains(category) ? 6 : 3;
  }

  private boolean isInPurpose(NilsenCategory category) {
    return segments.stream()
        .filter(segment -> isOf(segment, "nilsen-categories", category.code()))
        .filter(segment -> emphasis(segment) > 0)
        .anyMatch(
            segment ->
                segment.field().equals("title")
                    || segment.field().equals("aim")
                    || segment.section() == TextSection.AIMS);
  }

  private DeterminantFinding determinant(String code, double strength) {
    Set<Influence> influences = new LinkedHashSet<>();
    for (int i = 0; i < segments.size(); i++) {
      if (isOf(segments.get(i), "determinants", code)
          && segments.get(i).mention() == Mention.AFFIRMED) {
        nearestInfluence(i).ifPresent(influences::add);
      }
    }
    Influence influence =
        switch (influences.size()) {
          case 0 -> Influence.UNDIRECTED;
          case 1 -> influences.iterator().next();
          default -> Influence.MIXED;
        };
    for (DeterminantLevel level : DeterminantLevel.values()) {
      if (level.code().equals(code)) {
        return new DeterminantFinding(level, null, influence, strength);
      }
    }
    Determinant determinant = Determinant.of(code);
    return new DeterminantFinding(determinant.level(), determinant, influence, strength);
  }

  private Optional<Influence> nearestInfluence(int place) {
    CodedSegment determinant = segments.get(place);
    CodedSegment before = null;
    CodedSegment after = null;
    for (int i = 0; i < segments.size(); i++) {
      CodedSegment other = segments.get(i);
      if (other.codebook().equals("influences")
          && other.mention() == Mention.AFFIRMED
          && other.field().equals(determinant.field())
          && other.sentence() == determinant.sentence()) {
        if (i < place) {
          before = other;
        } else if (after == null) {
          after = other;
        }
      }
    }
    boolean isBehind =
        before == null
            || (after != null
                && after.start() - determinant.end() < determinant.start() - before.end());
    return Optional.ofNullable(isBehind ? after : before)
        .map(segment -> Influence.of(segment.code()));
  }

  private List<Evidence> evidence(Set<NilsenCategory> found) {
    List<Evidence> evidence = new ArrayList<>();
    for (CodedSegment segment : segments) {
      if (segment.codebook().equals("approaches")) {
        for (NilsenCategory category : catalogue.get(segment.code()).categorySet()) {
          if (found.contains(category)) {
            evidence.add(evidence(segment, category).approach(segment.code()).build());
          }
        }
      } else if (segment.codebook().equals("nilsen-categories")) {
        NilsenCategory category = NilsenCategory.of(segment.code());
        if (found.contains(category)) {
          evidence.add(evidence(segment, category).build());
        }
      }
    }
    return evidence;
  }

  private static Evidence.Builder evidence(CodedSegment segment, NilsenCategory category) {
    return Evidence.builder()
        .field(StudyField.of(segment.field()))
        .start(segment.start())
        .end(segment.end())
        .text(segment.text())
        .category(category)
        .family(segment.family())
        .section(segment.section())
        .mention(segment.mention());
  }

  private boolean isShown(CodedSegment segment, Set<NilsenCategory> found, Set<String> shown) {
    return segment.codebook().equals("approaches")
        ? catalogue.get(segment.code()).categorySet().stream().noneMatch(found::contains)
        : shown.contains(segment.codebook() + "/" + segment.code());
  }
}
