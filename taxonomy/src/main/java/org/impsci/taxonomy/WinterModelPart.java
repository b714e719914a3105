package org.impsci.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;

/**
 * The parts of Winter's Integrated Implementation Model: what shapes the implementation of a
 * policy, and what comes of it.
 *
 * <p>The model itself is in the catalogue of approaches as {@code winters-integrated-
 * implementation-model}.
 *
 * @since 0.1
 */
public enum WinterModelPart implements Concept {
  /**
   * How the policy came about.
   *
   * <p><i>Source</i> as known to the authors of this library.
   */
  POLICY_FORMATION(
      "policy-formation",
      "Policy formation",
      "How the policy came about.",
      Role.INFLUENCE,
      Verification.UNVERIFIED),

  /**
   * How goals and instruments are put together in the policy.
   *
   * <p><i>Source</i> Winter and Nielsen 2008, summary of the publisher.
   */
  POLICY_DESIGN(
      "policy-design",
      "Policy design",
      "How goals and instruments are put together in the policy.",
      Role.INFLUENCE,
      Verification.VERIFIED),

  /**
   * The interests of the authorities and organizations that take part, and how they act on each
   * other.
   *
   * <p><i>Also known as</i> organizational and inter-organizational behaviour.
   *
   * <p><i>Source</i> Winter and Nielsen 2008, summary of the publisher.
   */
  ORGANIZATIONS(
      "organizations",
      "Organizations and their interplay",
      "The interests of the authorities and organizations that take part, and how they act on each other.",
      Role.INFLUENCE,
      Verification.VERIFIED),

  /**
   * The managing of front-line workers.
   *
   * <p><i>Source</i> Winter and Nielsen 2008, summary of the publisher.
   */
  MANAGEMENT(
      "management",
      "Management",
      "The managing of front-line workers.",
      Role.INFLUENCE,
      Verification.VERIFIED),

  /**
   * What front-line workers know, and their attitudes.
   *
   * <p><i>Also known as</i> street-level bureaucrats.
   *
   * <p><i>Source</i> Winter and Nielsen 2008, summary of the publisher.
   */
  FRONT_LINE_WORKERS(
      "front-line-workers",
      "Front-line workers",
      "What front-line workers know, and their attitudes.",
      Role.INFLUENCE,
      Verification.VERIFIED),

  /**
   * How the citizens and firms that the policy is meant for react.
   *
   * <p><i>Source</i> Winter and Nielsen 2008, summary of the publisher.
   */
  TARGET_GROUP(
      "target-group",
      "Target group",
      "How the citizens and firms that the policy is meant for react.",
      Role.INFLUENCE,
      Verification.VERIFIED),

  /**
   * The social and economic surroundings.
   *
   * <p><i>Source</i> a thesis that uses the model.
   */
  SOCIO_ECONOMIC_CONTEXT(
      "socio-economic-context",
      "Socio-economic context",
      "The social and economic surroundings.",
      Role.INFLUENCE,
      Verification.PARTLY),

  /**
   * What those who implement do.
   *
   * <p><i>Also known as</i> performance.
   *
   * <p><i>Source</i> Winter 2012, as Winter separates it from outcome.
   */
  OUTPUT("output", "Output", "What those who implement do.", Role.RESULT, Verification.PARTLY),

  /**
   * What comes of the output for the target group.
   *
   * <p><i>Also known as</i> effect.
   *
   * <p><i>Source</i> Winter 2012, as Winter separates it from output.
   */
  OUTCOME(
      "outcome",
      "Outcome",
      "What comes of the output for the target group.",
      Role.RESULT,
      Verification.PARTLY);

  private static final Citation SOURCE =
      Citation.builder()
          .addAuthors("Winter SC", "Nielsen VL")
          .year(2008)
          .title("Implementering af politik")
          .venue("Copenhagen: Hans Reitzel")
          .build();

  private final String code;
  private final String label;
  private final String definition;
  private final Role role;
  private final Verification verification;

  WinterModelPart(
      String code, String label, String definition, Role role, Verification verification) {
    this.code = code;
    this.label = label;
    this.definition = definition;
    this.role = role;
    this.verification = verification;
  }

  /**
   * Finds a part by its code.
   *
   * @param code the code, such as {@code policy-formation}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static WinterModelPart of(String code) {
    return Concept.of(WinterModelPart.class, code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String definition() {
    return definition;
  }

  @Override
  public Citation source() {
    return SOURCE;
  }

  /**
   * Whether the part shapes implementation or results from it.
   *
   * @return the role
   */
  public Role role() {
    return role;
  }

  /**
   * How far the part was checked against a source.
   *
   * @return verified where the publisher's summary names it, partly where another text does
   */
  public Verification verification() {
    return verification;
  }

  /**
   * What a part does in the model.
   *
   * @since 0.1
   */
  public enum Role {
    /** Shapes implementation and its results. */
    INFLUENCE("influence"),
    /** Comes of implementation. */
    RESULT("result");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    /**
     * Finds a role by its code.
     *
     * @param code the code, such as {@code influence}
     * @return the constant
     * @throws UnknownCodeException if there is none with the code
     */
    public static Role of(String code) {
      for (Role role : values()) {
        if (role.code.equals(code)) {
          return role;
        }
      }
      throw new UnknownCodeException(
          "Role", code, Arrays.stream(values()).map(Role::code).toList());
    }

    /**
     * The name that data carry.
     *
     * @return {@code influence} or {@code result}
     */
    @JsonValue
    public String code() {
      return code;
    }
  }
}
