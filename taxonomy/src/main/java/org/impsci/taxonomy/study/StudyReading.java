package org.impsci.taxonomy.study;

import static org.impsci.taxonomy.study.CueMeanings.CATEGORIES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.Cue;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.coding.SegmentVisitor;
import org.impsci.taxonomy.coding.TextSection;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.stage.Stage;
import org.impsci.taxonomy.study.CueMeanings.Kind;
import org.impsci.taxonomy.study.CueMeanings.NamedApproach;
import org.impsci.taxonomy.study.CueMeanings.Subject;
import org.jspecify.annotations.Nullable;

/** Reads one study after the other, in memory that is used again, and classifies it. */
final class StudyReading implements SegmentVisitor {

  private static final StudyField[] FIELDS = StudyField.values();

  private static final Comparator<CategoryFinding> STRONGEST_FIRST =
      Comparator.comparingDouble(CategoryFinding::strength)
          .reversed()
          .thenComparing(CategoryFinding::category);

  private final Coder coder;
  private final CueMeanings meanings;

  private int count;
  private Segment[] segments = new Segment[0];
  private StudyField field = StudyField.TITLE;
  private final Map<StudyField, String> texts = new EnumMap<>(StudyField.class);

  private final List<CategoryFinding> categories = new ArrayList<>();
  private final List<ApproachFinding> approaches = new ArrayList<>();
  private final List<StageFinding> stages = new ArrayList<>();
  private final List<DeterminantFinding> determinants = new ArrayList<>();
  private final List<CodeFinding> codes = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<CodedSegment> coded = new ArrayList<>();

  /** For each family of cues, the most that one of them counts, from 0 to 1. */
  private final double[] emphases;

  private final boolean[] met;

  /** Of what is met, whether its words are to be shown. */
  private final boolean[] shown;

  private int[] subjectsMet = new int[16];
  private int subjectCount;
  private boolean inContext;
  private boolean inOtherField;
  private final double[] named = new double[CATEGORIES.size()];
  private final double[] inferred = new double[CATEGORIES.size()];
  private final boolean[] usedByName = new boolean[CATEGORIES.size()];
  private boolean usesByName;

  /** Whether the title or the aims speak for a category. */
  private final boolean[] inPurpose = new boolean[CATEGORIES.size()];

  /** A segment in memory that is used again. */
  private static final class Segment {
    StudyField field = StudyField.TITLE;
    int cue;
    int sentence;
    int start;
    int end;
    @Nullable TextSection section;
    Mention mention = Mention.AFFIRMED;
  }

  StudyReading(Coder coder, CueMeanings meanings) {
    this.coder = coder;
    this.meanings = meanings;
    this.emphases = new double[meanings.familyCount()];
    this.met = new boolean[meanings.subjectCount()];
    this.shown = new boolean[met.length];
  }

  StudyClassification classify(Study study) {
    for (StudyField each : FIELDS) {
      field = each;
      String text = each.textOf(study).orElse(null);
      if (text != null) {
        texts.put(each, text);
        coder.read(text, this);
      }
    }
    StudyClassification classification = classification(study.id());
    forget();
    return classification;
  }

  private void forget() {
    for (int i = 0; i < subjectCount; i++) {
      met[subjectsMet[i]] = false;
      Subject subject = meanings.subject(subjectsMet[i]);
      Arrays.fill(emphases, subject.firstFamily(), subject.lastFamily() + 1, 0);
    }
    subjectCount = 0;
    count = 0;
    texts.clear();
    categories.clear();
    approaches.clear();
    stages.clear();
    determinants.clear();
    codes.clear();
    evidence.clear();
    coded.clear();
    inContext = false;
    inOtherField = false;
    usesByName = false;
    Arrays.fill(inPurpose, false);
    Arrays.fill(usedByName, false);
    Arrays.fill(named, 0);
    Arrays.fill(inferred, 0);
  }

  @Override
  public void segment(
      int cue, int sentence, int start, int end, @Nullable TextSection section, Mention mention) {
    int number = meanings.subjectNumber(cue);
    Subject subject = meanings.subject(number);
    Kind kind = subject.kind();
    boolean isOfUse = kind == Kind.CATEGORY || kind == Kind.APPROACH;
    double emphasis = mention == Mention.AFFIRMED ? emphasis(section, isOfUse) : 0;
    if (kind == Kind.CONTEXT) {
      inContext |= emphasis > 0 && meanings.weight(meanings.family(cue)) > 0;
      inOtherField |= emphasis > 0 && meanings.weight(meanings.family(cue)) < 0;
      return;
    }
    if (emphasis > 0 && isPurpose(section) && subject.value() instanceof NilsenCategory category) {
      inPurpose[CATEGORIES.indexOf(category)] = true;
    }
    int family = meanings.family(cue);
    emphases[family] = Math.max(emphases[family], emphasis);
    if (!met[number]) {
      met[number] = true;
      if (subjectCount == subjectsMet.length) {
        subjectsMet = Arrays.copyOf(subjectsMet, 2 * subjectCount);
      }
      subjectsMet[subjectCount++] = number;
    }
    if (count == segments.length) {
      grow();
    }
    Segment segment = segments[count++];
    segment.field = field;
    segment.cue = cue;
    segment.sentence = sentence;
    segment.start = start;
    segment.end = end;
    segment.section = section;
    segment.mention = mention;
  }

