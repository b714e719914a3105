package org.impsci.taxonomy.coding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a text is in its sections, and what its sentence denies, contrasts or cites. */
final class Discourse {

  /** The words within which an example is looked for after "such as". */
  private static final int LIST_SCOPE = 20;

  /** What words say about those around them. */
  enum Sign {
    NEGATION_BEFORE("negation-before"),
    NEGATION_AFTER("negation-after"),
    CONTRAST("contrast"),
    CITATION("citation"),
    USE("use"),
    AIM("aim"),
    BREAK("break");

    private final String code;

    Sign(String code) {
      this.code = code;
    }

    static Sign of(String code) {
      for (Sign sign : values()) {
        if (sign.code.equals(code)) {
          return sign;
        }
      }
      throw new IllegalStateException("codebook mentions has an unknown code " + code);
    }
  }

  private @Nullable TextSection headed;
  private final Places negationsBefore = new Places();
  private final Places negationsAfter = new Places();
  private final Places contrasts = new Places();
  private final Places citations = new Places();
  private final Places uses = new Places();
  private final Places aims = new Places();
  private final Places breaks = new Places();
  private final Places semicolons = new Places();

  /** Begins a text: it has no section yet. */
  void begin() {
    headed = null;
    endSentence();
  }

  void enter(@Nullable TextSection section) {
    headed = section;
  }

  /** The section of the sentence. */
  @Nullable TextSection section() {
    return aims.isEmpty() ? headed : TextSection.AIMS;
  }

  void note(@Nullable Sign sign, int first, int last) {
    if (sign == null) {
      return;
    }
    switch (sign) {
      case NEGATION_BEFORE -> negationsBefore.add(last);
      case NEGATION_AFTER -> negationsAfter.add(first);
      case CONTRAST -> contrasts.add(last);
      case CITATION -> citations.add(last);
      case USE -> uses.add(last);
      case AIM -> aims.add(first);
      case BREAK -> breaks.add(first);
    }
  }

  /** Notes a semicolon behind a word. */
  void noteSemicolon(int word) {
    semicolons.add(word);
  }

  void endSentence() {
    negationsBefore.clear();
    negationsAfter.clear();
    contrasts.clear();
    citations.clear();
    uses.clear();
    aims.clear();
    breaks.clear();
    semicolons.clear();
  }

  /** How the sentence mentions what stands from one of its words to another. */
  Mention mention(int first, int last) {
    if (reaches(negationsBefore.lastUpTo(first - 1), first, Mention.SCOPE)
        || isNegatedAfter(last)) {
      return Mention.NEGATED;
    }
    if (reaches(contrasts.lastUpTo(first - 1), first, Mention.SCOPE)) {
      return Mention.CONTRASTED;
    }
    int citation = citations.lastUpTo(first - 1);
    if (reaches(citation, first, LIST_SCOPE) && uses.lastUpTo(citation) < 0) {
      return Mention.CITED;
    }
    return Mention.AFFIRMED;
  }

  private boolean reaches(int sign, int first, int scope) {
    return sign >= 0 && first - sign - 1 <= scope && !isBroken(sign, first);
  }

  private boolean isNegatedAfter(int last) {
    int sign = negationsAfter.firstFrom(last + 1);
    return sign - last - 1 <= Mention.SCOPE && !isBroken(last, sign);
  }

  /** Whether a new thought begins between two words. */
  private boolean isBroken(int from, int to) {
    return breaks.firstFrom(from) < to || semicolons.firstFrom(from) < to;
  }

  /** Places in a sentence, ascending. */
  private static final class Places {

    private int[] at = new int[8];
    private int count;

    boolean isEmpty() {
      return count == 0;
    }

    void clear() {
      count = 0;
    }

    void add(int place) {
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
      }
      // A longer phrase may end behind the next one: it then stands for both.
      at[count] = count == 0 ? place : Math.max(place, at[count - 1]);
      count++;
    }

    /** The last place up to one; -1 if there is none. */
    int lastUpTo(int place) {
      if (count == 0 || at[0] > place) {
        return -1;
      }
      int found = Arrays.binarySearch(at, 0, count, place);
      return found >= 0 ? place : at[-found - 2];
    }

    /** The first place from one on; {@code Integer.MAX_VALUE / 2} if there is none. */
    int firstFrom(int place) {
      if (count == 0 || at[count - 1] < place) {
        return Integer.MAX_VALUE / 2;
      }
      int found = Arrays.binarySearch(at, 0, count, place);
      return found >= 0 ? place : at[-found - 1];
    }
  }
}
