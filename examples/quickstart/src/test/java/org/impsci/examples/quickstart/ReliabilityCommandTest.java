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

class ReliabilityCommandTest {

  /** The survey of 30 departments that R ships as {@code attitude}. */
  private static final String ATTITUDE =
      """
      rating,complaints,privileges,learning,raises,critical,advance
      43,51,30,39,61,92,45
      63,64,51,54,63,73,47
      71,70,68,69,76,86,48
      61,63,45,47,54,84,35
      81,78,56,66,71,83,47
      43,55,49,44,54,49,34
      58,67,42,56,66,68,35
      71,75,50,55,70,66,41
      72,82,72,67,71,83,31
      67,61,45,47,62,80,41
      64,53,53,58,58,67,34
      67,60,47,39,59,74,41
      69,62,57,42,55,63,25
      68,83,83,45,59,77,35
      77,77,54,72,79,77,46
      81,90,50,72,60,54,36
      74,85,64,69,79,79,63
      65,60,65,75,55,80,60
      65,70,46,57,75,85,46
      50,58,68,54,64,78,52
      50,40,33,34,43,64,33
      64,61,52,62,66,80,41
      53,66,52,50,63,80,37
      40,37,42,58,50,57,49
      63,54,42,48,66,75,33
      66,77,66,63,88,76,72
      78,75,58,74,80,78,49
      48,57,44,45,51,83,38
      85,85,71,71,77,74,55
      82,82,39,59,64,78,39
      """;

  @TempDir private Path folder;

  @Test
  void givesAlphaAsPublished() throws IOException {
    JsonNode json = json(ATTITUDE, "--header");
    assertThat(json.at("/cronbach-alpha/value").asDouble()).isCloseTo(0.84, within(0.005));
    assertThat(json.at("/cronbach-alpha/n").asInt()).isEqualTo(30);
    assertThat(json.at("/cronbach-alpha/low").asDouble()).isLessThan(0.84);
    assertThat(json.at("/cronbach-alpha/high").asDouble()).isGreaterThan(0.84);
    assertThat(json.get("alpha-if-deleted: critical").get("value").asDouble())
        .isCloseTo(0.8638723114, within(1e-9));
    assertThat(json.get("corrected-item-total-correlation: raises").get("value").asDouble())
        .isCloseTo(0.78628, within(1e-5));
  }

  @Test
  void saysWhyThereIsNoAlpha() throws IOException {
    assertThat(json("3\n4\n").at("/cronbach-alpha/undefined").asText()).isNotBlank();
    assertThat(json("3,3\n3,3\n").at("/cronbach-alpha/undefined").asText()).isNotBlank();
  }

  @Test
  void leavesOutRowsThatAreNotWholeNumbersAndSaysSo() throws IOException {
    Program program = Program.run("reliability", file("1,2\n2.5,3\n3,300\n4,4\n2,2\n"));
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err())
        .isEqualTo(
            """
            row 2, column "column 1", value "2.5": is not a whole number in -127..127
            row 3, column "column 2", value "300": is not a whole number in -127..127
            """);
    assertThat(program.out()).containsPattern("cronbach-alpha +0\\.\\d{4}.* 3\n");
  }

  private JsonNode json(String csv, String... options) throws IOException {
    String[] args = new String[options.length + 4];
    args[0] = "reliability";
    args[1] = file(csv);
    args[2] = "--format";
    args[3] = "json";
    System.arraycopy(options, 0, args, 4, options.length);
    Program program = Program.run(args);
    assertThat(program.err()).isEmpty();
    return new ObjectMapper().readTree(program.out());
  }

  private String file(String csv) throws IOException {
    return Files.writeString(folder.resolve("items.csv"), csv).toString();
  }
}
