package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assessment.Assessments.IPS;
import static org.impsci.fidelity.assessment.Assessments.SE;

import java.util.Map;
import java.util.TreeMap;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

class ItemMappingTest {

  private static final ItemMapping MAPPING =
      ItemMapping.of(
          SE,
          IPS,
          Map.of(
              "vocational-unit",
              "vocational-unit",
              "vocational-services-staff",
              "employment-services-staff"));

  @Test
  void pairsItemsOfTwoEditionsInTheOrderOfTheForm() {
    assertThat(MAPPING.items())
        .containsExactly(
            Map.entry("vocational-services-staff", "employment-services-staff"),
            Map.entry("vocational-unit", "vocational-unit"));
    assertThat(MAPPING.source("employment-services-staff")).hasValue("vocational-services-staff");
    assertThat(MAPPING.source("outreach")).isEmpty();
    assertThat(MAPPING.inverse().inverse()).isEqualTo(MAPPING);
    assertThat(MAPPING.inverse().from()).isEqualTo("ips-25");
    PlainMappers.assertRoundTrip(MAPPING, ItemMapping.class);
  }

  @Test
  void refusesWhatIsNoMapping() {
    assertThatThrownBy(() -> ItemMapping.of(IPS, IPS, Map.of("outreach", "outreach")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("mapping of ips-25 to ips-25: they are one edition, which needs no mapping");
    assertThatThrownBy(() -> ItemMapping.of(SE, IPS, Map.of()))
        .hasMessage("mapping of se-15 to ips-25 has no items: name at least one pair");
    assertThatThrownBy(() -> ItemMapping.of(SE, IPS, Map.of("tea", "outreach")))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("scale se-15 has no \"tea\"; known: ");
    assertThatThrownBy(() -> new ItemMapping("a", "b", new TreeMap<>(Map.of("x", "z", "y", "z"))))
        .hasMessage("mapping of a to b: x and y are both mapped to z");
  }
}
