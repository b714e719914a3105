package org.impsci.taxonomy.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproachCatalogueTest {

  private static final ApproachCatalogue CATALOGUE = ApproachCatalogue.standard();

  private static ApproachCatalogue read(String json) {
    return ApproachCatalogue.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "mine.json");
  }

  @Test
  void readsACatalogueFileAndSaysWhichIsWrong(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(
        file,
        """
        {"sources": {}, "approaches": [
          {"code": "wheel", "name": "The Wheel", "reference": "Doe 2020",
           "referenceVerification": "unverified", "categories": []}]}
        """);
    assertThat(codes(ApproachCatalogue.read(file).all())).containsExactly("wheel");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> ApproachCatalogue.read(file))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("mine.json");
    assertThatThrownBy(() -> ApproachCatalogue.read(folder.resolve("other.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("other.json");
  }

  private static List<String> codes(List<Approach> approaches) {
    return approaches.stream().map(Approach::code).toList();
  }

  @Test
  void theStandardCatalogueHas191Approaches() {
    assertThat(CATALOGUE.all()).hasSize(191).doesNotHaveDuplicates();
    assertThat(CATALOGUE.all()).allSatisfy(a -> assertThat(CATALOGUE.get(a.code())).isSameAs(a));
  }

  @Test
  void ninetyOneHaveAPublishedCategoryAndSixtySixOfThemWereRead() {
    assertThat(CATALOGUE.all())
        .filteredOn(a -> a.categories().stream().anyMatch(Assignment::published))
        .hasSize(91);
    assertThat(CATALOGUE.all())
        .filteredOn(
            a ->
                a.categories().stream()
                    .anyMatch(c -> c.published() && c.verification() == Verification.VERIFIED))
        .hasSize(66);
  }

  @Test
  void ninetySevenHaveSuggestionsAloneAndThreeNothingOnPurpose() {
    assertThat(CATALOGUE.all())
        .filteredOn(
            a ->
                !a.categories().isEmpty()
                    && a.categories().stream().noneMatch(Assignment::published))
        .hasSize(97);
    assertThat(CATALOGUE.all())
        .filteredOn(a -> a.categories().isEmpty())
        .extracting(Approach::code)
        .containsExactly(
            "eric-strategy-compilation",
            "hybrid-effectiveness-implementation-designs",
            "behaviour-change-technique-taxonomy");
    assertThat(CATALOGUE.all())
        .filteredOn(a -> a.categories().isEmpty())
        .allSatisfy(a -> assertThat(a.findNotes()).isPresent());
  }

  @Test
  void everyAssignmentOfAPublicationNamesItsPlace() {
    assertThat(CATALOGUE.all())
        .flatExtracting(Approach::categories)
        .filteredOn(Assignment::published)
        .extracting(assignment -> assignment.findPublication().orElseThrow().inText())
        .contains("Nilsen P (2015), Table 1", "Bullock HL et al. (2021), Table 2")
        .allMatch(text -> text.matches(".+ \\((2015|2017|2019|2021|2023|2024)\\).*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Consolidated Framework for Implementation Research | consolidated-framework-for-implementation-research",
        "cfir                            | consolidated-framework-for-implementation-research",
        "RE AIM                          | re-aim",
        "theory of planned behavior      | theory-of-planned-behaviour",
        "Normalisation Process Theory    | normalization-process-theory",
        "Replicating Effective Programmes | replicating-effective-programs",
        "ORIC                            | organizational-readiness-for-change",
        "Promoting Action on Research Implementation in Health Services | parihs",
        "Tansella and Thornicroft model  | tansella-and-thornicroft-model",
        "Tansella & Thornicroft          |",
        "framework                       |",
        "' '                             |",
      })
  void namesAreFoundAsAWholeWhateverTheirSpelling(String term, String code) {
    assertThat(codes(CATALOGUE.named(term))).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void aSharedAcronymFindsAllThatShareIt() {
    assertThat(codes(CATALOGUE.named("ISF")))
        .containsExactly("integrated-sustainability-framework", "interactive-systems-framework");
  }

  @Test
  void commonWordsAndAcronymsWithOtherMeaningsNeedSupport() {
    for (String term :
        List.of(
            "PRISM",
            "EPIS",
            "ACT",
            "KTA",
            "ISF",
            "TRA",
            "SEM",
            "CAS",
            "ANT",
            "SCT",
            "CoP",
            "IM",
            "REP",
            "RCA",
            "DOI",
            "ARC",
            "SIC",
            "CHAT",
            "habit",
            "Lean",
            "Using Evidence",
            "Star Model",
            "CAN-IMPLEMENT",
            "social networks")) {
      assertThat(CATALOGUE.named(term)).as(term).isNotEmpty().allMatch(a -> a.isAmbiguous(term));
    }
    for (String term : List.of("CFIR", "RE-AIM", "PARIHS", "NASSS", "Diffusion of Innovations")) {
      assertThat(CATALOGUE.named(term)).as(term).isNotEmpty().noneMatch(a -> a.isAmbiguous(term));
    }
  }

  @Test
  void noTermCarriesARemark() {
    assertThat(CATALOGUE.all())
        .flatExtracting(Approach::terms)
        .allMatch(term -> !term.toString().matches(".*[()/:;\\[\\]…].*|.*\\.\\.\\..*"));
  }

  @Test
  void disagreementBetweenSourcesIsKept() {
    Approach epis = CATALOGUE.get("epis");
    assertThat(epis.disputed()).isTrue();
    assertThat(epis.categories())
        .extracting(Assignment::category, Assignment::assignedBy, Assignment::verification)
        .containsExactly(
            tuple(
                NilsenCategory.DETERMINANT_FRAMEWORK,
                "Bullock HL et al. (2021), Table 2",
                Verification.VERIFIED),
            tuple(NilsenCategory.PROCESS_MODEL, "suggested by readers", Verification.UNVERIFIED));
    assertThat(CATALOGUE.get("diffusion-of-innovations").categorySet())
        .containsExactly(NilsenCategory.CLASSIC_THEORY);
    assertThat(CATALOGUE.get("berwick-innovation-dissemination-theory").categorySet())
        .containsExactly(NilsenCategory.IMPLEMENTATION_THEORY);
  }

  @Test
  void categoriesAndYearsSelect() {
    assertThat(CATALOGUE.inCategory(NilsenCategory.IMPLEMENTATION_THEORY))
        .extracting(Approach::code)
        .contains("com-b", "normalization-process-theory", "absorptive-capacity")
        .doesNotContain("re-aim");
    assertThat(CATALOGUE.inYear(1999)).extracting(Approach::code).contains("re-aim");
    assertThat(CATALOGUE.inYear(1999)).allMatch(a -> a.findYear().equals(Optional.of(1999)));
    assertThat(CATALOGUE.inYear(1850)).isEmpty();
  }

  @Test
  void threeApproachesHaveNoYear() {
    assertThat(CATALOGUE.all())
        .filteredOn(a -> a.findYear().isEmpty())
        .extracting(Approach::code)
        .containsExactly("adult-education-principles", "root-cause-analysis", "lean-and-six-sigma");
  }

  @Test
  void anUnknownCodeIsRefusedOrEmpty() {
    assertThat(CATALOGUE.find("cfir")).isEmpty();
    assertThat(CATALOGUE.find("re-aim")).isPresent();
    ApproachCatalogue small = ApproachCatalogue.of(List.of(CATALOGUE.get("re-aim")));
    assertThatThrownBy(() -> small.get("cfir"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("catalogue of approaches has no \"cfir\"; known: re-aim");
  }

  @Test
  void aCatalogueMayBeExtended() {
    Approach mine =
        Approach.builder()
            .code("my-model")
            .name("My model")
            .reference("Doe J. My model")
            .referenceVerification(Verification.VERIFIED)
            .build();
    List<Approach> approaches = new ArrayList<>(CATALOGUE.all());
    approaches.add(mine);
    assertThat(ApproachCatalogue.of(approaches).named("my model")).containsExactly(mine);
    approaches.add(mine);
    assertThatThrownBy(() -> ApproachCatalogue.of(approaches))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("catalogue of approaches: code \"my-model\" is there twice");
  }

  @Test
  void everyApproachIsReadBackAsItWas() {
    for (Approach approach : CATALOGUE.all()) {
      JsonRoundTrip.check(approach);
      approach.categories().forEach(JsonRoundTrip::check);
    }
    JsonRoundTrip.checkSerialization(CATALOGUE.get("re-aim"));
  }

  @Test
  void aRevivedCatalogueFindsTheSame() {
    ApproachCatalogue revived = JsonRoundTrip.revived(CATALOGUE);
    assertThat(revived.all()).isEqualTo(CATALOGUE.all());
    assertThat(revived.named("CFIR")).isEqualTo(CATALOGUE.named("CFIR"));
  }

  private static final String SMALL =
      """
      {"sources": {"nilsen-2015": {"authors": ["Nilsen P"], "title": "Making sense", "year": 2015}},
       "approaches": [{"code": "my-model", "name": "My model", "acronyms": ["MM"],
         "reference": "Doe J. My model", "referenceVerification": "verified",
         "categories": [{"category": "process-model", "verification": "verified",
                         "source": "nilsen-2015", "at": "Table 1"}]}]}
      """;

  @Test
  void readsACatalogueOfOnesOwn() {
    Approach mine = read(SMALL).get("my-model");
    assertThat(mine.terms()).containsExactly("My model", "MM");
    assertThat(mine.isAmbiguous("MM")).isFalse();
    assertThat(mine.categories().get(0).assignedBy()).isEqualTo("Nilsen P (2015), Table 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"nilsen-2015\", \"at\" | \"nilsen\", \"at\" | mine.json, /approaches/0/categories/0/source:"
            + " sources has no \"nilsen\"; known: nilsen-2015",
        "\"process-model\" | \"model\" | mine.json, /approaches/0/categories/0/category:"
            + " NilsenCategory has no \"model\"; known: process-model, determinant-framework,"
            + " classic-theory, implementation-theory, evaluation-framework",
        "\"My model\", | 7, | mine.json, /approaches/0/name: must be a string, is 7",
        "\"acronyms\" | \"nicknames\" | mine.json, /approaches/0/nicknames: unknown field; known:"
            + " code, name, aliases, acronyms, ambiguous, reference, referenceVerification, year,"
            + " doi, categories, notes",
        "\"acronyms\" | \"ambiguous\" | mine.json, /approaches/0: approach my-model: ambiguous term"
            + " \"MM\" is neither its name nor an alias or acronym; known: [My model]",
        "\"code\": \"my-model\" | \"code\": \"My model\" | mine.json, /approaches/0: approach code"
            + " \"My model\" must be lower-case words and numbers joined by hyphens",
        "\"year\": 2015 | \"year\": 2015.0 | mine.json, /sources/nilsen-2015/year: must be an"
            + " integer, is 2015.0",
        "\"approaches\": | \"approach\": | mine.json, /approaches: is missing",
      })
  void aBadCatalogueSaysWhereAndWhat(String from, String to, String message) {
    assertThat(SMALL).contains(from);
    assertThatThrownBy(() -> read(SMALL.replace(from, to)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  @Test
  void anApproachChecksItsParts() {
    Approach.Builder start =
        Approach.builder()
            .code("a")
            .name("A")
            .reference("Doe J. A")
            .referenceVerification(Verification.UNVERIFIED);
    assertThatThrownBy(() -> start.year(3000).build())
        .hasMessage("approach a: year 3000 is outside 1800..2100");
    assertThatThrownBy(() -> start.year(2000).doi("doi:10.1/x").build())
        .hasMessage("approach a: doi \"doi:10.1/x\" does not begin with \"10.\"");
    assertThatThrownBy(() -> start.doi("10.1/x").addAliases("B", "B").build())
        .hasMessage("approach a: an alias is there twice in [B, B]");
    assertThatThrownBy(() -> new Assignment(NilsenCategory.PROCESS_MODEL, null, null))
        .hasMessage(
            "assignment of process-model does not say how far it was checked; known: verified,"
                + " partly, unverified");
  }
}
