package org.impsci.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.coding.Mention;
import org.impsci.taxonomy.coding.SegmentVisitor;
import org.impsci.taxonomy.coding.TextSection;
import org.jspecify.annotations.Nullable;
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

/**
 * The phrases of a lexicon found in abstracts: ours beside what else finds phrases. One operation
 * is an abstract.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(CodingText.BATCH)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CodingText {

  /** The abstracts that are read at a time. */
  static final int BATCH = 1_000;

  private static final int USUAL_PHRASES = 1_000;

  /** The lexicon and the abstracts. */
  @State(Scope.Benchmark)
  public static class Texts {

    /** How many phrases the lexicon has; the same are planted in the abstracts whatever it has. */
    @Param("1000")
    public int phrases = USUAL_PHRASES;

    /** How many abstracts there are; at least those that are read at a time. */
    @Param("15222")
    public int documents = Abstracts.USUAL;

    List<String> lexicon = List.of();
    List<String> abstracts = List.of();

    /** Makes both. */
    @Setup
    public void generate() {
      lexicon = Phrases.of(phrases);
      abstracts = new Abstracts(documents, Phrases.of(USUAL_PHRASES)).texts();
    }
  }

  /** Where a thread is in the abstracts, and what it found. */
  @State(Scope.Thread)
  public static class Turn implements PhraseFinder.Spans, SegmentVisitor {
    private int next;
    private long found;

    /** Reads a batch of abstracts, and the next at the next call. */
    long read(Texts texts, PhraseFinder finder) {
      found = 0;
      for (int i = 0; i < BATCH; i++) {
        finder.find(following(texts), this);
      }
      return found;
    }

    /** Reads a batch of abstracts by our coder, without an object of the benchmark for each. */
    long read(Texts texts, Coder coder) {
      found = 0;
      for (int i = 0; i < BATCH; i++) {
        coder.read(following(texts), this);
      }
      return found;
    }

    @Override
    public void span(int start, int end) {
      found += start + end;
    }

    @Override
    public void segment(
        int cue, int sentence, int start, int end, @Nullable TextSection section, Mention mention) {
      found += start + end;
    }

    String following(Texts texts) {
      next = next + 1 < texts.abstracts.size() ? next + 1 : 0;
      return texts.abstracts.get(next);
    }
  }

  /** Our coder. */
  @State(Scope.Benchmark)
  public static class Ours {
    Coder coder = Coder.of(Phrases.codebook(Phrases.of(1)));

    /** Compiles it. */
    @Setup
    public void compile(Texts texts) {
      coder = Coder.of(Phrases.codebook(texts.lexicon));
    }
  }

  /** The automaton of hankcs. */
  @State(Scope.Benchmark)
  public static class Hankcs {
    PhraseFinder finder = (text, spans) -> {};

    /** Builds it. */
    @Setup
    public void build(Texts texts) {
      finder = Peers.hankcs(texts.lexicon);
    }
  }

  /** The automaton of org.ahocorasick. */
  @State(Scope.Benchmark)
  public static class Ahocorasick {
    PhraseFinder finder = (text, spans) -> {};

    /** Builds it. */
    @Setup
    public void build(Texts texts) {
      finder = Peers.ahocorasick(texts.lexicon);
    }
  }

  /** Hyperscan, which wants a scanner a thread. */
  @State(Scope.Thread)
  public static class Hyperscan {
    PhraseFinder finder = (text, spans) -> {};

    /** Compiles it; fails where its native library does not load. */
    @Setup
    public void compile(Texts texts) {
      finder = Peers.hyperscan(texts.lexicon);
    }
  }

  /** Lucene's analysis. */
  @State(Scope.Benchmark)
  public static class Lucene {
    PhraseFinder finder = (text, spans) -> {};

    /** Builds it. */
    @Setup
    public void build(Texts texts) {
      finder = Peers.lucene(texts.lexicon);
    }
  }

  /** The JDK's regular expressions. */
  @State(Scope.Benchmark)
  public static class Regex {
    PhraseFinder finder = (text, spans) -> {};

    /** Compiles them. */
    @Setup
    public void compile(Texts texts) {
      finder = Peers.regex(texts.lexicon);
    }
  }

  /** Ours: segments with spans, sections and mentions, handed on one by one. */
  @Benchmark
  public long impsciRead(Texts texts, Turn turn, Ours ours) {
    return turn.read(texts, ours.coder);
  }

  /** Ours: the same as objects. */
  @Benchmark
  public long impsciCode(Texts texts, Turn turn, Ours ours) {
    long found = 0;
    for (int i = 0; i < BATCH; i++) {
      for (CodedSegment segment : ours.coder.code("abstract", turn.following(texts))) {
        found += segment.start() + segment.end();
      }
    }
    return found;
  }

  /** Aho-Corasick as a double-array trie, by hankcs; whole words of the lowered text. */
  @Benchmark
  public long hankcs(Texts texts, Turn turn, Hankcs peer) {
    return turn.read(texts, peer.finder);
  }

  /** Aho-Corasick, by org.ahocorasick; whole words. */
  @Benchmark
  public long ahocorasick(Texts texts, Turn turn, Ahocorasick peer) {
    return turn.read(texts, peer.finder);
  }

  /** Hyperscan through JNI: an expression a phrase, whole words, starts reported. */
  @Benchmark
  public long hyperscan(Texts texts, Turn turn, Hyperscan peer) {
    return turn.read(texts, peer.finder);
  }

  /** Lucene: words, stems, and a filter that tags phrases. */
  @Benchmark
  public long lucene(Texts texts, Turn turn, Lucene peer) {
    return turn.read(texts, peer.finder);
  }

  /** The JDK's regular expressions: one, its alternatives sharing their beginnings. */
  @Benchmark
  public long regex(Texts texts, Turn turn, Regex peer) {
    return turn.read(texts, peer.finder);
  }

  /** A limit: the characters added up. */
  @Benchmark
  public long limitSumOfCharacters(Texts texts, Turn turn) {
    long sum = 0;
    for (int i = 0; i < BATCH; i++) {
      String text = turn.following(texts);
      for (int c = 0; c < text.length(); c++) {
        sum += text.charAt(c);
      }
    }
    return sum;
  }
}
