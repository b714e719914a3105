package org.impsci.taxonomy.determinant;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.impsci.core.UnknownCodeException;
import org.jspecify.annotations.Nullable;

/**
 * Constructs by sites: how each construct was rated at each site.
 *
 * <p>A matrix counts and compares; it adds nothing up, because the ratings are ordinal judgements
 * of constructs that weigh differently.
 *
 * @param catalogue the name of the catalogue that the constructs are from
 * @param sites the sites; at least one, none twice
 * @param rows the constructs that were rated somewhere, in the order of the catalogue; for each,
 *     one rating for each site
 * @since 0.1
 */
public record ConstructMatrix(String catalogue, List<String> sites, List<MatrixRow> rows)
    implements Serializable {

  /** Checks and copies the components. */
  public ConstructMatrix {
    Codes.check("matrix: catalogue", catalogue);
    sites = sites == null ? ImmutableList.of() : ImmutableList.copyOf(sites);
    rows = rows == null ? ImmutableList.of() : ImmutableList.copyOf(rows);
    Preconditions.checkArgument(!sites.isEmpty(), "matrix of %s has no sites", catalogue);
    Preconditions.checkArgument(
        ImmutableSet.copyOf(sites).size() == sites.size(),
        "matrix of %s has a site twice: %s",
        catalogue,
        sites);
    for (MatrixRow row : rows) {
      Preconditions.checkArgument(
          row.ratings().size() == sites.size(),
          "matrix of %s, construct %s: has %s ratings for %s sites",
          catalogue,
          row.construct(),
          row.ratings().size(),
          sites.size());
    }
  }

  /**
   * Puts ratings in a matrix. Their order does not matter. A construct that was rated at some sites
   * and not mentioned at another is {@linkplain ConstructRating.State#MISSING missing} there.
   *
   * @param catalogue the constructs that were rated
   * @param ratings the ratings; at least one
   * @return the matrix, its sites in alphabetical order
   * @throws UnknownCodeException if the catalogue lacks a construct or a role
   * @throws IllegalArgumentException if there is no rating, a site has a construct twice, or a
   *     rating lacks the role that its construct is rated for
   */
  public static ConstructMatrix of(ConstructCatalogue catalogue, Collection<SiteRating> ratings) {
    Set<String> sites = new TreeSet<>();
    Map<Key, SiteRating> cells = new HashMap<>();
    for (SiteRating rating : ratings) {
      rating.checkedBy(catalogue);
      sites.add(rating.site());
      Key key = new Key(rating.site(), rating.construct(), rating.role());
      Preconditions.checkArgument(
          cells.put(key, rating) == null,
          "site %s, construct %s%s: is rated twice",
          rating.site(),
          rating.construct(),
          rating.role() == null ? "" : " for " + rating.role());
    }
    ImmutableList.Builder<MatrixRow> rows = ImmutableList.builder();
    for (Construct construct : catalogue.constructs()) {
      if (construct.ratedPer() == null) {
        addRow(rows, construct, null, sites, cells);
      } else {
        for (Construct role : catalogue.in(construct.ratedPer())) {
          addRow(rows, construct, role.code(), sites, cells);
        }
      }
    }
    return new ConstructMatrix(catalogue.id(), ImmutableList.copyOf(sites), rows.build());
  }

  private record Key(String site, String construct, @Nullable String role) {}

  private static void addRow(
      ImmutableList.Builder<MatrixRow> rows,
      Construct construct,
      @Nullable String role,
      Set<String> sites,
      Map<Key, SiteRating> cells) {
    boolean mentioned = false;
    ImmutableList.Builder<ConstructRating> ratings = ImmutableList.builder();
    for (String site : sites) {
      SiteRating cell = cells.get(new Key(site, construct.code(), role));
      mentioned |= cell != null;
      ratings.add(cell == null ? ConstructRating.State.MISSING : cell.rating());
    }
    if (mentioned) {
      rows.add(new MatrixRow(construct.code(), role, ratings.build()));
    }
  }

  /**
   * The rating of a construct at a site.
   *
   * @param construct the code of the construct
   * @param role the role it is rated for; null if it is rated once for a site
   * @param site the site
   * @return the rating; missing if the construct was not rated anywhere
   * @throws UnknownCodeException if the matrix does not have the site
   */
  public ConstructRating rating(String construct, @Nullable String role, String site) {
    int index = column(site);
    for (MatrixRow row : rows) {
      if (row.is(construct, role)) {
        return row.ratings().get(index);
      }
    }
    return ConstructRating.State.MISSING;
  }

  /**
   * Says for each construct whether its ratings tell sites with much implementation from those with
   * little. What counts as much and as little is for the user to say; sites of neither group, such
   * as those in between, play no part.
   *
   * @param high the sites with much implementation; at least one
   * @param low the sites with little; at least one, none of them in the other group
   * @param rule what to say of the ratings, such as {@link DistinguishingRule#standard()}
   * @return for each row of this matrix, in its order, the class with the ratings it rests on
   * @throws UnknownCodeException if the matrix does not have a site
   * @throws IllegalArgumentException if a group is empty or a site is in both
   */
  public List<Distinction> distinguish(
      Collection<String> high, Collection<String> low, DistinguishingRule rule) {
    Preconditions.checkArgument(
        !high.isEmpty() && !low.isEmpty(), "each group needs at least one site");
    for (String site : high) {
      Preconditions.checkArgument(!low.contains(site), "site %s is in both groups", site);
    }
    List<Integer> highColumns = columns(high);
    List<Integer> lowColumns = columns(low);
    return rows.stream()
        .map(
            row -> {
              List<ConstructRating> highRatings = row.at(highColumns);
              List<ConstructRating> lowRatings = row.at(lowColumns);
              return new Distinction(
                  row.construct(),
                  row.role(),
                  rule.classify(highRatings, lowRatings),
                  highRatings,
                  lowRatings);
            })
        .collect(ImmutableList.toImmutableList());
  }

  private List<Integer> columns(Collection<String> group) {
    return group.stream().distinct().map(this::column).collect(ImmutableList.toImmutableList());
  }

  private int column(String site) {
    int index = sites.indexOf(site);
    if (index < 0) {
      throw new UnknownCodeException("matrix of " + catalogue, site, sites);
    }
    return index;
  }
}
