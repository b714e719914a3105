package org.impsci.core.data;

import org.impsci.core.Citation;

/**
 * How data files write a citation.
 *
 * @since 0.1
 */
public final class Citations {

  private Citations() {}

  /**
   * Reads a citation.
   *
   * @param json an object with {@code authors} and {@code title}, and optionally {@code year},
   *     {@code venue}, {@code doi} and {@code locator}
   * @return the citation
   * @throws IllegalArgumentException if it breaks a rule
   */
  public static Citation read(JsonObject json) {
    return new Citation(
        json.texts("authors"),
        json.integerOrNull("year"),
        json.text("title"),
        json.textOrNull("venue"),
        json.textOrNull("doi"),
        json.textOrNull("locator"));
  }
}
