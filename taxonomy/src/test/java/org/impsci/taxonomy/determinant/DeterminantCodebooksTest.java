package org.impsci.taxonomy.determinant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.core.Concept;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CodedSegment;
import org.impsci.taxonomy.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of our own with the codes they should and should not be given. */
class DeterminantCodebooksTest {

  private static final Coder CFIR = Coder.of(DeterminantCodebooks.cfir2022());
  private static final Coder DETERMINANTS = Coder.of(DeterminantCodebooks.determinants());

  private static final String CFIR_SENTENCES =
      """
      innovation                            | Barriers were grouped by innovation characteristics.
      outer-setting                         | Several factors came from the outer setting.
      inner-setting                         | Most barriers lay in the inner setting.
      individuals                           | The characteristics of individuals mattered less than expected.
      implementation-process                | The implementation process was seldom described.
      innovation-source                     | Staff saw the programme as a top-down initiative.
      innovation-evidence-base              | Nurses doubted the evidence behind the checklist.
      innovation-relative-advantage         | Therapists found it better than existing practice.
      innovation-adaptability               | The model was tailored to the local context.
      innovation-trialability               | Clinics valued that they could test it on a small scale.
      innovation-complexity                 | The protocol was too complex to deliver in primary care.
      innovation-design                     | Teachers praised the well-designed materials.
      innovation-cost                       | The high cost of the intervention put schools off.
      critical-incidents                    | The pandemic delayed the roll-out in all regions.
      local-attitudes                       | Community attitudes towards mental illness stood in the way.
      local-conditions                      | A difficult labour market made jobs hard to find.
      partnerships-and-connections          | Collaboration with universities and other agencies helped.
      policies-and-laws                     | National policy contradicted the model.
      financing                             | Reimbursement did not cover the visits.
      external-pressure                     | Directors felt pressure from funders.
      societal-pressure                     | Patient organisations campaigned and the media pressed for change.
      market-pressure                       | Each agency wanted to keep up with other hospitals.
      performance-measurement-pressure      | Public reporting drove adoption.
      structural-characteristics            | The size of the organization made no difference.
      physical-infrastructure               | Co-location of the teams made contact easy.
      information-technology-infrastructure | Poor internet and an outdated IT infrastructure slowed the work.
      work-infrastructure                   | Turnover of staff and a high caseload undid the gains.
      relational-connections                | Trust between colleagues in the unit was decisive.
      communications                        | Poor communication across departments was common.
      culture                               | An organisational culture of blame made reporting risky.
      human-equality-centeredness           | A culture of inclusion was seen as a precondition.
      recipient-centeredness                | Sites with a person-centred ethos did better.
      deliverer-centeredness                | Staff wellbeing was a priority of the leaders.
      learning-centeredness                 | Psychological safety let people report errors.
      tension-for-change                    | There was no urgency for change, and nobody questioned the status quo.
      compatibility                         | The tool did not fit with the existing workflow.
      relative-priority                     | Competing priorities pushed the project aside.
      incentive-systems                     | Clinicians asked for financial incentives.
      mission-alignment                     | The programme was consistent with the mission of the agency.
      available-resources                   | Lack of time and insufficient staff were the main problems.
      funding                               | Without stable funding the teams would dissolve.
      space                                 | There was no private room and limited space.
      materials-and-equipment               | A shortage of drugs and lack of equipment stopped delivery.
      access-to-knowledge-and-information   | Staff had insufficient training and supervision.
      high-level-leaders                    | Senior management supported the change.
      mid-level-leaders                     | Middle managers kept it going.
      opinion-leaders                       | Opinion leaders were asked to speak for it.
      implementation-facilitators           | External facilitators visited each practice.
      implementation-leads                  | A local champion led the work.
      implementation-team-members           | An implementation team met every week.
      other-implementation-support          | Administrative support for the programme was missing.
      innovation-deliverers                 | Nurses' attitudes and provider knowledge were studied.
      innovation-recipients                 | Patient preferences shaped the uptake.
      need                                  | It answered an unmet need of families.
      capability                            | Limited skills and a lack of confidence held them back.
      opportunity                           | Staff had no authority to lead, and no protected time.
      motivation                            | Providers were reluctant, and resistance to change was strong.
      teaming                               | We formed an implementation team early.
      assessing-needs                       | A needs assessment came first.
      assessing-needs-of-deliverers         | We surveyed the priorities of staff.
      assessing-needs-of-recipients         | We explored the needs of patients.
      assessing-context                     | We identified barriers and facilitators in advance.
      planning                              | An implementation plan with milestones was written.
      tailoring-strategies                  | Implementation strategies were selected to address the barriers.
      engaging                              | Stakeholder engagement was continuous.
      engaging-deliverers                   | Engaging clinicians early was essential.
      engaging-recipients                   | Involving patients in the design of the service paid off.
      doing                                 | Teams ran plan-do-study-act cycles.
      reflecting-and-evaluating             | Audit and feedback was used throughout.
      reflecting-on-implementation          | Fidelity reviews and a process evaluation were done.
      reflecting-on-innovation              | Teams reviewed client outcomes with the staff every month.
      adapting                              | The intervention was adapted to fit the culture of the school.
      """;

