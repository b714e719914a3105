package org.impsci.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes Markdown of what JMH wrote with {@code -rf json}: a table a benchmark, how ours compares
 * with each peer, which goals are met, and where ours loses. The arguments are the files: those of
 * several runs are pooled.
 *
 * <p>It compares medians, which a neighbour who takes the processor for a second does not move.
 */
public final class Report {

  private static final String PACKAGE = "org.impsci.examples.benchmarks.";

  /**
   * What is held against what.
   *
   * @param ours the route of ours, class and method
   * @param peer the route it is compared with, class and method
   * @param share what part of our data the peer gets
   * @param goal how many times as fast ours is to be; null if nothing was promised
   */
  private record Comparison(String ours, String peer, double share, @Nullable Double goal) {}

  private static final String THREADS = "threads";

  private static final double TENTH = 1.0 / AgreementStatistics.SHARE;

  private static final List<Comparison> COMPARISONS =
      List.of(
          new Comparison("ScoringJson.impsci", "ScoringJson.jacksonTokens", 1, 0.75),
          new Comparison("ScoringJson.impsci", "ScoringJson.jacksonDatabind", 1, 2.0),
          new Comparison("ScoringJson.impsci", "ScoringJson.hapi", 1, 10.0),
          new Comparison("ScoringJson.impsciBounds", "ScoringJson.jacksonTokens", 1, 0.75),
          new Comparison("ScoringJson.impsciBounds", "ScoringJson.jacksonDatabind", 1, 2.0),
          new Comparison("ScoringJson.impsciBounds", "ScoringJson.hapi", 1, 10.0),
          new Comparison("ScoringJson.impsciAssessments", "ScoringJson.jacksonDatabind", 1, null),
          new Comparison("ScoringCsv.impsci", "ScoringCsv.jacksonArrays", 1, 1.5),
          new Comparison("ScoringCsv.impsci", "ScoringCsv.commonsCsv", 1, null),
          new Comparison("ScoringCsv.impsci", "ScoringCsv.fastCsv", 1, null),
          new Comparison("ScoringCsv.impsciBounds", "ScoringCsv.jacksonArrays", 1, 1.5),
          new Comparison("ScoringInMemory.impsci", "ScoringInMemory.limitPlainSum", 1, null),
          new Comparison(
              "AgreementStatistics.impsciKrippendorffInterval",
              "AgreementStatistics.dkproKrippendorffInterval",
              TENTH,
              50.0),
          new Comparison(
              "AgreementStatistics.impsciKappa", "AgreementStatistics.dkproKappa", TENTH, 50.0),
          new Comparison(
              "AgreementStatistics.impsciKappaQuadratic",
              "AgreementStatistics.dkproKappaQuadratic",
              TENTH,
              50.0),
          new Comparison(
              "ReliabilityStatistics.impsciAlpha",
              "ReliabilityStatistics.commonsAlphaOfArrays",
              1,
              10.0),
          new Comparison(
              "ReliabilityStatistics.impsciAlpha",
              "ReliabilityStatistics.commonsAlphaOfRows",
              1,
              10.0),
          new Comparison(
              "ReliabilityStatistics.impsciAlpha",
              "ReliabilityStatistics.commonsAlphaOfWholeNumbers",
              1,
              10.0),
          new Comparison("CodingText.impsciRead", "CodingText.hankcs", 1, 2.0),
          new Comparison("CodingText.impsciRead", "CodingText.hyperscan", 1, 1.3),
          new Comparison("CodingText.impsciRead", "CodingText.lucene", 1, 10.0),
          new Comparison("CodingText.impsciRead", "CodingText.ahocorasick", 1, null),
          new Comparison("CodingText.impsciRead", "CodingText.regex", 1, null),
          new Comparison("CodingText.impsciRead", "CodingText.limitSumOfCharacters", 1, null),
          new Comparison("CodingText.impsciCode", "CodingText.hankcs", 1, 2.0),
          new Comparison("ClassifyingStudies.impsci", "ClassifyingStudies.hankcs", 1, 1.0),
          new Comparison(
              "ClassifyingStudies.impsci", "ClassifyingStudies.impsciBareCoding", 1, 0.5),
          // In the same order of time.
          new Comparison(
              "AgreementStatistics.impsciIccs", "ReliabilityStatistics.impsciAlpha", 1, 0.1));

  /** Routes of ours that are to do so many operations a second, whatever others do. */
  private static final Map<String, Double> RATES = Map.of("ScoringInMemory.impsci", 5e6);

