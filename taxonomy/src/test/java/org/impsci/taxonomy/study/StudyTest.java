package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.junit.jupiter.api.Test;

class StudyTest {

  private static final Study FULL =
      Study.builder()
          .id("s1")
          .title("Starting a programme")
          .abstractText("We asked twelve managers.")
          .addAuthors("Doe J", "Roe R")
          .year(2020)
          .country("Sweden")
          .location("one municipality")
          .aim("Describe the first barriers.")
          .addDesigns(StudyDesign.INTERVIEWS, StudyDesign.DOCUMENT_ANALYSIS)
          .statedApproach(StatedApproach.named("RE-AIM"))
          .build();

  @Test
  void onlyTheIdIsRequired() {
    Study study = Study.builder().id("s2").build();
    assertThat(study.findTitle()).isEmpty();
    assertThat(study.findAbstract()).isEmpty();
    assertThat(study.findYear()).isEmpty();
    assertThat(study.findCountry()).isEmpty();
    assertThat(study.findLocation()).isEmpty();
    assertThat(study.findAim()).isEmpty();
    assertThat(study.findStatedApproach()).isEmpty();
    assertThat(study.authors()).isEmpty();
    assertThat(study.designs()).isEmpty();
  }

  @Test
  void whatIsKnownIsFound() {
    assertThat(FULL.findTitle()).contains("Starting a programme");
    assertThat(FULL.findAbstract()).contains("We asked twelve managers.");
    assertThat(FULL.findYear()).contains(2020);
    assertThat(FULL.findCountry()).contains("Sweden");
    assertThat(FULL.findLocation()).contains("one municipality");
    assertThat(FULL.findAim()).contains("Describe the first barriers.");
    assertThat(FULL.findStatedApproach()).contains(StatedApproach.named("RE-AIM"));
  }

  @Test
  void listsAreCopied() {
    List<String> authors = new ArrayList<>(List.of("Doe J"));
    Study study = Study.builder().id("s3").authors(authors).build();
    authors.add("Roe R");
    assertThat(study.authors()).containsExactly("Doe J");
  }

  @Test
  void itsJsonNamesTheAbstractAndLeavesOutWhatIsNotKnown() {
    assertThat(JsonRoundTrip.json(FULL))
        .isEqualTo(
            "{\"id\":\"s1\",\"title\":\"Starting a programme\",\"abstract\":\"We asked twelve"
                + " managers.\",\"authors\":[\"Doe J\",\"Roe R\"],\"year\":2020,\"country\":"
                + "\"Sweden\",\"location\":\"one municipality\",\"aim\":\"Describe the first"
                + " barriers.\",\"designs\":[\"interviews\",\"document-analysis\"],"
                + "\"statedApproach\":{\"kind\":\"named\",\"names\":[\"RE-AIM\"]}}");
    assertThat(JsonRoundTrip.json(Study.builder().id("s2").build())).isEqualTo("{\"id\":\"s2\"}");
  }

  @Test
  void itsJsonIsReadBackAsItWas() {
    JsonRoundTrip.check(FULL);
    JsonRoundTrip.check(Study.builder().id("s2").build());
    JsonRoundTrip.checkSerialization(FULL);
  }

