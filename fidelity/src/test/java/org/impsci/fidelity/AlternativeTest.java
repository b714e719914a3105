package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.impsci.core.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlternativeTest {

  private static final Quantity MUGS =
      new Quantity("mugs", "mugs", "mugs a day", Interval.of(0, 9));

  private static Anchor anchor(int rating, @Nullable Interval range) {
    return new Anchor(rating, "level " + rating, range, Verification.VERIFIED);
  }

  @Test
  void coversSomeRatingsLowestFirst() {
    List<Anchor> anchors = List.of(anchor(1, null), anchor(2, null), anchor(4, null));
    assertThat(new Alternative("tea", "now", null, anchors).anchors()).isEqualTo(anchors);
    assertThatThrownBy(
            () -> new Alternative("tea", "now", null, List.of(anchor(4, null), anchor(2, null))))
        .hasMessage(
            "alternative tea has the anchors of ratings 4 and 2 in this order; put the lowest"
                + " first");
    assertThatThrownBy(
            () -> new Alternative("tea", "now", null, List.of(anchor(2, null), anchor(2, null))))
        .hasMessage(
            "alternative tea has the anchors of ratings 2 and 2 in this order; put the lowest"
                + " first");
    assertThatThrownBy(() -> new Alternative("tea", "now", null, List.of()))
        .hasMessage("alternative tea has no anchor");
  }

  @Test
  void hasARangeForEachRatingIfAndOnlyIfItMeasures() {
    Anchor two = anchor(2, Interval.of(1, 2));
    assertThat(new Alternative("tea", "now", MUGS, List.of(two)).quantity()).isEqualTo(MUGS);
    assertThatThrownBy(() -> new Alternative("tea", "now", null, List.of(two)))
        .hasMessage("alternative tea has a range at rating 2 but no quantity");
    assertThatThrownBy(() -> new Alternative("tea", "now", MUGS, List.of(two, anchor(3, null))))
        .hasMessage("alternative tea has a quantity but no range at rating 3");
  }
}
