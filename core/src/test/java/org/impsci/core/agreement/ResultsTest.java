package org.impsci.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.agreement.Coefficient.Estimate;
import org.impsci.core.agreement.Coefficient.Undefined;
import org.impsci.core.agreement.IntraclassCorrelations.FTest;
import org.impsci.core.agreement.IntraclassCorrelations.MeanSquares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsTest {

  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
      new tools.jackson.databind.ObjectMapper();

  private static final Agreement AGREEMENT = Agreement.standard();

  @Test
  void coefficientsTravelAsTheirKind() throws Exception {
    Coefficient estimate = AGREEMENT.percent(Examples.matrix("1 1", "1 2"));
    assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(estimate)))
        .isEqualTo(
            JACKSON_2.readTree(
                "{\"kind\":\"estimate\",\"value\":0.5,"
                    + "\"denominators\":{\"units\":2,\"raters\":2,\"ratings\":4,\"pairs\":2}}"));
    assertThat(JACKSON_2.writeValueAsString(new Undefined("no ratings")))
        .isEqualTo("{\"kind\":\"undefined\",\"reason\":\"no ratings\"}");
  }

  @Test
  void everyResultReadsBackInBothJacksons() throws Exception {
    RatingMatrix two = Examples.ANXIETY.withRaters(0, 1);
    check(AGREEMENT.cohenKappa(two), Coefficient.class);
    check(AGREEMENT.cohenKappa(Examples.ANXIETY), Coefficient.class);
    check(AGREEMENT.percent(two), Coefficient.class);
    check(new Bootstrap(10, 1, 0.9).estimate(two, AGREEMENT::cohenKappa), Coefficient.class);
    check(AGREEMENT.intraclassCorrelations(Examples.ANXIETY), IntraclassCorrelations.class);
    check(
        AGREEMENT.intraclassCorrelations(Examples.matrix("1", "2")), IntraclassCorrelations.class);
    check(ContingencyTable.of(two), ContingencyTable.class);
    check(new Bootstrap(1000, -7, 0.99), Bootstrap.class);
    check(Examples.KRIPPENDORFF, RatingMatrix.class);
    check(Examples.matrix("1.5 . 300"), RatingMatrix.class);
    check(Examples.sets("a,b -", ". b"), SetCodings.class);
    for (MeasurementLevel level : MeasurementLevel.values()) {
      check(level, MeasurementLevel.class);
      assertThat(MeasurementLevel.of(level.code())).isSameAs(level);
    }
    for (IccForm form : IccForm.values()) {
      check(form, IccForm.class);
    }
  }

  private static <T> void check(T value, Class<T> type) throws Exception {
    String json2 = JACKSON_2.writeValueAsString(value);
    String json3 = JACKSON_3.writeValueAsString(value);
    assertThat(JACKSON_2.readTree(json3)).isEqualTo(JACKSON_2.readTree(json2));
    assertThat(JACKSON_2.readValue(json2, type)).isEqualTo(value);
    assertThat(JACKSON_3.readValue(json2, type)).isEqualTo(value);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(value);
    }
  }

  @Test
  void formsOfTheCorrelationHaveTheNamesOfBothPapers() {
    assertThat(IccForm.values())
        .extracting(IccForm::code, IccForm::shroutFleiss, IccForm::mcGrawWong)
        .containsExactly(
            tuple("icc-1-1", "ICC(1,1)", "ICC(1)"),
            tuple("icc-2-1", "ICC(2,1)", "ICC(A,1)"),
            tuple("icc-3-1", "ICC(3,1)", "ICC(C,1)"),
            tuple("icc-1-k", "ICC(1,k)", "ICC(k)"),
            tuple("icc-2-k", "ICC(2,k)", "ICC(A,k)"),
            tuple("icc-3-k", "ICC(3,k)", "ICC(C,k)"));
  }

  @Test
  void offersWhatMayBeAbsentAsOptional() {
    assertThat(new Undefined("why").estimate()).isEmpty();
    Estimate estimate = new Estimate(0.5, null, Denominators.complete(2, 2));
    assertThat(estimate.estimate()).containsSame(estimate);
    assertThat(new Undefined("why").find()).isEmpty();
    assertThat(estimate.find()).hasValue(0.5);
    assertThat(estimate.confidenceInterval()).isEmpty();
    Interval interval = Interval.builder().low(0.1).high(0.9).confidence(0.95).build();
    assertThat(new Estimate(0.5, interval, Denominators.complete(2, 2)).confidenceInterval())
        .contains(interval);
    assertThat(interval.bootstrapSize()).isEmpty();
    assertThat(new Interval(0.1, 0.9, 0.95, 20).bootstrapSize()).hasValue(20);
  }

  @Test
  void refusesWhatIsNoResult() {
    Denominators two = Denominators.complete(2, 2);
    assertRefused(
        () -> new Estimate(Double.NaN, null, two),
        "coefficient NaN is not a finite number; what has no value is undefined");
    assertRefused(() -> new Estimate(1, null, null), "coefficient 1.0: no denominators given");
    assertRefused(() -> new Undefined(" "), "undefined coefficient without a reason: give one");
    assertRefused(
        () -> new Denominators(-1, 2, 3, 4),
        "denominators -1 units, 2 raters, 3 ratings, 4 pairs: expected 0 or more of each");
    assertRefused(
        () -> new Interval(0.9, 0.1, 0.95, null),
        "interval 0.9 to 0.1: expected finite limits, the lower first");
    assertRefused(
        () -> new Interval(0.1, Double.NaN, 0.95, null),
        "interval 0.1 to NaN: expected finite limits, the lower first");
    assertRefused(
        () -> new Interval(0.1, 0.9, 1, null),
        "confidence 1.0 is outside 0..1, both excluded; 0.95 is usual");
    assertRefused(
        () -> new Interval(0.1, 0.9, 0.95, 0), "interval from 0 resamples: expected 1 or more");
    assertRefused(
        () ->
            MeanSquares.builder()
                .units(1)
                .raters(2)
                .betweenUnits(1)
                .betweenRaters(1)
                .error(1)
                .withinUnits(1)
                .build(),
        "mean squares of 1 units and 2 raters: expected 2 or more of each");
    assertRefused(
        () -> new MeanSquares(2, 2, -1, 0, 0, 0),
        "mean square -1.0: expected a finite number, 0 or more");
    assertRefused(
        () -> new FTest(Double.POSITIVE_INFINITY, 1, 1, 0),
        "F Infinity: expected a finite number, 0 or more");
    assertRefused(
        () ->
            FTest.builder()
                .statistic(1)
                .numeratorDegrees(0)
                .denominatorDegrees(2)
                .probability(0.5)
                .build(),
        "F test with 0.0 and 2.0 degrees of freedom: expected more than 0");
    assertRefused(() -> new FTest(1, 1, 1, 1.5), "probability 1.5 is outside 0..1");
    assertRefused(
        () -> new IntraclassCorrelations(null, Map.of(), Map.of()),
        "intraclass correlations: expected a coefficient for each of the six forms, got []");
    assertRefused(
        () -> MeasurementLevel.of("Ordinal"),
        "MeasurementLevel has no \"Ordinal\"; known: nominal, ordinal, interval, ratio");
  }

  @ParameterizedTest
  @EnumSource
  void aFormOfTheIntraclassCorrelationIsFoundByItsCode(IccForm form) {
    assertThat(IccForm.of(form.code())).isSameAs(form);
    assertThatThrownBy(() -> IccForm.of("icc"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "IccForm has no \"icc\"; known: icc-1-1, icc-2-1, icc-3-1, icc-1-k, icc-2-k, icc-3-k");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertRefused(
        () -> new ContingencyTable(List.of(1.0, 1.0), List.of()),
        "contingency table: a category comes twice in [1.0, 1.0]");
    assertRefused(
        () -> new ContingencyTable(List.of(Double.NaN), List.of(List.of(1L))),
        "contingency table: category NaN is not a finite number");
    assertRefused(
        () -> new ContingencyTable(List.of(1.0), List.of()),
        "contingency table: 0 rows for 1 categories");
    assertRefused(
        () -> ContingencyTable.of(new long[][] {{1, 2}, {3}}),
        "contingency table, row 1: 1 counts for 2 categories (rows count from 0)");
    assertRefused(
        () -> ContingencyTable.of(new long[][] {{1, -2}, {3, 4}}),
        "contingency table, row 0: count -2; expected 0 or more, together at most 2147483647 (rows"
            + " count from 0)");
    assertRefused(
        () -> ContingencyTable.of(Examples.ANXIETY),
        "contingency table of 3 raters: choose two of them");
    RatingMatrix.Builder many = RatingMatrix.builder(2);
    for (int i = 0; i < 1001; i++) {
      many.addUnit(List.of(i, i));
    }
    assertRefused(
        () -> ContingencyTable.of(many.build()),
        "contingency table of 1001 different values: at most 1000");
  }

  private static void assertRefused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
