package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.taxonomy.Sources;

/**
 * The six stages of the implementation of one innovation at one site, in order: Fixsen et al. 2005.
 *
 * <p>The order says what usually comes first, and nothing more. Stages overlap and have no crisp
 * end; a site goes back when staff, funding or leadership change; it may skip a stage; and it may
 * be in full operation with one innovation while exploring another. All of that is normal: {@link
 * #next()} and {@link #previous()} are neighbours in the list, and no state machine is implied.
 *
 * <p>The whole way takes two to four years in the guides that were read, which is a range to
 * compare with and no rule.
 *
 * @since 0.1
 */
public enum Stage implements Concept {
  /**
   * Weighing the need of clients, the practice, the needs of the programme and the resources of the
   * community against each other, until there is a decision.
   *
   * <p>It ends with the decision to go on, or not to, and with a plan of tasks and times.
   *
   * <p><i>Source</i> Fixsen et al. 2005.
   */
  EXPLORATION_AND_ADOPTION(
      "exploration-and-adoption",
      "Exploration and adoption",
      "Weighs the need of clients, the practice, the needs of the programme and the resources"
          + " of the community against each other, and decides whether to go on.",
      ImmutableList.of(
          "need-named: the need is named",
          "information-gathered: information on the practice is gathered",
          "fit-judged: the fit of practice, programme and community is judged",
          "barriers-listed: barriers in funding, staffing, referral and the wider system are listed",
          "champions-engaged: champions and stakeholders are engaged",
          "support-mobilised: support is mobilised",
          "decision-made: a decision is made, with a plan of tasks and times"),
      ImmutableList.of(),
      ImmutableList.of(
          "https://docsbay.net/doc/453444/implementation-research-synthesis-of-the-literature",
          "https://sisep.fpg.unc.edu/guidebook/level-one/stages-implementation")),

  /**
   * The start-up work between the decision and the first client: nothing is delivered yet.
   *
   * <p>It ends with the first use of the practice with a client.
   *
   * <p><i>Also known as</i> installation; programme installation.
   *
   * <p><i>Source</i> Fixsen et al. 2005.
   */
  PROGRAM_INSTALLATION(
      "program-installation",
      "Program installation",
      "Puts in place, after the decision, what the practice needs to start. The practice is not"
          + " delivered yet: money is spent without any change in practice.",
      ImmutableList.of(
          "funding-secured: funding is secured",
          "staff-recruited: staff are recruited or reassigned",
          "routes-set: policies, referral routes and reporting routes are set",
          "materials-acquired: materials, space and technology are acquired",
          "training-prepared: training and coaching are prepared",
          "outcomes-expected: expected outcomes are set"),
      ImmutableList.of(),
      ImmutableList.of(
          "https://docsbay.net/doc/453444/implementation-research-synthesis-of-the-literature",
          "https://nirn.fpg.unc.edu/module-4/topic-4-installation-stage",
          "https://sisep.fpg.unc.edu/guidebook/level-one/stages-implementation")),

  /**
   * The first use of the practice, awkward and fragile.
   *
   * <p>It ends when most staff use the practice as intended; what counts as most is for the
   * programme to say (not checked against a source).
   *
   * <p><i>Source</i> Fixsen et al. 2005.
   */
  INITIAL_IMPLEMENTATION(
      "initial-implementation",
      "Initial implementation",
      "Uses the practice for the first time, while skill, capacity and culture change unevenly."
          + " Awkward and fragile: many projects end here.",
      ImmutableList.of(
          "first-clients-served: the first clients are served",
          "new-staff-coached: new staff are coached",
          "data-used: data are used to correct the course",
          "problems-solved: the team solves the problems of the start"),
      ImmutableList.of("fidelity-first-measured: fidelity is measured for the first time"),
      ImmutableList.of(
          "https://docsbay.net/doc/453444/implementation-research-synthesis-of-the-literature",
          "https://manuals.annafreud.org/ambit-static/fixsens-stages-of-implementation",
          "https://ohioleadership.org/implementation-science/stages-of-implementation",
          "https://fill.io/Implementation-Stages-Planning-Tool-V8-NIRN-Only-Fillable")),

