package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.impsci.fidelity.assertj.FidelityAssertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.jqwik.AssessmentArbitrary;
import org.junit.jupiter.api.Test;

/** Fidelity in the tests of a program: each region stands in the README as it stands here. */
class FidelityInAUnitTest {

  // region unit-test
  @Test
  void northsideKeepsGoodFidelity() {
    FidelityScale scale = FidelityScales.ips25();
    Assessment review =
        Assessment.builder(scale)
            .site("Northside")
            .date(LocalDate.of(2026, 3, 14))
            .rateInOrder(5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 5, 5, 4, 4, 4)
            .build();
    assertThat(scale, review).isComplete().hasNoItemBelow(3).scores().isAtLeast("good");
  }

  // endregion

  // region property-test
  @Provide
  Arbitrary<Assessment> high() {
    return AssessmentArbitrary.of(FidelityScales.ips25()).withRatings(4, 5);
  }

  @Property
  void ratingsOfFourAndMoreAreGoodFidelity(@ForAll("high") Assessment review) {
    assertThat(review).scores().isAtLeast("good");
  }

  // endregion

  /** What the README shows of a failure. */
  static String failure() {
    FidelityScale scale = FidelityScales.ips25();
    Assessment review =
        Assessment.builder(scale)
            .site("Northside")
            .date(LocalDate.of(2026, 3, 14))
            .rateInOrder(5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 2, 3, 4, 4, 4, 5, 5, 1, 4, 2)
            .build();
    try {
      assertThat(scale, review).scores().isAtLeast("good");
    } catch (AssertionError e) {
      return e.getMessage() + "\n";
    }
    return "";
  }
}
