package org.impsci.fidelity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.assessment.AnyAssessment;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.Rating;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final FidelityScale IPS = FidelityScales.ips25();
  private static final FidelityScale SE = FidelityScales.se15();
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 31);
  private static final LocalDate SECOND = LocalDate.of(2024, 11, 30);
  private static final Assessment FLAT = AnyAssessment.flat(IPS, FIRST, 4);
  private static final Rating NOTHING = Rating.missing(MissingReason.INSUFFICIENT_DATA);

  @Test
  void saysWhatChangedPerItemSectionTotalAndBand() {
    Assessment after =
        AnyAssessment.flat(IPS, SECOND, 4)
            .withRating("caseload-size", Rating.of(5))
            .withRating("outreach", Rating.of(2))
            .withRating("disclosure", Rating.of(3));
    Comparison comparison = Comparison.of(IPS, FLAT, after);
    assertThat(comparison.before()).isEqualTo(new ReviewedSite("ips-25", "North", FIRST));
    assertThat(comparison.after()).isEqualTo(new ReviewedSite("ips-25", "North", SECOND));
    assertThat(comparison.improved())
        .containsExactly(
            new ItemChange("caseload-size", "caseload-size", Rating.of(4), Rating.of(5)));
    assertThat(comparison.declined().stream().map(ItemChange::item))
        .containsExactly("disclosure", "outreach");
    assertThat(comparison.sections())
        .containsExactly(
            Map.entry("staffing", new Change(3, 3, 12, 13)),
            Map.entry("organization", new Change(8, 8, 32, 32)),
            Map.entry("services", new Change(14, 14, 56, 53)));
    assertThat(comparison.total()).isEqualTo(new Change(25, 25, 100, 98));
    assertThat(comparison.total().points()).isEqualTo(1 - 2 - 1);
    assertThat(comparison.bandBefore()).isEqualTo(IPS.band("good"));
    assertThat(comparison.bandAfter()).isEqualTo(IPS.band("fair"));
    assertThat(comparison.bandChanged()).isTrue();
    PlainMappers.assertRoundTrip(comparison, Comparison.class);
    PlainMappers.assertRoundTrip(comparison.total(), Change.class);
    PlainMappers.assertRoundTrip(comparison.items().get(0), ItemChange.class);
    PlainMappers.assertRoundTrip(comparison.before(), ReviewedSite.class);
  }

  @Test
  void anItemThatIsMissingInEitherCountsInNeither() {
    Comparison comparison =
        Comparison.of(
            IPS,
            FLAT.withRating("outreach", NOTHING),
            FLAT.withRating("disclosure", NOTHING).withRating("caseload-size", Rating.of(1)));
    assertThat(comparison.notComparable().stream().map(ItemChange::item))
        .containsExactly("disclosure", "outreach");
    assertThat(comparison.total()).isEqualTo(new Change(25, 23, 92, 89));
    assertThat(comparison.sections().get("services")).isEqualTo(new Change(14, 12, 48, 48));
    assertThat(comparison.bandBefore()).isNull();
    assertThat(comparison.bandAfter()).isNull();
    assertThat(comparison.bandChanged()).isFalse();
    PlainMappers.assertRoundTrip(comparison, Comparison.class);
  }

  @Test
  void refusesAnotherEditionWithoutAMapping() {
    assertThatThrownBy(() -> Comparison.of(IPS, AnyAssessment.flat(SE, FIRST, 4), FLAT))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("assessment of North (2024-05-31): was made with scale se-15, not ips-25");
  }

  @Test
  void comparesEditionsItemByItemAsTheMappingSays() {
    ItemMapping mapping =
        ItemMapping.of(
            SE,
            IPS,
            Map.of(
                "vocational-services-staff",
                "employment-services-staff",
                "vocational-unit",
                "vocational-unit"));
    Assessment older =
        AnyAssessment.flat(SE, FIRST, 3).withRating("vocational-services-staff", Rating.of(5));
    Comparison comparison = Comparison.of(SE, older, IPS, FLAT, mapping);
    assertThat(comparison.items())
        .containsExactly(
            new ItemChange(
                "employment-services-staff",
                "vocational-services-staff",
                Rating.of(5),
                Rating.of(4)),
            new ItemChange("vocational-unit", "vocational-unit", Rating.of(3), Rating.of(4)));
    assertThat(comparison.total()).isEqualTo(new Change(2, 2, 8, 8));
    assertThat(comparison.sections())
        .containsExactly(
            Map.entry("staffing", new Change(1, 1, 5, 4)),
            Map.entry("organization", new Change(1, 1, 3, 4)));
    assertThat(comparison.bandBefore()).isNull();
    assertThatThrownBy(() -> Comparison.of(IPS, FLAT, SE, older, mapping))
        .hasMessage("mapping of se-15 to ips-25: does not map ips-25 to se-15");
    PlainMappers.assertRoundTrip(comparison, Comparison.class);
  }
}
