package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.fidelity.Alternative;
import org.impsci.fidelity.Condition;
import org.impsci.fidelity.Criteria;
import org.impsci.fidelity.Criterion;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Ladder;
import org.impsci.fidelity.PlainMappers;
import org.impsci.fidelity.RatingAdvice;
import org.impsci.fidelity.Schema;
import org.impsci.fidelity.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schema accepts, the reader does, and what one refuses, the other does. */
class SchemasTest {

  private static final Schema ASSESSMENTS = new Schema(AssessmentReader.jsonSchema());
  private static final Schema MEASURES = new Schema(MeasuresReader.jsonSchema());

  private static final Schema CORRECTIONS = new Schema(CorrectionReader.jsonSchema());
  private static final Schema MAPPINGS = new Schema(ItemMapping.jsonSchema());

  static List<FidelityScale> scales() {
    return FidelityScales.all();
  }

  /** A document that says it is in this version of its format, and one that says the next. */
  private static List<String> versionsOf(String format, String json) {
    String version = "{\"\\$schema\":\"urn:impsci:" + format + ":";
    return List.of(
        json.replaceFirst("\\{", version + "1\","), json.replaceFirst("\\{", version + "2\","));
  }

  private static void assertAgreement(
      Schema schema, Function<String, ?> reader, List<String> documents) {
    int accepted = 0;
    for (String json : documents) {
      boolean read;
      String refusal = "";
      try {
        read = reader.apply(json) != null;
        accepted++;
      } catch (InvalidDataException e) {
        read = false;
        refusal = e.getMessage();
      }
      assertThat(schema.accepts(json))
          .as("schema: %s; reader: %s; %s", schema.faults(json), refusal, json)
          .isEqualTo(read);
    }
    assertThat(accepted).isPositive().isLessThan(documents.size());
  }

  @ParameterizedTest
  @MethodSource("scales")
  void assessments(FidelityScale scale) {
    Assessment.Builder builder = Assessments.of(scale).addReviewers(ReviewerRole.SELF);
    for (Item item : scale.items()) {
      if (item.number() % 7 == 0) {
        builder.missing(item.code(), MissingReason.NOT_ASSESSED);
      } else if (item.number() == 1) {
        builder.rate(item.code(), new RatingAdvice(4, "few", "fewer"));
      } else {
        builder.rate(item.code(), 1 + item.number() % 5);
      }
    }
    builder.evidence("outreach", EvidenceSource.values()).note("outreach", "New team.");
    String json = PlainMappers.write(builder.build());
    List<String> documents = new ArrayList<>(Schema.spoilt(json));
    documents.add(json);
    documents.add(json.replace(scale.id(), "ips-y"));
    documents.add(json.replace("New team.", " "));
    documents.add(json.replace("\"outreach\":\"New", "\"tea\":\"New"));
    documents.add(json.replace("\"outreach\":[", "\"tea\":["));
    assertThat(ASSESSMENTS.faults(json)).isEqualTo("[]");
    documents.addAll(versionsOf("assessment", json));
    assertAgreement(ASSESSMENTS, AssessmentReaderTest::read, documents);
  }

  @ParameterizedTest
  @MethodSource("scales")
  void measures(FidelityScale scale) {
    ProgramMeasures.Builder builder =
        ProgramMeasures.builder(scale).site("North").date(LocalDate.of(2024, 5, 31));
    for (Item item : scale.items()) {
      if (item.rule() instanceof Thresholds rule) {
        String[] conditions =
            rule.conditions().stream().map(Condition::code).toArray(String[]::new);
        builder.value(item.code(), 3, conditions);
        for (Alternative other : rule.alternatives()) {
          builder.alternative(item.code(), other.code(), 2);
        }
      } else if (item.rule() instanceof Criteria rule) {
        builder.met(
            item.code(), rule.criteria().stream().map(Criterion::code).toArray(String[]::new));
      } else if (item.rule() instanceof Ladder rule) {
        builder.met(
            item.code(), rule.elements().stream().map(Criterion::code).toArray(String[]::new));
      }
    }
    String json = PlainMappers.write(builder.build());
    List<String> documents = new ArrayList<>(Schema.spoilt(json));
    documents.add(json);
    documents.add(
        json.replace(
            "\"value\":3.0,\"alternatives\":{\"few-job-seekers\":2.0}", "\"alternatives\":{}"));
    documents.add(json.replace("\"value\":3.0", "\"criteria\":[]"));
    documents.add(json.replace("\"criteria\"", "\"value\""));
    assertThat(MEASURES.faults(json)).isEqualTo("[]");
    documents.addAll(versionsOf("measures", json));
    assertAgreement(MEASURES, MeasuresReaderTest::read, documents);
  }

  @ParameterizedTest
  @MethodSource("scales")
  void corrections(FidelityScale scale) {
    List<String> documents = new ArrayList<>();
    for (Item item : scale.items()) {
      ReviewCorrection entry =
          new ReviewCorrection(
              scale.id(),
              "North",
              LocalDate.of(2024, 5, 31),
              new Correction(
                  1000,
                  item.number() == 1 ? null : 1,
                  item.code(),
                  Rating.of(2),
                  item.number() == 2 ? Rating.missing(MissingReason.NOT_ASSESSED) : Rating.of(4),
                  "The log was found.",
                  LocalDate.of(2024, 6, 30)));
      String json = PlainMappers.write(entry);
      assertThat(CORRECTIONS.faults(json)).isEqualTo("[]");
      documents.add(json);
      documents.addAll(item.number() < 3 ? Schema.spoilt(json) : List.of());
    }
    documents.add(documents.get(0).replace(scale.id(), "ips-y"));
    documents.add(documents.get(0).replace("\"number\":1000", "\"number\":0"));
    assertAgreement(CORRECTIONS, SchemasTest::correction, documents);
  }

  private static ReviewCorrection correction(String json) {
    Row<ReviewCorrection> row =
        new CorrectionReader().jsonLines(new StringReader(json)).findFirst().orElseThrow();
    if (row instanceof Row.Bad<ReviewCorrection> bad) {
      throw new InvalidDataException("line", "", bad.message());
    }
    return ((Row.Good<ReviewCorrection>) row).value();
  }

  @Test
  void mappings() {
    FidelityScale one = FidelityScales.se15();
    FidelityScale other = FidelityScales.ips25();
    Map<String, String> same =
        one.items().stream()
            .map(Item::code)
            .filter(code -> other.findItem(code).isPresent())
            .collect(Collectors.toMap(code -> code, code -> code));
    ItemMapping mapping = ItemMapping.of(one, other, same);
    List<String> documents = new ArrayList<>();
    for (ItemMapping each : List.of(mapping, mapping.inverse())) {
      String json = PlainMappers.write(each);
      assertThat(MAPPINGS.faults(json)).isEqualTo("[]");
      documents.add(json);
      documents.addAll(Schema.spoilt(json));
    }
    documents.add(PlainMappers.write(mapping).replace("se-15", "ips-25"));
    documents.addAll(versionsOf("item-mapping", PlainMappers.write(mapping)));
    assertAgreement(MAPPINGS, SchemasTest::mapping, documents);
  }

  private static ItemMapping mapping(String json) {
    return ItemMapping.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        "mapping",
        FidelityScales.all());
  }
}
