package org.impsci.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;

/**
 * How long the first use of the library takes in a fresh JVM: whole processes, in turns, medians.
 * The one argument is how often each is started, 10 if it is left out.
 */
public final class ColdStart {

  private static final List<Class<?>> PROGRAMS =
      List.of(Empty.class, FirstScore.class, FirstClassification.class);

  private ColdStart() {}

  /** Starts the programs and prints a table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int times = args.length == 0 ? 10 : Integer.parseInt(args[0]);
    Map<Class<?>, List<Double>> all = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Class<?> program : PROGRAMS) {
        all.computeIfAbsent(program, p -> new ArrayList<>()).add(milliseconds(program));
      }
    }
    double empty = median(all.getOrDefault(Empty.class, List.of()));
    System.out.println("| program | median ms | ms over an empty main |\n| --- | ---: | ---: |");
    all.forEach(
        (program, each) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f |%n",
                program.getSimpleName(),
                median(each),
                median(each) - empty));
    System.out.printf("%nMedians of %d processes each, started in turns.%n", times);
  }

  private static double milliseconds(Class<?> program) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(java, "-cp", classPath, program.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(program + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** What a JVM takes to start and end. */
  static final class Empty {
    private Empty() {}

    public static void main(String[] args) {}
  }

  /** Loads the scale, makes an assessment, scores it, prints the score. */
  static final class FirstScore {
    private FirstScore() {}

    public static void main(String[] args) {
      FidelityScale scale = FidelityScales.ips25();
      Assessment review =
          Assessment.builder(scale)
              .site("Northside")
              .date(LocalDate.of(2026, 3, 14))
              .rateInOrder(
                  5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 5, 5, 4, 4, 4)
              .build();
      Score score = Score.of(scale, review);
      System.out.println(score.total() + ": " + score.band().label());
    }
  }

  /** Loads codebooks and catalogue, classifies a study by its title, counts the evidence. */
  static final class FirstClassification {
    private FirstClassification() {}

    public static void main(String[] args) {
      Study study =
          Study.builder().id("1").title("Barriers to IPS: interviews guided by CFIR").build();
      System.out.println(StudyClassifier.standard().classify(study).evidence().size());
    }
  }
}
