package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the phrases of this package's own codebooks say about the text around them: {@code
 * sections}, the headings of structured abstracts, and {@code mentions}, the words by which
 * something is denied, contrasted or cited.
 */
final class DiscourseSigns {

  private static final String SECTIONS = "sections";
  private static final String MENTIONS = "mentions";

  /** The family of headings that need no colon, since they are hardly anything else. */
  private static final String PLAIN = "plain";

  private final Discourse.@Nullable Sign[] signs;
  private final @Nullable TextSection[] sections;
  private final boolean[] plain;

  DiscourseSigns(List<CueTree.Target> targets) {
    signs = new Discourse.Sign[targets.size()];
    sections = new TextSection[signs.length];
    plain = new boolean[signs.length];
    for (int i = 0; i < signs.length; i++) {
      CueTree.Target target = targets.get(i);
      if (target.isOfDiscourse() && target.cue().codebook().equals(SECTIONS)) {
        sections[i] = TextSection.of(target.cue().code());
        plain[i] = target.cue().family().equals(PLAIN);
      } else if (target.isOfDiscourse()) {
        signs[i] = Discourse.Sign.of(target.cue().code());
      }
    }
  }

  /** The codebooks of headings and of mentions. */
  static List<Codebook> books() {
    return Books.ALL;
  }

  private static final class Books {
    static final ImmutableList<Codebook> ALL =
        ImmutableList.of(shipped(SECTIONS), shipped(MENTIONS));

    private static Codebook shipped(String name) {
      InputStream in = DiscourseSigns.class.getResourceAsStream(name + ".json");
      if (in == null) {
        throw new IllegalStateException("codebook " + name + " is not in the module");
      }
      return Codebook.read(in, name + ".json");
    }
  }

  boolean isHeading(int target) {
    return sections[target] != null;
  }

  boolean isPlainHeading(int target) {
    return plain[target];
  }

  @Nullable TextSection section(int target) {
    return sections[target];
  }

  Discourse.@Nullable Sign sign(int target) {
    return signs[target];
  }

  /** For each class of words, whether a heading may begin with one of them. */
  static boolean[] classesThatOpenSections(Lexicon lexicon) {
    boolean[] opens = new boolean[lexicon.classCount()];
    for (Code code : Books.ALL.get(0).codes()) {
      for (CueFamily family : code.families()) {
        for (String heading : family.cues()) {
          opens[lexicon.classOf(Words.of(heading).get(0).folded())] = true;
        }
      }
    }
    opens[0] = false;
    return opens;
  }
}
