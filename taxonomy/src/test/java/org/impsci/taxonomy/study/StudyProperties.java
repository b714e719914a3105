package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.core.Row;
import org.impsci.taxonomy.JsonRoundTrip;

class StudyProperties {

  @Provide
  Arbitrary<Study> studies() {
    Arbitrary<String> texts =
        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20).filter(text -> !text.isBlank());
    Arbitrary<List<StudyDesign>> designs =
        Arbitraries.of(StudyDesign.class).set().map(List::copyOf);
    Arbitrary<StatedApproach> approaches =
        Arbitraries.oneOf(
            Arbitraries.just(StatedApproach.none()),
            texts.map(StatedApproach::named),
            texts.map(StatedApproach::method));
    return Combinators.combine(
            texts,
            texts.injectNull(0.3),
            texts.injectNull(0.3),
            texts.list().ofMaxSize(3),
            Arbitraries.integers().between(1800, 2100).injectNull(0.3),
            texts.injectNull(0.3),
            designs,
            approaches.injectNull(0.3))
        .as(
            (id, title, text, authors, year, aim, made, stated) ->
                Study.builder()
                    .id(id)
                    .title(title)
                    .abstractText(text)
                    .authors(authors)
                    .year(year)
                    .aim(aim)
                    .designs(made)
                    .statedApproach(stated)
                    .build());
  }

  @Property(tries = 300)
  void whatAMapperWritesIsReadAsItWas(@ForAll("studies") Study study) {
    JsonRoundTrip.check(study);
  }

  @Property(tries = 300)
  void theStrictReaderAgreesWithTheMapper(@ForAll("studies") Study study) {
    assertThat(Studies.jsonLines(new StringReader(JsonRoundTrip.json(study))))
        .containsExactly(new Row.Good<>(1, study));
  }

  @Property(tries = 100)
  void everyRowOfATableComesOutOnceAndInOrder(@ForAll("ids") List<String> ids) {
    String table = "id\n" + ids.stream().map(id -> id + "\n").collect(Collectors.joining());
    assertThat(
            Studies.csv(new StringReader(table)).map(row -> ((Row.Good<Study>) row).value().id()))
        .containsExactlyElementsOf(ids);
  }

  @Provide
  Arbitrary<List<String>> ids() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8).list();
  }

  @Property(tries = 100)
  void designsKeepTheirOrder(@ForAll Set<StudyDesign> designs) {
    assertThat(Study.builder().id("s").designs(designs).build().designs())
        .containsExactlyElementsOf(designs);
  }
}
