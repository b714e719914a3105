package org.impsci.fidelity.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.immutables.value.Value;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.ItemMapping;
import org.impsci.fidelity.assessment.MissingPolicy;
import org.impsci.fidelity.assessment.Score;
import org.jspecify.annotations.Nullable;

/**
 * Two reviews beside each other: per item, section, total and band.
 *
 * <p>Sums are over the items that are rated in both reviews, and say how many of how many those
 * are. Bands are given only if both reviews are complete and made with one edition. Usually the
 * first review is the earlier of one site, but nothing demands that.
 *
 * @param before the first review
 * @param after the second
 * @param items the items of both, in the order of the form of the second
 * @param sections the change of each section of the second that has any of these items, by code
 * @param total the change of the sum of these items
 * @param bandBefore what the total of the first review is called; null if bands are not comparable
 * @param bandAfter what that of the second is called; null if bands are not comparable
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(
    ReviewedSite before,
    ReviewedSite after,
    List<ItemChange> items,
    Map<String, Change> sections,
    Change total,
    @Nullable Band bandBefore,
    @Nullable Band bandAfter)
    implements Serializable {

  /** Checks and copies the components. */
  public Comparison {
    Given.value("comparison", "before", before);
    Given.value("comparison", "after", after);
    Given.value("comparison", "total", total);
    items = ImmutableList.copyOf(items);
    sections = ImmutableMap.copyOf(sections);
    Preconditions.checkArgument(
        (bandBefore == null) == (bandAfter == null), "comparison has one band; give both or none");
  }

  /**
   * Starts an empty comparison.
   *
   * @return a builder; all components but the bands are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Compares two reviews that were made with one edition.
   *
   * @param scale the scale of both
   * @param before the first review
   * @param after the second
   * @return the comparison
   * @throws InvalidDataException if one was made with another scale, or a rating is out of range
   * @throws UnknownCodeException if one rates an item that the scale does not have
   */
  public static Comparison of(FidelityScale scale, Assessment before, Assessment after) {
    ImmutableMap.Builder<String, String> same = ImmutableMap.builder();
    scale.items().forEach(item -> same.put(item.code(), item.code()));
    Band one = check(scale, before).orElse(null);
    Band other = check(scale, after).orElse(null);
    boolean complete = one != null && other != null;
    return of(
        scale, before, after, same.buildOrThrow(), complete ? one : null, complete ? other : null);
  }

  /**
   * Compares two reviews that were made with different editions, item by item as a mapping says.
   * Sections are those of the second; bands are not comparable.
   *
   * @param scaleBefore the scale of the first review
   * @param before the first review
   * @param scaleAfter the scale of the second
   * @param after the second
   * @param mapping which items of the first scale are taken for which of the second
   * @return the comparison of the mapped items
   * @throws InvalidDataException if one was made with another scale, a rating is out of range, or
   *     the mapping is of other scales
   * @throws UnknownCodeException if one rates an item, or the mapping has one, that its scale does
   *     not have
   */
  public static Comparison of(
      FidelityScale scaleBefore,
      Assessment before,
      FidelityScale scaleAfter,
      Assessment after,
      ItemMapping mapping) {
    if (!mapping.from().equals(scaleBefore.id()) || !mapping.to().equals(scaleAfter.id())) {
      throw new InvalidDataException(
          "mapping of " + mapping.from() + " to " + mapping.to(),
          "",
          "does not map %s to %s".formatted(scaleBefore.id(), scaleAfter.id()));
    }
    check(scaleBefore, before);
    check(scaleAfter, after);
    Map<String, String> pairs =
        ItemMapping.of(scaleBefore, scaleAfter, mapping.items()).inverse().items();
    return of(scaleAfter, before, after, pairs, null, null);
  }

  private static Optional<Band> check(FidelityScale scale, Assessment assessment) {
    return Score.of(scale, assessment, MissingPolicy.bounds()) instanceof Score score
        ? Optional.of(score.band())
        : Optional.empty();
  }

  private static Comparison of(
      FidelityScale scale,
      Assessment before,
      Assessment after,
      Map<String, String> pairs,
      @Nullable Band bandBefore,
      @Nullable Band bandAfter) {
    ImmutableList.Builder<ItemChange> items = ImmutableList.builder();
    ImmutableMap.Builder<String, Change> sections = ImmutableMap.builder();
    for (Section section : scale.sections()) {
      ImmutableList.Builder<ItemChange> some = ImmutableList.builder();
      for (Item item : section.items()) {
        String first = pairs.get(item.code());
        if (first != null) {
          some.add(
              new ItemChange(item.code(), first, before.rating(first), after.rating(item.code())));
        }
      }
      List<ItemChange> changes = some.build();
      if (!changes.isEmpty()) {
        sections.put(section.code(), sum(changes));
        items.addAll(changes);
      }
    }
    List<ItemChange> all = items.build();
    return new Comparison(
        ReviewedSite.of(before),
        ReviewedSite.of(after),
        all,
        sections.buildOrThrow(),
        sum(all),
        bandBefore,
        bandAfter);
  }

  private static Change sum(List<ItemChange> items) {
    int compared = 0;
    int before = 0;
    int after = 0;
    for (ItemChange item : items) {
      if (item.points().isPresent()) {
        compared++;
        before += Ratings.value(item.before());
        after += Ratings.value(item.after());
      }
    }
    return new Change(items.size(), compared, before, after);
  }

  /**
   * Whether the band is another one.
   *
   * @return true if both bands are given and differ
   */
  public boolean bandChanged() {
    return bandBefore != null && bandAfter != null && !bandBefore.equals(bandAfter);
  }

  /**
   * The items that the second review rates higher.
   *
   * @return the changes in the order of the form
   */
  public List<ItemChange> improved() {
    return where(points -> points > 0);
  }

  /**
   * The items that the second review rates lower.
   *
   * @return the changes in the order of the form
   */
  public List<ItemChange> declined() {
    return where(points -> points < 0);
  }

  /**
   * The items that are missing in either review.
   *
   * @return the items in the order of the form
   */
  public List<ItemChange> notComparable() {
    return items.stream()
        .filter(item -> item.points().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private List<ItemChange> where(IntPredicate points) {
    return items.stream()
        .filter(item -> item.points().isPresent() && points.test(item.points().getAsInt()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link Comparison}.
   *
   * @since 0.1
   */
  public static final class Builder extends ComparisonBuilder {
    Builder() {}
  }
}
