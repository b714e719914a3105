package org.impsci.taxonomy.coding;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impsci.core.InvalidDataException;
import org.impsci.core.data.AtRest;

/**
 * Gives codes to the words of a text.
 *
 * <p>Compiled once from any number of codebooks; their order does not matter. Reading takes time
 * linear in the text. A coder can be shared by threads and sent to other machines.
 *
 * @since 0.1
 */
public final class Coder implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ImmutableList<Codebook> codebooks;
  private final transient CueTree tree;

  private final transient AtRest<TextReader> readers;

  private Coder(ImmutableList<Codebook> codebooks) {
    this.codebooks = codebooks;
    this.tree = CueTree.compile(codebooks);
    this.readers = new AtRest<>(() -> new TextReader(tree));
  }

  /**
   * Compiles codebooks.
   *
   * @param codebooks the codebooks; all with different names
   * @return the coder
   * @throws InvalidDataException if a cue is malformed, or all together stand for more than 50,000
   *     phrases; the message names codebook, code, cue and position
   */
  public static Coder of(List<Codebook> codebooks) {
    Set<String> names = new HashSet<>();
    for (Codebook book : codebooks) {
      if (!names.add(book.id())) {
        throw new InvalidDataException("coder", "", "has codebook \"" + book.id() + "\" twice");
      }
    }
    return new Coder(ImmutableList.copyOf(codebooks));
  }

  /**
   * Compiles codebooks.
   *
   * @param codebooks the codebooks; all with different names
   * @return the coder
   * @throws InvalidDataException if a cue is malformed, or all together stand for more than 50,000
   *     phrases; the message names codebook, code, cue and position
   */
  public static Coder of(Codebook... codebooks) {
    return of(ImmutableList.copyOf(codebooks));
  }

  /**
   * The codebooks this coder was compiled from.
   *
   * @return the codebooks in the order given
   */
  public List<Codebook> codebooks() {
    return codebooks;
  }

  /**
   * The cues of the codebooks, by codebook, code, family and phrase.
   *
   * @return the cues; {@link SegmentVisitor} names them by their place in this list
   */
  public List<Cue> cues() {
    return tree.cues();
  }

  /**
   * Codes a text.
   *
   * <p>Words that a cue finds inside longer words found for the same codebook are left to the
   * longer ones. Segments of different codebooks, and of different codes for the same words, stand
   * side by side.
   *
   * @param field what to call the text, such as {@code abstract}
   * @param text the text
   * @return the segments, by start, then the longer first, then by codebook and code
   */
  public List<CodedSegment> code(String field, String text) {
    ImmutableList.Builder<CodedSegment> segments = ImmutableList.builder();
    read(
        text,
        (cue, sentence, start, end, section, mention) -> {
          Cue found = tree.cues().get(cue);
          segments.add(
              new CodedSegment(
                  field,
                  sentence,
                  start,
                  end,
                  text.substring(start, end),
                  found.codebook(),
                  found.code(),
                  found.family(),
                  found.phrase(),
                  section,
                  mention));
        });
    return segments.build();
  }

  /**
   * Codes a text as {@link #code} does, and hands the segments on instead of making objects of
   * them. Nothing is allocated, unless the text holds longer sentences than any text before it, or
   * words that are not plain ASCII.
   *
   * @param text the text
   * @param visitor takes the segments, in the same order
   */
  public void read(String text, SegmentVisitor visitor) {
    TextReader reader = readers.take();
    reader.read(text, visitor);
    if (reader.isSmall()) {
      readers.putBack(reader);
    }
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a coder is revived from its codebooks");
  }

  private Object writeReplace() {
    return new Form(codebooks);
  }

  /** What a coder is written as: the codebooks alone, compiled again where it is revived. */
  private record Form(List<Codebook> codebooks) implements Serializable {
    private Object readResolve() {
      return of(codebooks);
    }
  }
}
