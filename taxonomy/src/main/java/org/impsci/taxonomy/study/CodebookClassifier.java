package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Verification;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.CueFamily;
import org.jspecify.annotations.Nullable;

/**
 * Classifies by what a study names and by how it describes what it does.
 *
 * <p>Evidence is counted in log-odds, the natural logarithm of the odds that the study uses a
 * category. A category starts at {@value #PRIOR}. Naming an approach of the catalogue adds {@value
 * #NAMED} to the approach's category, or {@value #NAMED_OTHERWISE} to a further category that no
 * publication was read to give it. Each family of cues found adds its weight, once, however often
 * its cues occur. Where an approach is named, categories that are only inferred lose {@value
 * #INFERRED_BESIDE_NAMED}: the authors have said what they use. In a text that does not speak of
 * implementation at all, every category loses {@value #OUT_OF_CONTEXT}. The strength is the
 * logistic of the sum, rounded to four digits, and a category is found from one half upwards.
 *
 * <p>These constants are this library's own, set on a development set of published studies; Nilsen
 * (2015) gives no rule for them.
 */
public final class CodebookClassifier implements StudyClassifier, Serializable {

  private static final long serialVersionUID = 1L;

  static final double PRIOR = -2.5;
  static final double NAMED = 6.0;
  static final double NAMED_OTHERWISE = 2.0;
  static final double INFERRED_BESIDE_NAMED = 1.5;
  static final double OUT_OF_CONTEXT = 3.0;
  private static final double FOUND_FROM = 0.5;

  private static final String APPROACHES = "approaches";
  private static final String CATEGORIES = "nilsen-categories";
  private static final String CONTEXT = "implementation-context";

  private static final Comparator<CategoryFinding> STRONGEST_FIRST =
      Comparator.comparingDouble(CategoryFinding::strength)
          .reversed()
          .thenComparing(CategoryFinding::category);

  private final Coder coder;
  private final ApproachCatalogue catalogue;
  private final ImmutableListMultimap<String, CueFamily> families;

  private CodebookClassifier(Coder coder, ApproachCatalogue catalogue, Codebook categories) {
    this.coder = coder;
    this.catalogue = catalogue;
    ImmutableListMultimap.Builder<String, CueFamily> byCode = ImmutableListMultimap.builder();
    for (Code code : categories.codes()) {
      byCode.putAll(code.code(), code.families());
    }
    this.families = byCode.build();
  }

  /**
   * Compiles a classifier.
   *
   * @param catalogue the approaches to find by name
   * @param categories the cues for the categories, one code for each; codes are those of {@link
   *     NilsenCategory}
   * @param context the cues that show that a text speaks of implementation
   * @return the classifier
   * @throws org.impsci.core.UnknownCodeException if a code is no category
   * @throws InvalidDataException if a cue is malformed
   */
  public static CodebookClassifier of(
      ApproachCatalogue catalogue, Codebook categories, Codebook context) {
    categories.codes().forEach(code -> NilsenCategory.of(code.code()));
    ImmutableList.Builder<Codebook> books = ImmutableList.builder();
    if (!catalogue.all().isEmpty()) {
      books.add(ApproachCues.codebook(APPROACHES, catalogue));
    }
    books.add(new Codebook(CATEGORIES, categories.title(), categories.codes()));
    books.add(new Codebook(CONTEXT, context.title(), context.codes()));
    Coder coder = Coder.of(books.build());
    return new CodebookClassifier(coder, catalogue, categories);
  }

  /**
   * The classifier with the codebooks and the catalogue that this library ships.
   *
   * @return the one shared instance, compiled at the first call
   */
  public static CodebookClassifier standard() {
    return Standard.INSTANCE;
  }

  private static final class Standard {
    static final CodebookClassifier INSTANCE =
        of(
            ApproachCatalogue.standard(),
            shipped("nilsen-categories.json"),
            shipped("implementation-context.json"));

    private static Codebook shipped(String name) {
      InputStream in = CodebookClassifier.class.getResourceAsStream(name);
      if (in == null) {
        throw new IllegalStateException("codebook " + name + " is not in the module");
      }
      return Codebook.read(name, in);
    }
  }

  @Override
  public StudyClassification classify(Study study) {
    Reading reading = new Reading();
    for (StudyField field : StudyField.values()) {
      field.textOf(study).ifPresent(text -> reading.add(field, coder.code(field.code(), text)));
    }
    return reading.classification(study.id());
  }

  /** What was read in one study. */
  private final class Reading {

    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<NilsenCategory, Double> named = new EnumMap<>(NilsenCategory.class);
    private final Map<NilsenCategory, Set<String>> inferred = new EnumMap<>(NilsenCategory.class);
    private boolean inContext;

    void add(StudyField field, List<CodedSegment> segments) {
      for (CodedSegment segment : segments) {
        switch (segment.codebook()) {
          case APPROACHES -> name(field, segment);
          case CATEGORIES -> infer(field, segment);
          default -> inContext = true;
        }
      }
    }

    private void name(StudyField field, CodedSegment segment) {
      Approach approach = catalogue.get(segment.code());
      Set<NilsenCategory> read = new HashSet<>();
      approach.categories().stream()
          .filter(assignment -> assignment.verification() == Verification.VERIFIED)
          .forEach(assignment -> read.add(assignment.category()));
      for (NilsenCategory category : approach.categorySet()) {
        boolean otherwise = !read.isEmpty() && !read.contains(category);
        named.merge(category, otherwise ? NAMED_OTHERWISE : NAMED, Math::max);
        evidence.add(evidence(field, segment, category, approach.code()));
      }
    }

    private void infer(StudyField field, CodedSegment segment) {
      NilsenCategory category = NilsenCategory.of(segment.code());
      inferred.computeIfAbsent(category, c -> new HashSet<>()).add(segment.family());
      evidence.add(evidence(field, segment, category, null));
    }

    private Evidence evidence(
        StudyField field,
        CodedSegment segment,
        NilsenCategory category,
        @Nullable String approach) {
      return new Evidence(
          field,
          segment.start(),
          segment.end(),
          segment.text(),
          category,
          segment.family(),
          approach);
    }

    StudyClassification classification(String id) {
      List<CategoryFinding> findings = new ArrayList<>();
      for (NilsenCategory category : NilsenCategory.values()) {
        double strength = strength(category);
        if (strength >= FOUND_FROM) {
          findings.add(new CategoryFinding(category, strength, named.containsKey(category)));
        }
      }
      findings.sort(STRONGEST_FIRST);
      Set<NilsenCategory> found = new HashSet<>();
      findings.forEach(finding -> found.add(finding.category()));
      return new StudyClassification(
          id, findings, evidence.stream().filter(e -> found.contains(e.category())).toList());
    }

    private double strength(NilsenCategory category) {
      double logOdds = PRIOR + named.getOrDefault(category, 0.0);
      Set<String> found = inferred.getOrDefault(category, Set.of());
      for (CueFamily family : families.get(category.code())) {
        if (found.contains(family.name())) {
          logOdds += family.weight();
        }
      }
      if (!named.isEmpty() && !named.containsKey(category)) {
        logOdds -= INFERRED_BESIDE_NAMED;
      }
      if (!inContext) {
        logOdds -= OUT_OF_CONTEXT;
      }
      // StrictMath, so that the same study has the same strength on every machine
      return StrictMath.rint(10_000 / (1 + StrictMath.exp(-logOdds))) / 10_000;
    }
  }
}