  /** Words of other meaning, and studies that are not about implementation. */
  private static final String NOT_CFIR =
      """
      Claudins tighten the blood-brain barrier in mice.
      Cells were kept in culture medium, and blood cultures were negative.
      Intracranial pressure rose after the injection.
      Stem cells from donors were matched for histocompatibility.
      The outer membrane of the bacterium resists antibiotics.
      Patients with insulin resistance were randomised to two diets.
      Reward processing in the striatum was measured by imaging.
      The epidural space was entered at the second attempt.
      Resistance training improved grip strength.
      The training set held two thousand images.
      The champions of the national league ran faster.
      Family planning was discussed at the visit.
      Dark adaptation took twenty minutes.
      The cost-effectiveness of two vaccines was compared.
      A time series of admissions was analysed.
      """;

  private static final String DETERMINANT_SENTENCES =
      """
      contextual                   | Contextual factors were reported in most studies.
      contextual                   | Barriers at the national level prevailed.
      organizational               | Organisational barriers were the most common.
      organizational               | Facilitators at the agency level were leadership and money.
      group                        | Factors on the team level concerned cooperation.
      individual                   | Individual-level barriers were seldom studied.
      welfare-system               | The welfare system required an assessment first.
      welfare-system               | Clients feared losing their benefits.
      labour-market                | High unemployment rates and reluctant employers made it hard: employers' fears were common.
      attitudes-and-culture        | Low expectations among professionals hindered referral.
      political-environment        | The roll-out was backed by the government as part of a national strategy.
      international-collaboration  | Experts from the USA trained the teams.
      finance                      | Short-term funding was the main obstacle.
      fidelity                     | Programmes with high fidelity had regular fidelity reviews.
      leadership-and-supervision   | Strong leadership and regular supervision kept staff going.
      process-and-time             | Implementation takes time.
      performance-pressure         | Specialists felt pressure to reach outcome numbers.
      inter-agency-collaboration   | Interagency collaboration was weak.
      specialist-and-clinical-team | Employment specialists were not integrated in the treatment team.
      ips-specialist               | The skills of the employment specialist were decisive.
      clinical-team-members        | Case managers' attitudes varied.
      client                       | Client preferences guided the search.
      """;

  /** Words of other meaning, and studies that are not about implementation. */
  private static final String NOT_DETERMINANTS =
      """
      Claudins tighten the blood-brain barrier in mice.
      Cell culture media were changed daily.
      Systolic blood pressure fell in both groups.
      The quantum gate reached a fidelity of 0.99.
      Nurses practised on a high-fidelity simulator.
      The polymerase shows high replication fidelity.
      Strength training raised muscle mass.
      The study was funded by a national agency.
      Anxiety was measured by the State-Trait Anxiety Inventory.
      The control group level of cortisol was lower.
      The international normalised ratio was above two.
      A time series of prices was fitted.
      """;

