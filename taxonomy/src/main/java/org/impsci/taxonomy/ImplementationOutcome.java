package org.impsci.taxonomy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;

/**
 * The eight outcomes of implementation: what is to be judged when the success of implementation,
 * and not of the practice itself, is in question.
 *
 * <p>What a table leaves open is marked: see {@link #levelsVerification()} and {@link
 * #salienceVerification()}. Other names are as known to the authors of this library.
 *
 * @since 0.1
 */
public enum ImplementationOutcome implements Concept {
  /**
   * How agreeable or satisfactory those concerned find the practice.
   *
   * <p><i>Also known as</i> satisfaction with aspects of the practice.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  ACCEPTABILITY(
      "acceptability",
      "Acceptability",
      "How agreeable or satisfactory those concerned find the practice.",
      ImmutableList.of(LevelOfAnalysis.PROVIDER, LevelOfAnalysis.CONSUMER),
      Verification.VERIFIED,
      ImmutableList.of(Phase.EARLY, Phase.MID, Phase.LATE),
      "Early for adoption, ongoing for penetration, late for sustainability",
      Verification.VERIFIED),

  /**
   * The intention, decision or action to try the practice.
   *
   * <p><i>Also known as</i> uptake; utilization.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  ADOPTION(
      "adoption",
      "Adoption",
      "The intention, decision or action to try the practice.",
      ImmutableList.of(LevelOfAnalysis.PROVIDER, LevelOfAnalysis.ORGANIZATION),
      Verification.VERIFIED,
      ImmutableList.of(Phase.EARLY, Phase.MID),
      "Early to mid",
      Verification.VERIFIED),

  /**
   * How well the practice seems to fit the setting, the people and the problem.
   *
   * <p><i>Also known as</i> perceived fit; compatibility.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  APPROPRIATENESS(
      "appropriateness",
      "Appropriateness",
      "How well the practice seems to fit the setting, the people and the problem.",
      ImmutableList.of(
          LevelOfAnalysis.PROVIDER, LevelOfAnalysis.CONSUMER, LevelOfAnalysis.ORGANIZATION),
      Verification.VERIFIED,
      ImmutableList.of(Phase.EARLY),
      "Early, before adoption",
      Verification.VERIFIED),

  /**
   * How far the practice can be carried out in the setting.
   *
   * <p><i>Also known as</i> practicability.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  FEASIBILITY(
      "feasibility",
      "Feasibility",
      "How far the practice can be carried out in the setting.",
      ImmutableList.of(LevelOfAnalysis.PROVIDER, LevelOfAnalysis.ORGANIZATION),
      Verification.VERIFIED,
      ImmutableList.of(Phase.EARLY),
      "Early, during adoption",
      Verification.VERIFIED),

  /**
   * How far the practice is delivered as it was designed.
   *
   * <p>A fidelity scale that rates a program or site as a whole, as those of individual placement
   * and support do, measures it of the {@linkplain LevelOfAnalysis#ORGANIZATION organization}: keep
   * the level with the score.
   *
   * <p><i>Also known as</i> adherence; integrity.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  FIDELITY(
      "fidelity",
      "Fidelity",
      "How far the practice is delivered as it was designed.",
      ImmutableList.of(LevelOfAnalysis.PROVIDER),
      Verification.VERIFIED,
      ImmutableList.of(Phase.EARLY, Phase.MID),
      "Early to mid",
      Verification.VERIFIED),

  /**
   * What the effort to implement the practice costs.
   *
   * <p><i>Also known as</i> marginal cost of implementation.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  IMPLEMENTATION_COST(
      "implementation-cost",
      "Implementation cost",
      "What the effort to implement the practice costs.",
      ImmutableList.of(LevelOfAnalysis.PROVIDER, LevelOfAnalysis.ORGANIZATION),
      Verification.VERIFIED,
      ImmutableList.of(Phase.EARLY, Phase.MID, Phase.LATE),
      "Early for adoption and feasibility, mid for penetration, late for sustainability",
      Verification.VERIFIED),

  /**
   * How far the practice has spread within its setting, such as those who deliver it of those who
   * should.
   *
   * <p><i>Also known as</i> spread; reach within the setting.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  PENETRATION(
      "penetration",
      "Penetration",
      "How far the practice has spread within its setting, such as those who deliver it of those who should.",
      ImmutableList.of(LevelOfAnalysis.ORGANIZATION),
      Verification.VERIFIED,
      ImmutableList.of(Phase.MID, Phase.LATE),
      "Mid to late",
      Verification.UNVERIFIED),

  /**
   * How far the practice is kept up in normal operation.
   *
   * <p><i>Also known as</i> maintenance; institutionalization.
   *
   * <p><i>Source</i> Proctor et al. 2011, Table 1.
   */
  SUSTAINABILITY(
      "sustainability",
      "Sustainability",
      "How far the practice is kept up in normal operation.",
      ImmutableList.of(LevelOfAnalysis.ORGANIZATION),
      Verification.UNVERIFIED,
      ImmutableList.of(Phase.LATE),
      "Late",
      Verification.UNVERIFIED);

