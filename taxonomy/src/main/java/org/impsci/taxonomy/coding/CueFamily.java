package org.impsci.taxonomy.coding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * Cues that give the same piece of evidence for a code in different words. A family counts once for
 * a text, however many of its cues are found there.
 *
 * <p>A cue is a phrase. Its words are matched as whole words, in order, within one sentence, and
 * whatever the case, accents, hyphens, plural, possessive, or British or American spelling. It may
 * further hold:
 *
 * <ul>
 *   <li>{@code barrier*}: any word that begins so; at least three letters before the star;
 *   <li>{@code (uptake|take up|adoption)}: one of these phrases;
 *   <li>{@code [the]}: may be left out;
 *   <li>{@code <3>}: up to three words, whatever they are; up to {@value #LONGEST_GAP}.
 * </ul>
 *
 * <p>A star, a bracket or a bar has no other meaning, so a phrase cannot contain one. Punctuation
 * other than brackets is passed over.
 *
 * <p>So that no cue takes more memory or time than its author can mean, one has at most 4,000
 * characters, words of 100 letters, 32 words and gaps in a row, and brackets in 16 others, and
 * stands for at most 1,000 phrases, alternatives of one word counting as one; all cues of a {@link
 * Coder} together stand for at most 50,000.
 *
 * @param name what the cues have in common; unique within its code
 * @param weight the evidence for the code that finding any of the cues gives, in log-odds: natural
 *     logarithm of how many times likelier the words are in a text that has the code than in one
 *     that does not; positive for, negative against
 * @param reason why the cues speak for the code, and the source of that
 * @param cues the phrases; at least one
 * @param unless phrases that, where they cover a cue's words or stand in the same sentence, show
 *     that the cue is meant otherwise; the cue does not count there
 * @param with phrases of which one must stand in the same sentence for a cue to count; empty if the
 *     cues count by themselves
 * @param notAfter phrases directly after which a cue does not count
 * @param notBefore phrases directly before which a cue does not count
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CueFamily(
    String name,
    double weight,
    String reason,
    List<String> cues,
    List<String> unless,
    List<String> with,
    List<String> notAfter,
    List<String> notBefore)
    implements Serializable {

  /** The most words that a gap may pass over. */
  public static final int LONGEST_GAP = 9;

  /** Checks and copies the components. */
  public CueFamily {
    Given.text("a family of cues", "name", name);
    Given.text("a family of cues", "reason", reason);
    Preconditions.checkArgument(
        Double.isFinite(weight), "family \"%s\": weight %s is not a number", name, weight);
    cues = ImmutableList.copyOf(cues);
    unless = unless == null ? ImmutableList.of() : ImmutableList.copyOf(unless);
    with = with == null ? ImmutableList.of() : ImmutableList.copyOf(with);
    notAfter = notAfter == null ? ImmutableList.of() : ImmutableList.copyOf(notAfter);
    notBefore = notBefore == null ? ImmutableList.of() : ImmutableList.copyOf(notBefore);
    Preconditions.checkArgument(
        !cues.isEmpty(), "family \"%s\" has no cues: give at least one", name);
    for (List<String> phrases : List.of(cues, unless, with, notAfter, notBefore)) {
      for (String phrase : phrases) {
        Preconditions.checkArgument(!phrase.isBlank(), "family \"%s\" has a blank phrase", name);
      }
    }
  }

  /**
   * Starts an empty family.
   *
   * @return a builder; name, weight and reason are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects the components of a {@link CueFamily}.
   *
   * @since 0.1
   */
  public static final class Builder extends CueFamilyBuilder {
    Builder() {}
  }
}
