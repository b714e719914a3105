package org.impsci.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Rating;
import org.impsci.fidelity.assessment.Score;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Assessments that are objects already, to scores; one operation is one assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Reviews.COUNT)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringInMemory {

  private final FidelityScale scale = FidelityScales.ips25();
  private final List<Assessment> assessments = Reviews.of("complete").assessments();

  /** Ours: checked against the scale, with sections and band; each score is kept alive. */
  @Benchmark
  public void impsci(Blackhole results) {
    for (Assessment assessment : assessments) {
      results.consume(Score.of(scale, assessment));
    }
  }

  /** A limit: the ratings of the same maps added up, without any check, section or band. */
  @Benchmark
  public long limitPlainSum() {
    long sum = 0;
    for (Assessment assessment : assessments) {
      for (Rating rating : assessment.ratings().values()) {
        if (rating instanceof Rating.Rated rated) {
          sum += rated.value();
        }
      }
    }
    return sum;
  }
}
