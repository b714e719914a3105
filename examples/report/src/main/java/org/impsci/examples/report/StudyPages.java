package org.impsci.examples.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.coding.TextSection;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.stage.Stage;
import org.impsci.taxonomy.study.ApproachFinding;
import org.impsci.taxonomy.study.CategoryFinding;
import org.impsci.taxonomy.study.CodeFinding;
import org.impsci.taxonomy.study.DeterminantFinding;
import org.impsci.taxonomy.study.Evidence;
import org.impsci.taxonomy.study.StageFinding;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.impsci.taxonomy.study.StudyField;

/** Classifies studies and lays out what there is to see of them. */
final class StudyPages {

  private static final double SMALLEST_DOT = 3;
  private static final double LARGEST_DOT = 8;

  /** The codebooks that the classifier ships. */
  private static final String APPROACHES = "approaches";

  private static final String STAGES = "stages";
  private static final String DETERMINANTS = "determinants";

  private static final Map<NilsenCategory, String> SIGNS =
      new EnumMap<>(
          Map.of(
              NilsenCategory.PROCESS_MODEL, "PM",
              NilsenCategory.DETERMINANT_FRAMEWORK, "DF",
              NilsenCategory.CLASSIC_THEORY, "CT",
              NilsenCategory.IMPLEMENTATION_THEORY, "IT",
              NilsenCategory.EVALUATION_FRAMEWORK, "EF"));

  private final StudyClassifier classifier;

  StudyPages(StudyClassifier classifier) {
    this.classifier = classifier;
  }

  /** The short sign of a category, for the end of marked words. */
  static String sign(NilsenCategory category) {
    return SIGNS.getOrDefault(category, "");
  }

  /** The short sign of a stage: its number. */
  static String sign(Stage stage) {
    return "S" + (StudySet.allStages().indexOf(stage) + 1);
  }

  /** The short sign of a level of determinants: its first letter. */
  static String sign(DeterminantLevel level) {
    return level.label().substring(0, 1);
  }

  /** How a study is called where there is little room. */
  static String name(Study study) {
    if (!study.authors().isEmpty()) {
      String first = study.authors().get(0);
      String who = study.authors().size() == 1 ? first : first + " et al.";
      return study.findYear().map(year -> who + " " + year).orElse(who);
    }
    return study.findTitle().orElse(study.id());
  }

  /** Lays out studies in the order in which they come. */
  StudySet of(Collection<Study> studies) {
    List<StudySet.StudyRow> rows = new ArrayList<>();
    List<StudySet.StudyPage> pages = new ArrayList<>();
    List<StudyClassification> all = new ArrayList<>();
    for (Study study : studies) {
      StudyClassification found = classifier.classify(study);
      all.add(found);
      String anchor = "study-" + all.size();
      rows.add(row(anchor, study, found));
      pages.add(page(anchor, study, found));
    }
    return new StudySet(
        all.size(),
        (int) all.stream().filter(found -> found.categories().isEmpty()).count(),
        StudySet.allCategories().stream().map(category -> bar(category, all)).toList(),
        StudySet.allStages().stream().map(stage -> bar(stage, all)).toList(),
        rows,
        pages);
  }

  private static StudySet.CategoryBar bar(NilsenCategory category, List<StudyClassification> all) {
    int named = 0;
    int inferred = 0;
    for (StudyClassification found : all) {
      for (CategoryFinding finding : found.categories()) {
        if (finding.category() == category) {
          named += finding.named() ? 1 : 0;
          inferred += finding.named() ? 0 : 1;
        }
      }
    }
    return new StudySet.CategoryBar(
        category.label(),
        category.definition(),
        Text.percent((double) named / all.size()),
        Text.percent((double) inferred / all.size()),
        "%d named, %d inferred".formatted(named, inferred));
  }

  private static SitePage.Bar bar(Stage stage, List<StudyClassification> all) {
    int count = 0;
    for (StudyClassification found : all) {
      count += found.stages().stream().anyMatch(each -> each.stage() == stage) ? 1 : 0;
    }
    return new SitePage.Bar(
        stage.label(),
        Text.percent((double) count / all.size()),
        Text.count(count, "study", "studies"));
  }