  /**
   * The practice as business as usual.
   *
   * <p><i>Also known as</i> full implementation.
   *
   * <p><i>Source</i> Fixsen et al. 2005.
   */
  FULL_OPERATION(
      "full-operation",
      "Full operation",
      "Has the practice built into daily work, policy and procedure: business as usual.",
      ImmutableList.of(
          "practice-accepted: the practice is accepted",
          "staff-experienced: staff are experienced",
          "outcomes-reached: outcomes are reached"),
      ImmutableList.of(
          "fidelity-steady: fidelity criteria are met steadily",
          "caseload-full: caseload and staffing are full",
          "referrals-stable: the flow of referrals is stable"),
      ImmutableList.of(
          "https://docsbay.net/doc/453444/implementation-research-synthesis-of-the-literature",
          "https://manuals.annafreud.org/ambit-static/fixsens-stages-of-implementation",
          "https://pressbooks.pub/impactinterventionimplementation/chapter/full-implementation",
          "https://fill.io/Implementation-Stages-Planning-Tool-V8-NIRN-Only-Fillable")),

  /**
   * Refining the practice after faithful use.
   *
   * <p>It ends with the change kept or withdrawn.
   *
   * <p><i>Source</i> Fixsen et al. 2005.
   */
  INNOVATION(
      "innovation",
      "Innovation",
      "Refines the practice after it has been used faithfully, and tells useful innovation from"
          + " drift.",
      ImmutableList.of(),
      ImmutableList.of(
          "changes-logged: changes are deliberate and logged",
          "change-after-fidelity: a change is made only after fidelity was reached; earlier change counts as drift",
          "change-checked: fidelity and outcomes are checked again after a change"),
      ImmutableList.of(
          "https://docsbay.net/doc/453444/implementation-research-synthesis-of-the-literature")),

  /**
   * Keeping the practice going while leaders, staff, money and policy change.
   *
   * <p>It is open-ended.
   *
   * <p><i>Also known as</i> sustainment.
   *
   * <p><i>Source</i> Fixsen et al. 2005.
   */
  SUSTAINABILITY(
      "sustainability",
      "Sustainability",
      "Keeps the practice going while leaders, staff, money and policy change, at a fidelity"
          + " that still gives outcomes.",
      ImmutableList.of(
          "turnover-survived: the practice survives turnover",
          "funding-renewed: funding is renewed",
          "fidelity-kept: fidelity stays at a level that still gives outcomes"),
      ImmutableList.of(),
      ImmutableList.of(
          "https://docsbay.net/doc/453444/implementation-research-synthesis-of-the-literature",
          "https://pbismissouri.org/sustaining"));

  private final String code;
  private final String label;
  private final String definition;
  private final ImmutableList<String> verified;
  private final ImmutableList<String> unverified;
  private final ImmutableList<String> readAt;

  Stage(
      String code,
      String label,
      String definition,
      ImmutableList<String> verified,
      ImmutableList<String> unverified,
      ImmutableList<String> readAt) {
    this.code = code;
    this.label = label;
    this.definition = definition;
    this.verified = verified;
    this.unverified = unverified;
    this.readAt = readAt;
  }

  /**
   * Finds a stage by its code.
   *
   * @param code the code, such as {@code full-operation}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Stage of(String code) {
    return Concept.of(Stage.class, code);
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
    return Sources.FIXSEN_2005;
  }

  /**
   * What a site in this stage typically shows.
   *
   * @return three markers or more, those that were checked first
   */
  public List<Marker> markers() {
    return Stream.concat(
            verified.stream().map(marker -> marker(marker, Verification.VERIFIED)),
            unverified.stream().map(marker -> marker(marker, Verification.UNVERIFIED)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Markers are written {@code code: text}, since constants of an enum hold strings alone. */
  private static Marker marker(String marker, Verification verification) {
    int colon = marker.indexOf(": ");
    return new Marker(marker.substring(0, colon), marker.substring(colon + 2), verification);
  }

  /**
   * Where the definition and the verified markers were read: a copy of the source, and guides that
   * follow it.
   *
   * @return web addresses, at least one
   */
  public List<String> readAt() {
    return readAt;
  }

  /**
   * The stage that usually follows.
   *
   * @return the next in order; empty for the last
   */
  public Optional<Stage> next() {
    return neighbour(1);
  }

  /**
   * The stage that usually comes before.
   *
   * @return the previous in order; empty for the first
   */
  public Optional<Stage> previous() {
    return neighbour(-1);
  }

  private Optional<Stage> neighbour(int steps) {
    List<Stage> stages = Arrays.asList(values());
    int index = stages.indexOf(this) + steps;
    return index < 0 || index == stages.size() ? Optional.empty() : Optional.of(stages.get(index));
  }
}
