package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.determinant.Finding;
import org.impsci.taxonomy.study.StatedApproach;
import org.impsci.taxonomy.study.Study;
import org.junit.jupiter.api.Test;

/** Studies and findings of a review, many at a time. */
class ImportExportTest {

  private static final Review BONFILS = BonfilsReview.review();

  private static <T> List<T> good(Stream<Row<T>> rows) {
    return rows.map(
            row -> {
              assertThat(row).isInstanceOf(Row.Good.class);
              return ((Row.Good<T>) row).value();
            })
        .toList();
  }

  @Test
  void findingsGoThroughCsvAndJsonLines() {
    StringBuilder csv = new StringBuilder();
    Findings.writeCsv(BONFILS.findings(), csv);
    assertThat(csv.toString().lines().limit(2))
        .containsExactly(
            "id,statement,determinant,level,influence,direction,citation,studies,parent,section,"
                + "paragraph,note",
            "C01,National employment policy and rules that train people before they place them"
                + " stand in the way of IPS.,welfare-system,contextual,barrier,stated,explicit,"
                + "vanerp2007;rinaldi2010;hasson2011;boardman2013;socialstyrelsen2014;"
                + "markstrom2015,,Contextual factors,1,");
    assertThat(good(Findings.csv(new StringReader(csv.toString())))).isEqualTo(BONFILS.findings());
    String lines =
        BONFILS.findings().stream().map(JsonRoundTrip::json).collect(Collectors.joining("\n"));
    assertThat(good(Findings.jsonLines(new StringReader(lines)))).isEqualTo(BONFILS.findings());
  }

  @Test
  void studiesGoThroughCsvAndJsonLines() {
    StringBuilder csv = new StringBuilder();
    ReviewedStudies.writeCsv(BONFILS.studies(), csv);
    assertThat(good(ReviewedStudies.csv(new StringReader(csv.toString()))))
        .isEqualTo(BONFILS.studies());
    String lines =
        BONFILS.studies().stream().map(JsonRoundTrip::json).collect(Collectors.joining("\n"));
    assertThat(good(ReviewedStudies.jsonLines(new StringReader(lines))))
        .isEqualTo(BONFILS.studies());
  }

  @Test
  void anApproachIsNamedUnlessAnotherKindIsGiven() {
    List<ReviewedStudy> studies =
        good(
            ReviewedStudies.csv(
                new StringReader(
                    """
                    id,categories,statedApproachKind,statedApproach
                    a,process-model,,RE-AIM; CFIR
                    b,process-model,method,ethnography
                    c,process-model,none,
                    d,process-model;classic-theory,,
                    """)));
    assertThat(studies)
        .extracting(study -> study.study().statedApproach())
        .containsExactly(
            StatedApproach.named("RE-AIM", "CFIR"),
            StatedApproach.method("ethnography"),
            StatedApproach.none(),
            null);
    assertThat(studies.get(3).interpretation().categories())
        .containsExactly(NilsenCategory.PROCESS_MODEL, NilsenCategory.CLASSIC_THEORY);
  }

  @Test
  void badRowsAreReportedInTheirPlaceAndTheOthersComeOut() {
    List<Row<Finding>> rows =
        Findings.csv(
                new StringReader(
                    """
                    id,statement,determinant,level,influence,direction,citation,studies,section,paragraph
                    1,S.,finance,organizational,barrier,stated,explicit,a;b,R,1
                    2,S.,finance,local,barrier,stated,explicit,a,R,1
                    3,S.,finance,organizational,barrier,stated,explicit,a;;b,R,1
                    4,S.,finance,organizational,barrier,stated,none,a,R,1
                    5,S.,finance,organizational,barrier,stated,none,,R,one
                    """))
            .toList();
    assertThat(rows.get(0)).isInstanceOf(Row.Good.class);
    assertThat(rows.subList(1, 5))
        .containsExactly(
            new Row.Bad<>(
                3,
                "level",
                "local",
                "DeterminantLevel has no \"local\"; known: contextual, organizational, group,"
                    + " individual"),
            new Row.Bad<>(
                4, "studies", "a;;b", "has an empty entry: separate entries by one semicolon"),
            new Row.Bad<>(
                5,
                null,
                null,
                "finding 4: citation \"none\" does not go with studies [a]; \"none\" goes with no"
                    + " study, the others with at least one"),
            new Row.Bad<>(6, "paragraph", "one", "must be a whole number"));
    assertThat(
            ReviewedStudies.jsonLines(
                new StringReader("{\"study\": {\"id\": \"a\"}}\n{\"study\": 3}")))
        .containsExactly(
            new Row.Bad<>(1, "/interpretation", null, "is missing"),
            new Row.Bad<>(2, "/study", null, "must be an object, is 3"));
  }

  @Test
  void headersAreChecked() {
    assertThatThrownBy(() -> Findings.csv(new StringReader("id,statement\n")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("findings: has no column \"determinant\"");
    assertThatThrownBy(() -> ReviewedStudies.csv(new StringReader("id,categories,colour\n")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "studies: unknown column \"colour\"; known: id, categories, title, abstract, authors,"
                + " year, country, location, aim, designs, statedApproachKind, statedApproach,"
                + " design, qualifiers, page, note, remarks");
  }

  @Test
  void whatCsvCannotHoldIsRefused() {
    ReviewedStudy study =
        ReviewedStudy.builder()
            .study(Study.builder().id("a").addAuthors("Doe; Roe").build())
            .interpretation(
                Interpretation.builder().addCategories(NilsenCategory.PROCESS_MODEL).build())
            .build();
    assertThatThrownBy(() -> ReviewedStudies.writeCsv(List.of(study), new StringBuilder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "study a: authors has \"Doe; Roe\", whose semicolon would separate entries in CSV;"
                + " write JSON");
  }
}
