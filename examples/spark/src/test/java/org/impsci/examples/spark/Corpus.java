package org.impsci.examples.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;

/**
 * Made-up studies as lines of JSON, about 1,300 characters each: words of no meaning with the
 * frequencies of a language, between sentences as authors of implementation studies write them. One
 * in a hundred names an approach, one in ten speaks of barriers, stages or evaluation, and of each
 * thousand one line is cut off and one has no id.
 */
final class Corpus {

  static final int CUT_OFF = 499;
  static final int WITHOUT_ID = 999;
  static final int MALFORMED_EVERY = 1000;

  private static final String[] FREQUENT =
      ("the of and to in a for with was were that by on as is from this are at an be or which we "
              + "study patients results methods care health using after between among compared "
              + "treatment group data during their clinical analysis significant years time risk")
          .split(" ");

  private static final String[] SYLLABLES =
      "ba co di fe gu ha li mo ne po ra se ti vu ler ton mar sin dor pal ket ros".split(" ");

  private static final String[] RELATED = {
    "Interviews explored barriers and facilitators to implementation of the program in clinics.",
    "Lack of leadership support and limited funding hindered implementation at most sites.",
    "Training and supervision by experienced staff facilitated adoption of the new service.",
    "The program was implemented in four steps, from exploration to full operation.",
    "We evaluated reach, adoption, fidelity and sustainability of the implementation.",
    "Staff attitudes toward evidence-based practice were measured before initial implementation.",
    "Fidelity reviews were carried out twice a year, and sites received feedback.",
    "Implementation was sustained for two years after the end of external funding."
  };

  private static final String[] NAMING = {
    "The study was guided by %s. ",
    "We used %s to plan and evaluate the implementation of the program. ",
    "Data were coded deductively with the %s. ",
    "In contrast to studies based on %s, no framework was used. "
  };

  private final long seed;
  private final String[] words;
  private final List<String> names;

  Corpus(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    this.words =
        IntStream.range(0, 12_000)
            .mapToObj(
                i ->
                    i < FREQUENT.length
                        ? FREQUENT[i]
                        : random
                            .ints(random.nextInt(2, 5), 0, SYLLABLES.length)
                            .mapToObj(syllable -> SYLLABLES[syllable])
                            .reduce("", String::concat))
            .toArray(String[]::new);
    this.names = ApproachCatalogue.standard().all().stream().map(Approach::name).toList();
  }

  /** Writes the lines with the numbers from 0. */
  static Path write(Path file, int rows, long seed) {
    Corpus corpus = new Corpus(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < rows; i++) {
        out.write(corpus.line(i));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "s%09d", number);
  }

  /** One line, which depends on nothing but the seed and its number. */
  String line(int number) {
    SplittableRandom random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
    String title = sentence(random, 12);
    StringBuilder text = new StringBuilder();
    String[] sections = {"BACKGROUND: ", "METHODS: ", "RESULTS: ", "CONCLUSIONS: "};
    boolean structured = random.nextInt(3) == 0;
    boolean related = random.nextInt(10) == 0;
    for (String section : sections) {
      text.append(structured ? section : "");
      for (int i = 0; i < 3; i++) {
        text.append(sentence(random, 16)).append(' ');
      }
      if (related) {
        text.append(RELATED[random.nextInt(RELATED.length)]).append(' ');
      }
    }
    if (random.nextInt(100) == 0) {
      String name = names.get(random.nextInt(names.size()));
      text.append(NAMING[random.nextInt(NAMING.length)].formatted(name));
    }
    String id = number % MALFORMED_EVERY == WITHOUT_ID ? "" : "\"id\":\"" + id(number) + "\",";
    String line =
        "{%s\"title\":\"%s\",\"abstract\":\"%s\"}"
            .formatted(id, title, text.toString().strip().replace("\"", "\\\""));
    return number % MALFORMED_EVERY == CUT_OFF ? line.substring(0, line.length() / 2) : line;
  }

  private String sentence(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(length / 2, length + length / 2);
    for (int i = 0; i < count; i++) {
      double u = random.nextDouble();
      // small numbers are frequent, as the words of a language are
      String word = words[(int) (Math.pow(words.length, u) - 1)];
      text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      text.append(i == count - 1 ? "." : " ");
    }
    return text.toString();
  }
}
