package org.impsci.taxonomy.determinant;

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
 * Whether a construct tells two groups of sites apart, with the ratings that this rests on.
 *
 * @param construct the code of the construct
 * @param role the role it is rated for; null if it is rated once for a site
 * @param distinguishing the class
 * @param high its ratings at the sites with much implementation
 * @param low its ratings at the sites with little
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Distinction(
    String construct,
    @Nullable String role,
    Distinguishing distinguishing,
    List<ConstructRating> high,
    List<ConstructRating> low)
    implements Serializable {

  /** Checks and copies the components. */
  public Distinction {
    Codes.check("distinction: construct", construct);
    if (role != null) {
      Codes.check("distinction: role", role);
    }
    Preconditions.checkArgument(
        distinguishing != null, "distinction of %s has no class", construct);
    high = high == null ? ImmutableList.of() : ImmutableList.copyOf(high);
    low = low == null ? ImmutableList.of() : ImmutableList.copyOf(low);
  }

  /**
   * Starts an empty distinction.
   *
   * @return a builder; construct and class are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The role that the construct is rated for.
   *
   * @return the code of the role; empty if the construct is rated once for a site
   */
  public Optional<String> findRole() {
    return Optional.ofNullable(role);
  }

  /**
   * Collects the components of a {@link Distinction}.
   *
   * @since 0.1
   */
  public static final class Builder extends DistinctionBuilder {
    Builder() {}
  }
}