  /**
   * How a route of ours does with more to do, or more to do it with.
   *
   * @param route class and method
   * @param parameter what is changed
   * @param from its value for comparison
   * @param to its other value
   * @param goal how many times as fast it is to be with the other
   */
  private record Scaling(String route, String parameter, String from, String to, double goal) {}

  private static final List<Scaling> SCALINGS =
      List.of(
          new Scaling("CodingText.impsciRead", "phrases", "100", "1000", 1 / 1.5),
          new Scaling("CodingText.impsciRead", "phrases", "1000", "10000", 1 / 1.5),
          new Scaling("CodingText.impsciRead", THREADS, "1", "2", 1.8),
          new Scaling("ClassifyingStudies.impsci", THREADS, "1", "2", 1.8));

  /** Routes of ours that are to allocate at most so many bytes an operation. */
  private static final Map<String, Double> BYTES =
      ImmutableMap.of("CodingText.impsciRead", 0.5, "ClassifyingStudies.impsciFivePieces", 2_048.0);

  /** One route with its parameters, from all runs. */
  private record Measured(
      String group,
      Map<String, String> params,
      String route,
      boolean throughput,
      String unit,
      List<Double> values,
      @Nullable Double bytes) {

    static Measured of(List<JsonNode> runs) {
      JsonNode first = runs.get(0);
      String name = name(first);
      int dot = name.lastIndexOf('.');
      List<Double> values = new ArrayList<>();
      for (JsonNode run : runs) {
        for (JsonNode fork : run.path("primaryMetric").path("rawData")) {
          fork.forEach(value -> values.add(value.asDouble()));
        }
      }
      JsonNode allocated = first.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
      return new Measured(
          name.substring(0, dot),
          params(first),
          name.substring(dot + 1),
          first.path("mode").asText().equals("thrpt"),
          first.path("primaryMetric").path("scoreUnit").asText(),
          values.stream().sorted().toList(),
          allocated.isNumber() ? allocated.asDouble() : null);
    }

    private static String name(JsonNode json) {
      String name = json.path("benchmark").asText();
      return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : name;
    }

    private static Map<String, String> params(JsonNode json) {
      Map<String, String> params = new TreeMap<>();
      json.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
      params.put(THREADS, json.path("threads").asText());
      return params;
    }

    /** The parameters in words; that there is one thread goes without saying. */
    String shownParams() {
      return params.entrySet().stream()
          .filter(p -> !p.getKey().equals(THREADS) || !p.getValue().equals("1"))
          .map(p -> p.getKey() + " = " + p.getValue())
          .collect(Collectors.joining(", "));
    }

    /** What makes two runs runs of one thing. */
    static List<Object> key(JsonNode json) {
      return List.of(
          name(json),
          params(json),
          json.path("mode").asText(),
          json.path("primaryMetric").path("scoreUnit").asText());
    }

    String name() {
      return group + "." + route;
    }

    double score() {
      return ColdStart.median(values);
    }

    /** How many times as fast this is as another, which had a share of the data. */
    double timesAsFastAs(Measured other, double share) {
      return throughput ? score() / (other.score() * share) : other.score() / (score() * share);
    }
  }

  private final List<JsonNode> results;
  private final List<Measured> all;
  private final StringBuilder text = new StringBuilder();

  private Report(List<JsonNode> results) {
    this.results = results;
    Map<List<Object>, List<JsonNode>> routes = new LinkedHashMap<>();
    for (JsonNode run : results) {
      routes.computeIfAbsent(Measured.key(run), k -> new ArrayList<>()).add(run);
    }
    this.all = routes.values().stream().map(Measured::of).toList();
  }

