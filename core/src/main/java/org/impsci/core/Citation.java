package org.impsci.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * Where a concept, a rule or a figure comes from.
 *
 * @param authors the authors in the order printed, each as {@code Family Initials}; at least one
 * @param year the year of publication, 1800..2100, or null if it is not known
 * @param title the title of the work
 * @param venue the journal, book or publisher, with volume and pages; null if there is none
 * @param doi the digital object identifier, beginning with {@code 10.}; null if there is none
 * @param locator the place within the work, such as {@code Table 1} or a page; null for the whole
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
    List<String> authors,
    @Nullable Integer year,
    String title,
    @Nullable String venue,
    @Nullable String doi,
    @Nullable String locator)
    implements Serializable {

  /** Checks and copies the components. */
  public Citation {
    Preconditions.checkArgument(authors != null, "citation has no authors: name at least one");
    Preconditions.checkArgument(title != null && !title.isBlank(), "citation has no title");
    authors = ImmutableList.copyOf(authors);
    Preconditions.checkArgument(
        !authors.isEmpty(), "citation \"%s\" has no authors: name at least one", title);
    Preconditions.checkArgument(
        year == null || (year >= 1800 && year <= 2100),
        "citation \"%s\": year %s is outside 1800..2100",
        title,
        year);
    Preconditions.checkArgument(
        doi == null || doi.startsWith("10."),
        "citation \"%s\": doi \"%s\" does not begin with \"10.\"",
        title,
        doi);
    checkGiven(title, "venue", venue);
    checkGiven(title, "locator", locator);
  }

  private static void checkGiven(String title, String component, @Nullable String text) {
    Preconditions.checkArgument(
        text == null || !text.isBlank(),
        "citation \"%s\": %s is blank; leave out what is not known",
        title,
        component);
  }

  /**
   * Starts an empty citation.
   *
   * @return a builder; authors and title are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same work at another place.
   *
   * @param place the place within the work, such as {@code Table 2}
   * @return a copy with that locator
   */
  public Citation at(String place) {
    return new Citation(authors, year, title, venue, doi, place);
  }

  /**
   * The address that leads to the work.
   *
   * @return the DOI as a link; empty if the work has none
   */
  public Optional<String> link() {
    return Optional.ofNullable(doi).map(id -> "https://doi.org/" + id);
  }

  /**
   * The reference as a reader would cite it: {@code Nilsen P (2015), Table 1}.
   *
   * @return first author, {@code et al.} if there are more than two, year, and locator
   */
  public String inText() {
    String who =
        switch (authors.size()) {
          case 1 -> authors.get(0);
          case 2 -> authors.get(0) + " & " + authors.get(1);
          default -> authors.get(0) + " et al.";
        };
    return who
        + " ("
        + (year == null ? "n.d." : year)
        + ")"
        + (locator == null ? "" : ", " + locator);
  }

  /**
   * Collects the components of a {@link Citation}.
   *
   * @since 0.1
   */
  public static final class Builder extends CitationBuilder {
    Builder() {}
  }
}