  private static StudySet.StudyRow row(String anchor, Study study, StudyClassification found) {
    List<StudySet.Cell> categories = new ArrayList<>();
    for (NilsenCategory category : StudySet.allCategories()) {
      Optional<CategoryFinding> finding =
          found.categories().stream().filter(each -> each.category() == category).findFirst();
      categories.add(
          finding
              .map(each -> cell(each.strength(), each.named(), each.named() ? "named" : "inferred"))
              .orElse(new StudySet.Cell("", false, "no")));
    }
    List<StudySet.Cell> stages = new ArrayList<>();
    for (Stage stage : StudySet.allStages()) {
      Optional<StageFinding> finding =
          found.stages().stream().filter(each -> each.stage() == stage).findFirst();
      stages.add(
          finding
              .map(each -> cell(each.strength(), true, "yes"))
              .orElse(new StudySet.Cell("", false, "no")));
    }
    return new StudySet.StudyRow(anchor, title(study), categories, stages);
  }

  private static StudySet.Cell cell(double strength, boolean named, String word) {
    return new StudySet.Cell(
        Text.pixels(SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * (2 * strength - 1)),
        named,
        String.format(Locale.ROOT, "%s, strength %.2f", word, strength));
  }

  private static String title(Study study) {
    return study.findTitle().orElse(name(study));
  }

  private static StudySet.StudyPage page(String anchor, Study study, StudyClassification found) {
    List<Words> words = words(found);
    List<StudySet.MarkedText> texts = new ArrayList<>();
    for (StudyField field : StudyField.values()) {
      field
          .textOf(study)
          .ifPresent(
              text ->
                  texts.add(
                      new StudySet.MarkedText(inWords(field), pieces(text, in(field, words)))));
    }
    String who = String.join(", ", study.authors());
    String year = study.findYear().map(String::valueOf).orElse("");
    return new StudySet.StudyPage(
        anchor,
        title(study),
        who.isEmpty() ? year : year.isEmpty() ? who : who + ", " + year,
        chips(found),
        List.of(found.explanation().split("\n", -1)),
        texts,
        words.stream()
            .map(
                each ->
                    new StudySet.EvidenceLine(
                        each.text(), each.place(), each.label(), each.inWords()))
            .toList());
  }

  private static String inWords(StudyField field) {
    return field.code().replace('-', ' ');
  }

  private static List<Words> in(StudyField field, List<Words> all) {
    return all.stream().filter(words -> words.field().equals(field.code())).toList();
  }

  private static List<StudySet.Chip> chips(StudyClassification found) {
    List<StudySet.Chip> chips = new ArrayList<>();
    for (CategoryFinding finding : found.categories()) {
      chips.add(
          new StudySet.Chip(
              "category",
              String.format(
                  Locale.ROOT,
                  "%s, %s %.2f",
                  finding.category().label(),
                  finding.named() ? "named" : "inferred",
                  finding.strength())));
    }
    for (ApproachFinding approach : found.approaches()) {
      if (approach.used()) {
        chips.add(new StudySet.Chip("category", approach.name()));
      }
    }
    for (StageFinding finding : found.stages()) {
      chips.add(new StudySet.Chip("stage", finding.stage().label()));
    }
    for (DeterminantFinding finding : found.determinants()) {
      String what = finding.findDeterminant().map(Concept::label).orElse(finding.level().label());
      chips.add(
          new StudySet.Chip(
              "determinant",
              finding.influence() == Influence.UNDIRECTED
                  ? what
                  : finding.influence().label() + ": " + what));
    }
    for (CodeFinding finding : found.codes()) {
      chips.add(new StudySet.Chip("own", finding.codebook() + ": " + finding.code()));
    }
    return chips;
  }

  /** The words behind all findings, in the order of the fields and of the text. */
  private static List<Words> words(StudyClassification found) {
    List<String> fields = Arrays.stream(StudyField.values()).map(StudyField::code).toList();
    return Stream.concat(
            found.evidence().stream().map(Words::of), found.segments().stream().map(Words::of))
        .sorted(
            Comparator.<Words>comparingInt(words -> fields.indexOf(words.field()))
                .thenComparingInt(Words::start)
                .thenComparingInt(Words::end))
        .toList();
  }

