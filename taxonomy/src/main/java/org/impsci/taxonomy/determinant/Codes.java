package org.impsci.taxonomy.determinant;

import com.google.common.base.Preconditions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What codes of catalogues look like. */
final class Codes {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Codes() {}

  static void check(String what, @Nullable String code) {
    Preconditions.checkArgument(
        code != null && CODE.matcher(code).matches(),
        "%s \"%s\" must be lower-case words and numbers joined by hyphens",
        what,
        code);
  }

  static void checkText(@Nullable String text, String what, Object where) {
    Preconditions.checkArgument(text != null && !text.isBlank(), "%s has no %s", where, what);
  }
}
