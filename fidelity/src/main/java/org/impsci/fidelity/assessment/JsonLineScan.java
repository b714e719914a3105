package org.impsci.fidelity.assessment;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one assessment from a line of JSON without objects for its parts, if the line is as our own
 * writers and most others write it: the scale named before the ratings, nothing that needs
 * unescaping, nothing wrong. Of any other line it says so, and the strict reader decides.
 */
final class JsonLineScan {

  /** What became of a line. */
  enum Outcome {
    /** It was read. */
    READ,
    /** The bytes may end before the line does. */
    UNFINISHED,
    /** It is for the strict reader to read, or to refuse. */
    UNUSUAL
  }

  /** So many zero bytes must follow the limit of what is scanned, more than any key has. */
  static final int MARGIN = 256;

  private static final byte[] SCALE = "scale\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SITE = "site\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DATE = "date\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] REVIEWERS = "reviewers\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] RATINGS = "ratings\"".getBytes(StandardCharsets.UTF_8);
  private static final String REPLACEMENT = "\uFFFD";
  private static final int LONGEST_REASON = 24;

  private final List<Form> forms;
  private final byte[][] scales;

  private byte[] bytes = {};
  private int at;
  private @Nullable Form form;
  private @Nullable String site;
  private @Nullable LocalDate date;
  private boolean rated;
  private boolean reviewed;

  JsonLineScan(List<Form> forms) {
    this.forms = forms;
    this.scales = new byte[forms.size()][];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = (forms.get(i).scale().id() + "\"").getBytes(StandardCharsets.UTF_8);
    }
  }

  /** After the line, its line feed included, if it was read. */
  int end() {
    return at;
  }

  /** The site of the review, if the line was read. */
  String site() {
    return read(site);
  }

  /** The day of the review, if the line was read. */
  LocalDate date() {
    return read(date);
  }

  /** What the ratings add up to, if the line was read. */
  Tally tally() {
    return read(form).tally();
  }

  private static <T> T read(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("no line was read");
    }
    return part;
  }

  /**
   * Scans a line.
   *
   * @param buffer the bytes, with {@link #MARGIN} zero bytes from the limit on
   * @param start where the line begins
   * @param limit where the bytes end
   */
  Outcome scan(byte[] buffer, int start, int limit) {
    bytes = buffer;
    at = start;
    form = null;
    site = null;
    date = null;
    rated = false;
    reviewed = false;
    boolean read = object() && form != null && site != null && date != null && rated;
    if (read && at <= limit) {
      return Outcome.READ;
    }
    // A key that is cut off differs from what it is compared with before the bytes end.
    return at + MARGIN > limit ? Outcome.UNFINISHED : Outcome.UNUSUAL;
  }

  private boolean object() {
    space();
    if (!take('{')) {
      return false;
    }
    do {
      space();
      if (!take('"') || !member()) {
        return false;
      }
      space();
    } while (take(','));
    if (!take('}')) {
      return false;
    }
    space();
    return take('\n');
  }

  private boolean member() {
    return switch (bytes[at]) {
      case 's' ->
          (site == null && key(SITE)) ? readSite() : (form == null && key(SCALE) && scale());
      case 'd' -> date == null && key(DATE) && readDate();
      case 'r' ->
          (!rated && form != null && key(RATINGS))
              ? ratings(form)
              : (!reviewed && key(REVIEWERS) && reviewers());
      default -> false;
    };
  }

  private boolean readSite() {
    site = text();
    return site != null;
  }

  private boolean key(byte[] name) {
    if (!Form.begins(bytes, at, name)) {
      return false;
    }
    at += name.length;
    return colon();
  }

  private boolean colon() {
    space();
    if (!take(':')) {
      return false;
    }
    space();
    return true;
  }

  private boolean scale() {
    if (!take('"')) {
      return false;
    }
    for (int i = 0; i < scales.length; i++) {
      if (Form.begins(bytes, at, scales[i])) {
        at += scales[i].length;
        form = forms.get(i);
        form.clear();
        return true;
      }
    }
    return false;
  }

  private boolean ratings(Form form) {
    rated = true;
    if (!take('{')) {
      return false;
    }
    int likely = 0;
    do {
      space();
      if (!take('"')) {
        return false;
      }
      int place = form.place(bytes, at, likely);
      if (place < 0) {
        return false;
      }
      at += form.keyLength(place);
      if (!colon() || !rating(form, place)) {
        return false;
      }
      likely = place + 1 == form.items() ? 0 : place + 1;
      space();
    } while (take(','));
    return take('}');
  }

  private boolean rating(Form form, int place) {
    int digit = bytes[at] - '0';
    if (digit >= 0 && digit <= 9) {
      at++;
      return form.rate(place, digit);
    }
    int start = at;
    String code = bytes[at] == '"' ? text() : null;
    MissingReason reason = code == null || at - start > LONGEST_REASON ? null : Form.reason(code);
    return reason != null && form.miss(place, reason);
  }

  private boolean reviewers() {
    reviewed = true;
    if (!take('[')) {
      return false;
    }
    space();
    if (take(']')) {
      return true;
    }
    do {
      space();
      String code = text();
      if (code == null || !isRole(code)) {
        return false;
      }
      space();
    } while (take(','));
    return take(']');
  }

  private static boolean isRole(String code) {
    for (ReviewerRole role : ReviewerRole.values()) {
      if (role.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** A string that holds something and nothing to unescape. */
  private @Nullable String text() {
    if (!take('"')) {
      return null;
    }
    int start = at;
    boolean plain = true;
    while (bytes[at] != '"') {
      if (bytes[at] == '\\' || (bytes[at] >= 0 && bytes[at] < ' ')) {
        return null;
      }
      plain &= bytes[at] > 0;
      at++;
    }
    String text =
        new String(
            bytes, start, at - start, plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    if (text.isBlank() || (!plain && text.contains(REPLACEMENT))) {
      return null;
    }
    at++;
    return text;
  }

  private boolean readDate() {
    int start = at + 1;
    if (bytes[at] != '"'
        || bytes[start + 4] != '-'
        || bytes[start + 7] != '-'
        || bytes[start + 10] != '"') {
      return false;
    }
    int year = number(start, 4);
    int month = number(start + 5, 2);
    int day = number(start + 8, 2);
    if (year < 0 || month < 0 || day < 0) {
      return false;
    }
    try {
      date = LocalDate.of(year, month, day);
      at = start + 11;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private int number(int start, int digits) {
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private boolean take(char expected) {
    if (bytes[at] != expected) {
      return false;
    }
    at++;
    return true;
  }

  private void space() {
    while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
      at++;
    }
  }
}
