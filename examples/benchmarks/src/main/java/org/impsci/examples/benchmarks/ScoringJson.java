package org.impsci.examples.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.ScoreReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reviews from JSON in memory to totals; one operation is one review. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Reviews.COUNT)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringJson {

  /** Whether all items are rated; see {@link Reviews#of}. */
  @Param({"complete", "missing"})
  public String data = "complete";

  private final FidelityScale scale = FidelityScales.ips25();
  private final ScoreReader refusing = new ScoreReader();
  private final ScoreReader bounding =
      new ScoreReader(FidelityScales.all(), MissingPolicy.bounds());
  private final AssessmentReader assessments = new AssessmentReader();
  private final JsonFactory tokens = new JsonFactory();
  private final ObjectReader databind = new ObjectMapper().readerFor(Review.class);
  private byte[] json = {};

  /** Makes the text. */
  @Setup
  public void generate() {
    json = Reviews.of(data).jsonLines();
  }

  /** Ours: parsed, checked against the scale, scored; a review with a missing rating is refused. */
  @Benchmark
  public long impsci() {
    return sum(refusing);
  }

  /** Ours: a review with a missing rating gets the bounds of its total. */
  @Benchmark
  public long impsciBounds() {
    return sum(bounding);
  }

  private long sum(ScoreReader reader) {
    try (Stream<Row<ReviewScore>> rows = reader.jsonLines(new ByteArrayInputStream(json))) {
      return rows.mapToLong(Totals::lowest).sum();
    }
  }

  /** Ours: each review as an object first, for those who want to keep it. */
  @Benchmark
  public long impsciAssessments() {
    Reader in = new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8);
    try (Stream<Row<Assessment>> rows = assessments.jsonLines(in)) {
      return rows.mapToLong(row -> Totals.lowest(scale, row)).sum();
    }
  }

  /** Jackson's tokens: no value is looked at, nothing is checked beyond JSON's grammar. */
  @Benchmark
  public long jacksonTokens() throws IOException {
    long count = 0;
    try (JsonParser parser = tokens.createParser(json)) {
      while (parser.nextToken() != null) {
        count++;
      }
    }
    return count;
  }

  /** Jackson's data binding: a record with a map of ratings, those that are numbers added up. */
  @Benchmark
  public long jacksonDatabind() throws IOException {
    long sum = 0;
    try (MappingIterator<Review> reviews = databind.readValues(json)) {
      while (reviews.hasNextValue()) {
        for (Object rating : reviews.nextValue().ratings().values()) {
          if (rating instanceof Integer number) {
            sum += number;
          }
        }
      }
    }
    return sum;
  }

  /** HAPI's model: the equivalent QuestionnaireResponse, its integer answers added up. */
  @Benchmark
  public long hapi(Fhir fhir) {
    long sum = 0;
    for (String text : fhir.responses) {
      for (QuestionnaireResponse.QuestionnaireResponseItemComponent item :
          fhir.parser.parseResource(QuestionnaireResponse.class, text).getItem()) {
        if (item.hasAnswer()) {
          sum += item.getAnswerFirstRep().getValueIntegerType().getValue();
        }
      }
    }
    return sum;
  }

  /** What HAPI reads, made only where it is measured. */
  @State(Scope.Benchmark)
  public static class Fhir {
    private final IParser parser = FhirContext.forR4().newJsonParser();
    private List<String> responses = List.of();

    /** Makes the texts. */
    @Setup
    public void generate(ScoringJson benchmark) {
      responses = Reviews.of(benchmark.data).questionnaireResponses();
    }
  }

  /** What a developer without this library would bind a review to. */
  record Review(String scale, String site, String date, Map<String, Object> ratings) {}
}
