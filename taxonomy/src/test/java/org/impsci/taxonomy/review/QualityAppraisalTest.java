package org.impsci.taxonomy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;

class QualityAppraisalTest {

  private static final AppraisalInstrument CASP = AppraisalInstruments.caspQualitative2013();

  private static final QualityAppraisal APPRAISAL =
      QualityAppraisal.builder()
          .study("s1")
          .instrument(CASP.id())
          .putAnswers("aims", AppraisalAnswer.YES)
          .putAnswers("recruitment", AppraisalAnswer.CANNOT_TELL)
          .putRemarks("recruitment", "Not said, how.")
          .putRemarks("value", "Of use, \"if\" small.")
          .note("Fair.")
          .build();

  @Test
  void theQualitativeChecklistHasTenQuestionsAndTheLastIsOpen() {
    // CASP Qualitative Research Checklist, 31 May 2013: questions 1 to 10.
    assertThat(CASP.questions())
        .extracting(AppraisalQuestion::code)
        .containsExactly(
            "aims",
            "methodology",
            "design",
            "recruitment",
            "data-collection",
            "relationship",
            "ethics",
            "analysis",
            "findings",
            "value");
    assertThat(CASP.questions())
        .filteredOn(AppraisalQuestion::open)
        .extracting(AppraisalQuestion::code)
        .containsExactly("value");
  }

  @Test
  void surveysAndMixedMethodsHaveThreeCriteria() {
    // Bonfils et al. 2017, Criteria for judging paper quality.
    assertThat(AppraisalInstruments.bonfilsSurveyAndMixed().questions())
        .extracting(AppraisalQuestion::code)
        .containsExactly("transparency", "trustworthiness", "ethics");
    assertThat(AppraisalInstruments.all())
        .allSatisfy(
            instrument -> {
              assertThat(AppraisalInstruments.find(instrument.id())).contains(instrument);
              JsonRoundTrip.check(instrument);
              JsonRoundTrip.checkSerialization(instrument);
            });
    assertThat(AppraisalInstruments.find("amstar")).isEmpty();
  }

  @Test
  void answersStayAnswers() {
    assertThat(APPRAISAL.tally())
        .containsExactly(
            entry(AppraisalAnswer.YES, 1),
            entry(AppraisalAnswer.CANNOT_TELL, 1),
            entry(AppraisalAnswer.NO, 0),
            entry(AppraisalAnswer.NOT_APPLICABLE, 0));
    assertThat(APPRAISAL.unanswered(CASP))
        .containsExactly(
            "methodology",
            "design",
            "data-collection",
            "relationship",
            "ethics",
            "analysis",
            "findings");
    JsonRoundTrip.check(APPRAISAL);
    JsonRoundTrip.checkSerialization(APPRAISAL);
  }

  @Test
  void anAppraisalFitsItsChecklistOrSaysWhyNot() {
    assertThat(APPRAISAL.checkedAgainst(CASP)).isSameAs(APPRAISAL);
    assertThatThrownBy(() -> APPRAISAL.checkedAgainst(AppraisalInstruments.bonfilsSurveyAndMixed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "appraisal of s1 is made with casp-qualitative-2013, not with"
                + " bonfils-2017-survey-and-mixed");
    QualityAppraisal.Builder builder = QualityAppraisal.builder().study("s1").instrument(CASP.id());
    assertThatThrownBy(() -> builder.putRemarks("sampling", "Odd.").build().checkedAgainst(CASP))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage(
            "appraisal instrument casp-qualitative-2013 has no \"sampling\"; known: aims,"
                + " methodology, design, recruitment, data-collection, relationship, ethics,"
                + " analysis, findings, value");
  }

  @Test
  void csvHasAColumnForEachQuestion() {
    StringBuilder csv = new StringBuilder();
    QualityAppraisals.writeCsv(CASP, List.of(APPRAISAL), csv);
    assertThat(csv.toString().lines().findFirst())
        .contains(
            "study,aims,aims remark,methodology,methodology remark,design,design remark,"
                + "recruitment,recruitment remark,data-collection,data-collection remark,"
                + "relationship,relationship remark,ethics,ethics remark,analysis,analysis remark,"
                + "findings,findings remark,value,note");
    assertThat(QualityAppraisals.csv(CASP, new StringReader(csv.toString())))
        .containsExactly(new Row.Good<>(2, APPRAISAL));
    assertThat(QualityAppraisals.jsonLines(CASP, new StringReader(JsonRoundTrip.json(APPRAISAL))))
        .containsExactly(new Row.Good<>(1, APPRAISAL));
  }

  @Test
  void badRowsDoNotEndTheFile() {
    assertThat(QualityAppraisals.csv(CASP, new StringReader("study,aims\ns1,maybe\n,yes\ns2,no\n")))
        .containsExactly(
            new Row.Bad<>(
                2,
                "aims",
                "maybe",
                "AppraisalAnswer has no \"maybe\"; known: yes, cannot-tell, no, not-applicable"),
            new Row.Bad<>(3, "study", null, "is missing"),
            new Row.Good<>(
                4,
                QualityAppraisal.builder()
                    .study("s2")
                    .instrument(CASP.id())
                    .putAnswers("aims", AppraisalAnswer.NO)
                    .build()));
    assertThatThrownBy(() -> QualityAppraisals.csv(CASP, new StringReader("study,sampling\n")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("appraisals: unknown column \"sampling\"; known: study, aims, ");
    assertThatThrownBy(() -> QualityAppraisals.csv(CASP, new StringReader("aims\n")))
        .hasMessage("appraisals: has no column \"study\"");
  }
}