  private boolean isPurpose(@Nullable TextSection section) {
    return field == StudyField.TITLE || field == StudyField.AIM || section == TextSection.AIMS;
  }

  private void grow() {
    int more = Math.max(32, 2 * count);
    segments = Arrays.copyOf(segments, more);
    for (int i = count; i < more; i++) {
      segments[i] = new Segment();
    }
  }

  /** How much words count in a section: for what a study uses, or for what it reports. */
  private static double emphasis(@Nullable TextSection section, boolean isOfUse) {
    if (section == null) {
      return 1;
    }
    return switch (section) {
      case AIMS, METHODS -> 1;
      case RESULTS -> isOfUse ? CodebookClassifier.IN_RESULTS : 1;
      case CONCLUSIONS -> isOfUse ? CodebookClassifier.IN_CONCLUSIONS : 1;
      case BACKGROUND -> CodebookClassifier.IN_BACKGROUND;
      case ADMINISTRATION -> 0;
    };
  }

  private StudyClassification classification(String id) {
    Arrays.sort(subjectsMet, 0, subjectCount);
    for (int i = 0; i < subjectCount; i++) {
      Subject subject = meanings.subject(subjectsMet[i]);
      if (subject.value() instanceof NamedApproach approach) {
        name(approach, emphases[subject.firstFamily()]);
      } else if (subject.value() instanceof NilsenCategory category) {
        inferred[CATEGORIES.indexOf(category)] = sum(subject);
      }
    }
    findCategories();
    for (int i = 0; i < subjectCount; i++) {
      shown[subjectsMet[i]] = find(meanings.subject(subjectsMet[i]));
    }
    addWords();
    return new StudyClassification(
        id, categories, approaches, stages, determinants, codes, evidence, coded);
  }

  private void name(NamedApproach approach, double emphasis) {
    usesByName |= isUse(emphasis) && approach.categoryCount() > 0;
    for (int i = 0; i < approach.categoryCount(); i++) {
      int place = approach.place(i);
      named[place] = Math.max(named[place], approach.weight(i) * emphasis);
      usedByName[place] |= isUse(emphasis);
    }
  }

  /** Whether something is named where a study speaks of what it does itself. */
  private static boolean isUse(double emphasis) {
    return emphasis > CodebookClassifier.IN_CONCLUSIONS;
  }

  private double sum(Subject subject) {
    double strongest = 0;
    double sum = 0;
    for (int family = subject.firstFamily(); family <= subject.lastFamily(); family++) {
      double evidence = emphases[family] * meanings.weight(family);
      strongest = Math.max(strongest, evidence);
      sum += evidence;
    }
    return strongest + CodebookClassifier.FURTHER * (sum - strongest);
  }

  private void findCategories() {
    for (int place = 0; place < CATEGORIES.size(); place++) {
      if (named[place] > 0 || inferred[place] > 0) {
        double logOdds = CodebookClassifier.PRIOR + named[place] + inferred[place];
        if (usesByName && named[place] == 0) {
          logOdds -=
              inPurpose[place]
                  ? CodebookClassifier.IN_PURPOSE_BESIDE_NAMED
                  : CodebookClassifier.INFERRED_BESIDE_NAMED;
        }
        double strength = strength(logOdds);
        if (strength >= CodebookClassifier.FOUND_FROM) {
          categories.add(new CategoryFinding(CATEGORIES.get(place), strength, usedByName[place]));
        }
      }
    }
    if (categories.size() > 1) {
      categories.sort(STRONGEST_FIRST);
    }
  }

  private double strength(double logOdds) {
    double inPlace =
        inContext && !inOtherField ? logOdds : logOdds - CodebookClassifier.OUT_OF_CONTEXT;
    // StrictMath, so that the same study has the same strength on every machine
    return StrictMath.rint(10_000 / (1 + StrictMath.exp(-inPlace))) / 10_000;
  }

