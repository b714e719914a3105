package org.impsci.taxonomy.determinant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One construct of a {@link ConstructMatrix}, across its sites.
 *
 * @param construct the code of the construct
 * @param role the role it is rated for; null if it is rated once for a site
 * @param ratings its ratings, one for each site of the matrix, in their order
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatrixRow(String construct, @Nullable String role, List<ConstructRating> ratings)
    implements Serializable {

  /** Checks and copies the components. */
  public MatrixRow {
    Codes.check("matrix row: construct", construct);
    if (role != null) {
      Codes.check("matrix row: role", role);
    }
    ratings = ratings == null ? ImmutableList.of() : ImmutableList.copyOf(ratings);
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
   * At how many sites the construct works in a direction.
   *
   * @param influence the direction
   * @return the number of sites, of all those of the row
   */
  public int count(Influence influence) {
    return (int)
        ratings.stream()
            .filter(rating -> rating.influence().filter(influence::equals).isPresent())
            .count();
  }

  /**
   * At how many sites the data say something of the construct, be it neutral or mixed: the
   * denominator for {@link #count(Influence)}.
   *
   * @return the number of sites
   */
  public int rated() {
    return (int) ratings.stream().filter(ConstructRating::rated).count();
  }

  boolean is(String otherConstruct, @Nullable String otherRole) {
    return construct.equals(otherConstruct) && Objects.equals(role, otherRole);
  }

  List<ConstructRating> at(List<Integer> columns) {
    return columns.stream().map(ratings::get).collect(ImmutableList.toImmutableList());
  }
}
