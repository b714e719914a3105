package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impsci.core.Verification;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.approach.Assignment;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.Cue;
import org.impsci.taxonomy.coding.CueFamily;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.stage.Stage;

/** What each cue of a classifier's coder speaks for, in arrays by the number of the cue. */
final class CueMeanings {

  /** What a code is a code of. */
  enum Kind {
    APPROACH,
    CATEGORY,
    CONTEXT,
    STAGE,
    DETERMINANT,
    INFLUENCE,
    OWN
  }

  /**
   * What a code stands for.
   *
   * @param value the approach, category, stage, determinant or influence; the code itself if it is
   *     of a codebook of the user
   * @param firstFamily the number of its first family; those of the others follow
   * @param lastFamily the number of its last family
   */
  record Subject(
      Kind kind, String codebook, String code, Object value, int firstFamily, int lastFamily) {}

  /** The categories in their order; arrays hold a place for each. */
  static final ImmutableList<NilsenCategory> CATEGORIES =
      ImmutableList.copyOf(NilsenCategory.values());

  private final Cue[] cues;
  private final Subject[] subjects;
  private final int[] subjectOfCue;
  private final int[] familyOfCue;
  private final double[] weights;

  CueMeanings(Coder coder, ApproachCatalogue catalogue) {
    List<Subject> subjectList = new ArrayList<>();
    List<Double> weightList = new ArrayList<>();
    Map<String, Integer> subjectNumbers = new HashMap<>();
    Map<String, Integer> familyNumbers = new HashMap<>();
    for (Codebook book : coder.codebooks()) {
      Kind kind = kind(book.id());
      for (Code code : book.codes()) {
        int firstFamily = weightList.size();
        for (CueFamily family : code.families()) {
          String place = place(book.id(), code.code(), family.name());
          subjectNumbers.put(place, subjectList.size());
          familyNumbers.put(place, weightList.size());
          weightList.add(family.weight());
        }
        subjectList.add(
            new Subject(
                kind,
                book.id(),
                code.code(),
                value(kind, code.code(), catalogue),
                firstFamily,
                weightList.size() - 1));
      }
    }
    cues = coder.cues().toArray(new Cue[0]);
    subjects = subjectList.toArray(new Subject[0]);
    weights = weightList.stream().mapToDouble(Double::doubleValue).toArray();
    subjectOfCue = new int[cues.length];
    familyOfCue = new int[cues.length];
    for (int i = 0; i < subjectOfCue.length; i++) {
      Cue cue = cues[i];
      String place = place(cue.codebook(), cue.code(), cue.family());
      subjectOfCue[i] = subjectNumbers.getOrDefault(place, 0);
      familyOfCue[i] = familyNumbers.getOrDefault(place, 0);
    }
  }

  /** Names a family of cues among all; codes have no slash. */
  private static String place(String codebook, String code, String family) {
    return String.join("/", codebook, code, family);
  }

  private static Kind kind(String codebook) {
    return switch (codebook) {
      case CodebookClassifier.APPROACHES -> Kind.APPROACH;
      case CodebookClassifier.CATEGORIES -> Kind.CATEGORY;
      case CodebookClassifier.CONTEXT -> Kind.CONTEXT;
      case CodebookClassifier.STAGES -> Kind.STAGE;
      case CodebookClassifier.DETERMINANTS -> Kind.DETERMINANT;
      case CodebookClassifier.INFLUENCES -> Kind.INFLUENCE;
      default -> Kind.OWN;
    };
  }

  private static Object value(Kind kind, String code, ApproachCatalogue catalogue) {
    return switch (kind) {
      case APPROACH -> new NamedApproach(catalogue.get(code));
      case CATEGORY -> NilsenCategory.of(code);
      case STAGE -> Stage.of(code);
      case DETERMINANT -> determinant(code);
      case INFLUENCE -> Influence.of(code);
      case CONTEXT, OWN -> code;
    };
  }

  /** A determinant or, if the code is that of one, a level. */
  private static Object determinant(String code) {
    for (DeterminantLevel level : DeterminantLevel.values()) {
      if (level.code().equals(code)) {
        return level;
      }
    }
    return Determinant.of(code);
  }

  /** An approach, and what naming it adds to each of its categories. */
  static final class NamedApproach {

    private final Approach approach;
    private final int[] places;
    private final double[] weights;

    NamedApproach(Approach approach) {
      this.approach = approach;
      Set<NilsenCategory> read = new HashSet<>();
      for (Assignment assignment : approach.categories()) {
        if (assignment.verification() == Verification.VERIFIED) {
          read.add(assignment.category());
        }
      }
      List<NilsenCategory> categories = ImmutableList.copyOf(approach.categorySet());
      places = new int[categories.size()];
      weights = new double[places.length];
      for (int i = 0; i < places.length; i++) {
        places[i] = CATEGORIES.indexOf(categories.get(i));
        boolean otherwise = !read.isEmpty() && !read.contains(categories.get(i));
        weights[i] = otherwise ? CodebookClassifier.NAMED_OTHERWISE : CodebookClassifier.NAMED;
      }
    }

    Approach approach() {
      return approach;
    }

    int categoryCount() {
      return places.length;
    }

    /** The place among {@link #CATEGORIES} of its i-th category. */
    int place(int i) {
      return places[i];
    }

    double weight(int i) {
      return weights[i];
    }
  }

  Cue cue(int number) {
    return cues[number];
  }

  Subject subjectOf(int cue) {
    return subjects[subjectOfCue[cue]];
  }

  int subjectNumber(int cue) {
    return subjectOfCue[cue];
  }

  Subject subject(int number) {
    return subjects[number];
  }

  int subjectCount() {
    return subjects.length;
  }

  int family(int cue) {
    return familyOfCue[cue];
  }

  double weight(int family) {
    return weights[family];
  }

  int familyCount() {
    return weights.length;
  }
}