  /** Adds what was found of a subject; whether its words are to be shown. */
  private boolean find(Subject subject) {
    if (subject.value() instanceof NamedApproach named) {
      boolean used = isUse(emphases[subject.firstFamily()]);
      approaches.add(new ApproachFinding(subject.code(), named.approach().name(), used));
      return true;
    }
    if (subject.kind() == Kind.CATEGORY || subject.kind() == Kind.INFLUENCE) {
      return false;
    }
    double sum = sum(subject);
    double strength = strength(CodebookClassifier.PRIOR + sum);
    if (sum <= 0 || (subject.kind() != Kind.OWN && strength < CodebookClassifier.FOUND_FROM)) {
      return false;
    }
    if (subject.value() instanceof Stage stage) {
      stages.add(new StageFinding(stage, strength));
    } else if (subject.value() instanceof Determinant determinant) {
      determinants.add(
          new DeterminantFinding(
              determinant.level(), determinant, influenceOn(determinant), strength));
    } else if (subject.value() instanceof DeterminantLevel level) {
      determinants.add(new DeterminantFinding(level, null, influenceOn(level), strength));
    } else {
      codes.add(new CodeFinding(subject.codebook(), subject.code(), strength));
    }
    return true;
  }

  /** In which direction the sentences that speak of a determinant say it works. */
  private Influence influenceOn(Object determinant) {
    boolean hinders = false;
    boolean helps = false;
    for (int i = 0; i < count; i++) {
      Segment segment = segments[i];
      if (meanings.subjectOf(segment.cue).value() == determinant
          && segment.mention == Mention.AFFIRMED) {
        Influence nearest = nearestInfluence(i);
        hinders |= nearest == Influence.BARRIER;
        helps |= nearest == Influence.FACILITATOR;
      }
    }
    if (hinders && helps) {
      return Influence.MIXED;
    }
    return hinders ? Influence.BARRIER : helps ? Influence.FACILITATOR : Influence.UNDIRECTED;
  }

  /** The influence that the nearest words in the sentence speak of. */
  private @Nullable Influence nearestInfluence(int determinant) {
    Influence nearest = null;
    int distance = Integer.MAX_VALUE;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = determinant + step; isInSentence(i, determinant); i += step) {
        Segment segment = segments[i];
        if (meanings.subjectOf(segment.cue).value() instanceof Influence influence
            && segment.mention == Mention.AFFIRMED) {
          int apart =
              step < 0
                  ? segments[determinant].start - segment.end
                  : segment.start - segments[determinant].end;
          if (apart < distance) {
            distance = apart;
            nearest = influence;
          }
          break;
        }
      }
    }
    return nearest;
  }

  private boolean isInSentence(int i, int other) {
    return i >= 0
        && i < count
        && segments[i].sentence == segments[other].sentence
        && segments[i].field == segments[other].field;
  }

  private void addWords() {
    for (int i = 0; i < count; i++) {
      Segment segment = segments[i];
      Subject subject = meanings.subjectOf(segment.cue);
      if (subject.value() instanceof NamedApproach approach) {
        addNamed(segment, approach);
      } else if (subject.value() instanceof NilsenCategory category) {
        if (isFound(category)) {
          evidence.add(evidence(segment, category, null));
        }
      } else if (shown[meanings.subjectNumber(segment.cue)]) {
        coded.add(coded(segment));
      }
    }
  }

  private void addNamed(Segment segment, NamedApproach approach) {
    boolean added = false;
    for (int i = 0; i < approach.categoryCount(); i++) {
      NilsenCategory category = CATEGORIES.get(approach.place(i));
      if (isFound(category)) {
        evidence.add(evidence(segment, category, approach.approach().code()));
        added = true;
      }
    }
    if (!added) {
      coded.add(coded(segment));
    }
  }

  private boolean isFound(NilsenCategory category) {
    for (CategoryFinding finding : categories) {
      if (finding.category() == category) {
        return true;
      }
    }
    return false;
  }

  private Evidence evidence(Segment segment, NilsenCategory category, @Nullable String approach) {
    return new Evidence(
        segment.field,
        segment.start,
        segment.end,
        words(segment),
        category,
        meanings.cue(segment.cue).family(),
        approach,
        segment.section,
        segment.mention);
  }

  private CodedSegment coded(Segment segment) {
    Cue cue = meanings.cue(segment.cue);
    return new CodedSegment(
        segment.field.code(),
        segment.sentence,
        segment.start,
        segment.end,
        words(segment),
        cue.codebook(),
        cue.code(),
        cue.family(),
        cue.phrase(),
        segment.section,
        segment.mention);
  }

  private String words(Segment segment) {
    String text = Objects.requireNonNull(texts.get(segment.field));
    return text.substring(segment.start, segment.end);
  }
}