  /** Prints the report of some files. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("give the files that JMH wrote with -rf json -rff FILE");
      System.exit(2);
    }
    List<JsonNode> results = new ArrayList<>();
    LocalDate latest = LocalDate.MIN;
    for (String file : args) {
      new ObjectMapper().readTree(new File(file)).forEach(results::add);
      LocalDate date =
          LocalDate.ofInstant(
              Files.getLastModifiedTime(Path.of(file)).toInstant(), ZoneId.systemDefault());
      latest = date.isAfter(latest) ? date : latest;
    }
    String machine =
        "%d processors, %s, %s %s, %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                latest);
    System.out.print(of(results, machine));
  }

  /**
   * The report.
   *
   * @param results what JMH wrote, one node a route and set of parameters
   * @param machine where and when it was measured
   */
  static String of(List<JsonNode> results, String machine) {
    Report report = new Report(results);
    report.machine(machine);
    report.tables();
    report.comparisons();
    return report.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void machine(String machine) {
    line("# Benchmarks");
    line("");
    line("%s.", machine);
    results.stream()
        .map(
            run ->
                "JDK %s, JMH %s, threads: %s, forks: %s, %s measurements of %s after %s to warm up."
                    .formatted(
                        run.path("jdkVersion").asText(),
                        run.path("jmhVersion").asText(),
                        run.path("threads").asText(),
                        run.path("forks").asText(),
                        run.path("measurementIterations").asText(),
                        run.path("measurementTime").asText(),
                        run.path("warmupIterations").asText()))
        .distinct()
        .forEach(this::line);
  }

  private void tables() {
    Map<String, List<Measured>> groups = new LinkedHashMap<>();
    for (Measured one : all) {
      String title = one.group + (one.shownParams().isEmpty() ? "" : ", " + one.shownParams());
      groups.computeIfAbsent(title, t -> new ArrayList<>()).add(one);
    }
    groups.forEach(
        (title, routes) -> {
          line("");
          line("## %s", title);
          line("");
          line("| route | median | lowest | highest | unit | bytes an operation |");
          line("| --- | ---: | ---: | ---: | --- | ---: |");
          for (Measured one : routes) {
            line(
                "| %s | %s | %s | %s | %s | %s |",
                one.route,
                number(one.score()),
                number(one.values.get(0)),
                number(one.values.get(one.values.size() - 1)),
                one.unit,
                one.bytes == null ? "" : number(one.bytes));
          }
        });
  }

  private void comparisons() {
    List<String> lost = new ArrayList<>();
    line("");
    line("## Ours beside others");
    line("");
    line("| ours | other | data | times as fast | goal | |");
    line("| --- | --- | --- | ---: | ---: | --- |");
    for (Comparison comparison : COMPARISONS) {
      for (Measured ours : all) {
        if (comparison.ours.equals(ours.name())) {
          peer(ours, comparison.peer).ifPresent(peer -> compare(comparison, ours, peer, lost));
        }
      }
    }
    SCALINGS.forEach(this::scaling);
    for (Measured ours : all) {
      Double goal = RATES.get(ours.name());
      if (goal != null && ours.unit.equals("ops/s")) {
        line(
            "| %s | | %s | %s a second | %s | %s |",
            ours.name(),
            ours.shownParams(),
            number(ours.score()),
            number(goal),
            verdict(ours.score(), goal));
      }
    }
    for (Measured ours : all) {
      Double most = BYTES.get(ours.name());
      if (most != null && ours.bytes != null) {
        line(
            "| %s | | %s | %s bytes | at most %s | %s |",
            ours.name(),
            ours.shownParams(),
            number(ours.bytes),
            number(most),
            verdict(most, ours.bytes));
      }
    }
    line("");
    line("Ours is outrun: %s.", lost.isEmpty() ? "nowhere" : String.join("; ", lost));
  }

  private void scaling(Scaling scaling) {
    for (Measured one : all) {
      if (one.name().equals(scaling.route)
          && scaling.to.equals(one.params.get(scaling.parameter))) {
        Map<String, String> params = new TreeMap<>(one.params);
        params.put(scaling.parameter, scaling.from);
        all.stream()
            .filter(other -> other.name().equals(scaling.route) && other.params.equals(params))
            .findFirst()
            .ifPresent(
                other -> {
                  double times = one.timesAsFastAs(other, 1);
                  line(
                      "| %s | itself, %s = %s | %s = %s | %.2f | %.2f | %s |",
                      one.name(),
                      scaling.parameter,
                      scaling.from,
                      scaling.parameter,
                      scaling.to,
                      times,
                      scaling.goal,
                      verdict(times, scaling.goal));
                });
      }
    }
  }

  private Optional<Measured> peer(Measured ours, String route) {
    return all.stream()
        .filter(
            one ->
                one.name().equals(route)
                    && one.params.equals(ours.params)
                    && one.throughput == ours.throughput
                    && one.unit.equals(ours.unit))
        .findFirst();
  }

  private void compare(Comparison comparison, Measured ours, Measured peer, List<String> lost) {
    double times = ours.timesAsFastAs(peer, comparison.share);
    line(
        "| %s | %s | %s | %.2f | %s | %s |",
        ours.name(),
        peer.name(),
        ours.shownParams(),
        times,
        comparison.goal == null ? "" : String.format(Locale.ROOT, "%.2f", comparison.goal),
        comparison.goal == null ? "" : verdict(times, comparison.goal));
    if (times < 1) {
      lost.add(
          "%s by %s%s"
              .formatted(
                  ours.name(),
                  peer.name(),
                  ours.shownParams().isEmpty() ? "" : " (" + ours.shownParams() + ")"));
    }
  }

  private static String verdict(double reached, double goal) {
    return reached >= goal ? "met" : "**missed**";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }
}
