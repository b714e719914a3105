package org.impsci.examples.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;

/**
 * How many abstracts a second are classified, from a file to a file, by Spark and by a plain
 * stream. Prints medians of rounds in which the routes take turns, by the clock and by the time
 * that the processors worked, which other work on the machine does not change as much.
 */
final class Throughput {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Throughput() {}

  /** What a route took, in nanoseconds. */
  private record Time(long clock, long processors) {}

  /** A way to classify a file. */
  private interface Route {
    void run(Path corpus, Path out) throws Exception;
  }

  /**
   * Measures.
   *
   * @param args how many abstracts, and how many rounds after one that is not counted
   */
  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Path directory = Files.createTempDirectory("impsci-throughput");
    Path corpus = Corpus.write(directory.resolve("corpus.jsonl"), rows, 42);
    System.out.printf("%,d abstracts, %,d bytes%n", rows, Files.size(corpus));
    Map<String, Route> routes = new LinkedHashMap<>();
    routes.put("stream, 1 thread", (in, out) -> stream(in, out, 1));
    routes.put("parallel stream, 2 threads", (in, out) -> stream(in, out, 2));
    routes.put("Spark, local[1]", (in, out) -> spark(in, out, 1));
    routes.put("Spark, local[2]", (in, out) -> spark(in, out, 2));
    Map<String, List<Time>> times = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Route> route : routes.entrySet()) {
        Path out = directory.resolve("out-" + round + "-" + times.size() + route.hashCode());
        Time time = measure(route.getValue(), corpus, out);
        if (round > 0) {
          times.computeIfAbsent(route.getKey(), key -> new ArrayList<>()).add(time);
        }
      }
    }
    System.out.println("| route | abstracts/s | ms of processor per 1,000 abstracts |");
    System.out.println("| --- | ---: | ---: |");
    times.forEach(
        (route, taken) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f |%n",
                route,
                rows * 1e9 / median(taken.stream().mapToLong(Time::clock).toArray()),
                median(taken.stream().mapToLong(Time::processors).toArray()) / 1e3 / rows));
  }

  private static Time measure(Route route, Path corpus, Path out) throws Exception {
    long[] start = {0, 0};
    System.gc();
    start[0] = System.nanoTime();
    start[1] = SYSTEM.getProcessCpuTime();
    route.run(corpus, out);
    return new Time(System.nanoTime() - start[0], SYSTEM.getProcessCpuTime() - start[1]);
  }

  private static double median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void stream(Path corpus, Path out, int threads) throws Exception {
    StudyClassifier classifier = StudyClassifier.standard();
    ForkJoinPool pool = new ForkJoinPool(threads);
    try (Stream<String> lines = Files.lines(corpus);
        Writer writer = Files.newBufferedWriter(out)) {
      Stream<String> found = lines.parallel().map(line -> classified(classifier, line));
      pool.submit(() -> found.forEachOrdered(line -> write(writer, line))).get();
    } finally {
      pool.shutdown();
    }
  }

  private static String classified(StudyClassifier classifier, String line) {
    try {
      return JSON.writeValueAsString(classifier.classify(JSON.readValue(line, Study.class)));
    } catch (JsonProcessingException e) {
      return "failure: " + e.getOriginalMessage();
    }
  }

  private static void write(Writer writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void spark(Path corpus, Path out, int threads) throws Exception {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[" + threads + "]")
            .config("spark.ui.enabled", false)
            .getOrCreate()) {
      SparkClassifier.standard(spark)
          .classifyJsonLines(spark.read().text(corpus.toString()), StudyColumns.impsci())
          .write(out + "/studies", out + "/failures", false);
    }
  }
}
