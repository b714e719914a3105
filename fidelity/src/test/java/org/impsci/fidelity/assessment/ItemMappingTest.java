package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assessment.Assessments.IPS;
import static org.impsci.fidelity.assessment.Assessments.SE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static ItemMapping read(String json) {
    return ItemMapping.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        "map.json",
        FidelityScales.all());
  }

  @Test
  void readsWhatAPlainMapperWrites(@TempDir Path folder) throws IOException {
    assertThat(read(PlainMappers.write(MAPPING))).isEqualTo(MAPPING);
    Path file = Files.writeString(folder.resolve("map.json"), PlainMappers.writeWith3(MAPPING));
    assertThat(ItemMapping.read(file, List.of(IPS, SE))).isEqualTo(MAPPING);
  }

  @Test
  void readsStrictlyAndAgainstItsScales() {
    String json =
        "{\"from\":\"se-15\",\"to\":\"ips-25\",\"items\":{\"vocational-unit\":\"vocational-unit\"}}";
    assertThat(read(json).items()).containsOnlyKeys("vocational-unit");
    assertThatThrownBy(() -> read(json.replace("se-15", "se-16")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("map.json, /from: reader of mappings has no \"se-16\"; known: ips-25, se-15");
    assertThatThrownBy(() -> read(json.replace("se-15", "ips-25")))
        .hasMessage("map.json: they are one edition, which needs no mapping");
    assertThatThrownBy(() -> read(json.replace("{\"vocational-unit", "{\"tea")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("map.json, /items/tea: scale se-15 has no \"tea\"; known: ");
    assertThatThrownBy(() -> read(json.replace(":\"vocational-unit", ":\"tea")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(
            "map.json, /items/vocational-unit: scale ips-25 has no \"tea\"; known: ");
    assertThatThrownBy(
            () -> read(json.replace("}}", ",\"vocational-generalists\":\"vocational-unit\"}}")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "map.json: mapping of se-15 to ips-25: vocational-unit and vocational-generalists are"
                + " both mapped to vocational-unit");
    assertThatThrownBy(() -> read(json.replace("\"vocational-unit\":\"vocational-unit\"", "")))
        .hasMessage("map.json: mapping of se-15 to ips-25 has no items: name at least one pair");
    assertThatThrownBy(() -> read(json.replace("}}", "},\"note\":\"ours\"}")))
        .hasMessage("map.json, /note: unknown field; known: from, to, items");
    assertThatThrownBy(() -> read(json.replace("\"from\":\"se-15\",", "")))
        .hasMessage("map.json, /from: is missing");
  }
}
