package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.ReviewScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreReader;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.review.ReviewedStudy;
import org.impsci.taxonomy.stage.StageCodebooks;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.junit.jupiter.api.Test;

/** What one thread finds, many threads find that share one object, whatever their turns. */
class SharedByThreadsTest {

  /** More than the places in which a coder keeps its memory for the next text. */
  private static final int THREADS = 80;

  private static final int ROUNDS = 2;

  @Test
  void oneClassifierServesManyThreads() throws Exception {
    List<Study> studies = studies();
    StudyClassifier classifier = StudyClassifier.standard();
    List<StudyClassification> alone = studies.stream().map(classifier::classify).toList();
    assertThat(alone).anyMatch(found -> !found.evidence().isEmpty());
    assertSameForAll(studies, alone, classifier::classify);
  }

  @Test
  void oneCoderServesManyThreads() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Study study : studies()) {
      String text = study.findAim().orElse("") + " 非ASCII. Barriers – “leadership”.";
      texts.add(text);
      texts.add(text.repeat(8));
    }
    Coder coder =
        Coder.of(
            DeterminantCodebooks.determinants(),
            DeterminantCodebooks.influences(),
            StageCodebooks.stages());
    Function<String, List<CodedSegment>> code = text -> coder.code("abstract", text);
    List<List<CodedSegment>> alone = texts.stream().map(code).toList();
    assertThat(alone).noneMatch(List::isEmpty);
    assertSameForAll(texts, alone, code);
  }

  @Test
  void oneScaleAndOneReaderServeManyThreads() throws Exception {
    FidelityScale scale = FidelityScales.ips25();
    ScoreReader reader = new ScoreReader();
    List<int[]> reviews = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      reviews.add(random.ints(scale.items().size(), 1, 6).toArray());
    }
    Function<int[], Score> score =
        ratings ->
            Score.of(
                scale,
                Assessment.builder(scale)
                    .site("Northside")
                    .date(LocalDate.of(2026, 3, 14))
                    .rateInOrder(ratings)
                    .build());
    assertSameForAll(reviews, reviews.stream().map(score).toList(), score);

    Function<int[], List<Row<ReviewScore>>> read =
        ratings -> reader.csv(new StringReader(csv(scale, ratings))).toList();
    List<List<Row<ReviewScore>>> alone = reviews.stream().map(read).toList();
    assertThat(alone).allMatch(rows -> rows.size() == 1 && rows.get(0) instanceof Row.Good);
    assertSameForAll(reviews, alone, read);
  }

  private static List<Study> studies() {
    return BonfilsReview.studies().stream().map(ReviewedStudy::study).toList();
  }

  private static String csv(FidelityScale scale, int[] ratings) {
    StringBuilder head = new StringBuilder("site,date");
    StringBuilder row = new StringBuilder("Northside,2026-03-14");
    for (int i = 0; i < ratings.length; i++) {
      head.append(',').append(scale.items().get(i).code());
      row.append(',').append(ratings[i]);
    }
    return head + "\n" + row + "\n";
  }

  private static <T, R> void assertSameForAll(
      List<T> inputs, List<R> expected, Function<T, R> shared) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Integer>>> wrong = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        Callable<List<Integer>> work =
            () -> {
              List<Integer> order = new ArrayList<>();
              for (int i = 0; i < ROUNDS * inputs.size(); i++) {
                order.add(i % inputs.size());
              }
              Collections.shuffle(order, random);
              start.await();
              order.removeIf(i -> shared.apply(inputs.get(i)).equals(expected.get(i)));
              return order;
            };
        wrong.add(threads.submit(work));
      }
      for (Future<List<Integer>> each : wrong) {
        assertThat(each.get()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
