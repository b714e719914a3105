package org.impsci.fidelity.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

class StandardErrorTest {

  private static final FidelityScale IPS = FidelityScales.ips25();

  /** A spread of 10 points: 10 · √(1 − .84) = 4. */
  private static final StandardError FOUR = new StandardError(0.84, 10);

  @Test
  void isTheSpreadTimesTheRootOfOneMinusTheReliability() {
    assertThat(FOUR.points()).isCloseTo(4, within(1e-12));
    assertThat(new StandardError(0, 7.5).points()).isEqualTo(7.5);
    PlainMappers.assertRoundTrip(FOUR, StandardError.class);
  }

  @Test
  void givesAnIntervalAroundATotal() {
    Interval interval = FOUR.interval(102, 0.95);
    assertThat(interval.low()).isCloseTo(102 - 1.959964 * 4, within(1e-5));
    assertThat(interval.high()).isCloseTo(102 + 1.959964 * 4, within(1e-5));
    assertThat(FOUR.interval(125, 0.68).high()).isGreaterThan(125);
    PlainMappers.assertRoundTrip(interval, Interval.class);
  }

  @Test
  void saysHowProbableEachBandIs() {
    // The normal table: one standard error above the bound is .8413.
    List<BandProbability> bands = FOUR.bandProbabilities(IPS, 104);
    assertThat(bands.stream().map(band -> band.band().code()))
        .containsExactly("exemplary", "good", "fair", "not-supported-employment");
    assertThat(bands.get(2).probability() + bands.get(3).probability())
        .isCloseTo(1 - 0.8413, within(5e-5));
    assertThat(bands.get(0).probability()).isCloseTo(1 - 0.99702, within(5e-6));
    assertThat(bands.stream().mapToDouble(BandProbability::probability).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(FOUR.bandProbabilities(IPS, 100).get(2).probability()).isCloseTo(0.5, within(1e-9));
    PlainMappers.assertRoundTrip(bands.get(0), BandProbability.class);
  }

  @Test
  void refusesWhatIsNoErrorOrNoTotal() {
    assertThatThrownBy(() -> new StandardError(1, 10))
        .hasMessage("reliability 1.0 is outside 0..1, 1 excluded");
    assertThatThrownBy(() -> new StandardError(Double.NaN, 10))
        .hasMessage("reliability NaN is outside 0..1, 1 excluded");
    assertThatThrownBy(() -> new StandardError(0.9, 0))
        .hasMessage("standard deviation 0.0 is not a number above 0");
    assertThatThrownBy(() -> FOUR.interval(100, 95))
        .hasMessage("confidence 95.0 is outside 0..1, both excluded; 0.95 is usual");
    assertThatThrownBy(() -> FOUR.bandProbabilities(IPS, 126))
        .hasMessage("scale ips-25: total 126.0 is outside 25..125");
  }

  @Test
  void aChangeIsReliableBeyondTheLimit() {
    // The standard error of the difference is √2 · 4 = 5.657; 1.96 of it are 11.087.
    ReliableChange change = ReliableChange.of(FOUR, 90, 102);
    assertThat(change.standardError()).isCloseTo(5.656854, within(1e-6));
    assertThat(change.index()).isCloseTo(12 / 5.656854, within(1e-6));
    assertThat(change.limit()).isCloseTo(1.959964, within(1e-6));
    assertThat(change.verdict()).isEqualTo(ReliableChange.Verdict.IMPROVED);
    assertThat(ReliableChange.of(FOUR, 102, 90).verdict())
        .isEqualTo(ReliableChange.Verdict.DECLINED);
    assertThat(ReliableChange.of(FOUR, 90, 101).verdict())
        .isEqualTo(ReliableChange.Verdict.NOT_RELIABLE);
    assertThat(ReliableChange.of(FOUR, 90, 101, 0.9).verdict())
        .isEqualTo(ReliableChange.Verdict.IMPROVED);
    assertThat(ReliableChange.of(FOUR, 90, 90).verdict())
        .isEqualTo(ReliableChange.Verdict.NOT_RELIABLE);
    PlainMappers.assertRoundTrip(change, ReliableChange.class);
    for (ReliableChange.Verdict verdict : ReliableChange.Verdict.values()) {
      PlainMappers.assertRoundTrip(verdict, ReliableChange.Verdict.class);
      assertThat(ReliableChange.Verdict.of(verdict.code())).isSameAs(verdict);
    }
    assertThatThrownBy(() -> ReliableChange.Verdict.of("better"))
        .isInstanceOf(UnknownCodeException.class);
  }

  @Test
  void publishedReliabilitiesNameTheirSource() {
    assertThat(PublishedReliabilities.BOND_2012.value()).isEqualTo(0.88);
    assertThat(PublishedReliabilities.BOND_2012.source().inText())
        .isEqualTo("Bond GR et al. (2012), Abstract");
    assertThat(PublishedReliabilities.all())
        .allSatisfy(
            each -> {
              assertThat(each.verification()).isEqualTo(Verification.VERIFIED);
              assertThat(each.readAt()).startsWith("https://");
              PlainMappers.assertRoundTrip(each, PublishedReliability.class);
              assertThat(PublishedReliability.Kind.of(each.kind().code())).isSameAs(each.kind());
            });
    assertThatThrownBy(() -> PublishedReliability.Kind.of("good"))
        .isInstanceOf(UnknownCodeException.class);
  }

  @Test
  void aChangeOfExactlyTheLimitIsNotReliable() {
    double error = 10;
    double limit = new ReliableChange(0, 0, error, 0.95).limit();
    ReliableChange at = new ReliableChange(0, limit, 1, 0.95);
    assertThat(at.index()).isEqualTo(limit);
    assertThat(at.verdict()).isEqualTo(ReliableChange.Verdict.NOT_RELIABLE);
    assertThat(new ReliableChange(0, Math.nextUp(limit), 1, 0.95).verdict())
        .isEqualTo(ReliableChange.Verdict.IMPROVED);
    assertThat(new ReliableChange(Math.nextUp(limit), 0, 1, 0.95).verdict())
        .isEqualTo(ReliableChange.Verdict.DECLINED);
  }

  @Test
  void refusesWhatIsNoChangeOrNoReliability() {
    assertThatThrownBy(() -> new ReliableChange(Double.NaN, 90, 4, 0.95))
        .hasMessage("change from NaN to 90.0: expected two totals");
    assertThatThrownBy(() -> new ReliableChange(90, Double.POSITIVE_INFINITY, 4, 0.95))
        .hasMessage("change from 90.0 to Infinity: expected two totals");
    assertThatThrownBy(() -> new ReliableChange(90, 91, 0, 0.95))
        .hasMessage("standard error 0.0 is not a number above 0");
    assertThatThrownBy(() -> new ReliableChange(90, 91, 4, 0))
        .hasMessage("confidence 0.0 is outside 0..1, both excluded; 0.95 is usual");
    PublishedReliability.Builder published = PublishedReliability.builder();
    published.from(PublishedReliabilities.BOND_2012);
    assertThat(published.value(0).build().value()).isZero();
    assertThat(published.value(1).build().value()).isOne();
    assertThatThrownBy(published.value(1.01)::build).hasMessage("reliability 1.01 is outside 0..1");
    assertThatThrownBy(published.value(-0.01)::build)
        .hasMessage("reliability -0.01 is outside 0..1");
  }

  @Test
  void theLowestBandReachesDownWithoutEnd() {
    // The true total may lie below the lowest that can be rated: 25 is in the middle of its spread.
    List<BandProbability> bands = FOUR.bandProbabilities(IPS, 25);
    assertThat(bands.get(3).probability()).isCloseTo(1, within(1e-12));
    assertThat(PublishedReliabilities.all()).hasSize(4);
  }
}
