package org.impsci.taxonomy.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.impsci.taxonomy.determinant.DeterminantLevel.CONTEXTUAL;
import static org.impsci.taxonomy.determinant.DeterminantLevel.GROUP;
import static org.impsci.taxonomy.determinant.DeterminantLevel.INDIVIDUAL;
import static org.impsci.taxonomy.determinant.DeterminantLevel.ORGANIZATIONAL;
import static org.impsci.taxonomy.determinant.Influence.BARRIER;
import static org.impsci.taxonomy.determinant.Influence.FACILITATOR;
import static org.impsci.taxonomy.determinant.Influence.MIXED;
import static org.impsci.taxonomy.determinant.Influence.UNDIRECTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.determinant.CitationForm;
import org.impsci.taxonomy.determinant.Determinant;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Direction;
import org.impsci.taxonomy.determinant.EvidenceMatrix;
import org.impsci.taxonomy.determinant.EvidenceRow;
import org.impsci.taxonomy.determinant.Finding;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.determinant.JointCitation;
import org.junit.jupiter.api.Test;

/**
 * What the review finds, with the place in the review that each figure is from. The figures are
 * those of the sections "Findings based on the analysis" and "Discussion", read sentence by
 * sentence.
 */
class BonfilsFindingsTest {

  private static final Review REVIEW = BonfilsReview.review();
  private static final EvidenceMatrix MATRIX = REVIEW.matrix();

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }

  @Test
  void thereAre59FindingsFromFourSections() {
    Map<String, Long> sections =
        REVIEW.findings().stream()
            .collect(groupingBy(f -> String.valueOf(f.section()), counting()));
    assertThat(sections)
        .containsOnly(
            entry("Contextual factors", 11L),
            entry("Local organization and cooperation", 30L),
            entry("Individual level", 12L),
            entry("Discussion", 6L));
    assertThat(REVIEW.findings()).hasSize(59).hasSize(11 + 30 + 12 + 6);
  }

  @Test
  void theyRestOnTheirStudiesIn136RowsOr87OnceFolded() {
    // Local organization and cooperation, paragraph 1: five examples of low fidelity, with five
    // studies; paragraph 3: six attributes of leadership, with four. The lists are cited jointly.
    assertThat(MATRIX.rows()).hasSize(136);
    assertThat(MATRIX.fold().rows()).hasSize(87).hasSize(136 - 5 * 5 - 6 * 4);
    assertThat(MATRIX.fold().findings()).hasSize(59 - 5 - 6);
  }

  @Test
  void levelsAndInfluencesHaveAsManyFindingsAsWereRead() {
    Map<DeterminantLevel, Map<Influence, Long>> counts =
        REVIEW.findings().stream()
            .collect(
                groupingBy(
                    Finding::level,
                    TreeMap::new,
                    groupingBy(Finding::influence, TreeMap::new, counting())));
    // All four sections; two findings of the section on the individual level are organizational.
    assertThat(counts.get(CONTEXTUAL))
        .containsExactly(
            entry(BARRIER, 10L), entry(FACILITATOR, 2L), entry(MIXED, 1L), entry(UNDIRECTED, 4L));
    assertThat(counts.get(ORGANIZATIONAL))
        .containsExactly(
            entry(BARRIER, 10L), entry(FACILITATOR, 14L), entry(MIXED, 1L), entry(UNDIRECTED, 1L));
    assertThat(counts.get(GROUP)).containsExactly(entry(BARRIER, 3L), entry(FACILITATOR, 4L));
    assertThat(counts.get(INDIVIDUAL))
        .containsExactly(entry(BARRIER, 3L), entry(FACILITATOR, 4L), entry(MIXED, 2L));
  }

  @Test
  void distinctStudiesOfTheLevelsAreThirteenFourteenEightAndThree() {
    assertThat(MATRIX.studiesByLevel())
        .containsExactly(
            entry(
                CONTEXTUAL,
                List.of(
                    "bejerholm2011",
                    "boardman2013",
                    "hasson2011",
                    "killackey2008",
                    "knaeps2012",
                    "markstrom2015",
                    "menear2011",
                    "rinaldi2010",
                    "schneider2012",
                    "shepherd2012",
                    "socialstyrelsen2014",
                    "vanerp2007",
                    "waghorn2007")),
            entry(
                ORGANIZATIONAL,
                List.of(
                    "boardman2013",
                    "boyce2008",
                    "cocks2009",
                    "folkesson2014",
                    "knaeps2012",
                    "kostick2010",
                    "markstrom2015",
                    "marshall2008",
                    "oldman2005",
                    "rinaldi2010",
                    "schneider2012",
                    "shepherd2012",
                    "socialstyrelsen2014",
                    "vanerp2007")),
            entry(
                GROUP,
                List.of(
                    "boyce2008",
                    "folkesson2014",
                    "hasson2011",
                    "knaeps2012",
                    "menear2011",
                    "oldman2005",
                    "quimby2001",
                    "vanerp2007")),
            entry(INDIVIDUAL, List.of("bejerholm2011", "cocks2009", "kostick2010")));
    assertThat(MATRIX.studiesByLevel().values())
        .extracting(List::size)
        .containsExactly(13, 14, 8, 3);
    assertThat(MATRIX.fold().studiesByLevel()).isEqualTo(MATRIX.studiesByLevel());
  }

  @Test
  void distinctStudiesOfLevelsAndInfluences() {
    assertThat(sizes(CONTEXTUAL))
        .containsExactly(
            entry(BARRIER, 11), entry(FACILITATOR, 2), entry(MIXED, 1), entry(UNDIRECTED, 6));
    assertThat(sizes(ORGANIZATIONAL))
        .containsExactly(
            entry(BARRIER, 8), entry(FACILITATOR, 8), entry(MIXED, 1), entry(UNDIRECTED, 6));
    assertThat(sizes(GROUP)).containsExactly(entry(BARRIER, 6), entry(FACILITATOR, 3));
    assertThat(sizes(INDIVIDUAL))
        .containsExactly(entry(BARRIER, 2), entry(FACILITATOR, 3), entry(MIXED, 1));
  }

  private static Map<Influence, Integer> sizes(DeterminantLevel level) {
    Map<Influence, Integer> sizes = new TreeMap<>();
    MATRIX
        .only(finding -> finding.level() == level)
        .studiesByInfluence()
        .forEach((influence, studies) -> sizes.put(influence, studies.size()));
    return sizes;
  }

  @Test
  void sectionsCiteFewerStudiesThanTheyClaim() {
    Map<String, List<String>> cited = MATRIX.studiesBy(f -> String.valueOf(f.section()));
    // Contextual factors, paragraph 1, claims fifteen.
    assertThat(cited.get("Contextual factors")).hasSize(11);
    // Local organization and cooperation, paragraph 1, claims all 21.
    assertThat(cited.get("Local organization and cooperation")).hasSize(16);
    // Individual level, paragraph 1, claims half.
    assertThat(cited.get("Individual level"))
        .containsExactly("bejerholm2011", "cocks2009", "kostick2010");
    // The levels of organization and group together, wherever they are printed: Kostick comes in.
    EvidenceMatrix local =
        MATRIX.only(finding -> finding.level() == ORGANIZATIONAL || finding.level() == GROUP);
    assertThat(local.rows().stream().map(EvidenceRow::study).distinct()).hasSize(17);
  }

  @Test
  void tenFindingsCiteNoStudy() {
    assertThat(ids(MATRIX.uncited()))
        .containsExactly("C04", "C06", "C10", "D04", "G01", "G03", "I12", "L02", "L07", "L08");
  }

  @Test
  void beckerHasNoEvidenceAndKillackeyOnlyInTheDiscussion() {
    assertThat(MATRIX.studiesWithoutEvidence()).containsExactly("becker2007");
    // Discussion, paragraph 2.
    assertThat(MATRIX.findingsOf("killackey2008"))
        .extracting(Finding::section)
        .containsExactly("Discussion");
  }

  @Test
  void theIndividualLevelRestsMostlyOnOneStudy() {
    // Individual level, paragraph 1: Kostick for six of the eight findings that cite a study.
    List<Finding> cited =
        REVIEW.findings().stream()
            .filter(finding -> finding.level() == INDIVIDUAL && finding.cited())
            .toList();
    assertThat(cited).hasSize(8);
    assertThat(cited).filteredOn(f -> f.studies().contains("kostick2010")).hasSize(6);
  }

  @Test
  void fourGroupsOfFindingsAreCitedJointly() {
    // Local organization and cooperation, paragraphs 1, 3 and 4.
    String section = "Local organization and cooperation, paragraph ";
    assertThat(MATRIX.jointCitations())
        .containsExactly(
            new JointCitation(
                section + 4,
                List.of("folkesson2014", "oldman2005", "vanerp2007"),
                List.of("G05a", "G05b", "G05c")),
            new JointCitation(
                section + 1,
                List.of("boardman2013", "boyce2008", "cocks2009", "knaeps2012", "schneider2012"),
                List.of("L03", "L03a", "L03b", "L03c", "L03d", "L03e")),
            new JointCitation(
                section + 3,
                List.of("marshall2008", "rinaldi2010", "shepherd2012", "vanerp2007"),
                List.of("L06", "L06a", "L06b", "L06c", "L06d", "L06e", "L06f")),
            new JointCitation(
                section + 3, List.of("oldman2005", "vanerp2007"), List.of("L11a", "L11b")));
  }

  @Test
  void tenFindingsHaveTheirStudiesNamedInTheParagraphAlone() {
    // Individual level, paragraph 1: from the second sentence on Bejerholm, all on Kostick, and the
    // one on skills.
    assertThat(REVIEW.findings())
        .filteredOn(finding -> finding.citation() == CitationForm.PARAGRAPH)
        .extracting(Finding::id)
        .containsExactly("I02", "I03", "I04", "I05", "I06", "I07", "I08", "I09", "I10", "I11");
  }

  @Test
  void directionsAreTheReviewsUnlessMarked() {
    Map<Direction, List<String>> directions =
        REVIEW.findings().stream()
            .collect(groupingBy(Finding::direction, mapping(Finding::id, toList())));
    assertThat(directions.get(Direction.NONE)).containsExactly("C06", "C09", "L01", "D03", "D04");
    assertThat(directions.get(Direction.READ))
        .containsExactly(
            "C11", "L03", "L03a", "L03b", "L03c", "L03d", "L03e", "L08", "L09", "G04", "I01", "I02",
            "I03", "I04", "I05", "I06", "I07", "I11", "I12", "D01", "D05");
    assertThat(directions.get(Direction.STATED)).hasSize(59 - 5 - 21);
  }

  @Test
  void theMatrixByStudyAndLevel() {
    // All four sections, the entries of the two jointly cited lists folded.
    EvidenceMatrix folded = MATRIX.fold();
    StringBuilder table = new StringBuilder();
    for (ReviewedStudy study : REVIEW.studies()) {
      table.append(study.key());
      for (DeterminantLevel level : DeterminantLevel.values()) {
        String cell =
            folded.findingsOf(study.key()).stream()
                .filter(finding -> finding.level() == level)
                .map(finding -> finding.id() + sign(finding.influence()))
                .collect(joining(" "));
        table.append(" | ").append(cell.isEmpty() ? "." : cell);
      }
      table.append(" | ").append(folded.findingsOf(study.key()).size()).append('\n');
    }
    assertThat(table)
        .hasToString(
            """
            becker2007 | . | . | . | . | 0
            bejerholm2011 | C09? D02- D05~ | . | . | I01- I02+ | 5
            boardman2013 | C01- C03- C09? | L03- L09+ | . | . | 5
            boyce2008 | . | L03- L05- | G02- | . | 3
            cocks2009 | . | L03- L05- | . | I11+ | 3
            folkesson2014 | . | L01? | G05a+ G05b+ G05c+ | . | 4
            hasson2011 | C01- C09? C11- D02- | . | G02- | . | 5
            killackey2008 | D01+ | . | . | . | 1
            knaeps2012 | C05- C08- | L03- | G02- | . | 4
            kostick2010 | . | I08+ I09- I10~ | . | I03- I04- I05+ I06~ I07+ I11+ | 9
            markstrom2015 | C01- C05- D02- D03? | L01? | . | . | 5
            marshall2008 | . | L06+ L10+ | . | . | 2
            menear2011 | D06+ | . | G02- | . | 2
            oldman2005 | . | L04+ L11a- L11b- | G05a+ G05b+ G05c+ | . | 6
            quimby2001 | . | . | G04- | . | 1
            rinaldi2010 | C01- C09? C11- | L01? L04+ L06+ L09+ L10+ | . | . | 8
            schneider2012 | C07- | L01? L03- | . | . | 3
            shepherd2012 | C11- | L01? L06+ | . | . | 3
            socialstyrelsen2014 | C01- C07- D02- D03? | L01? L04+ | . | . | 6
            vanerp2007 | C01- C03- C07- | L06+ L11a- L11b- | G02- G05a+ G05b+ G05c+ | . | 10
            waghorn2007 | C02- C05- | . | . | . | 2
            """);
  }

  private static String sign(Influence influence) {
    return switch (influence) {
      case BARRIER -> "-";
      case FACILITATOR -> "+";
      case MIXED -> "~";
      case UNDIRECTED -> "?";
    };
  }

  @Test
  void rowsOfTheStudiesBeforeFolding() {
    Map<String, Long> rows =
        MATRIX.rows().stream().collect(groupingBy(EvidenceRow::study, TreeMap::new, counting()));
    assertThat(rows.toString())
        .isEqualTo(
            "{bejerholm2011=5, boardman2013=10, boyce2008=8, cocks2009=8, folkesson2014=4,"
                + " hasson2011=5, killackey2008=1, knaeps2012=9, kostick2010=9, markstrom2015=5,"
                + " marshall2008=8, menear2011=2, oldman2005=6, quimby2001=1, rinaldi2010=14,"
                + " schneider2012=8, shepherd2012=9, socialstyrelsen2014=6, vanerp2007=16,"
                + " waghorn2007=2}");
  }

  @Test
  void everyDeterminantIsATermOfTheReview() {
    assertThat(REVIEW.findings())
        .allSatisfy(finding -> assertThat(finding.findDeterminant()).isPresent());
    for (Determinant determinant : Determinant.values()) {
      assertThat(MATRIX.studiesByDeterminant().containsKey(determinant.code()))
          .as(determinant.code())
          .isEqualTo(determinant.inReviewsFindings());
    }
    // Data analysis, the brackets after each level.
    assertThat(REVIEW.framework())
        .extracting(FrameworkEntry::determinant)
        .containsExactly(
            Arrays.stream(Determinant.values())
                .filter(Determinant::inReviewsList)
                .map(Determinant::code)
                .toArray(String[]::new));
  }

  @Test
  void studiesOfSwedenPutTheirBarriersInTheContext() {
    // Discussion, paragraph 2: four Swedish studies; Folkesson, the fifth, is not cited there.
    Map<String, EvidenceMatrix> countries = MATRIX.byCountry();
    assertThat(countries.keySet())
        .containsExactly("Australia", "Belgium", "Canada", "Netherlands", "Sweden", "UK", "USA");
    assertThat(countries.get("Sweden").support("D02")).isEqualTo(MATRIX.support("D02")).hasSize(4);
    assertThat(countries.get("Sweden").studiesByLevel().get(GROUP))
        .containsExactly("folkesson2014", "hasson2011");
  }

  @Test
  void theFlowIsThatOfTheReview() {
    // Results: 261 and 85 identified, 18 and 3 included, 21 in all; Discussion: 346 screened.
    assertThat(REVIEW.rounds()).extracting(SearchRound::date).containsExactly("2013-10", "2015-04");
    assertThat(REVIEW.rounds().get(0).flow().numbers())
        .containsExactly(
            entry(FlowBox.RECORDS_IDENTIFIED, 261), entry(FlowBox.REPORTS_INCLUDED, 18));
    assertThat(REVIEW.rounds().get(1).flow().numbers())
        .containsExactly(entry(FlowBox.RECORDS_IDENTIFIED, 85), entry(FlowBox.REPORTS_INCLUDED, 3));
    assertThat(REVIEW.flow().numbers())
        .containsExactly(entry(FlowBox.RECORDS_SCREENED, 346), entry(FlowBox.REPORTS_INCLUDED, 21));
    assertThat(REVIEW.totalFlow().find(FlowBox.RECORDS_IDENTIFIED)).hasValue(261 + 85);
    assertThat(REVIEW.totalFlow().boxesNotReported())
        .containsExactly(
            FlowBox.DUPLICATES_REMOVED,
            FlowBox.REMOVED_OTHERWISE,
            FlowBox.RECORDS_EXCLUDED,
            FlowBox.REPORTS_SOUGHT,
            FlowBox.REPORTS_NOT_RETRIEVED,
            FlowBox.REPORTS_ASSESSED,
            FlowBox.REPORTS_EXCLUDED,
            FlowBox.STUDIES_INCLUDED);
    // Results: two usual reasons, without numbers.
    assertThat(REVIEW.flow().reasons())
        .hasSize(2)
        .allSatisfy(reason -> assertThat(reason.reports().find()).isEmpty());
    assertThat(REVIEW.flowChecks())
        .noneSatisfy(check -> assertThat(check.outcome()).isEqualTo(FlowOutcome.BROKEN));
    assertThat(REVIEW.flowChecks())
        .filteredOn(check -> check.outcome() == FlowOutcome.HOLDS)
        .extracting(FlowCheck::message)
        .containsExactly(
            "review: reports of included studies 21, its rounds together have 21",
            "review: reports of included studies 21, the data have 21 studies");
  }

  @Test
  void theMethodIsThatOfTheReview() {
    // Search strategy: six databases, eight Nordic sources, two strings.
    assertThat(REVIEW.rounds().get(0).sources()).hasSize(6 + 8);
    assertThat(REVIEW.rounds().get(0).queries()).hasSize(2);
    // Selection of studies: five bullets and one.
    assertThat(REVIEW.inclusion()).hasSize(5);
    assertThat(REVIEW.exclusion()).hasSize(1);
    // Introduction: three previous reviews, two of which are included.
    assertThat(REVIEW.previousReviews())
        .containsExactly("rinaldi2010", "contreras2012", "boardman2013");
    // Criteria for judging paper quality: appraisals were made and are not published.
    assertThat(REVIEW.appraisals()).isEmpty();
    assertThat(REVIEW.source()).isEqualTo(BonfilsReview.SOURCE);
  }

  @Test
  void everyFindingIsReadBackAsItWas() {
    REVIEW.findings().forEach(JsonRoundTrip::check);
    REVIEW.findings().forEach(JsonRoundTrip::checkSerialization);
    JsonRoundTrip.check(MATRIX);
    JsonRoundTrip.checkSerialization(MATRIX);
  }
}
