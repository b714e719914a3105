package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.impsci.fidelity.FidelityScales;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Totals that were published with a label. All but the last three lines come from one table of a
 * review in BMJ Open; the last three from a report of the KAKENHI project 22653067, which gives no
 * labels.
 */
class PublishedTotalsTest {

  @ParameterizedTest(name = "{0}: {2} on {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # study                        | scale  | total | called | band
          Bejerholm 2017                 | ips-25 | 106   | good   | good
          Bejerholm 2017                 | ips-25 | 109   | good   | good
          Hellstrom 2017                 | ips-25 | 100   | high   | good
          Hellstrom 2017                 | ips-25 | 103   | high   | good
          Poremski 2017, final 8 months  | ips-25 | 100   | good   | good
          Davis 2012                     | se-15  | 65    | fair   | fair
          Davis 2018, first 3 months     | se-15  | 55    | poor   | not-supported-employment
          Davis 2018, later              | se-15  | 69    | good   | good
          Japan 2010, first site         | se-15  | 66    | -      | good
          Japan 2010, second site        | se-15  | 61    | -      | fair
          Japan 2010, third site         | se-15  | 62    | -      | fair
          """)
  void theBandIsWhatTheStudyCallsIt(
      String study, String scale, int total, String called, String band) {
    assertThat(bandOf(scale, total)).isEqualTo(band);
  }

  @ParameterizedTest(name = "{0}: {2} on {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # study               | scale  | total | called | band
          Poremski 2017, start  | ips-25 | 73    | fair   | not-supported-employment
          Davis 2012            | se-15  | 55    | fair   | not-supported-employment
          Davis 2018, later     | se-15  | 63    | good   | fair
          """)
  void someStudiesUseTheWordsMoreKindlyThanTheScale(
      String study, String scale, int total, String called, String band) {
    assertThat(bandOf(scale, total)).isEqualTo(band).isNotEqualTo(called);
  }

  private static String bandOf(String scale, int total) {
    var definition = FidelityScales.get(scale);
    return Score.of(definition, Assessments.withTotal(definition, total)).band().code();
  }
}