  private static final Citation SOURCE =
      Citation.builder()
          .addAuthors(
              "Proctor E",
              "Silmere H",
              "Raghavan R",
              "Hovmand P",
              "Aarons G",
              "Bunger A",
              "Griffey R",
              "Hensley M")
          .year(2011)
          .title(
              "Outcomes for implementation research: conceptual distinctions, measurement challenges, and research agenda")
          .venue("Administration and Policy in Mental Health 38(2):65-76")
          .doi("10.1007/s10488-010-0319-7")
          .locator("Table 1")
          .build();

  private final String code;
  private final String label;
  private final String definition;
  private final ImmutableList<LevelOfAnalysis> levels;
  private final Verification levelsVerification;
  private final ImmutableList<Phase> phases;
  private final String salience;
  private final Verification salienceVerification;

  ImplementationOutcome(
      String code,
      String label,
      String definition,
      ImmutableList<LevelOfAnalysis> levels,
      Verification levelsVerification,
      ImmutableList<Phase> phases,
      String salience,
      Verification salienceVerification) {
    this.code = code;
    this.label = label;
    this.definition = definition;
    this.levels = levels;
    this.levelsVerification = levelsVerification;
    this.phases = phases;
    this.salience = salience;
    this.salienceVerification = salienceVerification;
  }

  /**
   * Finds an outcome by its code.
   *
   * @param code the code, such as {@code acceptability}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static ImplementationOutcome of(String code) {
    return Concept.of(ImplementationOutcome.class, code);
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
   * Of whom the outcome is measured.
   *
   * @return one or more levels
   */
  public List<LevelOfAnalysis> levels() {
    return levels;
  }

  /**
   * How far the levels were checked against the source.
   *
   * @return unverified for sustainability, verified for the others
   */
  public Verification levelsVerification() {
    return levelsVerification;
  }

  /**
   * When in the course of implementation the outcome matters most. Where the source says ongoing,
   * this library reads it as the middle.
   *
   * @return one or more phases, in order
   */
  public List<Phase> phases() {
    return phases;
  }

  /**
   * When the outcome matters most, and for what, in words.
   *
   * @return a phrase without a full stop
   */
  public String salience() {
    return salience;
  }

  /**
   * How far {@link #phases()} and {@link #salience()} were checked against the source.
   *
   * @return unverified for penetration and sustainability, verified for the others
   */
  public Verification salienceVerification() {
    return salienceVerification;
  }

  /**
   * A third of the course of implementation, as the outcomes are dated by.
   *
   * @since 0.1
   */
  public enum Phase {
    /** Up to the first use. */
    EARLY("early"),
    /** While use spreads. */
    MID("mid"),
    /** When use is to last. */
    LATE("late");

    private final String code;

    Phase(String code) {
      this.code = code;
    }

    /**
     * Finds a phase by its code.
     *
     * @param code the code, such as {@code early}
     * @return the constant
     * @throws UnknownCodeException if there is none with the code
     */
    public static Phase of(String code) {
      for (Phase phase : values()) {
        if (phase.code.equals(code)) {
          return phase;
        }
      }
      throw new UnknownCodeException(
          "Phase", code, Arrays.stream(values()).map(Phase::code).toList());
    }

    /**
     * The name that data carry.
     *
     * @return {@code early}, {@code mid} or {@code late}
     */
    @JsonValue
    public String code() {
      return code;
    }
  }
}
