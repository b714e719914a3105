package org.impsci.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Ips25ItemTest {

  @Test
  void hasTheItemsOfTheScaleInTheirOrder() {
    assertThat(Arrays.stream(Ips25Item.values()).map(Ips25Item::code))
        .containsExactlyElementsOf(
            FidelityScales.ips25().items().stream().map(Item::code).toList());
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatTheScaleSays(Ips25Item constant) {
    Item item = FidelityScales.ips25().item(constant.code());
    assertThat(constant.number()).isEqualTo(item.number());
    assertThat(constant.label()).isEqualTo(item.title());
    assertThat(constant.definition()).isEqualTo(item.definition());
    assertThat(constant.principles().stream().map(IpsPrinciple::code))
        .containsExactlyElementsOf(item.principles());
    assertThat(constant.source().locator()).isEqualTo("item " + item.number());
    assertThat(constant.source().title()).isEqualTo(FidelityScales.ips25().source().title());
  }

  @ParameterizedTest
  @EnumSource
  void travelsAsItsCode(Ips25Item constant) {
    assertThat(PlainMappers.write(constant)).isEqualTo('"' + constant.code() + '"');
    PlainMappers.assertRoundTrip(constant, Ips25Item.class);
  }
}
