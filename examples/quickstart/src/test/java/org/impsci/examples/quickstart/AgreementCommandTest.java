package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementCommandTest {

  /** Krippendorff's example of four observers and twelve units. */
  private static final String KRIPPENDORFF =
      "1,1,,1\n2,2,3,2\n3,3,3,3\n3,3,3,3\n2,2,2,2\n1,2,3,4\n4,4,4,4\n1,1,2,1\n2,2,2,2\n,5,5,5\n,,1,1\n,3,,\n";

  /** Shrout and Fleiss 1979: six targets, four judges. */
  private static final String SHROUT_FLEISS =
      "a,b,c,d\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"nominal, .743", "ordinal, .815", "interval, .849", "ratio, .797"})
  void givesKrippendorffsAlphaAsPublished(String level, double published) throws IOException {
    JsonNode json = json(KRIPPENDORFF, "--level", level);
    assertThat(json.get("krippendorff-alpha").get("value").asDouble())
        .isCloseTo(published, within(0.0005));
    assertThat(json.get("krippendorff-alpha").get("n").asInt()).isEqualTo(11);
    assertThat(json.get("cohen-kappa").get("undefined").asText()).contains("two raters");
  }

  @ParameterizedTest
  @CsvSource({
    "icc-1-1, .17",
    "icc-2-1, .29",
    "icc-3-1, .71",
    "icc-1-k, .44",
    "icc-2-k, .62",
    "icc-3-k, .91"
  })
  void givesTheIntraclassCorrelationsAsPublished(String name, double published) throws IOException {
    JsonNode json = json(SHROUT_FLEISS, "--level", "interval", "--header");
    JsonNode icc = json.get(name);
    assertThat(icc.get("value").asDouble()).isCloseTo(published, within(0.005));
    assertThat(icc.get("low").asDouble()).isLessThan(icc.get("value").asDouble());
    assertThat(icc.get("high").asDouble()).isGreaterThan(icc.get("value").asDouble());
    assertThat(icc.get("n").asInt()).isEqualTo(6);
  }

  @Test
  void takesWordsAsNominalCategories() throws IOException {
    JsonNode json = json("yes,no\nyes,yes\nno,no\nno,no\n");
    assertThat(json.get("cohen-kappa").get("value").asDouble()).isEqualTo(0.5);
    assertThat(json.get("icc-2-1").get("undefined").asText()).contains("words");
  }

  @Test
  void givesTheSameIntervalsForTheSameSeed() throws IOException {
    assertThat(json(KRIPPENDORFF, "--seed", "7")).isEqualTo(json(KRIPPENDORFF, "--seed", "7"));
    assertThat(json(KRIPPENDORFF, "--resamples", "0").get("fleiss-kappa").has("low")).isFalse();
  }

  @Test
  void reportsRowsThatCannotBeUsedAndGoesOn() throws IOException {
    Program program =
        Program.run("agreement", file("1,2\n3,x\n1\n4,4\n2,1\n"), "--level", "ordinal");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err())
        .contains("row 3: has 1 cells where the first row has 2")
        .contains("row 2, column \"column 2\", value \"x\": is not a number");
    assertThat(program.out()).containsPattern("cohen-kappa-linear +0.5000");
  }

  @Test
  void anUnknownLevelIsRefusedWithTheKnownOnes() throws IOException {
    Program program = Program.run("agreement", file("1,2\n"), "--level", "metric");
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("nominal, ordinal, interval, ratio");
  }

  private JsonNode json(String csv, String... options) throws IOException {
    String[] args = new String[options.length + 4];
    args[0] = "agreement";
    args[1] = file(csv);
    args[2] = "--format";
    args[3] = "json";
    System.arraycopy(options, 0, args, 4, options.length);
    Program program = Program.run(args);
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    return new ObjectMapper().readTree(program.out());
  }

  private String file(String csv) throws IOException {
    return Files.writeString(folder.resolve("ratings.csv"), csv).toString();
  }
}
