package org.impsci.fidelity;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.impsci.core.Citation;
import org.impsci.core.Concept;
import org.impsci.core.UnknownCodeException;

/**
 * The 25 items of the fidelity scale {@code ips-25}, in the order of the form, for code that names
 * them.
 *
 * <p>The scale itself, with the rule of each item and how far it was checked, is {@link
 * FidelityScales#ips25()}. Which principles an item serves is a proposal of this library: no
 * published table of items and principles was found. Seven items serve none in particular.
 *
 * <p>Source: Becker, Swanson, Bond and Merrens 2008.
 *
 * @since 0.1
 */
public enum Ips25Item implements Concept {
  /**
   * How many clients an employment specialist serves at one time.
   *
   * <p>Rated on the clients on the active caseload of a full-time employment specialist. Rating 5:
   * 20 or fewer clients. Rating 1: 41 or more clients per full-time specialist.
   *
   * <p>Also known as: item 1, Caseload size. Source: rule read in the sources that the scale names.
   */
  CASELOAD_SIZE(
      "caseload-size",
      1,
      "Caseload size",
      "How many clients an employment specialist serves at one time."),
  /**
   * How much of the employment specialists' time goes to employment services and nothing else.
   *
   * <p>Rated on the share of the specialists' working time that goes to employment services. Rating
   * 5: 96 percent or more. Rating 1: less than 60 percent of the time.
   *
   * <p>Also known as: item 2, Employment services staff. Source: rule read in the sources that the
   * scale names.
   */
  EMPLOYMENT_SERVICES_STAFF(
      "employment-services-staff",
      2,
      "Employment services staff",
      "How much of the employment specialists' time goes to employment services and nothing else."),
  /**
   * Whether each employment specialist carries out every phase of the employment service.
   *
   * <p>Rated on a ladder of described levels. Rating 5: carries out all six phases. Rating 1:
   * refers clients on to vendors or other programs and does nothing else.
   *
   * <p>Also known as: item 3, Vocational generalists. Source: rule read in the sources that the
   * scale names.
   */
  VOCATIONAL_GENERALISTS(
      "vocational-generalists",
      3,
      "Vocational generalists",
      "Whether each employment specialist carries out every phase of the employment service."),
  /**
   * Whether employment specialists belong to one or two mental health treatment teams, from which
   * nearly all of their clients come.
   *
   * <p>Rated on the share of a specialist's caseload that comes from the one or two treatment teams
   * the specialist belongs to. Rating 5: 90 percent or more. Rating 1: the specialist is on no
   * team; the employment program runs apart from treatment.
   *
   * <p>Also known as: item 4, Integration of rehabilitation with mental health treatment through
   * team assignment. Source: rule read in part, see the scale.
   */
  TEAM_ASSIGNMENT(
      "team-assignment",
      4,
      "Integration of rehabilitation with mental health treatment through team assignment",
      "Whether employment specialists belong to one or two mental health treatment teams, from which nearly all of their clients come.",
      IpsPrinciple.INTEGRATION),
  /**
   * How closely employment specialists work with the mental health treatment team, in meetings,
   * records and the office they share.
   *
   * <p>Rated by how many of five criteria are met. Rating 5: all five criteria are met. Rating 1:
   * at most one criterion is met.
   *
   * <p>Also known as: item 5, Integration of rehabilitation with mental health treatment through
   * frequent team member contact. Source: rule read in part, see the scale.
   */
  TEAM_CONTACT(
      "team-contact",
      5,
      "Integration of rehabilitation with mental health treatment through frequent team member contact",
      "How closely employment specialists work with the mental health treatment team, in meetings, records and the office they share.",
      IpsPrinciple.INTEGRATION),
  /**
   * How often employment specialists and the counselors of public vocational rehabilitation meet
   * and talk about clients they share.
   *
   * <p>Rated on a ladder of described levels. Rating 5: a scheduled meeting in person at least once
   * a month, and contact about clients every week. Rating 1: contact less than once a quarter, or
   * none.
   *
   * <p>Also known as: item 6, Collaboration between employment specialists and Vocational
   * Rehabilitation counselors. Source: rule read in part, see the scale.
   */
  VOCATIONAL_REHABILITATION_COLLABORATION(
      "vocational-rehabilitation-collaboration",
      6,
      "Collaboration between employment specialists and Vocational Rehabilitation counselors",
      "How often employment specialists and the counselors of public vocational rehabilitation meet and talk about clients they share.",
      IpsPrinciple.INTEGRATION),
  /**
   * Whether the employment specialists form one unit with a leader, with group supervision and
   * cover for one another.
   *
   * <p>Rated on a ladder of described levels. Rating 5: a unit of at least two full-time
   * specialists and a leader, with group supervision about clients every week; they cover for one
   * another. Rating 1: the specialists are not a unit.
   *
   * <p>Also known as: item 7, Vocational unit. Source: rule read in part, see the scale.
   */
  VOCATIONAL_UNIT(
      "vocational-unit",
      7,
      "Vocational unit",
      "Whether the employment specialists form one unit with a leader, with group supervision and cover for one another."),
  /**
   * Whether the supervisor of the employment specialists leads them through supervision, mentoring
   * in the field and the use of outcomes.
   *
   * <p>Rated by how many of five criteria are met. Rating 5: all five criteria are met. Rating 1:
   * at most one criterion is met.
   *
   * <p>Also known as: item 8, Role of employment supervisor. Source: rule read in part, see the
   * scale.
   */
  SUPERVISOR_ROLE(
      "supervisor-role",
      8,
      "Role of employment supervisor",
      "Whether the supervisor of the employment specialists leads them through supervision, mentoring in the field and the use of outcomes."),
  /**
   * Whether everyone who wants to work is let into the program, whatever their diagnosis, history
   * or readiness.
   *
   * <p>Rated on a ladder of described levels. Rating 5: everyone interested gets in, practitioners
   * encourage work, referrals come from many sources, and a next job is helped with however the
   * last one ended. Rating 1: a formal rule keeps out people who are held not to be job-ready, for
   * substance use, a history of violence, low functioning, symptoms or the like.
   *
   * <p>Also known as: item 9, Zero exclusion criteria. Source: title read, rule not checked, see
   * the scale.
   */
  ZERO_EXCLUSION(
      "zero-exclusion",
      9,
      "Zero exclusion criteria",
      "Whether everyone who wants to work is let into the program, whatever their diagnosis, history or readiness.",
      IpsPrinciple.ZERO_EXCLUSION),
  /**
   * Whether the agency as a whole shows that competitive work is one of its goals.
   *
   * <p>Rated by how many of five criteria are met. Rating 5: all five criteria are met. Rating 1:
   * at most one criterion is met.
   *
   * <p>Also known as: item 10, Agency focus on competitive employment. Source: title read, rule not
   * checked, see the scale.
   */
  AGENCY_FOCUS(
      "agency-focus",
      10,
      "Agency focus on competitive employment",
      "Whether the agency as a whole shows that competitive work is one of its goals.",
      IpsPrinciple.COMPETITIVE_EMPLOYMENT),
  /**
   * Whether the leaders of the agency know the program, review its fidelity, speak for it and help
   * it along.
   *
   * <p>Rated by how many of five criteria are met. Rating 5: all five criteria are met. Rating 1:
   * at most one criterion is met.
   *
   * <p>Also known as: item 11, Executive team support for supported employment. Source: rule read
   * in part, see the scale.
   */
  EXECUTIVE_SUPPORT(
      "executive-support",
      11,
      "Executive team support for supported employment",
      "Whether the leaders of the agency know the program, review its fidelity, speak for it and help it along."),
  /**
   * Whether clients get expert help to plan how work will change their benefits, before and during
   * a job.
   *
   * <p>Rated on a ladder of described levels. Rating 5: clients are helped to get a comprehensive
   * personal plan from a specially trained planner before a job starts and again when hours or pay
   * are decided, and to report their earnings. Rating 1: such help is not within reach of most
   * clients.
   *
   * <p>Also known as: item 12, Work incentives planning. Source: rule read in part, see the scale.
   */
  WORK_INCENTIVES_PLANNING(
      "work-incentives-planning",
      12,
      "Work incentives planning",
      "Whether clients get expert help to plan how work will change their benefits, before and during a job.",
      IpsPrinciple.BENEFITS_COUNSELLING),
  /**
   * Whether clients decide for themselves, well informed, what an employer is told about their
   * disability.
   *
   * <p>Rated by how many of four criteria are met. Rating 5: all four criteria are met. Rating 1:
   * none of the criteria is met.
   *
   * <p>Also known as: item 13, Disclosure. Source: title read, rule not checked, see the scale.
   */
  DISCLOSURE(
      "disclosure",
      13,
      "Disclosure",
      "Whether clients decide for themselves, well informed, what an employer is told about their disability.",
      IpsPrinciple.CLIENT_PREFERENCES),
  /**
   * Whether assessment happens in the course of looking for and doing real jobs, and goes on with
   * each of them.
   *
   * <p>Rated on a ladder of described levels. Rating 5: a first assessment over two or three
   * sessions, written on a profile form from several sources of information, brought up to date
   * with each job; lessons of every job are drawn with the team. Rating 1: tests, evaluation in an
   * office or work samples come before placement.
   *
   * <p>Also known as: item 14, Ongoing, work-based vocational assessment. Source: title read, rule
   * not checked, see the scale.
   */
  VOCATIONAL_ASSESSMENT(
      "vocational-assessment",
      14,
      "Ongoing, work-based vocational assessment",
      "Whether assessment happens in the course of looking for and doing real jobs, and goes on with each of them.",
      IpsPrinciple.RAPID_JOB_SEARCH,
      IpsPrinciple.CLIENT_PREFERENCES),
  /**
   * How soon after entering the program a client or the specialist first meets an employer about a
   * competitive job.
   *
   * <p>Rated on the average time from entry into the program to the first contact in person with an
   * employer, by the client or the specialist, about a competitive job. Rating 5: 30 days or less,
   * and the program keeps track of employer contacts. Rating 1: 271 days or more.
   *
   * <p>Also known as: item 15, Rapid search for competitive job. Source: title read, rule not
   * checked, see the scale.
   */
  RAPID_JOB_SEARCH(
      "rapid-job-search",
      15,
      "Rapid search for competitive job",
      "How soon after entering the program a client or the specialist first meets an employer about a competitive job.",
      IpsPrinciple.RAPID_JOB_SEARCH),
  /**
   * Whether employers are contacted because they fit a client's preferences, strengths and needs,
   * rather than because they have an opening.
   *
   * <p>Rated on the share of employer contacts that follow the client's preferences, strengths and
   * needs rather than what the job market offers. Rating 5: 90 percent or more, in agreement with
   * the current employment plan. Rating 1: less than 25 percent of employer contacts.
   *
   * <p>Also known as: item 16, Individualized job search. Source: title read, rule not checked, see
   * the scale.
   */
  INDIVIDUALIZED_JOB_SEARCH(
      "individualized-job-search",
      16,
      "Individualized job search",
      "Whether employers are contacted because they fit a client's preferences, strengths and needs, rather than because they have an opening.",
      IpsPrinciple.CLIENT_PREFERENCES),
  /**
   * How often each employment specialist meets employers in person for clients who look for work.
   *
   * <p>Rated on the contacts in person with employers, per specialist and week, for clients who
   * look for work. Rating 5: 6 or more contacts a week, tracked on a form that the supervisor
   * reviews every week. Rating 1: fewer than 2 contacts a week.
   *
   * <p>Also known as: item 17, Job development - frequent employer contact. Source: rule read in
   * part, see the scale.
   */
  EMPLOYER_CONTACT_FREQUENCY(
      "employer-contact-frequency",
      17,
      "Job development - frequent employer contact",
      "How often each employment specialist meets employers in person for clients who look for work.",
      IpsPrinciple.SYSTEMATIC_JOB_DEVELOPMENT),
  /**
   * Whether employment specialists build relationships with employers over several visits, learning
   * what the employer needs.
   *
   * <p>Rated on a ladder of described levels. Rating 5: builds relationships over several planned
   * visits: learns what the employer needs, explains the program, presents strengths that match.
   * Rating 1: meets employers only to hand in applications, or hardly ever.
   *
   * <p>Also known as: item 18, Job development - quality of employer contact. Source: title read,
   * rule not checked, see the scale.
   */
  EMPLOYER_CONTACT_QUALITY(
      "employer-contact-quality",
      18,
      "Job development - quality of employer contact",
      "Whether employment specialists build relationships with employers over several visits, learning what the employer needs.",
      IpsPrinciple.SYSTEMATIC_JOB_DEVELOPMENT),
  /**
   * How varied the kinds of jobs are that clients get.
   *
   * <p>Rated on the share of the jobs obtained that are of different types. Rating 5: 85 percent or
   * more. Rating 1: less than 50 percent of the jobs are of different types.
   *
   * <p>Also known as: item 19, Diversity of job types. Source: title read, rule not checked, see
   * the scale.
   */
  JOB_TYPE_DIVERSITY(
      "job-type-diversity",
      19,
      "Diversity of job types",
      "How varied the kinds of jobs are that clients get.",
      IpsPrinciple.CLIENT_PREFERENCES,
      IpsPrinciple.SYSTEMATIC_JOB_DEVELOPMENT),
  /**
   * How many different employers the jobs are with that clients get.
   *
   * <p>Rated on the share of the jobs obtained that are with different employers. Rating 5: 85
   * percent or more. Rating 1: less than 50 percent of the jobs are with different employers.
   *
   * <p>Also known as: item 20, Diversity of employers. Source: rule read in part, see the scale.
   */
  EMPLOYER_DIVERSITY(
      "employer-diversity",
      20,
      "Diversity of employers",
      "How many different employers the jobs are with that clients get.",
      IpsPrinciple.CLIENT_PREFERENCES,
      IpsPrinciple.SYSTEMATIC_JOB_DEVELOPMENT),
  /**
   * How many of the jobs that clients hold are competitive and permanent.
   *
   * <p>Rated on the share of the jobs held by clients that are competitive and permanent, without
   * an artificial limit of time. Rating 5: 95 percent or more. Rating 1: less than 65 percent of
   * the jobs, or fewer than ten current jobs.
   *
   * <p>Also known as: item 21, Competitive jobs. Source: title read, rule not checked, see the
   * scale.
   */
  COMPETITIVE_JOBS(
      "competitive-jobs",
      21,
      "Competitive jobs",
      "How many of the jobs that clients hold are competitive and permanent.",
      IpsPrinciple.COMPETITIVE_EMPLOYMENT),
  /**
   * Whether working clients get a mix of supports that fits their own job, preferences and needs.
   *
   * <p>Rated on a ladder of described levels. Rating 5: a personal mix of supports from many
   * people, such as treatment staff, family, friends, co-workers and the specialist; support for
   * the employer when the client asks for it; help with career development. Rating 1: most working
   * clients get nothing once they have started.
   *
   * <p>Also known as: item 22, Individualized follow-along supports. Source: title read, rule not
   * checked, see the scale.
   */
  INDIVIDUALIZED_FOLLOW_ALONG(
      "individualized-follow-along",
      22,
      "Individualized follow-along supports",
      "Whether working clients get a mix of supports that fits their own job, preferences and needs.",
      IpsPrinciple.TIME_UNLIMITED_SUPPORT),
  /**
   * Whether working clients are met in person around the start of a job, regularly for a year or
   * more on average, and when a job is lost.
   *
   * <p>Rated on a ladder of described levels. Rating 5: met in person within a week before and
   * within three days after the start, every week in the first month, then at least every month for
   * a year or more on average; then handed to a mental health worker; contact within three days of
   * hearing of a job loss. Rating 1: no contact in person after the first month.
   *
   * <p>Also known as: item 23, Time-unlimited follow-along supports. Source: rule read in part, see
   * the scale.
   */
  TIME_UNLIMITED_FOLLOW_ALONG(
      "time-unlimited-follow-along",
      23,
      "Time-unlimited follow-along supports",
      "Whether working clients are met in person around the start of a job, regularly for a year or more on average, and when a job is lost.",
      IpsPrinciple.TIME_UNLIMITED_SUPPORT),
  /**
   * How much of the employment specialists' time is spent out in the community.
   *
   * <p>Rated on the share of the specialists' scheduled hours spent in the community, outside the
   * office. Rating 5: 65 percent or more. Rating 1: less than 30 percent of the hours.
   *
   * <p>Also known as: item 24, Community-based services. Source: rule read in part, see the scale.
   */
  COMMUNITY_BASED_SERVICES(
      "community-based-services",
      24,
      "Community-based services",
      "How much of the employment specialists' time is spent out in the community."),
  /**
   * Whether the specialist and the treatment team go after clients who stay away, before service is
   * ended.
   *
   * <p>Rated by how many of six criteria are met. Rating 5: all six criteria are met. Rating 1: at
   * most two criteria are met.
   *
   * <p>Also known as: item 25, Assertive engagement and outreach by integrated treatment team.
   * Source: title read, rule not checked, see the scale.
   */
  OUTREACH(
      "outreach",
      25,
      "Assertive engagement and outreach by integrated treatment team",
      "Whether the specialist and the treatment team go after clients who stay away, before service is ended.",
      IpsPrinciple.INTEGRATION,
      IpsPrinciple.ZERO_EXCLUSION);

  private final String code;
  private final int number;
  private final String label;
  private final String definition;
  private final ImmutableList<IpsPrinciple> principles;

  Ips25Item(String code, int number, String label, String definition, IpsPrinciple... principles) {
    this.code = code;
    this.number = number;
    this.label = label;
    this.definition = definition;
    this.principles = ImmutableList.copyOf(principles);
  }

  /**
   * Finds an item by its code.
   *
   * @param code the code, such as {@code rapid-job-search}
   * @return the constant
   * @throws UnknownCodeException if there is none with the code
   */
  public static Ips25Item of(String code) {
    return Concept.of(Ips25Item.class, code);
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The place of the item on the form.
   *
   * @return 1..25
   */
  public int number() {
    return number;
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
    return Sources.MANUAL.at("item " + number);
  }

  /**
   * The principles that the item serves, as proposed by this library.
   *
   * @return none, one or two principles
   */
  public List<IpsPrinciple> principles() {
    return principles;
  }
}
