package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;

/** Whatever a reader is given, it gives a value or one of the documented exceptions. */
class ReaderFuzzProperties {

  private static final String ASSESSMENT =
      "{\"scale\":\"ips-25\",\"site\":\"Lund\",\"date\":\"2026-03-14\",\"reviewers\":[\"self\"],"
          + "\"ratings\":{"
          + FidelityScales.ips25().items().stream()
              .map(item -> "\"" + item.code() + "\":4")
              .collect(Collectors.joining(","))
          + "},\"evidence\":{\"disclosure\":[\"interviews\"]},\"notes\":{\"outreach\":\"seen\"}}";

  private static final String CSV =
      "site,date,"
          + FidelityScales.ips25().items().stream().map(Item::code).collect(Collectors.joining(","))
          + "\nLund,2026-03-14"
          + ",4".repeat(25)
          + "\n";

  private static final String CORRECTION =
      "{\"scale\":\"ips-25\",\"site\":\"Lund\",\"review\":\"2026-03-14\",\"correction\":{"
          + "\"number\":2,\"corrects\":1,\"item\":\"outreach\",\"was\":4,\"is\":\"not-assessed\","
          + "\"reason\":\"seen\",\"date\":\"2026-03-15\"}}";

  private static final String MAPPING =
      "{\"from\":\"se-15\",\"to\":\"ips-25\",\"items\":{\"outreach\":\"outreach\","
          + "\"caseload-size\":\"caseload-size\"}}";

  private static final String SCALE =
      """
      {"id":"own-1","title":"Own scale","practice":"Own practice",
       "source":{"authors":["A B"],"year":2020,"title":"Own"},"minRating":1,"maxRating":2,
       "sections":[{"code":"all","title":"All","items":[{"code":"one","number":1,"title":"One",
         "definition":"The one item.","principles":[],"evidence":[],
         "rule":{"kind":"ladder","anchors":[{"rating":1,"description":"no","verification":"verified"},
           {"rating":2,"description":"yes","verification":"verified"}]},
         "provenance":{"rule":"verified","title":"verified","evidence":"verified","sources":[],
           "notes":[]}}]}],
       "bands":[{"code":"low","label":"Low","minTotal":1,"verification":"verified","sources":[]}],
       "notes":[]}
      """;

  private final AssessmentReader reader = new AssessmentReader();
  private final ScoreReader scores =
      new ScoreReader(FidelityScales.all(), MissingPolicy.prorate(5));

  @Property
  void anAssessmentIsReadOrRefused(@ForAll("assessments") String text) {
    try {
      assertThat(reader.read(bytes(text), "fuzz").scale()).isEqualTo("ips-25");
    } catch (InvalidDataException e) {
      assertThat(e.getMessage()).startsWith("fuzz");
    }
  }

  @Property
  void aScaleIsReadOrRefused(@ForAll("scales") String text) {
    try {
      assertThat(FidelityScale.read(bytes(text), "fuzz").itemCount()).isPositive();
    } catch (InvalidDataException e) {
      assertThat(e.getMessage()).startsWith("fuzz");
    }
  }

  @Property
  void aMappingIsReadOrRefused(@ForAll("mappings") String text) {
    try {
      assertThat(ItemMapping.read(bytes(text), "fuzz", FidelityScales.all()).items()).isNotEmpty();
    } catch (InvalidDataException e) {
      assertThat(e.getMessage()).startsWith("fuzz");
    }
  }

  @Property
  void everyLineOfCorrectionsGivesARow(@ForAll("corrections") String text) {
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    assertThat(new CorrectionReader().jsonLines(new StringReader(text)).count())
        .isLessThanOrEqualTo(lines);
  }

  @Property
  void everyLineOfJsonGivesARow(@ForAll("assessments") String text) {
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    assertThat(reader.jsonLines(new StringReader(text)).count()).isLessThanOrEqualTo(lines);
    assertThat(scores.jsonLines(bytes(text)).toList()).hasSizeLessThanOrEqualTo((int) lines + 1);
  }

  @Property
  void csvGivesRowsOrIsRefused(@ForAll("tables") String text) {
    try {
      long rows = reader.csv(new StringReader(text)).count();
      assertThat(scores.csv(new StringReader(text)).count()).isEqualTo(rows);
    } catch (InvalidDataException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> assessments() {
    return Arbitraries.oneOf(spoiled(ASSESSMENT), spoiled(ASSESSMENT + "\n" + ASSESSMENT), any());
  }

  @Provide
  Arbitrary<String> scales() {
    return Arbitraries.oneOf(spoiled(SCALE), spoiled(SCALE), any());
  }

  @Provide
  Arbitrary<String> mappings() {
    return Arbitraries.oneOf(spoiled(MAPPING), any());
  }

  @Provide
  Arbitrary<String> corrections() {
    return Arbitraries.oneOf(spoiled(CORRECTION), spoiled(CORRECTION + "\n" + CORRECTION), any());
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.oneOf(spoiled(CSV), spoiled(CSV), any());
  }

  private static Arbitrary<String> any() {
    return Arbitraries.strings().ofMaxLength(60);
  }

  /** A text with up to four places replaced by something else. */
  private static Arbitrary<String> spoiled(String text) {
    Arbitrary<String> with =
        Arbitraries.oneOf(
            Arbitraries.of(
                "", "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u00", "null", "true", "1e9", "-",
                "0", "9", "4.0", "\n", "\r", "\u0000", "\uD800", "\uFEFF", "é", "ips-25", "[[[["),
            Arbitraries.strings().ofLength(1));
    return Combinators.combine(
            Arbitraries.integers().between(0, text.length() - 1),
            Arbitraries.integers().between(0, 6),
            with)
        .as((at, length, piece) -> new Change(at, length, piece))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            changes -> {
              String changed = text;
              for (Change change : changes) {
                changed = change.of(changed);
              }
              return changed;
            });
  }

  private record Change(int at, int length, String with) {
    String of(String text) {
      int from = Math.min(at, text.length());
      int to = Math.min(from + length, text.length());
      return text.substring(0, from) + with + text.substring(to);
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
