package org.impsci.taxonomy.determinant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * The rating of one construct at one site, or other unit of analysis.
 *
 * @param site the name of the site; not blank
 * @param construct the code of the construct
 * @param role the code of the role that a characteristic is rated for; null where the construct is
 *     rated once for a site
 * @param rating the rating
 * @param rationale why it was given, in the words of the raters; null if not recorded
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteRating(
    String site,
    String construct,
    @Nullable String role,
    ConstructRating rating,
    @Nullable String rationale)
    implements Serializable {

  /** Checks the components. */
  public SiteRating {
    Preconditions.checkArgument(site != null && !site.isBlank(), "rating has no site");
    Codes.check("site " + site + ": construct", construct);
    if (role != null) {
      Codes.check("site " + site + ": role", role);
    }
    Preconditions.checkArgument(
        rating != null, "site %s, construct %s: has no rating", site, construct);
    Preconditions.checkArgument(
        rationale == null || !rationale.isBlank(),
        "site %s, construct %s: rationale is blank; leave it out",
        site,
        construct);
  }

  /**
   * Starts an empty rating.
   *
   * @return a builder; site, construct and rating are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The role that a characteristic is rated for.
   *
   * @return the code of the role; empty where the construct is rated once for a site
   */
  public Optional<String> findRole() {
    return Optional.ofNullable(role);
  }

  /**
   * Why the rating was given.
   *
   * @return the reasons in the words of the raters; empty if not recorded
   */
  public Optional<String> findRationale() {
    return Optional.ofNullable(rationale);
  }

  /**
   * Checks that the rating is one of a catalogue.
   *
   * @param catalogue the catalogue
   * @return this rating
   * @throws org.impsci.core.UnknownCodeException if the construct or the role is not in it
   * @throws IllegalArgumentException if the role is absent where the construct is rated per role,
   *     or given where it is not
   */
  public SiteRating checkedBy(ConstructCatalogue catalogue) {
    Construct rated = catalogue.get(construct);
    String per = rated.ratedPer();
    if (per == null) {
      Preconditions.checkArgument(
          role == null,
          "site %s, construct %s: is rated once for a site, not for role \"%s\"",
          site,
          construct,
          role);
      return this;
    }
    Preconditions.checkArgument(
        role != null, "site %s, construct %s: is rated for a role each: name it", site, construct);
    Preconditions.checkArgument(
        per.equals(catalogue.get(role).subdomain()),
        "site %s, construct %s: \"%s\" is none of the %s; known: %s",
        site,
        construct,
        role,
        per,
        String.join(", ", catalogue.in(per).stream().map(Construct::code).toList()));
    return this;
  }

  /**
   * Collects the components of a {@link SiteRating}.
   *
   * @since 0.1
   */
  public static final class Builder extends SiteRatingBuilder {
    Builder() {}
  }
}
