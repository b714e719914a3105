package org.impsci.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.data.Offset;
import org.impsci.core.agreement.Coefficient;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

/** Routes that are compared come to the same result. */
class SameWorkTest {

  @Test
  void allRoutesFromJsonFindTheSameTotals() throws IOException {
    ScoringJson json = json("complete");
    long sum = json.impsci();
    assertThat(sum).isEqualTo(sumOfRatings("complete")).isPositive();
    assertThat(json.impsciBounds()).isEqualTo(sum);
    assertThat(json.impsciAssessments()).isEqualTo(sum);
    assertThat(json.jacksonDatabind()).isEqualTo(sum);
    assertThat(json.hapi(fhir(json))).isEqualTo(sum);
  }

  @Test
  void aMissingRatingIsAtLeastOneToOursAndNothingToOthers() throws IOException {
    ScoringJson json = json("missing");
    long sum = sumOfRatings("missing");
    assertThat(json.jacksonDatabind()).isEqualTo(sum);
    assertThat(json.hapi(fhir(json))).isEqualTo(sum);
    assertThat(missing()).isBetween(500L, 1_500L);
    assertThat(json.impsciBounds()).isEqualTo(sum + missing());
    assertThat(json.impsciAssessments()).isEqualTo(sum + missing());
    assertThat(json.impsci()).isPositive().isLessThan(sum);
  }

  @Test
  void aJsonRecordIsAsLongAsTheFieldsOwn() {
    byte[] lines = Reviews.of("complete").jsonLines();
    assertThat(lines.length / Reviews.COUNT).isBetween(600, 800);
    assertThat(new String(lines, StandardCharsets.UTF_8).lines()).hasSize(Reviews.COUNT);
  }

  @Test
  void allRoutesFromCsvReadTheSameRows() throws IOException {
    ScoringCsv csv = new ScoringCsv();
    csv.generate();
    assertThat(csv.impsci()).isEqualTo(sumOfRatings("complete"));
    assertThat(csv.impsciBounds()).isEqualTo(sumOfRatings("complete"));
    long cells = (Reviews.COUNT + 1) * 27L;
    assertThat(csv.jacksonArrays()).isEqualTo(cells);
    assertThat(csv.commonsCsv()).isEqualTo(cells);
    assertThat(csv.fastCsv()).isEqualTo(cells);
    csv.data = "missing";
    csv.generate();
    assertThat(csv.impsciBounds()).isEqualTo(sumOfRatings("missing") + missing());
  }

  @Test
  void assessmentsInMemoryHaveTheSameRatings() {
    assertThat(new ScoringInMemory().limitPlainSum()).isEqualTo(sumOfRatings("complete"));
  }

  @Test
  void coefficientsAreThoseOfDkpro() {
    AgreementStatistics statistics = new AgreementStatistics();
    AgreementStatistics.Size tenth = size(1_000);
    AgreementStatistics.Size whole = size(1_000 * AgreementStatistics.SHARE);
    AgreementStatistics.Complete complete = new AgreementStatistics.Complete();
    complete.generate(tenth);
    AgreementStatistics.DkproStudy study = new AgreementStatistics.DkproStudy();
    study.generate(whole);
    assertThat(value(statistics.impsciKrippendorffInterval(complete)))
        .isCloseTo(statistics.dkproKrippendorffInterval(study), Offset.offset(1e-9));
    AgreementStatistics.Pairs pairs = new AgreementStatistics.Pairs();
    pairs.generate(tenth);
    AgreementStatistics.DkproPairs others = new AgreementStatistics.DkproPairs();
    others.generate(whole);
    assertThat(value(statistics.impsciKappa(pairs)))
        .isCloseTo(statistics.dkproKappa(others), Offset.offset(1e-9));
    assertThat(value(statistics.impsciKappaQuadratic(pairs)))
        .isCloseTo(statistics.dkproKappaQuadratic(others), Offset.offset(1e-9));
  }

  @Test
  void alphaIsThatOfTheVariancesOfCommonsStatistics() {
    ReliabilityStatistics statistics = new ReliabilityStatistics();
    ReliabilityStatistics.Matrix matrix = new ReliabilityStatistics.Matrix();
    matrix.generate(size(1_000));
    ReliabilityStatistics.Columns columns = new ReliabilityStatistics.Columns();
    columns.generate(size(1_000));
    AgreementStatistics.Rows rows = new AgreementStatistics.Rows();
    rows.generate(size(1_000));
    double alpha = statistics.impsciAlpha(matrix).find().orElseThrow();
    assertThat(statistics.commonsAlphaOfArrays(columns)).isCloseTo(alpha, Offset.offset(1e-12));
    assertThat(statistics.commonsAlphaOfRows(rows)).isCloseTo(alpha, Offset.offset(1e-12));
    assertThat(statistics.commonsAlphaOfWholeNumbers(rows)).isCloseTo(alpha, Offset.offset(1e-12));
  }

  private static ScoringJson json(String data) {
    ScoringJson json = new ScoringJson();
    json.data = data;
    json.generate();
    return json;
  }

  private static ScoringJson.Fhir fhir(ScoringJson json) {
    ScoringJson.Fhir fhir = new ScoringJson.Fhir();
    fhir.generate(json);
    return fhir;
  }

  private static AgreementStatistics.Size size(int units) {
    AgreementStatistics.Size size = new AgreementStatistics.Size();
    size.units = units;
    return size;
  }

  private static double value(Coefficient coefficient) {
    return ((Coefficient.Estimate) coefficient).value();
  }

  private static long sumOfRatings(String data) {
    return Reviews.of(data).assessments().stream()
        .flatMap(review -> review.ratings().values().stream())
        .filter(Rating.Rated.class::isInstance)
        .mapToLong(rating -> ((Rating.Rated) rating).value())
        .sum();
  }

  private static long missing() {
    return Reviews.of("missing").assessments().stream()
        .flatMap(review -> review.ratings().values().stream())
        .filter(Rating.Missing.class::isInstance)
        .count();
  }
}
