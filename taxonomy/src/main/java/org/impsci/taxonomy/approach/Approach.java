package org.impsci.taxonomy.approach;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.Concept;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * A theory, model or framework of implementation, or one that studies of implementation use.
 *
 * <p>Names are given in one spelling: British and American forms, hyphens, case and the plural are
 * for the reader of a text to treat as equal.
 *
 * @param code the stable name that data carry: lower-case words and numbers joined by hyphens
 * @param name the name the approach goes by
 * @param aliases further names, in words; may be empty
 * @param acronyms its acronyms, with the name itself among them if it is one; may be empty
 * @param ambiguous those of the name, aliases and acronyms that are common words or often mean
 *     something else, so that a text must support the reading; may be empty
 * @param reference the publication the approach comes from, as text
 * @param referenceVerification how far the reference was checked: {@code partly} if a search found
 *     it and its details were not compared, {@code unverified} if it is as known
 * @param year the year of the approach, 1800..2100; null if it has none
 * @param doi the digital object identifier of the reference, beginning with {@code 10.}; null if
 *     not known
 * @param categories which categories the approach was given and by whom, those of publications
 *     first in the standard catalogue; empty if it is none of the five on purpose
 * @param notes remarks in this library's words, such as why sources disagree; null if there are
 *     none
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Approach(
    String code,
    String name,
    List<String> aliases,
    List<String> acronyms,
    List<String> ambiguous,
    String reference,
    Verification referenceVerification,
    @Nullable Integer year,
    @Nullable String doi,
    List<Assignment> categories,
    @Nullable String notes)
    implements Serializable {

  /** Checks and copies the components. */
  public Approach {
    Preconditions.checkArgument(
        code != null && Concept.isCode(code),
        "approach code \"%s\" must be lower-case words and numbers joined by hyphens",
        code);
    Preconditions.checkArgument(name != null && !name.isBlank(), "approach %s has no name", code);
    Preconditions.checkArgument(
        reference != null && !reference.isBlank(), "approach %s has no reference", code);
    Preconditions.checkArgument(
        referenceVerification != null,
        "approach %s does not say how far its reference was checked; known: verified, partly,"
            + " unverified",
        code);
    aliases = terms(code, "alias", aliases);
    acronyms = terms(code, "acronym", acronyms);
    ambiguous = terms(code, "ambiguous term", ambiguous);
    Set<String> known = allOf(name, aliases, acronyms);
    for (String term : ambiguous) {
      Preconditions.checkArgument(
          known.contains(term),
          "approach %s: ambiguous term \"%s\" is neither its name nor an alias or acronym; known:"
              + " %s",
          code,
          term,
          known);
    }
    Preconditions.checkArgument(
        year == null || (year >= 1800 && year <= 2100),
        "approach %s: year %s is outside 1800..2100",
        code,
        year);
    Preconditions.checkArgument(
        doi == null || doi.startsWith("10."),
        "approach %s: doi \"%s\" does not begin with \"10.\"",
        code,
        doi);
    categories = categories == null ? ImmutableList.of() : ImmutableList.copyOf(categories);
    Preconditions.checkArgument(
        notes == null || !notes.isBlank(), "approach %s: notes are blank; leave them out", code);
  }

  private static ImmutableList<String> terms(
      String code, String kind, @Nullable List<String> terms) {
    ImmutableList<String> copy = terms == null ? ImmutableList.of() : ImmutableList.copyOf(terms);
    for (String term : copy) {
      Preconditions.checkArgument(!term.isBlank(), "approach %s: an %s is blank", code, kind);
    }
    Preconditions.checkArgument(
        ImmutableSet.copyOf(copy).size() == copy.size(),
        "approach %s: an %s is there twice in %s",
        code,
        kind,
        copy);
    return copy;
  }

  private static ImmutableSet<String> allOf(
      String name, List<String> aliases, List<String> acronyms) {
    return ImmutableSet.<String>builder().add(name).addAll(aliases).addAll(acronyms).build();
  }

  /**
   * Starts an empty approach.
   *
   * @return a builder; code, name, reference and its verification are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Everything the approach is called: its name, aliases and acronyms.
   *
   * @return at least the name, which comes first; none twice
   */
  public List<String> terms() {
    return allOf(name, aliases, acronyms).asList();
  }

  /**
   * Whether a term needs support from the text around it before it counts as this approach.
   *
   * @param term one of {@link #terms()}
   * @return true if it is a common word or often means something else
   */
  public boolean isAmbiguous(String term) {
    return ambiguous.contains(term);
  }

  /**
   * The categories that anybody gave the approach.
   *
   * @return the categories of its assignments, in their order, none twice; possibly empty
   */
  public Set<NilsenCategory> categorySet() {
    ImmutableSet.Builder<NilsenCategory> found = ImmutableSet.builder();
    for (Assignment assignment : categories) {
      found.add(assignment.category());
    }
    return found.build();
  }

  /**
   * Whether publications, or readers, gave the approach more than one category.
   *
   * @return true if its assignments name different categories
   */
  public boolean disputed() {
    return categorySet().size() > 1;
  }

  /**
   * The year of the approach, if it has one.
   *
   * @return the year, 1800..2100
   */
  public Optional<Integer> findYear() {
    return Optional.ofNullable(year);
  }

  /**
   * The digital object identifier of the reference, if it is known.
   *
   * @return the identifier, beginning with {@code 10.}
   */
  public Optional<String> findDoi() {
    return Optional.ofNullable(doi);
  }

  /**
   * Remarks on the approach, if there are any.
   *
   * @return the remarks, in this library's words
   */
  public Optional<String> findNotes() {
    return Optional.ofNullable(notes);
  }

  /**
   * Collects the components of an {@link Approach}.
   *
   * @since 0.1
   */
  public static final class Builder extends ApproachBuilder {
    Builder() {}
  }
}
