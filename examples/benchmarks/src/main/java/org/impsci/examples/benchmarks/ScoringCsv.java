package org.impsci.examples.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScales;
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

/** Reviews from CSV in memory: ours to totals, the others only to cells. One operation is a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Reviews.COUNT)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringCsv {

  /** Whether all items are rated; see {@link Reviews#of}. */
  @Param({"complete", "missing"})
  public String data = "complete";

  private final ScoreReader refusing = new ScoreReader();
  private final ScoreReader bounding =
      new ScoreReader(FidelityScales.all(), MissingPolicy.bounds());
  private final ObjectReader jackson =
      new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
  private String csv = "";

  /** Makes the text. */
  @Setup
  public void generate() {
    csv = Reviews.of(data).csv();
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
    try (Stream<Row<ReviewScore>> rows = reader.csv(new StringReader(csv))) {
      return rows.mapToLong(Totals::lowest).sum();
    }
  }

  /** Jackson's CSV module: each row an array of text. */
  @Benchmark
  public long jacksonArrays() throws IOException {
    long cells = 0;
    try (MappingIterator<String[]> rows = jackson.readValues(new StringReader(csv))) {
      while (rows.hasNextValue()) {
        cells += rows.nextValue().length;
      }
    }
    return cells;
  }

  /** Commons CSV: its records, no cell asked for. */
  @Benchmark
  public long commonsCsv() throws IOException {
    long cells = 0;
    try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      for (CSVRecord row : rows) {
        cells += row.size();
      }
    }
    return cells;
  }

  /** FastCSV, which ours hands lines that are not plain: its records, no cell asked for. */
  @Benchmark
  public long fastCsv() throws IOException {
    long cells = 0;
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new StringReader(csv))) {
      for (CsvRecord row : rows) {
        cells += row.getFieldCount();
      }
    }
    return cells;
  }
}
