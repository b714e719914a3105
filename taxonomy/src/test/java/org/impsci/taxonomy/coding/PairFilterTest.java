package org.impsci.taxonomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairFilterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1_000, 100_000})
  void holdsWhatWasAddedAndLittleElse(int pairs) {
    PairFilter filter = new PairFilter(pairs);
    SplittableRandom random = new SplittableRandom(pairs);
    for (int i = 0; i < pairs; i++) {
      int left = random.nextInt(1 << 20);
      int right = random.nextInt(1 << 20);
      filter.add(left, right);
      assertThat(filter.mayHold(left, right)).isTrue();
    }
    assertThat(filter.isOpen()).isFalse();
    long others =
        IntStream.range(0, 10_000)
            .filter(i -> filter.mayHold(random.nextInt(1 << 20), random.nextInt(1 << 20)))
            .count();
    assertThat(others).isLessThan(10_000 / 40);
  }

  @Test
  void ofTooManyPairsItHoldsAll() {
    PairFilter filter = new PairFilter((1 << 20) + 1);
    assertThat(filter.isOpen()).isTrue();
    assertThat(filter.mayHold(3, 4)).isTrue();
    assertThat(new PairFilter(1 << 20).isOpen()).isFalse();
  }
}
