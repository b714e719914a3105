package org.impsci.fidelity.psychometrics;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;

/**
 * Whether two totals of one program differ by more than errors of measurement alone would explain.
 *
 * <p>The index is the difference of the totals divided by its standard error, which is the standard
 * error of measurement times the square root of two. A difference is reliable if the index is
 * further from 0 than the normal distribution allows: beyond 1.96 at a confidence of 0.95. One that
 * lies on the limit is not.
 *
 * <p>Source: Jacobson and Truax 1991. It says that something changed, not that it matters.
 *
 * @param before the first total
 * @param after the second
 * @param standardError the standard error of their difference, in points, above 0
 * @param confidence the confidence, above 0 and below 1
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ReliableChange(double before, double after, double standardError, double confidence)
    implements Serializable {

  /** The paper that introduced the index in this form. */
  public static final Citation SOURCE =
      Citation.builder()
          .addAuthors("Jacobson NS", "Truax P")
          .year(1991)
          .title(
              "Clinical significance: A statistical approach to defining meaningful change in"
                  + " psychotherapy research")
          .venue("Journal of Consulting and Clinical Psychology 59(1):12-19")
          .doi("10.1037/0022-006X.59.1.12")
          .build();

  /** Checks and copies the components. */
  public ReliableChange {
    Preconditions.checkArgument(
        Double.isFinite(before) && Double.isFinite(after),
        "change from %s to %s: expected two totals",
        before,
        after);
    Preconditions.checkArgument(
        standardError > 0 && Double.isFinite(standardError),
        "standard error %s is not a number above 0",
        standardError);
    Exact.checkConfidence(confidence);
  }

  /**
   * Starts an empty change.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Judges a change at a confidence of 0.95.
   *
   * @param error the standard error of measurement of a total
   * @param before the first total
   * @param after the second
   * @return the change
   */
  public static ReliableChange of(StandardError error, double before, double after) {
    return of(error, before, after, 0.95);
  }

  /**
   * Judges a change.
   *
   * @param error the standard error of measurement of a total
   * @param before the first total
   * @param after the second
   * @param confidence the confidence, above 0 and below 1
   * @return the change
   */
  public static ReliableChange of(
      StandardError error, double before, double after, double confidence) {
    return new ReliableChange(before, after, Math.sqrt(2) * error.points(), confidence);
  }

  /**
   * The reliable change index.
   *
   * @return the difference of the totals in standard errors; positive if the second is higher
   */
  public double index() {
    return (after - before) / standardError;
  }

  /**
   * How far from 0 the index must lie for a change to be reliable.
   *
   * @return 1.96 at a confidence of 0.95
   */
  public double limit() {
    return StandardError.critical(confidence);
  }

  /**
   * The judgement.
   *
   * @return whether the change is reliable, and in which direction
   */
  public Verdict verdict() {
    double index = index();
    if (Math.abs(index) <= limit()) {
      return Verdict.NOT_RELIABLE;
    }
    return index > 0 ? Verdict.IMPROVED : Verdict.DECLINED;
  }

  /**
   * What is said of a change.
   *
   * @since 0.1
   */
  public enum Verdict {
    /** The second total is reliably higher. */
    IMPROVED("improved"),
    /** The second total is reliably lower. */
    DECLINED("declined"),
    /** Errors of measurement alone could explain the difference, or there is none. */
    NOT_RELIABLE("not-reliable");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return {@code improved}, {@code declined} or {@code not-reliable}
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Finds a verdict by its code.
     *
     * @param code the code
     * @return the verdict
     * @throws UnknownCodeException if there is none with the code
     */
    public static Verdict of(String code) {
      for (Verdict verdict : values()) {
        if (verdict.code.equals(code)) {
          return verdict;
        }
      }
      throw new UnknownCodeException(
          "ReliableChange.Verdict", code, Arrays.stream(values()).map(Verdict::code).toList());
    }
  }

  /**
   * Collects the components of a {@link ReliableChange}.
   *
   * @since 0.1
   */
  public static final class Builder extends ReliableChangeBuilder {
    Builder() {}
  }
}
