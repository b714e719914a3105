package org.impsci.taxonomy.determinant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.jspecify.annotations.Nullable;

/**
 * Something that influences implementation, as a framework of determinants names it.
 *
 * @param code the stable name that data carry: lower-case words and numbers joined by hyphens;
 *     unique within its catalogue
 * @param label the name in the framework; may be that of another construct in another place
 * @param domain the code of the domain it belongs to
 * @param parent the code of the construct that it is a part of, a subconstruct's; null for a
 *     construct of its own
 * @param subdomain the part of the domain that it belongs to, as a code; null if the domain is not
 *     divided
 * @param definition what it means, in this library's words
 * @param reverseRated whether more of what the name says hinders, as with complexity. A {@link
 *     ConstructRating} still says what helps and what hinders: a construct rated by how much of it
 *     there is must be {@linkplain ConstructRating#reversed() reversed} first
 * @param ratedPer the subdomain for each of whose constructs it is rated on its own, such as a
 *     characteristic for each role; null if it is rated once for a site
 * @param proposedLevels the levels of influence on which this library proposes to place it; empty
 *     if none suggests itself. No publication was found that does
 * @param verification how far its name and place in the framework were checked; the definition is
 *     this library's in any case
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Construct(
    String code,
    String label,
    String domain,
    @Nullable String parent,
    @Nullable String subdomain,
    String definition,
    @Value.Default.Boolean(false) boolean reverseRated,
    @Nullable String ratedPer,
    List<DeterminantLevel> proposedLevels,
    Verification verification)
    implements Serializable {

  /** Checks and copies the components. */
  public Construct {
    Codes.check("construct code", code);
    String where = "construct " + code;
    Given.text(where, "label", label);
    Given.text(where, "definition", definition);
    Codes.check(where + ": domain", domain);
    if (parent != null) {
      Codes.check(where + ": parent", parent);
      Preconditions.checkArgument(!parent.equals(code), "%s is its own parent", where);
    }
    if (subdomain != null) {
      Codes.check(where + ": subdomain", subdomain);
    }
    if (ratedPer != null) {
      Codes.check(where + ": ratedPer", ratedPer);
    }
    Preconditions.checkArgument(
        verification != null,
        "%s does not say how far it was checked; known: verified, partly, unverified",
        where);
    proposedLevels =
        proposedLevels == null ? ImmutableList.of() : ImmutableList.copyOf(proposedLevels);
    Preconditions.checkArgument(
        ImmutableSet.copyOf(proposedLevels).size() == proposedLevels.size(),
        "%s: proposed levels %s name one twice",
        where,
        proposedLevels.stream().map(DeterminantLevel::code).toList());
  }

  /**
   * Starts an empty construct.
   *
   * @return a builder; code, label, domain, definition and verification are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether this is a part of another construct.
   *
   * @return true for a subconstruct
   */
  public boolean partOfAnother() {
    return parent != null;
  }

  /**
   * The code of the construct that this is a part of.
   *
   * @return the code; empty for a construct of its own
   */
  public Optional<String> findParent() {
    return Optional.ofNullable(parent);
  }

  /**
   * The part of the domain that this belongs to.
   *
   * @return its code; empty if the domain is not divided
   */
  public Optional<String> findSubdomain() {
    return Optional.ofNullable(subdomain);
  }

  /**
   * The subdomain for each of whose constructs this is rated on its own.
   *
   * @return its code; empty if this is rated once for a site
   */
  public Optional<String> findRatedPer() {
    return Optional.ofNullable(ratedPer);
  }

  /**
   * Collects the components of a {@link Construct}.
   *
   * @since 0.1
   */
  public static final class Builder extends ConstructBuilder {
    Builder() {}
  }
}