  @Test
  void blankTextIsRefused() {
    assertThatThrownBy(() -> Study.builder().id(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("study has no id: give it one");
    assertThatThrownBy(() -> Study.builder().id("s4").abstractText("").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("study s4: abstract is blank; leave out what is not known");
    assertThatThrownBy(() -> Study.builder().id("s4").addAuthors(" ").build())
        .hasMessage("study s4: author is blank; leave out what is not known");
  }

  @Test
  void yearsAreCheckedOnBothSidesOfTheirBounds() {
    assertThat(Study.builder().id("s5").year(1800).build().findYear()).contains(1800);
    assertThat(Study.builder().id("s5").year(2100).build().findYear()).contains(2100);
    assertThatThrownBy(() -> Study.builder().id("s5").year(1799).build())
        .hasMessage("study s5: year 1799 is outside 1800..2100");
    assertThatThrownBy(() -> Study.builder().id("s5").year(2101).build())
        .hasMessage("study s5: year 2101 is outside 1800..2100");
  }

  @Test
  void aDesignIsNamedOnce() {
    assertThatThrownBy(
            () ->
                Study.builder()
                    .id("s6")
                    .addDesigns(StudyDesign.SURVEY, StudyDesign.RECORDS, StudyDesign.SURVEY)
                    .build())
        .hasMessage("study s6: designs [survey, records, survey] name one twice");
  }

  @Test
  void aStatedApproachIsNamedAMethodOrNone() {
    assertThat(StatedApproach.named("CFIR", "RE-AIM").names()).containsExactly("CFIR", "RE-AIM");
    assertThat(StatedApproach.method("ethnography").kind()).isEqualTo(StatedApproach.Kind.METHOD);
    assertThat(StatedApproach.none().names()).isEmpty();
    assertThat(JsonRoundTrip.json(StatedApproach.none())).isEqualTo("{\"kind\":\"none\"}");
    JsonRoundTrip.check(StatedApproach.none());
    JsonRoundTrip.check(StatedApproach.method("ethnography"));
    JsonRoundTrip.checkSerialization(StatedApproach.named("CFIR"));
    JsonRoundTrip.checkEnum(
        StatedApproach.Kind.class,
        Map.of(
            StatedApproach.Kind.NAMED, "named",
            StatedApproach.Kind.METHOD, "method",
            StatedApproach.Kind.NONE, "none"));
  }

  @Test
  void namesAndKindOfAStatedApproachMustAgree() {
    assertThatThrownBy(StatedApproach::named)
        .hasMessage("stated approach of kind \"named\" has no names: give at least one");
    assertThatThrownBy(() -> StatedApproach.method(" "))
        .hasMessage("stated approach: a name is blank");
    assertThatThrownBy(() -> new StatedApproach(StatedApproach.Kind.NONE, List.of("CFIR")))
        .hasMessage(
            "stated approach of kind \"none\" has names [CFIR]: leave them out, or choose another"
                + " kind");
    assertThatThrownBy(() -> new StatedApproach(null, List.of("CFIR")))
        .hasMessage("stated approach has no kind; known: [named, method, none]");
    assertThatThrownBy(() -> StatedApproach.Kind.of("theory"))
        .hasMessage("StatedApproach.Kind has no \"theory\"; known: named, method, none");
  }

  @Test
  void whatIsNotKnownIsLeftOutAndNotBlank() {
    assertThatThrownBy(() -> Study.builder().id(" ").build())
        .hasMessage("study has no id: give it one");
    assertThatThrownBy(() -> Study.builder().id("s").title(" ").build())
        .hasMessage("study s: title is blank; leave out what is not known");
    assertThatThrownBy(() -> Study.builder().id("s").abstractText("").build())
        .hasMessage("study s: abstract is blank; leave out what is not known");
    assertThatThrownBy(() -> Study.builder().id("s").country("").build())
        .hasMessage("study s: country is blank; leave out what is not known");
    assertThatThrownBy(() -> Study.builder().id("s").location("").build())
        .hasMessage("study s: location is blank; leave out what is not known");
    assertThatThrownBy(() -> Study.builder().id("s").aim("").build())
        .hasMessage("study s: aim is blank; leave out what is not known");
  }

  @Test
  void labelsNameEachCategoryOnceAndAPrimaryAmongThem() {
    Study study = Study.builder().id("s").build();
    List<NilsenCategory> one = List.of(NilsenCategory.PROCESS_MODEL);
    assertThatThrownBy(() -> new LabelledStudy(null, one, List.of(), null, null))
        .hasMessage("labelled study has no study: give it one");
    assertThatThrownBy(() -> new LabelledStudy(study, null, List.of(), null, null))
        .hasMessage("study s: gold is missing; for a study that uses no category it is empty");
    assertThatThrownBy(
            () ->
                new LabelledStudy(
                    study,
                    List.of(),
                    List.of(NilsenCategory.CLASSIC_THEORY, NilsenCategory.CLASSIC_THEORY),
                    null,
                    null))
        .hasMessageStartingWith("study s: alsoAcceptable has a category twice: ");
    assertThatThrownBy(() -> new LabelledStudy(study, one, List.of(), null, " "))
        .hasMessage("study s: difficulty is blank; leave out what is not known");
    assertThatThrownBy(() -> new LabelledStudy(study, one, one, null, null))
        .hasMessage(
            "study s: category process-model is both in gold and in alsoAcceptable; leave it out of"
                + " one");
  }
}
