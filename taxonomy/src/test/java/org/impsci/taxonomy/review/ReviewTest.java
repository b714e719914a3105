package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.impsci.core.InvalidDataException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.impsci.taxonomy.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {

  private static final Schema SCHEMA = new Schema(Review.jsonSchema());

  /** What the description of the schema says that only the reader refuses. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "is there twice|has question \"\\w+\" twice|which is not among the"
              + "|which is no finding|part of itself|its own parent|which is no instrument"
              + "|which is no claim of a count|which is not there|is not a range from 0"
              + "|has no \"|is answered in words|has the id of one that is shipped"
              + "|both have and lack");

  static Review read(String json) {
    return Review.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "r.json");
  }

  private static Optional<String> refusal(String json) {
    try {
      read(json);
      return Optional.empty();
    } catch (InvalidDataException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Test
  void plainMappersCarryAReviewBothWays() {
    for (Review review : List.of(read(ReviewText.RICH), BonfilsReview.review())) {
      JsonRoundTrip.check(review);
      JsonRoundTrip.checkSerialization(review);
      review.rounds().forEach(JsonRoundTrip::check);
      JsonRoundTrip.check(review.flow());
      review.flowChecks().forEach(JsonRoundTrip::check);
      review.framework().forEach(JsonRoundTrip::check);
      review.flow().reasons().forEach(JsonRoundTrip::check);
      review.claims().forEach(JsonRoundTrip::checkSerialization);
    }
  }

  @Test
  void readsWhatAPlainMapperWrites() {
    for (Review review : List.of(read(ReviewText.RICH), BonfilsReview.review())) {
      assertThat(read(JsonRoundTrip.json(review))).isEqualTo(review);
    }
  }

  @Test
  void enumsTravelAsTheirCodes() {
    JsonRoundTrip.checkEnum(
        LintRule.class,
        Arrays.stream(LintRule.values()).collect(Collectors.toMap(r -> r, LintRule::code)));
    for (LintRule rule : LintRule.values()) {
      assertThat(LintRule.of(rule.code())).isEqualTo(rule);
    }
    for (FlowRule rule : FlowRule.values()) {
      assertThat(FlowRule.of(rule.code())).isEqualTo(rule);
    }
    for (FlowOutcome outcome : FlowOutcome.values()) {
      assertThat(FlowOutcome.of(outcome.code())).isEqualTo(outcome);
    }
    for (CountChange.Scope scope : CountChange.Scope.values()) {
      assertThat(CountChange.Scope.of(scope.code())).isEqualTo(scope);
    }
    assertThatThrownBy(() -> FlowRule.of("x"))
        .hasMessage(
            "FlowRule has no \"x\"; known: screened, sought, assessed, included, reasons,"
                + " no-growth, rounds, studies");
  }

  @Test
  void onlyIdSourceAndStudiesAreRequired() {
    Review review =
        read(
            "{\"id\": \"r\", \"source\": {\"authors\": [\"D\"], \"title\": \"T\"}, \"studies\": []}");
    assertThat(review.findings()).isEmpty();
    assertThat(review.flow()).isEqualTo(ReviewFlow.notReported());
    assertThat(review.flow().boxesNotReported()).containsExactly(FlowBox.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"records-identified\": 9 | \"records-identified\": -1 | r.json,"
            + " /rounds/0/flow/counts/records-identified: count -1 is below 0",
        "\"records-identified\": 9 | \"records-identified\": \"9\" | r.json,"
            + " /rounds/0/flow/counts/records-identified: must be a whole number from 0, or"
            + " \"not-reported\", is \"9\"",
        "2019-05 | May 2019 | r.json, /rounds/0: search round 1: date \"May 2019\" is not yyyy,"
            + " yyyy-mm or yyyy-mm-dd",
        "\"studies\": [\"s1\", \"s2\"] | \"studies\": [\"s1\", \"s3\"] | r.json: evidence matrix:"
            + " finding f1 cites study \"s3\", which is not among the 2 studies",
        "\"id\": \"s2\" | \"id\": \"s1\" | r.json: review made-up: study \"s1\" is there twice",
        "{\"q1\": \"cannot-tell\"} | {\"q2\": \"yes\"} | r.json: appraisal of s1: question q2 is"
            + " answered in words; put them among the remarks",
        "{\"q1\": \"cannot-tell\"} | {\"q3\": \"yes\"} | r.json: appraisal instrument own has no"
            + " \"q3\"; known: q1, q2",
        "{\"q1\": \"cannot-tell\"} | {\"q1\": 2} | r.json, /appraisals/0/answers/q1: must be a"
            + " string, is 2",
        "\"instrument\": \"own\" | \"instrument\": \"owl\" | r.json: review made-up: appraisal of"
            + " s1 is made with \"owl\", which is no instrument",
        "[\"c1\", \"c2\"] | [\"c1\", \"c3\"] | r.json: review made-up: claim c4 has part \"c3\","
            + " which is no claim of a count",
        "\"value\": \"f1\" | \"value\": \"f9\" | r.json: review made-up: claim c3 asks for finding"
            + " \"f9\", which is not there",
        "\"claim\": \"c5\" | \"claim\": \"c9\" | r.json: review made-up: contradiction x1 refers to"
            + " claim \"c9\", which is not there",
        "\"kind\": \"parts\" | \"kind\": \"part\" | r.json, /claims/3/kind: \"part\" is none of"
            + " count, list, parts, levels",
        "\"beyondData\": \"Spelling.\" | \"comment\": \"Spelling.\" | r.json, /contradictions/1:"
            + " contradiction x2: say either what shows it (shownBy) or why the data cannot"
            + " (beyondData)",
        "\"least\": 1, \"most\": 2 | \"least\": 3, \"most\": 2 | r.json, /claims/0: claim c1: 3..2"
            + " is not a range from 0",
        "{\"id\": \"own\" | {\"id\": \"casp-qualitative-2013\" | r.json: review made-up: instrument"
            + " \"casp-qualitative-2013\" has the id of one that is shipped: give yours another",
      })
  void aBadReviewSaysWhereAndWhat(String from, String to, String message) {
    assertThat(ReviewText.RICH).contains(from);
    assertThatThrownBy(() -> read(ReviewText.RICH.replace(from, to)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(message);
  }

  static List<String> documents() {
    List<String> documents = new ArrayList<>(List.of(ReviewText.RICH));
    documents.add(JsonRoundTrip.json(read(ReviewText.RICH)));
    documents.add(JsonRoundTrip.json(BonfilsReview.review()));
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemaAcceptsWhatTheReaderAccepts(String json) {
    assertThat(SCHEMA.faults(json)).isEqualTo("[]");
    assertThat(refusal(json)).isEmpty();
  }

  @Test
  void theSchemaRefusesOnlyWhatTheReaderRefusesAndAllThatASchemaCanSay() {
    int refused = 0;
    for (String json : Schema.spoilt(ReviewText.RICH)) {
      Optional<String> refusal = refusal(json);
      if (!SCHEMA.accepts(json)) {
        refused++;
        assertThat(refusal)
            .as("reader accepts, schema says %s: %s", SCHEMA.faults(json), json)
            .isPresent();
      } else if (refusal.isPresent()) {
        assertThat(refusal.get()).as(json).containsPattern(BEYOND);
      }
    }
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("r.json"), ReviewText.RICH);
    assertThat(Review.read(file)).isEqualTo(read(ReviewText.RICH));
    assertThatThrownBy(() -> Review.read(folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void selectsByEveryKindOfFeature() {
    Review review = read(ReviewText.RICH);
    for (Claim claim : review.claims()) {
      if (claim instanceof CountClaim count) {
        assertThat(review.select(count.selection())).as(count.id()).hasSize(1);
      }
    }
    assertThat(review.select(((ListClaim) review.claims().get(2)).selection()))
        .containsExactly("s1");
    assertThat(review.select(StudySelection.of())).containsExactly("s1", "s2");
    assertThatThrownBy(() -> new StudyFeature(StudyFeature.Kind.CATEGORY, "model"))
        .hasMessageStartingWith("NilsenCategory has no \"model\"; known: ");
  }
}