  /** Cuts a text wherever evidence begins or ends, since evidence may overlap. */
  static List<StudySet.Piece> pieces(String text, List<Words> evidence) {
    Set<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Words words : evidence) {
      cuts.add(words.start());
      cuts.add(words.end());
    }
    List<StudySet.Piece> pieces = new ArrayList<>();
    int from = -1;
    for (int to : cuts) {
      if (from >= 0 && to > from) {
        pieces.add(piece(text, from, to, evidence));
      }
      from = to;
    }
    return pieces;
  }

  private static StudySet.Piece piece(String text, int from, int to, List<Words> evidence) {
    Kind first = null;
    Set<String> keys = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>();
    for (Words words : evidence) {
      if (words.start() <= from && words.end() >= to) {
        if (first == null || words.kind().compareTo(first) < 0) {
          first = words.kind();
        }
        if (words.end() == to) {
          keys.add(words.key());
          labels.add(words.label());
        }
      }
    }
    keys.remove("");
    return new StudySet.Piece(
        text.substring(from, to),
        first == null ? "" : first.style,
        String.join(" ", keys),
        String.join(", ", labels));
  }

  /** What words speak for; the kind that comes first is shown where several overlap. */
  enum Kind {
    CATEGORY("category"),
    STAGE("stage"),
    DETERMINANT("determinant"),
    OWN("own"),
    ONLY_MENTIONED("mentioned");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /**
   * Words of a study that are evidence.
   *
   * @param field the code of the part that they stand in
   * @param place the same in words, or the section of the abstract
   * @param key the short sign of what they speak for; empty if they have none
   * @param label the same in words
   */
  record Words(
      String field,
      int start,
      int end,
      String text,
      String place,
      Mention mention,
      Kind kind,
      String key,
      String label) {

    static Words of(Evidence words) {
      boolean counts = words.mention() == Mention.AFFIRMED;
      return new Words(
          words.field().code(),
          words.start(),
          words.end(),
          words.text(),
          place(words.findSection(), words.field().code()),
          words.mention(),
          counts ? Kind.CATEGORY : Kind.ONLY_MENTIONED,
          counts ? sign(words.category()) : "",
          words.category().label());
    }

    static Words of(CodedSegment words) {
      Kind kind = kind(words);
      return new Words(
          words.field(),
          words.start(),
          words.end(),
          words.text(),
          place(words.findSection(), words.field()),
          words.mention(),
          kind,
          switch (kind) {
            case STAGE -> sign(Stage.of(words.code()));
            case DETERMINANT -> level(words.code()).map(StudyPages::sign).orElse("");
            case CATEGORY, OWN, ONLY_MENTIONED -> "";
          },
          switch (words.codebook()) {
            case STAGES -> Stage.of(words.code()).label();
            case DETERMINANTS -> determinant(words.code());
            case APPROACHES ->
                ApproachCatalogue.standard()
                    .find(words.code())
                    .map(Approach::name)
                    .orElse(words.code());
            default -> words.code().replace('-', ' ');
          });
    }

    private static Kind kind(CodedSegment words) {
      if (words.mention() != Mention.AFFIRMED) {
        return Kind.ONLY_MENTIONED;
      }
      return switch (words.codebook()) {
        case STAGES -> Kind.STAGE;
        case DETERMINANTS -> Kind.DETERMINANT;
        case APPROACHES -> Kind.ONLY_MENTIONED;
        default -> Kind.OWN;
      };
    }

    private static String place(Optional<TextSection> section, String field) {
      return section.map(TextSection::code).orElse(field.replace('-', ' '));
    }

    String inWords() {
      if (mention != Mention.AFFIRMED) {
        return mention.code() + ", does not count";
      }
      return kind == Kind.ONLY_MENTIONED ? "only mentioned, does not count" : "counts";
    }
  }

  private static Optional<DeterminantLevel> level(String code) {
    for (DeterminantLevel level : DeterminantLevel.values()) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    for (Determinant determinant : Determinant.values()) {
      if (determinant.code().equals(code)) {
        return Optional.of(determinant.level());
      }
    }
    return Optional.empty();
  }

  private static String determinant(String code) {
    for (Determinant determinant : Determinant.values()) {
      if (determinant.code().equals(code)) {
        return determinant.label();
      }
    }
    return level(code).map(Concept::label).orElse(code);
  }
}
