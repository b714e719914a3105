package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConstructCatalogueTest {

  private static final ConstructCatalogue CFIR_2009 = ConstructCatalogues.cfir2009();
  private static final ConstructCatalogue CFIR_2022 = ConstructCatalogues.cfir2022();

  private static final String MINE =
      """
      {"id": "mine-2026", "title": "Mine",
       "source": {"authors": ["Doe J"], "year": 2026, "title": "A framework"},
       "domains": [{"code": "people", "label": "People", "definition": "Those concerned."},
                   {"code": "place", "label": "Place", "definition": "Where."}],
       "constructs": [
         {"code": "staff", "label": "Staff", "domain": "people", "subdomain": "roles",
          "definition": "Those who work there.", "verification": "verified"},
         {"code": "skill", "label": "Skill", "domain": "people", "ratedPer": "roles",
          "definition": "What they can do.", "verification": "verified",
          "proposedLevels": ["individual"]},
         {"code": "room", "label": "Room", "domain": "place", "definition": "Where it is done.",
          "verification": "partly"},
         {"code": "noise", "label": "Noise", "domain": "place", "parent": "room",
          "reverseRated": true, "definition": "What disturbs.", "verification": "unverified"}]}
      """;

  static List<ConstructCatalogue> catalogues() {
    return List.of(CFIR_2009, CFIR_2022, read(MINE));
  }

  private static ConstructCatalogue read(String json) {
    return ConstructCatalogue.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "mine.json");
  }

  private static long own(ConstructCatalogue catalogue) {
    return catalogue.constructs().stream().filter(c -> !c.partOfAnother()).count();
  }

  private static long parts(ConstructCatalogue catalogue) {
    return catalogue.constructs().stream().filter(Construct::partOfAnother).count();
  }

  @Test
  void theEditionOf2009Has26ConstructsAnd13PartsInFiveDomains() {
    assertThat(CFIR_2009.domains())
        .extracting(ConstructDomain::code)
        .containsExactly(
            "intervention-characteristics",
            "outer-setting",
            "inner-setting",
            "characteristics-of-individuals",
            "process");
    // Damschroder et al. 2009: 39 constructs, 26 + 13 as counted.
    assertThat(own(CFIR_2009)).isEqualTo(26);
    assertThat(parts(CFIR_2009)).isEqualTo(13);
    assertThat(CFIR_2009.domains())
        .extracting(domain -> CFIR_2009.in(domain.code()).size())
        .containsExactly(8, 4, 3 + 1 + 6 + 1 + 3, 5, 4 + 4);
    assertThat(CFIR_2009.source().inText()).isEqualTo("Damschroder LJ et al. (2009)");
  }

  @Test
  void theEditionOf2022Has48ConstructsAnd19PartsInFiveDomains() {
    // Damschroder et al. 2022, abstract of the results: 48 constructs and 19 subconstructs.
    assertThat(own(CFIR_2022)).isEqualTo(48);
    assertThat(parts(CFIR_2022)).isEqualTo(19);
    assertThat(CFIR_2022.domains())
        .extracting(
            ConstructDomain::code,
            domain -> CFIR_2022.in(domain.code()).stream().filter(c -> !c.partOfAnother()).count())
        .containsExactly(
            tuple("innovation", 8L),
            tuple("outer-setting", 7L),
            tuple("inner-setting", 11L),
            tuple("individuals", 13L),
            tuple("implementation-process", 9L));
    assertThat(CFIR_2022.in("roles")).hasSize(9);
    assertThat(CFIR_2022.in("characteristics"))
        .extracting(Construct::code)
        .containsExactly("need", "capability", "opportunity", "motivation");
    assertThat(CFIR_2022.in("characteristics"))
        .allSatisfy(c -> assertThat(c.findRatedPer()).contains("roles"));
  }

  @Test
  void partsAreFoundByTheirConstruct() {
    assertThat(CFIR_2009.partsOf("readiness-for-implementation"))
        .extracting(Construct::label)
        .containsExactly(
            "Leadership Engagement", "Available Resources", "Access to Knowledge & Information");
    assertThat(CFIR_2022.partsOf("culture"))
        .extracting(Construct::code)
        .containsExactly(
            "human-equality-centeredness",
            "recipient-centeredness",
            "deliverer-centeredness",
            "learning-centeredness");
    assertThat(CFIR_2022.partsOf("planning")).isEmpty();
    assertThat(CFIR_2022.get("funding").findParent()).contains("available-resources");
  }

  @Test
  void complexityAloneIsReverseRated() {
    assertThat(CFIR_2009.constructs())
        .filteredOn(Construct::reverseRated)
        .extracting(Construct::code)
        .containsExactly("complexity");
    assertThat(CFIR_2022.constructs())
        .filteredOn(Construct::reverseRated)
        .extracting(Construct::code)
        .containsExactly("innovation-complexity");
  }

  @Test
  void namesThatWereNotReadInTheSourceSaySo() {
    assertThat(CFIR_2009.constructs())
        .allMatch(construct -> construct.verification() == Verification.VERIFIED);
    assertThat(CFIR_2022.constructs())
        .filteredOn(construct -> construct.verification() == Verification.VERIFIED)
        .extracting(Construct::code)
        .containsExactly(
            "innovation-source",
            "innovation-evidence-base",
            "innovation-relative-advantage",
            "innovation-adaptability",
            "innovation-trialability",
            "innovation-complexity",
            "innovation-design",
            "innovation-cost",
            "partnerships-and-connections",
            "communications",
            "mission-alignment");
  }

  @Test
  void theOuterSettingIsProposedForTheContextAndTheProcessForNoLevel() {
    assertThat(CFIR_2022.in("outer-setting"))
        .allSatisfy(
            c -> assertThat(c.proposedLevels()).containsExactly(DeterminantLevel.CONTEXTUAL));
    assertThat(CFIR_2022.proposedFor(DeterminantLevel.GROUP))
        .extracting(Construct::code)
        .containsExactly("relational-connections", "communications", "compatibility");
    assertThat(CFIR_2022.proposedFor(DeterminantLevel.ORGANIZATIONAL))
        .extracting(Construct::code)
        .contains("culture", "funding", "high-level-leaders", "mid-level-leaders");
    assertThat(CFIR_2022.proposedFor(DeterminantLevel.INDIVIDUAL))
        .extracting(Construct::code)
        .containsExactly(
            "innovation-deliverers",
            "innovation-recipients",
            "need",
            "capability",
            "opportunity",
            "motivation");
    for (String domain : List.of("innovation", "implementation-process")) {
      assertThat(CFIR_2022.in(domain)).allSatisfy(c -> assertThat(c.proposedLevels()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyDefinitionIsOneSentence(ConstructCatalogue catalogue) {
    assertThat(catalogue.constructs())
        .allSatisfy(c -> assertThat(c.definition()).endsWith(".").doesNotContain(". "));
    assertThat(catalogue.constructs()).extracting(Construct::definition).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void travelsThroughPlainMappersAndItsOwnDoor(ConstructCatalogue catalogue) {
    JsonRoundTrip.check(catalogue);
    JsonRoundTrip.checkSerialization(catalogue);
    assertThat(read(JsonRoundTrip.json(catalogue))).isEqualTo(catalogue);
  }

  @Test
  void readsACatalogueOfOnesOwn(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), MINE);
    ConstructCatalogue mine = ConstructCatalogue.read(file);
    assertThat(mine.get("noise"))
        .isEqualTo(
            Construct.builder()
                .code("noise")
                .label("Noise")
                .domain("place")
                .parent("room")
                .definition("What disturbs.")
                .reverseRated(true)
                .verification(Verification.UNVERIFIED)
                .build());
    assertThat(mine.get("skill").findSubdomain()).isEmpty();
    assertThat(mine.in("place")).extracting(Construct::code).containsExactly("room", "noise");
  }

  @Test
  void whatIsNotThereIsRefusedWithWhatIs() {
    ConstructCatalogue mine = read(MINE);
    assertThatThrownBy(() -> mine.get("Noise"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("catalogue mine-2026 has no \"Noise\"; known: staff, skill, room, noise");
    assertThatThrownBy(() -> mine.in("garden"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("catalogue mine-2026 has no \"garden\"; known: people, place, roles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"parent\": \"room\"|\"parent\": \"hall\"| mine.json: catalogue mine-2026, construct noise:"
            + " parent \"hall\" is not a construct of its own that comes before it in the same"
            + " domain",
        "\"parent\": \"room\"|\"parent\": \"skill\"| mine.json: catalogue mine-2026, construct noise:"
            + " parent \"skill\" is not a construct of its own that comes before it in the same"
            + " domain",
        "\"parent\": \"room\"|\"parent\": \"noise\"| mine.json, /constructs/3: construct noise is its"
            + " own parent",
        "\"domain\": \"place\", \"definition\"|\"domain\": \"hall\", \"definition\"| mine.json:"
            + " catalogue mine-2026, construct room: domain \"hall\" is not there; known: people,"
            + " place",
        "\"ratedPer\": \"roles\"|\"ratedPer\": \"jobs\"| mine.json: catalogue mine-2026, construct"
            + " skill: is rated per \"jobs\", which is no subdomain; known: roles",
        "\"code\": \"noise\"|\"code\": \"room\"| mine.json, /constructs/3: construct room is its own"
            + " parent",
        "\"code\": \"skill\"|\"code\": \"staff\"| mine.json: catalogue mine-2026 has construct"
            + " \"staff\" twice",
        "\"code\": \"place\"|\"code\": \"people\"| mine.json: catalogue mine-2026 has domain"
            + " \"people\" twice",
        "\"code\": \"skill\"|\"code\": \"Skill\"| mine.json, /constructs/1: construct code \"Skill\""
            + " must be lower-case words and numbers joined by hyphens",
        "[\"individual\"]|[\"single\"]| mine.json, /constructs/1/proposedLevels/0: DeterminantLevel"
            + " has no \"single\"; known: contextual, organizational, group, individual",
        "[\"individual\"]|[\"group\", \"group\"]| mine.json, /constructs/1: construct skill: proposed"
            + " levels [group, group] name one twice",
        "\"partly\"|\"half\"| mine.json, /constructs/2/verification: Verification has no \"half\";"
            + " known: verified, partly, unverified",
        "true|\"true\"| mine.json, /constructs/3/reverseRated: must be true or false, is \"true\"",
        "\"label\": \"Room\"|\"name\": \"Room\"| mine.json, /constructs/2/label: is missing",
        "\"title\": \"Mine\"|\"title\": \"Mine\", \"edition\": 1| mine.json, /edition: unknown field;"
            + " known: id, title, source, domains, constructs",
      })
  void saysWhereAFileIsWrong(String right, String wrong, String message) {
    assertThat(MINE).contains(right);
    assertThatThrownBy(() -> read(MINE.replace(right, wrong)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }
}
