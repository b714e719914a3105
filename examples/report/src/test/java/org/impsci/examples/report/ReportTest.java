package org.impsci.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Mention;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final String HEADER = "site,date,scale,caseload-size,team-contact\n";

  @TempDir private Path folder;

  /** A run of the program: what it said, and what it wrote. */
  private record Run(int exitCode, String out, String err, Path file) {

    Document page() throws IOException {
      return Jsoup.parse(file);
    }
  }

  private Run run(String... args) {
    Path file = folder.resolve("report.html");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = new String[args.length + 1];
    all[0] = file.toString();
    System.arraycopy(args, 0, all, 1, args.length);
    int exitCode =
        Main.run(
            all,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), file);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void withoutFilesShowsTheExample() throws IOException {
    Run run = run("--date", "2026-05-31");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith(
            "report.html: 3 sites, 15 studies, findings of Bonfils IS et al. (2017):"
                + " Implementation of the individual placement and support approach: facilitators"
                + " and barriers\n");
    Document page = run.page();
    assertThat(page.select("article h3").eachText())
        .containsExactly("Northside (made up)", "Riverbank (made up)", "Hilltop (made up)");
    assertThat(page.select("article .figure strong").eachText()).containsExactly("103", "79", "63");
    assertThat(page.select("article .band").eachText())
        .containsExactly("Good fidelity", "Fair fidelity", "Not supported employment");
  }

  @Test
  void givesTheSameFileEachTime() throws IOException {
    String first = Files.readString(run("--date", "2026-05-31").file());
    assertThat(Files.readString(run("--date", "2026-05-31").file())).isEqualTo(first);
  }

  @Test
  void placesTheTotalWhereItBelongsOnTheScale() throws IOException {
    Document page = run().page();
    Element strip = page.selectFirst("#site-1").parent().selectFirst("svg.strip");
    // (103 - 25) of (125 - 25) points
    assertThat(strip.selectFirst("circle.mark").attr("cx")).isEqualTo("78.00%");
    assertThat(strip.select("rect").eachAttr("x"))
        .containsExactly("0.00%", "49.00%", "75.00%", "90.00%");
    // 11 * sqrt(1 - 0.88) is 3.81 points, times 1.96 is 7.47
    assertThat(strip.attr("aria-label"))
        .isEqualTo(
            "Total 103 on a scale from 25 to 125: Good fidelity; 95 % interval 95.5 to 110.5");
  }

  @Test
  void everyPictureHasWordsOrStandsInATableThatHasThem() throws IOException {
    Document page = run().page();
    assertThat(page.select("svg").size()).isGreaterThan(100);
    for (Element picture : page.select("svg")) {
      boolean said = picture.attr("role").equals("img") && !picture.attr("aria-label").isBlank();
      boolean hidden =
          picture.hasAttr("aria-hidden")
              || picture.parents().stream().anyMatch(each -> each.hasAttr("aria-hidden"));
      assertThat(said || hidden).as(picture.outerHtml()).isTrue();
    }
    for (Element plot : page.select("svg.plot")) {
      assertThat(plot.closest("figure").select("details table tbody tr").size())
          .isEqualTo(plot.select("text.value").size())
          .isGreaterThan(1);
    }
    for (Element profile : page.select("table.profile")) {
      assertThat(profile.select("tbody tr:not(.section)")).hasSize(25);
    }
  }

  @Test
  void countsByStudyAsTheMatrixDoes() throws IOException {
    Document page = run("--review", "bonfils-2017").page();
    assertThat(page.select("table.heat tr.level").eachText())
        .containsExactly(
            "Contextual level 11 studies 10 findings 2 studies 2 findings 1 studies 1 findings 6"
                + " studies 4 findings 13",
            "Local organizational level 8 studies 10 findings 8 studies 14 findings 1 studies 1"
                + " findings 6 studies 1 findings 14",
            "Group level 6 studies 3 findings 3 studies 4 findings none none 8",
            "Individual level 2 studies 3 findings 3 studies 4 findings 1 studies 2 findings none"
                + " 3");
    assertThat(page.select(".findings li")).hasSize(59);
  }

  @Test
  void everyWayBringsThePointsThatAreLacking() throws IOException {
    Element plan = run().page().selectFirst("#site-1").parent().selectFirst("section:has(.way)");
    assertThat(plan.selectFirst("p").text())
        .startsWith("12 points to Exemplary fidelity, which begins at 115.");
    int shared = points(plan.select(".way.wide li"));
    assertThat(plan.select(".ways > li")).hasSize(3);
    for (Element way : plan.select(".ways > li")) {
      assertThat(shared + points(way.select("li li"))).isEqualTo(12);
    }
  }

  private static int points(List<Element> raises) {
    int points = 0;
    for (Element raise : raises) {
      List<String> ratings = raise.select("b").eachText();
      points += Integer.parseInt(ratings.get(1)) - Integer.parseInt(ratings.get(0));
    }
    return points;
  }

  @Test
  void showsARangeWhereRatingsAreMissing() throws IOException {
    Document page =
        run("--assessments", file("r.csv", HEADER + "A,2026-01-31,ips-25,4,not-applicable\n"))
            .page();
    // one item rated 4, each of the other 24 from 1 to 5
    assertThat(page.selectFirst(".figure strong").text()).isEqualTo("28 to 124");
    assertThat(page.selectFirst(".note").text()).startsWith("24 of 25 items are not rated: ");
    assertThat(page.select("h4").eachText()).doesNotContain("Improvement plan");
  }

  @Test
  void namesTheRowsItCouldNotUse() throws IOException {
    Run run =
        run(
            "--assessments",
            file("r.csv", HEADER + "A,2026-01-31,ips-25,4,4\nB,2026-01-31,ips-25,7,4\n"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().strip())
        .isEqualTo("r.csv, row 3, column \"caseload-size\", value \"7\": rating 7 is outside 1..5");
    assertThat(run.page().select("section:has(#faults) li").text()).isEqualTo(run.err().strip());
  }

  @Test
  void leavesOutAFindingWhoseStudyIsNotThere() throws IOException {
    Run run =
        run(
            "--studies",
            file("s.csv", "id,title\na,Barriers\n"),
            "--findings",
            file(
                "f.csv",
                """
                id,statement,determinant,level,influence,direction,citation,studies
                F1,Money is short.,finance,organizational,barrier,stated,explicit,a
                F2,Time is short.,time,organizational,barrier,stated,explicit,z
                """));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().strip()).isEqualTo("f.csv, finding F2: not among the studies: z");
    assertThat(run.page().select(".findings li p:first-child").eachText())
        .containsExactly("Barrier Money is short.");
  }

  @Test
  void showsMarkupInTheDataAsText() throws IOException {
    String attack = "<script>alert(1)</script>\"'><svg onload=alert(1)>";
    Run run =
        run(
            "--title",
            attack,
            "--assessments",
            file(
                "r.csv",
                HEADER + "\"" + attack.replace("\"", "\"\"") + "\",2026-01-31,ips-25,4,4\n"),
            "--studies",
            file("s.csv", "id,title\na,\"" + attack.replace("\"", "\"\"") + " barriers\"\n"));
    Document page = run.page();
    assertThat(page.title()).isEqualTo(attack);
    assertThat(page.selectFirst("h1").text()).isEqualTo(attack);
    assertThat(page.selectFirst("article h3").text()).isEqualTo(attack);
    assertThat(page.selectFirst("article.study h4").text()).isEqualTo(attack + " barriers");
    assertThat(page.select("script, [onload]")).isEmpty();
  }

  @Test
  void cutsTheTextWhereEvidenceOverlaps() {
    List<StudySet.Piece> pieces =
        StudyPages.pieces(
            "lack of funding hinders",
            List.of(
                evidence(0, "lack of funding", "determinants", "finance"),
                evidence(8, "funding hinders", "stages", "full-operation")));
    assertThat(pieces)
        .containsExactly(
            new StudySet.Piece("lack of ", "determinant", "", ""),
            new StudySet.Piece("funding", "stage", "L", "Finance"),
            new StudySet.Piece(" hinders", "stage", "S4", "Full operation"));
  }

  private static StudyPages.Words evidence(int start, String text, String codebook, String code) {
    return StudyPages.Words.of(
        CodedSegment.builder()
            .field("title")
            .sentence(0)
            .start(start)
            .end(start + text.length())
            .text(text)
            .codebook(codebook)
            .code(code)
            .family("family")
            .cue(text)
            .mention(Mention.AFFIRMED)
            .build());
  }

  @Test
  void tellsWhatCountsFromWhatIsOnlyMentioned() throws IOException {
    Document page =
        run(
                "--studies",
                file(
                    "s.csv",
                    """
                    id,title,abstract
                    a,A study,"CFIR guided the interviews, unlike normalization process theory."
                    """))
            .page();
    assertThat(page.select("article.study details tbody tr").eachText())
        .containsExactly(
            "CFIR abstract Determinant framework counts",
            "normalization process theory abstract Normalization Process Theory contrasted, does"
                + " not count");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Run run = run("--studies", folder.resolve("none.csv").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().strip())
        .isEqualTo("report: file \"" + folder.resolve("none.csv") + "\" does not exist");
  }
}
