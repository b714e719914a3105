package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.CueFamily;
import org.impsci.taxonomy.determinant.ConstructCatalogue;
import org.impsci.taxonomy.determinant.ConstructCatalogues;
import org.impsci.taxonomy.determinant.ConstructMap;
import org.impsci.taxonomy.determinant.SiteRatings;
import org.impsci.taxonomy.review.AppraisalInstrument;
import org.impsci.taxonomy.review.AppraisalInstruments;
import org.impsci.taxonomy.review.Findings;
import org.impsci.taxonomy.review.NamedSystems;
import org.impsci.taxonomy.review.QualityAppraisals;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.review.ReviewedStudies;
import org.impsci.taxonomy.stage.CompletionChecklist;
import org.impsci.taxonomy.stage.Crosswalk;
import org.impsci.taxonomy.stage.StageHistoryReader;
import org.impsci.taxonomy.stage.StageModel;
import org.impsci.taxonomy.stage.StageModels;
import org.impsci.taxonomy.study.LabelledStudies;
import org.impsci.taxonomy.study.ReferenceFiles;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What files and cues that are made to do harm may cost. */
class HostileInputTest {

  private static final ReadLimits SMALL =
      ReadLimits.builder().textLength(20).lineLength(40).entries(9).rows(2).build();

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Consumer<InputStream>> documents() {
    return Stream.of(
        in -> Review.read("file", in, SMALL),
        in -> AppraisalInstrument.read("file", in, SMALL),
        in -> ReviewedStudies.read("file", in, SMALL),
        in -> NamedSystems.read("file", in, SMALL),
        in -> ConstructCatalogue.read("file", in, SMALL),
        in ->
            ConstructMap.read(
                "file", in, ConstructCatalogues.cfir2022(), ConstructCatalogues.cfir2009(), SMALL),
        in -> Crosswalk.read(in, "file", SMALL),
        in -> StageModel.read(in, "file", SMALL),
        in -> CompletionChecklist.read(in, "file", StageModels.all(), SMALL),
        in -> Codebook.read("file", in, SMALL),
        in -> ApproachCatalogue.read("file", in, SMALL),
        in -> Studies.json(in, "file", SMALL));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentIsReadWithinTheLimitsGiven(Consumer<InputStream> door) {
    assertThatThrownBy(() -> door.accept(bytes("{\"id\": \"" + "x".repeat(21) + "\"}")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("file: a text has more than 20 characters, the limit textLength");
  }

  static Stream<Stream<? extends Row<?>>> lines() {
    String line = "{\"id\":" + " ".repeat(40) + "\"a\"}";
    return Stream.of(
        Findings.jsonLines(new StringReader(line), SMALL),
        ReviewedStudies.jsonLines(new StringReader(line), SMALL),
        QualityAppraisals.jsonLines(
            AppraisalInstruments.caspQualitative2013(), new StringReader(line), SMALL),
        SiteRatings.jsonLines(ConstructCatalogues.cfir2022(), new StringReader(line), SMALL),
        LabelledStudies.jsonLines(new StringReader(line), SMALL),
        Studies.jsonLines(new StringReader(line), SMALL));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyLineIsReadWithinTheLimitsGiven(Stream<? extends Row<?>> rows) {
    assertThat(rows.toList())
        .singleElement()
        .isInstanceOfSatisfying(
            Row.Bad.class,
            bad ->
                assertThat(bad.rule())
                    .isEqualTo(
                        "the line has more than 40 characters, the limit lineLength; to take more,"
                            + " read with ReadLimits.builder().lineLength(...)"));
  }

  @Test
  void tablesAreReadWithinTheLimitsGiven() {
    String header = ",".repeat(9);
    assertThatThrownBy(() -> Studies.csv(new StringReader(header), SMALL))
        .hasMessageContaining("more than 9 cells, the limit entries");
    assertThatThrownBy(() -> ReferenceFiles.detect(new StringReader(header), SMALL))
        .hasMessageContaining("more than 9 cells, the limit entries");
    assertThatThrownBy(() -> Findings.csv(new StringReader(header), SMALL))
        .hasMessageContaining("more than 9 cells, the limit entries");
    assertThatThrownBy(() -> ReviewedStudies.csv(new StringReader(header), SMALL))
        .hasMessageContaining("more than 9 cells, the limit entries");
    assertThatThrownBy(
            () ->
                QualityAppraisals.csv(
                    AppraisalInstruments.caspQualitative2013(), new StringReader(header), SMALL))
        .hasMessageContaining("more than 9 cells, the limit entries");
    assertThatThrownBy(
            () -> SiteRatings.csv(ConstructCatalogues.cfir2022(), new StringReader(header), SMALL))
        .hasMessageContaining("more than 9 cells, the limit entries");
  }

  @Test
  void aFileThatIsHeldWholeHasSoManyRows() {
    StageHistoryReader reader = new StageHistoryReader(StageModels.fixsen2005(), "IPS", SMALL);
    String two = "site,stage,event,date\na,,,\nb,,,\n";
    assertThat(reader.csv(new StringReader(two)).failures()).hasSize(2);
    assertThatThrownBy(() -> reader.csv(new StringReader(two + "c,,,\n")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "stage histories: the file has more than 2 rows, the limit rows; to take more, read"
                + " with ReadLimits.builder().rows(...) (row 4)");
  }

  private static List<Row<Study>> ris(String text, ReadLimits limits) {
    try (Stream<Row<Study>> rows = ReferenceFiles.ris(new StringReader(text), limits)) {
      return rows.toList();
    }
  }

  @Test
  void aRecordOfRisHasLimitsToo() {
    String start = "TY  - JOUR\nID  - a\n";
    String next = "ER  - \nTY  - JOUR\nID  - b\nER  - \n";
    assertThat(ris(start + "TI  - " + "x".repeat(20) + "\n" + next, SMALL))
        .allMatch(Row.Good.class::isInstance);
    Row<Study> good = new Row.Good<>(2, Study.builder().id("b").build());
    assertThat(ris(start + "TI  - " + "x".repeat(21) + "\n" + next, SMALL))
        .containsExactly(
            new Row.Bad<>(
                1,
                "TI",
                null,
                "the value has more than 20 characters, the limit textLength; to take more, read"
                    + " with ReadLimits.builder().textLength(...) (line 3)"),
            good);
    assertThat(ris(start + "XX  - " + "x".repeat(40) + "\n" + next, SMALL))
        .containsExactly(
            new Row.Bad<>(
                1,
                null,
                null,
                "the line has more than 40 characters, the limit lineLength; to take more, read"
                    + " with ReadLimits.builder().lineLength(...) (line 3)"),
            good);
    assertThat(ris(start + "AU  - x\n".repeat(9) + next, SMALL))
        .containsExactly(
            new Row.Bad<>(
                1,
                "AU",
                null,
                "the record has more than 9 lines, the limit entries; to take more, read with"
                    + " ReadLimits.builder().entries(...) (line 11)"),
            good);
  }

  @Test
  void aValueOfManyShortLinesTakesTimeInProportion() {
    String text = "TY  - JOUR\nID  - a\nAB  - x\n" + "y\n".repeat(400_000) + "ER  - \n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(ris(text, ReadLimits.standard())).hasSize(1));
  }

  @Test
  void aHeaderOfBlanksTakesTimeInProportion() {
    String text = " ".repeat(32_000) + ",\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> ReferenceFiles.detect(new StringReader(text)))
                .isInstanceOf(InvalidDataException.class));
  }

  @Test
  void aCodeOfVeryManyWordsIsRead() {
    String code = "a" + "-a".repeat(100_000);
    String file = "{\"code\": \"x\", \"citedAs\": \"%s\"}".formatted(code);
    assertThatThrownBy(() -> NamedSystems.read("file", bytes(file)))
        .isInstanceOf(InvalidDataException.class);
    assertThatThrownBy(() -> StageModel.read(bytes("{\"id\": \"" + code + "\"}"), "file"))
        .isInstanceOf(InvalidDataException.class);
  }

  private static Coder coder(List<String> cues) {
    CueFamily family =
        CueFamily.builder().name("f").weight(1).reason("To try it.").cues(cues).build();
    return Coder.of(new Codebook("own", "Own", List.of(new Code("a", "A", List.of(family)))));
  }

  static Stream<List<String>> cues() {
    return Stream.of(
        List.of("x".repeat(4_001), "longer than 4000 characters at position 4001"),
        List.of("(".repeat(17), "brackets in more than 16 others at position 17"),
        List.of("a " + "x".repeat(101), "a word has more than 100 letters at position 3"),
        List.of("[aa] ".repeat(10) + "b", "stands for more than 1000 phrases at position 50"),
        List.of("(aa bb|cc dd)".repeat(10), "stands for more than 1000 phrases at position 131"),
        List.of("a ".repeat(33), "longer than 32 words and gaps at position 1"));
  }

  @ParameterizedTest
  @MethodSource("cues")
  void aCueThatWouldExplodeIsRefused(List<String> cueAndRule) {
    assertThatThrownBy(() -> coder(cueAndRule.subList(0, 1)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageEndingWith(": " + cueAndRule.get(1));
  }

  @Test
  void cuesThatTogetherWouldExplodeAreRefused() {
    List<String> cues =
        IntStream.range(0, 100).mapToObj(i -> "w" + i + " (aa bb|cc dd)".repeat(9)).toList();
    assertThatThrownBy(() -> coder(cues))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageEndingWith(
            "with those before it, stands for more than 50000 phrases at position 1");
  }

  @Test
  void aTextOfNothingButCuesTakesTimeInProportion() {
    Coder coder = coder(List.of("aaa <9> bbb", "aaa* <9> aaa", "aaa aaa aaa", "aaa"));
    String text = "aaa ".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(coder.code("text", text)).isNotEmpty());
  }
}
