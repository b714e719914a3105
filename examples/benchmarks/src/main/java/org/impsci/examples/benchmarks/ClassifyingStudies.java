package org.impsci.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.impsci.taxonomy.study.Study;
import org.impsci.taxonomy.study.StudyClassification;
import org.impsci.taxonomy.study.StudyClassifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Studies classified by their abstracts with all codebooks of the library, beside a peer that only
 * finds 1,000 phrases. One operation is a study.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassifyingStudies {

  private static final String NAMED =
      "We used the Consolidated Framework for Implementation Research. ";

  /** A study whose classification has five pieces of evidence. */
  static final Study OF_FIVE_PIECES =
      Study.builder().id("five").abstractText(NAMED.repeat(5)).build();

  /** The studies and the classifier. */
  @State(Scope.Benchmark)
  public static class Studies {
    final StudyClassifier classifier = StudyClassifier.standard();
    List<Study> studies = List.of();

    /** Makes a study of each abstract. */
    @Setup
    public void generate(CodingText.Texts texts) {
      ImmutableList.Builder<Study> made = ImmutableList.builder();
      for (String text : texts.abstracts) {
        made.add(Study.builder().id("study").abstractText(text).build());
      }
      studies = made.build();
    }
  }

  /** Where a thread is in the studies. */
  @State(Scope.Thread)
  public static class Place {
    private int next;

    Study following(List<Study> studies) {
      next = next + 1 < studies.size() ? next + 1 : 0;
      return studies.get(next);
    }
  }

  /** Ours: categories, approaches, stages and determinants, with their evidence, as objects. */
  @Benchmark
  @OperationsPerInvocation(CodingText.BATCH)
  public void impsci(Studies studies, Place place, Blackhole results) {
    for (int i = 0; i < CodingText.BATCH; i++) {
      results.consume(studies.classifier.classify(place.following(studies.studies)));
    }
  }

  /** Ours: a short study with five pieces of evidence; for the bytes of a result. */
  @Benchmark
  public StudyClassification impsciFivePieces(Studies studies) {
    return studies.classifier.classify(OF_FIVE_PIECES);
  }

  /** Ours: only the phrases of the lexicon found in the same abstracts. */
  @Benchmark
  @OperationsPerInvocation(CodingText.BATCH)
  public long impsciBareCoding(CodingText.Texts texts, CodingText.Turn turn, CodingText.Ours ours) {
    return turn.read(texts, ours.coder);
  }

  /** Aho-Corasick as a double-array trie, by hankcs: only the phrases of the lexicon. */
  @Benchmark
  @OperationsPerInvocation(CodingText.BATCH)
  public long hankcs(CodingText.Texts texts, CodingText.Turn turn, CodingText.Hankcs peer) {
    return turn.read(texts, peer.finder);
  }
}
