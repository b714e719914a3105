package org.impsci.fidelity.psychometrics;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Arrays;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;

/**
 * A reliability as a study published it.
 *
 * @param value the reliability, as printed
 * @param kind what kind of reliability it is
 * @param instrument the scale it was found for, as the study calls it
 * @param sample what it was found with
 * @param source the study
 * @param verification how far the value was checked against the study
 * @param readAt the address where it was read
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record PublishedReliability(
    double value,
    PublishedReliability.Kind kind,
    String instrument,
    String sample,
    Citation source,
    Verification verification,
    String readAt)
    implements Serializable {

  /** Checks and copies the components. */
  public PublishedReliability {
    Given.value("published reliability", "kind", kind);
    Given.text("published reliability", "instrument", instrument);
    Given.text("published reliability", "sample", sample);
    Given.value("published reliability", "source", source);
    Given.value("published reliability", "verification", verification);
    Given.text("published reliability", "readAt", readAt);
    Preconditions.checkArgument(value >= 0 && value <= 1, "reliability %s is outside 0..1", value);
  }

  /**
   * Starts an empty reliability.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What kind of error a reliability speaks of.
   *
   * @since 0.1
   */
  public enum Kind {
    /** How far the items go together, such as Cronbach's alpha. */
    INTERNAL_CONSISTENCY("internal-consistency"),
    /** How far reviewers agree, such as an intraclass correlation. */
    INTER_RATER("inter-rater"),
    /** How far a review and a later one agree. */
    TEST_RETEST("test-retest");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The name that data carry.
     *
     * @return {@code internal-consistency}, {@code inter-rater} or {@code test-retest}
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Finds a kind by its code.
     *
     * @param code the code
     * @return the kind
     * @throws UnknownCodeException if there is none with the code
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new UnknownCodeException(
          "PublishedReliability.Kind", code, Arrays.stream(values()).map(Kind::code).toList());
    }
  }

  /**
   * Collects the components of a {@link PublishedReliability}.
   *
   * @since 0.1
   */
  public static final class Builder extends PublishedReliabilityBuilder {
    Builder() {}
  }
}
