package org.impsci.fidelity.assertj;

import com.google.common.base.Preconditions;
import com.google.common.collect.Range;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.SectionScore;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a score.
 *
 * <p>Where points are short, the failure shows what cost the most, largest first: items if the
 * score came from {@link AssessmentAssert#scores()}, otherwise sections.
 *
 * @since 0.1
 */
public final class ScoreAssert extends AbstractAssert<ScoreAssert, Score> {

  private final @Nullable FidelityScale given;
  private final @Nullable Assessment assessment;

  ScoreAssert(
      @Nullable FidelityScale given, @Nullable Score actual, @Nullable Assessment assessment) {
    super(actual, ScoreAssert.class);
    if (given != null && actual != null) {
      Scales.check("score", actual.scale(), given);
    }
    this.given = given;
    this.assessment = assessment;
  }

  /**
   * Verifies the total.
   *
   * @param total what it should be
   * @return this, for more assertions
   * @throws AssertionError if it is another
   */
  public ScoreAssert hasTotal(int total) {
    isNotNull();
    return totalIn("total " + total, Range.singleton(total));
  }

  /**
   * Verifies that the total is in a range.
   *
   * @param low the lowest that it may be
   * @param high the highest that it may be
   * @return this, for more assertions
   * @throws AssertionError if it is outside
   * @throws IllegalArgumentException if the lowest is above the highest
   */
  public ScoreAssert hasTotalBetween(int low, int high) {
    Preconditions.checkArgument(low <= high, "totals %s..%s are not a range", low, high);
    isNotNull();
    return totalIn("a total of " + low + ".." + high, Range.closed(low, high));
  }

  /**
   * Verifies that the total reaches a band, whether or not it is beyond it.
   *
   * @param band the code of the band, such as {@code good}
   * @return this, for more assertions
   * @throws AssertionError if the total is below the lower bound of the band
   * @throws UnknownCodeException if the scale has no such band
   * @throws IllegalArgumentException if the scale was not given and is not of this library
   */
  public ScoreAssert isAtLeast(String band) {
    isNotNull();
    return reaches(scale().band(band));
  }

  /**
   * Verifies that the total reaches a band, whether or not it is beyond it.
   *
   * @param band the band
   * @return this, for more assertions
   * @throws AssertionError if the total is below the lower bound of the band
   * @throws IllegalArgumentException if it is not a band of the scale, or the scale was not given
   *     and is not of this library
   */
  public ScoreAssert isAtLeast(Band band) {
    isNotNull();
    return reaches(own(band));
  }

  /**
   * Verifies what the total is called.
   *
   * @param band the code of the band, such as {@code good}
   * @return this, for more assertions
   * @throws AssertionError if it is in another, be it higher or lower
   * @throws UnknownCodeException if the scale has no such band
   * @throws IllegalArgumentException if the scale was not given and is not of this library
   */
  public ScoreAssert isInBand(String band) {
    isNotNull();
    return within(scale().band(band));
  }

  /**
   * Verifies what the total is called.
   *
   * @param band the band
   * @return this, for more assertions
   * @throws AssertionError if it is in another, be it higher or lower
   * @throws IllegalArgumentException if it is not a band of the scale, or the scale was not given
   *     and is not of this library
   */
  public ScoreAssert isInBand(Band band) {
    isNotNull();
    return within(own(band));
  }

  /**
   * Verifies the total of a section.
   *
   * @param section the code of the section, such as {@code staffing}
   * @param total what it should be
   * @return this, for more assertions
   * @throws AssertionError if it is another
   * @throws UnknownCodeException if the score has no such section
   */
  public ScoreAssert hasSectionTotal(String section, int total) {
    isNotNull();
    int found = section(section).total();
    if (found != total) {
      boolean isShort = found < total;
      failWithMessage(
          "%s",
          "expected total %s of section %s, but it is %s: %s%s"
              .formatted(
                  total,
                  section,
                  found,
                  distance(found, Range.singleton(total)),
                  isShort && assessment != null
                      ? Costs.ofItems(scale(), assessment, scale().section(section).items())
                      : ""));
    }
    return this;
  }

  private ScoreAssert reaches(Band band) {
    return totalIn("at least band " + named(band), Range.atLeast(band.minTotal()));
  }

  private ScoreAssert within(Band band) {
    List<Band> bands = scale().bands();
    int place = bands.indexOf(band);
    int highest = place == 0 ? scale().maxTotal() : bands.get(place - 1).minTotal() - 1;
    return totalIn(
        "band %s (%s..%s)".formatted(band.code(), band.minTotal(), highest),
        Range.closed(band.minTotal(), highest));
  }

  private ScoreAssert totalIn(String expected, Range<Integer> range) {
    int total = actual.total();
    if (!range.contains(total)) {
      failWithMessage(
          "%s",
          "expected %s, but the total is %s (%s): %s%s"
              .formatted(
                  expected,
                  total,
                  actual.band().code(),
                  distance(total, range),
                  total < range.lowerEndpoint() ? costs() : ""));
    }
    return this;
  }

  private static String distance(int total, Range<Integer> range) {
    boolean isShort = total < range.lowerEndpoint();
    int points = isShort ? range.lowerEndpoint() - total : total - range.upperEndpoint();
    return "%s %s %s"
        .formatted(points, points == 1 ? "point" : "points", isShort ? "short" : "too many");
  }

  private String costs() {
    return assessment == null
        ? Costs.ofSections(actual.sections())
        : Costs.ofItems(scale(), assessment, scale().items());
  }

  private SectionScore section(String code) {
    return actual.sections().stream()
        .filter(section -> section.section().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "scale " + actual.scale(),
                    code,
                    actual.sections().stream().map(SectionScore::section).toList()));
  }

  /** Refuses a band of another scale, even of the same code: editions are not mixed. */
  private Band own(Band band) {
    Preconditions.checkArgument(
        scale().bands().contains(band),
        "scale %s has no band %s; its bands: %s",
        scale().id(),
        named(band),
        scale().bands().stream().map(ScoreAssert::named).collect(Collectors.joining(", ")));
    return band;
  }

  private static String named(Band band) {
    return "%s (%s)".formatted(band.code(), band.minTotal());
  }

  private FidelityScale scale() {
    return given == null ? Scales.get("score", actual.scale()) : given;
  }
}
