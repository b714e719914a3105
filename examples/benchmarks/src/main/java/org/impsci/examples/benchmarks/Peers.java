package org.impsci.examples.benchmarks;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Match;
import com.gliwka.hyperscan.wrapper.Scanner;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.impsci.taxonomy.coding.Coder;
import org.jspecify.annotations.Nullable;

/**
 * What finds phrases in text. All ignore case and find whole words only. Ours and Lucene's find
 * words in other forms too, and pass over hyphens and punctuation; ours leaves out a phrase within
 * a longer one, and one that goes from one sentence into the next; Lucene's and the regular
 * expression find only the longest at a place.
 */
final class Peers {

  private Peers() {}

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Our coder; it also finds sections and mentions, which the others do not. */
  static PhraseFinder ours(Coder coder) {
    return (text, spans) ->
        coder.read(text, (cue, sentence, start, end, section, mention) -> spans.span(start, end));
  }

  /** The Aho-Corasick automaton of hankcs, a double-array trie; the text is lowered for it. */
  static PhraseFinder hankcs(List<String> phrases) {
    TreeMap<String, String> all = new TreeMap<>();
    phrases.forEach(phrase -> all.put(phrase, phrase));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(all);
    return (text, spans) ->
        trie.parseText(
            text.toLowerCase(Locale.ROOT),
            (start, end, phrase) -> {
              if (isWhole(text, start, end)) {
                spans.span(start, end);
              }
            });
  }

  /** The Aho-Corasick automaton of org.ahocorasick, told to ignore case. */
  static PhraseFinder ahocorasick(List<String> phrases) {
    Trie trie = Trie.builder().ignoreCase().addKeywords(phrases).build();
    return (text, spans) ->
        trie.parseText(
            text,
            emit -> {
              int end = emit.getEnd() + 1;
              boolean whole = isWhole(text, emit.getStart(), end);
              if (whole) {
                spans.span(emit.getStart(), end);
              }
              return whole;
            });
  }

  /**
   * The JDK's regular expressions: one pattern, phrases that begin alike sharing their beginning.
   */
  static PhraseFinder regex(List<String> phrases) {
    Letters all = new Letters();
    phrases.forEach(all::add);
    Pattern pattern = Pattern.compile("\\b" + all.pattern() + "\\b", Pattern.CASE_INSENSITIVE);
    return (text, spans) -> {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        spans.span(matcher.start(), matcher.end());
      }
    };
  }

  /** A tree of the letters of phrases, as a regular expression that prefers the longest. */
  private static final class Letters {

    private final Map<Character, Letters> next = new TreeMap<>();
    private boolean ends;

    void add(String phrase) {
      Letters at = this;
      for (int i = 0; i < phrase.length(); i++) {
        at = at.next.computeIfAbsent(phrase.charAt(i), letter -> new Letters());
      }
      at.ends = true;
    }

    String pattern() {
      if (next.isEmpty()) {
        return "";
      }
      List<String> ways =
          next.entrySet().stream().map(way -> way.getKey() + way.getValue().pattern()).toList();
      if (ways.size() == 1 && !ends) {
        return ways.get(0);
      }
      return "(?:" + String.join("|", ways) + ")" + (ends ? "?" : "");
    }
  }

  /**
   * Hyperscan through JNI, one expression a phrase, starts reported. For one thread.
   *
   * @throws LinkageError if its native library does not load here
   */
  static PhraseFinder hyperscan(List<String> phrases) {
    EnumSet<ExpressionFlag> flags =
        EnumSet.of(ExpressionFlag.CASELESS, ExpressionFlag.SOM_LEFTMOST);
    try {
      Database database =
          Database.compile(
              phrases.stream()
                  .map(phrase -> new Expression("\\b" + phrase + "\\b", flags))
                  .toList());
      Scanner scanner = new Scanner();
      scanner.allocScratch(database);
      return (text, spans) -> {
        for (Match match : scanner.scan(database, text)) {
          spans.span((int) match.getStartPosition(), (int) match.getEndPosition() + 1);
        }
      };
    } catch (CompileErrorException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Lucene's analysis for English without stop words, and a filter that tags phrases. */
  static PhraseFinder lucene(List<String> phrases) {
    Analyzer plain = english(null);
    SynonymMap.Builder synonyms = new SynonymMap.Builder(true);
    CharsRef tag = new CharsRef("_tag");
    try {
      for (String phrase : phrases) {
        CharsRefBuilder words = new CharsRefBuilder();
        try (TokenStream tokens = plain.tokenStream("phrase", phrase)) {
          CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
          tokens.reset();
          while (tokens.incrementToken()) {
            if (words.length() > 0) {
              words.append(SynonymMap.WORD_SEPARATOR);
            }
            words.append(term.buffer(), 0, term.length());
          }
          tokens.end();
        }
        synonyms.add(words.toCharsRef(), tag, true);
      }
      Analyzer tagger = english(synonyms.build());
      return (text, spans) -> tags(tagger, text, spans);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer english(@Nullable SynonymMap synonyms) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream stems =
            new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        return new TokenStreamComponents(
            words, synonyms == null ? stems : new SynonymGraphFilter(stems, synonyms, false));
      }
    };
  }

  private static void tags(Analyzer tagger, String text, PhraseFinder.Spans spans) {
    try (TokenStream tokens = tagger.tokenStream("text", new StringReader(text))) {
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (type.type().equals(SynonymGraphFilter.TYPE_SYNONYM)) {
          spans.span(offset.startOffset(), offset.endOffset());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
