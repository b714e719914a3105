package org.impsci.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassifier;

/**
 * How much heap the library keeps: what its default data take, and whether use makes it more. The
 * one argument is how many abstracts to classify and reviews to score, 10,000,000 if it is left
 * out. Ends with 1 if the heap grew by more than {@value #TOLERATED_KB} kB from the first tenth to
 * the last.
 */
public final class Heap {

  private static final int DOCUMENTS = 10_000_000;
  private static final int STEPS = 10;
  private static final long TOLERATED_KB = 512;

  private Heap() {}

  /** Prints two tables. */
  public static void main(String[] args) throws InterruptedException {
    int documents = args.length == 0 ? DOCUMENTS : Integer.parseInt(args[0]);
    System.out.println("| held | kB of heap |\n| --- | ---: |");
    Map<String, Supplier<Object>> held = new LinkedHashMap<>();
    held.put("nothing: what the JVM lets go of meanwhile", Object::new);
    held.put("FidelityScales.ips25()", FidelityScales::ips25);
    held.put("ApproachCatalogue.standard()", ApproachCatalogue::standard);
    held.put("StudyClassifier.standard(), besides the catalogue", StudyClassifier::standard);
    held.put("BonfilsReview.review()", BonfilsReview::review);
    // Loads what the JDK and the JSON parser keep, so that it is not counted as ours.
    List<Object> kept = new ArrayList<>(List.of(FidelityScales.se15()));
    long before = kilobytes();
    for (Map.Entry<String, Supplier<Object>> each : held.entrySet()) {
      kept.add(each.getValue().get());
      long after = kilobytes();
      System.out.printf(Locale.ROOT, "| %s | %,d |%n", each.getKey(), after - before);
      before = after;
    }

    StudyClassifier classifier = StudyClassifier.standard();
    FidelityScale scale = FidelityScales.ips25();
    List<String> texts = new Abstracts(Abstracts.USUAL, Phrases.of(1_000)).texts();
    Random random = new Random(1);
    long found = 0;
    long first = 0;
    long last = 0;
    System.out.println("\n| documents | kB of heap after a collection |\n| ---: | ---: |");
    for (int step = 1; step <= STEPS; step++) {
      for (int i = 0; i < documents / STEPS; i++) {
        // A new string each time, as from a file.
        String text = i + " " + texts.get(random.nextInt(texts.size()));
        Study study = Study.builder().id("study-" + i).abstractText(text).build();
        found += classifier.classify(study).evidence().size();
        found += score(scale, random).total();
      }
      last = kilobytes();
      first = step == 1 ? last : first;
      System.out.printf(Locale.ROOT, "| %,d | %,d |%n", (long) documents / STEPS * step, last);
    }
    System.out.printf(
        Locale.ROOT, "%n%,d pieces of evidence and points; %d things held.%n", found, kept.size());
    if (last - first > TOLERATED_KB) {
      System.out.printf(Locale.ROOT, "The heap grew by %,d kB.%n", last - first);
      System.exit(1);
    }
  }

  private static Score score(FidelityScale scale, Random random) {
    int[] ratings = random.ints(scale.items().size(), 1, 6).toArray();
    return Score.of(
        scale,
        Assessment.builder(scale)
            .site("Northside")
            .date(LocalDate.of(2026, 3, 14))
            .rateInOrder(ratings)
            .build());
  }

  private static long kilobytes() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
  }
}
