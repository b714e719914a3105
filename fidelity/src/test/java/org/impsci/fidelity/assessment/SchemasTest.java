package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impsci.core.InvalidDataException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schema accepts, the reader does, and what one refuses, the other does. */
class SchemasTest {

  private static final Schema ASSESSMENTS = new Schema(AssessmentReader.jsonSchema());
  private static final Schema MEASURES = new Schema(MeasuresReader.jsonSchema());

  static List<FidelityScale> scales() {
    return FidelityScales.all();
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
    assertAgreement(MEASURES, MeasuresReaderTest::read, documents);
  }
}
