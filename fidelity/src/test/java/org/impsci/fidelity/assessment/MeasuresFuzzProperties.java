package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.FidelityScales;

/** Whatever measures are read from, they are read and rated, or refused as documented. */
class MeasuresFuzzProperties {

  private static final String JSON =
      """
      {"scale":"ips-25","site":"Lund","date":"2026-03-14","measures":{"caseload-size":{"value":27},
       "rapid-job-search":{"value":30.5,"conditions":["tracks-employer-contacts"]},
       "disclosure":{"criteria":["not-required"]}}}
      """;

  private static final String CSV =
      """
      site,date,caseload-size,rapid-job-search,rapid-job-search.tracks-employer-contacts
      Lund,2026-03-14,27,30.5,yes
      """;

  private final MeasuresReader reader = new MeasuresReader();

  @Property
  void jsonIsReadAndRatedOrRefused(@ForAll("json") String text) {
    try {
      ProgramMeasures measures =
          reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "fuzz");
      AssessmentDraft draft = AssessmentDraft.of(FidelityScales.ips25(), measures);
      assertThat(draft.assessment().site()).isEqualTo(measures.site());
    } catch (InvalidDataException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property
  void csvGivesRowsOrIsRefused(@ForAll("csv") String text) {
    try {
      reader.csv(new StringReader(text)).forEach(row -> assertThat(row.number()).isGreaterThan(1));
    } catch (InvalidDataException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> json() {
    return spoiled(JSON);
  }

  @Provide
  Arbitrary<String> csv() {
    return spoiled(CSV);
  }

  private static Arbitrary<String> spoiled(String text) {
    Arbitrary<String> with =
        Arbitraries.oneOf(
            Arbitraries.of("", "\"", "{", "]", ",", "null", "true", "1e999", "-", "0", "NaN", "\n"),
            Arbitraries.strings().ofLength(1));
    return Combinators.combine(
            Arbitraries.integers().between(0, text.length() - 1),
            Arbitraries.integers().between(0, 4),
            with,
            Arbitraries.integers().between(0, text.length() - 1),
            with)
        .as(
            (at, length, piece, otherAt, other) ->
                replaced(replaced(text, at, length, piece), otherAt, 1, other));
  }

  private static String replaced(String text, int at, int length, String with) {
    int from = Math.min(at, text.length());
    int to = Math.min(from + length, text.length());
    return text.substring(0, from) + with + text.substring(to);
  }
}
