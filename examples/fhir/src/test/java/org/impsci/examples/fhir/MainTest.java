package org.impsci.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, run as the README has it. */
class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path reviews = Path.of("");

  @BeforeEach
  void reviews() throws IOException {
    reviews = folder.resolve("reviews.csv");
    Files.writeString(
        reviews,
        """
        scale,site,date,caseload-size,vocational-services-staff,vocational-generalists,\
        treatment-integration,vocational-unit,zero-exclusion,vocational-assessment,\
        rapid-job-search,individualized-job-search,job-diversity,job-permanence,\
        jobs-as-transitions,follow-along-supports,community-based-services,outreach
        se-15,Southside,2026-03-14,5,5,4,4,4,5,4,5,4,4,4,5,4,5,4
        se-15,Östra vården,2026-03-15,5,5,4,4,4,5,4,5,4,4,9,5,4,5,4
        se-15,Westside,2026-03-16,5,5,4,4,4,5,4,5,4,4,7,5,4,5,4
        """);
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    return Main.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** The file of one line of what was printed. */
  private String file(int line) throws IOException {
    Path file = folder.resolve("response.json");
    Files.writeString(file, out().lines().toList().get(line));
    return file.toString();
  }

  @Test
  void printsAQuestionnaire() {
    assertThat(run("questionnaire", "ips-25")).isZero();
    assertThat(out())
        .contains("\"resourceType\": \"Questionnaire\"", "\"linkId\": \"rapid-job-search\"")
        .contains("\"type\": \"choice\"");

    assertThat(run("questionnaire", "ips-25", "--fhir", "r5")).isZero();
    assertThat(out()).contains("\"type\": \"coding\"");
  }

  @Test
  void printsTheQuestionnaireOfAScaleFile() throws IOException {
    Path scale = folder.resolve("own.json");
    Files.writeString(scale, Fixtures.ownScale());
    assertThat(run("questionnaire", "--scale", scale.toString())).isZero();
    assertThat(out()).contains("\"url\": \"https://impsci.org/fhir/Questionnaire/2026-own\"");
  }

  @Test
  void printsTheCodesOfAScale() {
    assertThat(run("codes", "se-15")).isZero();
    assertThat(out()).contains("\"url\": \"https://impsci.org/fhir/CodeSystem/se-15-ratings\"");
  }

  @Test
  void writesResponsesAndScoresOne() throws IOException {
    assertThat(run("responses", reviews.toString())).isEqualTo(1);
    assertThat(out().lines()).hasSize(2);
    assertThat(err())
        .isEqualTo(
            "impsci-fhir: row 4, column \"job-permanence\", value \"7\": rating 7 is outside"
                + " 1..5\n");

    assertThat(run("score", file(0))).isZero();
    assertThat(out())
        .isEqualTo(
            """
            Southside, 2026-03-14, se-15: 66 of 75, Good supported employment implementation
              Staffing: 14 of 15
              Organization: 13 of 15
              Services: 39 of 45
            """);
  }

  @Test
  void scoresWhatHasMissingRatingsAsTheCallerSays() throws IOException {
    run("responses", reviews.toString());
    String file = file(1);

    assertThat(run("score", file)).isEqualTo(2);
    assertThat(err()).contains("job-permanence");

    assertThat(run("score", file, "--missing", "bounds")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            Östra vården, 2026-03-15, se-15: 63 to 67 of 75, Fair supported employment\
             implementation or Good supported employment implementation
              no rating: job-permanence (insufficient-data)
            """);

    assertThat(run("score", file, "--missing", "prorate:1", "--observation")).isZero();
    assertThat(out()).contains("\"resourceType\": \"Observation\"", "\"code\": \"good\"");
  }

  @Test
  void refusesWhatIsNoResponse() throws IOException {
    Path file = folder.resolve("patient.json");
    Files.writeString(file, "{\"resourceType\": \"Patient\"}");
    assertThat(run("score", file.toString())).isEqualTo(2);
    assertThat(err())
        .startsWith("impsci-fhir: patient.json: is no QuestionnaireResponse of this release: ");

    Files.writeString(file, "{\"resourceType\": \"QuestionnaireResponse\"}");
    assertThat(run("score", file.toString())).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "impsci-fhir: patient.json, /questionnaire: names no form of a fidelity scale, such as"
                + " \"https://impsci.org/fhir/Questionnaire/ips-25|ips-25\"\n");
  }

  @Test
  void refusesElementsThatFhirDoesNotHave() throws IOException {
    run("responses", reviews.toString());
    Path file = folder.resolve("response.json");
    Files.writeString(file, out().lines().toList().get(0).replace("\"authored\"", "\"dated\""));
    assertThat(run("score", file.toString())).isEqualTo(2);
    assertThat(err()).contains("dated");
  }

  @Test
  void saysThatAFileCannotBeRead() {
    String file = folder.resolve("none.json").toString();
    assertThat(run("score", file)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "impsci-fhir: the file cannot be read: java.nio.file.NoSuchFileException: "
                + file
                + "\n");
  }

  @Test
  void readsTheExamplesOfTheReadme() {
    assertThat(run("score", "northside.json")).isZero();
    assertThat(out()).startsWith("Northside, 2026-03-14, ips-25: 103 of 125, Good fidelity\n");

    assertThat(run("score", "southside.json", "--missing", "bounds")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            Southside, 2026-03-21, ips-25: 92 to 100 of 125, Fair fidelity or Good fidelity
              no rating: vocational-rehabilitation-collaboration (not-assessed)
              no rating: disclosure (not-applicable)
            """);
  }

  @Test
  void refusesAnUnknownScaleAndAnUnknownPolicy() {
    assertThat(run("questionnaire", "ips-26")).isEqualTo(2);
    assertThat(err())
        .isEqualTo("impsci-fhir: FidelityScales has no \"ips-26\"; known: ips-25, se-15\n");

    assertThat(run("questionnaire")).isEqualTo(2);
    assertThat(err()).isEqualTo("impsci-fhir: name a scale: ips-25, se-15; or give --scale FILE\n");

    assertThat(run("score", "none.json", "--missing", "guess")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "impsci-fhir: --missing \"guess\" is not a policy; known: refuse, bounds, prorate:N\n");
  }
}