  static Stream<Arguments> cfirSentences() {
    return sentences(CFIR_SENTENCES);
  }

  static Stream<Arguments> determinantSentences() {
    return sentences(DETERMINANT_SENTENCES);
  }

  static Stream<String> notCfir() {
    return NOT_CFIR.lines();
  }

  static Stream<String> notDeterminants() {
    return NOT_DETERMINANTS.lines();
  }

  private static Stream<Arguments> sentences(String table) {
    return table
        .lines()
        .map(line -> Splitter.on('|').trimResults().splitToList(line))
        .map(cells -> Arguments.of(cells.get(0), cells.get(1)));
  }

  private static List<String> codes(Coder coder, String sentence) {
    return coder.code("abstract", sentence).stream().map(CodedSegment::code).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("cfirSentences")
  void findsWhatASentenceSays(String code, String sentence) {
    assertThat(codes(CFIR, sentence)).containsExactly(code);
  }

  @ParameterizedTest
  @MethodSource("notCfir")
  void leavesOtherMeaningsAlone(String sentence) {
    assertThat(codes(CFIR, sentence)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("determinantSentences")
  void findsTheDeterminantsOfTheReview(String code, String sentence) {
    assertThat(codes(DETERMINANTS, sentence)).containsExactly(code);
  }

  @ParameterizedTest
  @MethodSource("notDeterminants")
  void leavesOtherMeaningsOfTheReviewsWordsAlone(String sentence) {
    assertThat(codes(DETERMINANTS, sentence)).isEmpty();
  }

  @Test
  void theCodesOfCfirAreItsDomainsAndConstructsAndEachHasASentence() {
    ConstructCatalogue catalogue = ConstructCatalogues.cfir2022();
    List<String> expected =
        Stream.concat(
                catalogue.domains().stream().map(ConstructDomain::code),
                catalogue.constructs().stream().map(Construct::code))
            .toList();
    assertThat(codes(DeterminantCodebooks.cfir2022())).containsExactlyElementsOf(expected);
    assertThat(cfirSentences().map(row -> row.get()[0])).containsAll(expected);
    for (Construct construct : catalogue.constructs()) {
      assertThat(DeterminantCodebooks.cfir2022().code(construct.code()).label())
          .isEqualTo(construct.label());
    }
  }

  @Test
  void theCodesOfDeterminantsAreTheLevelsAndTheirDeterminants() {
    List<String> expected =
        Stream.<Concept>concat(
                Arrays.stream(DeterminantLevel.values()), Arrays.stream(Determinant.values()))
            .map(Concept::code)
            .toList();
    assertThat(codes(DeterminantCodebooks.determinants()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(determinantSentences().map(row -> row.get()[0])).containsAll(expected);
  }

  private static List<String> codes(Codebook book) {
    return book.codes().stream().map(Code::code).toList();
  }

  @Test
  void oneReadingServesBothBooks() {
    Coder both = Coder.of(DeterminantCodebooks.cfir2022(), DeterminantCodebooks.determinants());
    assertThat(both.code("title", "Champions and stable funding"))
        .extracting(CodedSegment::codebook, CodedSegment::code, CodedSegment::text)
        .containsExactly(
            tuple("cfir-2022", "implementation-leads", "Champions"),
            tuple("determinants", "leadership-and-supervision", "Champions"),
            tuple("cfir-2022", "funding", "stable funding"),
            tuple("determinants", "finance", "stable funding"));
  }

  @Test
  void everyFamilyGivesItsReasonAndSource() {
    for (Codebook book :
        List.of(DeterminantCodebooks.cfir2022(), DeterminantCodebooks.determinants())) {
      assertThat(book.codes())
          .allSatisfy(
              code ->
                  assertThat(code.families())
                      .allSatisfy(
                          family -> assertThat(family.reason()).containsPattern("(20[0-9]{2})")));
    }
  }
}
