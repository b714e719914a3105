package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CrosswalkProperties {

  private static final List<String> ONE = stages("a", 4);
  private static final List<String> TWO = stages("b", 3);
  private static final List<String> THREE = stages("c", 5);

  private static List<String> stages(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  @Provide
  Arbitrary<Crosswalk> crosswalks() {
    return between("one", ONE, "two", TWO);
  }

  @Provide
  Arbitrary<Crosswalk> further() {
    return between("two", TWO, "three", THREE);
  }

  private static Arbitrary<Crosswalk> between(
      String from, List<String> fromStages, String to, List<String> toStages) {
    List<CrosswalkLink> links =
        fromStages.stream()
            .flatMap(
                one ->
                    toStages.stream()
                        .map(
                            other -> CrosswalkLink.builder().fromStage(one).toStage(other).build()))
            .toList();
    return Arbitraries.of(links)
        .set()
        .map(some -> new Crosswalk(from, to, fromStages, toStages, List.copyOf(some)));
  }

  @Provide
  Arbitrary<Crosswalk> shipped() {
    return Arbitraries.of(Crosswalks.all());
  }

  @Property
  void thereAndBackContainsTheStart(@ForAll("crosswalks") Crosswalk crosswalk) {
    containsTheStart(crosswalk, crosswalk.inverse());
  }

  @Property
  void thereAndBackContainsTheStartOnTheShippedOnes(@ForAll("shipped") Crosswalk crosswalk) {
    containsTheStart(crosswalk, Crosswalks.between(crosswalk.toModel(), crosswalk.fromModel()));
  }

  @Property
  void thereAndBackContainsTheStartByWayOfAThirdModel(
      @ForAll("crosswalks") Crosswalk crosswalk, @ForAll("further") Crosswalk further) {
    Crosswalk joined = crosswalk.then(further);
    containsTheStart(joined, further.inverse().then(crosswalk.inverse()));
    for (String stage : joined.fromStages()) {
      assertThat(Set.copyOf(joined.convert(stage).stages()))
          .isEqualTo(further.convertAll(crosswalk.convert(stage).stages()));
    }
  }

  private static void containsTheStart(Crosswalk there, Crosswalk back) {
    for (Conversion conversion : there.conversions()) {
      for (String stage : conversion.stages()) {
        assertThat(back.convert(stage).stages()).contains(conversion.stage());
      }
      if (conversion.relation() == MappingRelation.EXACT
          || conversion.relation() == MappingRelation.NARROWER) {
        assertThat(back.convertAll(conversion.stages())).containsExactly(conversion.stage());
      }
    }
  }

  @Property
  void orderOfLinksDoesNotMatter(@ForAll("crosswalks") Crosswalk crosswalk) {
    List<CrosswalkLink> reversed = Lists.reverse(crosswalk.links());
    assertThat(new Crosswalk("one", "two", ONE, TWO, reversed)).isEqualTo(crosswalk);
    assertThat(crosswalk.inverse().inverse()).isEqualTo(crosswalk);
  }
}
