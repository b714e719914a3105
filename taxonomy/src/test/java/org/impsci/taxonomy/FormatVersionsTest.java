package org.impsci.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.determinant.ConstructCatalogue;
import org.impsci.taxonomy.determinant.ConstructCatalogues;
import org.impsci.taxonomy.determinant.ConstructMap;
import org.impsci.taxonomy.review.AppraisalInstrument;
import org.impsci.taxonomy.review.NamedSystems;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.stage.CompletionChecklist;
import org.impsci.taxonomy.stage.Crosswalk;
import org.impsci.taxonomy.stage.StageModel;
import org.impsci.taxonomy.stage.StageModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatVersionsTest {

  static Stream<Arguments> formats() {
    return Stream.of(
        format(
            "approach-catalogue",
            "approach/approaches.json",
            in -> ApproachCatalogue.read(in, "file").all()),
        format("codebook", "coding/sections.json", in -> Codebook.read(in, "file")),
        format(
            "construct-catalogue",
            "determinant/cfir-2022.json",
            in -> ConstructCatalogue.read(in, "file")),
        format(
            "construct-map",
            "determinant/cfir-2022-to-2009.json",
            in ->
                ConstructMap.read(
                    in, "file", ConstructCatalogues.cfir2022(), ConstructCatalogues.cfir2009())),
        format(
            "appraisal-instrument",
            "review/casp-qualitative-2013.json",
            in -> AppraisalInstrument.read(in, "file")),
        format("named-systems", "review/named-systems.json", in -> NamedSystems.read(in, "file")),
        format("review", "review/bonfils-2017.json", in -> Review.read(in, "file")),
        format(
            "completion-checklist",
            "fuzz/StageFuzzer/checklist.json",
            in -> CompletionChecklist.read(in, "file", StageModels.all())),
        format("crosswalk", "stage/fixsen-2005-to-nirn.json", in -> Crosswalk.read(in, "file")),
        format("stage-model", "stage/nirn.json", in -> StageModel.read(in, "file")));
  }

  private static Arguments format(
      String format, String file, Function<InputStream, Object> reader) {
    return Arguments.of(format, file, reader);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aDocumentMaySayWhichVersionOfItsFormatItIsIn(
      String format, String file, Function<InputStream, Object> reader) throws IOException {
    String text = text(file);
    assertThat(reader.apply(bytes(inFormat("urn:impsci:" + format + ":1", text))))
        .isEqualTo(reader.apply(bytes(text)));
    assertThatThrownBy(() -> reader.apply(bytes(inFormat("urn:impsci:" + format + ":2", text))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "file, /$schema: is \"urn:impsci:%s:2\"; read here is \"urn:impsci:%s:1\"",
            format, format);
  }

  static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of("codebook", "coding/sections.json", Codebook.jsonSchema()),
        Arguments.of("review", "review/bonfils-2017.json", Review.jsonSchema()),
        Arguments.of(
            "completion-checklist",
            "fuzz/StageFuzzer/checklist.json",
            CompletionChecklist.jsonSchema()),
        Arguments.of("crosswalk", "stage/fixsen-2005-to-nirn.json", Crosswalk.jsonSchema()),
        Arguments.of("stage-model", "stage/nirn.json", StageModel.jsonSchema()));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void itsSchemaSaysTheSame(String format, String file, String schema) throws IOException {
    String text = text(file);
    assertThat(schema).contains("\"$id\": \"urn:impsci:" + format + ":1\"");
    assertThat(new Schema(schema).faults(inFormat("urn:impsci:" + format + ":1", text)))
        .isEqualTo("[]");
    assertThat(new Schema(schema).accepts(inFormat("urn:impsci:" + format + ":2", text))).isFalse();
  }

  private static String inFormat(String format, String text) {
    return text.replaceFirst("\\{", "{\"\\$schema\": \"" + format + "\",");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String file) throws IOException {
    try (InputStream in = NilsenCategory.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
