package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.taxonomy.NilsenCategory.CLASSIC_THEORY;
import static org.impsci.taxonomy.NilsenCategory.DETERMINANT_FRAMEWORK;
import static org.impsci.taxonomy.NilsenCategory.EVALUATION_FRAMEWORK;
import static org.impsci.taxonomy.NilsenCategory.PROCESS_MODEL;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.core.agreement.SetCodings;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.NilsenCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledStudiesTest {

  private static final LabelledStudy FULL =
      LabelledStudy.builder()
          .study(
              Study.builder()
                  .id("s1")
                  .title("Starting a programme")
                  .abstractText("We asked, and listened.")
                  .year(2020)
                  .addDesigns(StudyDesign.INTERVIEWS)
                  .statedApproach(StatedApproach.named("RE-AIM"))
                  .build())
          .addGold(DETERMINANT_FRAMEWORK, EVALUATION_FRAMEWORK)
          .addAlsoAcceptable(CLASSIC_THEORY)
          .primary(EVALUATION_FRAMEWORK)
          .difficulty("named")
          .build();

  private static LabelledStudy labelled(String id, NilsenCategory... gold) {
    return LabelledStudy.builder().study(Study.builder().id(id).build()).addGold(gold).build();
  }

  private static List<Row<LabelledStudy>> jsonLines(String text) {
    try (Stream<Row<LabelledStudy>> rows = LabelledStudies.jsonLines(new StringReader(text))) {
      return rows.toList();
    }
  }

  @Test
  void readsAStudyWithItsLabelsBesideIt() {
    assertThat(
            jsonLines(
                """
                {"id": "s1", "title": "Starting a programme", "abstract": "We asked, and listened.",\
                 "year": 2020, "designs": ["interviews"],\
                 "statedApproach": {"kind": "named", "names": ["RE-AIM"]},\
                 "gold": ["determinant-framework", "evaluation-framework"],\
                 "alsoAcceptable": ["classic-theory"], "primary": "evaluation-framework",\
                 "difficulty": "named"}

                {"id": "s2", "gold": []}
                """))
        .containsExactly(new Row.Good<>(1, FULL), new Row.Good<>(3, labelled("s2")));
  }

  @Test
  void readsTheJsonThatAMapperWrites() {
    assertThat(jsonLines(JsonRoundTrip.json(FULL))).containsExactly(new Row.Good<>(1, FULL));
    assertThat(jsonLines(JsonRoundTrip.json(labelled("s2"))))
        .containsExactly(new Row.Good<>(1, labelled("s2")));
    JsonRoundTrip.check(FULL);
    JsonRoundTrip.check(labelled("s2"));
    JsonRoundTrip.checkSerialization(FULL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"title\":\"t\" | row 1, column \"/gold\": is missing: give an array of category codes, []"
            + " for a study that uses none",
        "\"gold\":null | row 1, column \"/gold\": must be an array, is null",
        "\"gold\":\"process-model\" | row 1, column \"/gold\": must be an array, is"
            + " \"process-model\"",
        "\"gold\":[\"framework\"] | row 1, column \"/gold/0\": NilsenCategory has no \"framework\";"
            + " known: process-model, determinant-framework, classic-theory,"
            + " implementation-theory, evaluation-framework",
        "\"gold\":[\"process-model\",\"process-model\"] | row 1: study a: gold has a category"
            + " twice: [process-model, process-model]",
        "\"gold\":[\"process-model\"],\"alsoAcceptable\":[\"process-model\"] | row 1: study a:"
            + " category process-model is both in gold and in alsoAcceptable; leave it out of one",
        "\"gold\":[\"process-model\"],\"primary\":\"classic-theory\" | row 1: study a: primary"
            + " category classic-theory is not in gold, which has [process-model]",
        "\"gold\":[],\"difficulty\":\"\" | row 1, column \"/difficulty\": must not be empty",
        "\"gold\":[],\"confidence\":\"high\" | row 1, column \"/confidence\": unknown field; known:"
            + " id, title, abstract, authors, year, country, location, aim, designs,"
            + " statedApproach, gold, alsoAcceptable, primary, difficulty",
      })
  void aBadLineSaysWhatIsWrong(String members, String expected) {
    List<Row<LabelledStudy>> rows =
        jsonLines("{\"id\":\"a\"," + members + "}\n{\"id\":\"good\",\"gold\":[]}");
    assertThat(((Row.Bad<LabelledStudy>) rows.get(0)).message()).isEqualTo(expected);
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(2, labelled("good")));
  }

  @Test
  void aFileIsReadAsJsonLines(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"s2\",\"gold\":[]}\n");
    try (Stream<Row<LabelledStudy>> rows = LabelledStudies.read(file)) {
      assertThat(rows).containsExactly(new Row.Good<>(1, labelled("s2")));
    }
    assertThatThrownBy(() -> LabelledStudies.read(folder.resolve("none.jsonl")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void theMainCategoryIsTheFirstUnlessAnotherIsGiven() {
    assertThat(FULL.primaryCategory()).contains(EVALUATION_FRAMEWORK);
    assertThat(labelled("s", PROCESS_MODEL, CLASSIC_THEORY).primaryCategory())
        .contains(PROCESS_MODEL);
    assertThat(labelled("s").primaryCategory()).isEmpty();
    assertThat(labelled("s").findDifficulty()).isEmpty();
    assertThat(FULL.findDifficulty()).contains("named");
    assertThat(FULL.id()).isEqualTo("s1");
  }

  @Test
  void codersAreSetSideBySideWithWhatEachDidNotCode() {
    List<LabelledStudy> one = List.of(labelled("a", PROCESS_MODEL), labelled("b"));
    List<LabelledStudy> two = List.of(labelled("c", CLASSIC_THEORY, PROCESS_MODEL), labelled("a"));
    assertThat(LabelledStudies.codings(List.of(one, two, one)))
        .isEqualTo(
            SetCodings.ofRows(
                List.of(
                    List.of(Set.of("process-model"), Set.of(), Set.of("process-model")),
                    Arrays.asList(Set.of(), null, Set.of()),
                    Arrays.asList(null, Set.of("classic-theory", "process-model"), null))));
    assertThatThrownBy(() -> LabelledStudies.codings(List.of(List.of(one.get(0), one.get(0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labelled studies: two have the id \"a\"; give each its own");
  }
}
