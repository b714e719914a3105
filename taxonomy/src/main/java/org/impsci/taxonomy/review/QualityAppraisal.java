package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * What appraisers say of one study with one checklist.
 *
 * <p>Answers stay answers: nothing here adds them up, and nothing in this library weighs a study by
 * them. Who wants to see what findings are worth without some studies says which, and drops them in
 * a {@link SensitivityAnalysis}.
 *
 * @param study the id of the study
 * @param instrument the id of the checklist
 * @param answers answers by the code of the question; a question without one is unanswered
 * @param remarks what the appraisers say in words, by the code of the question: the answer to an
 *     open question, the reasons for another
 * @param note what they say of the study as a whole; null if nothing
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QualityAppraisal(
    String study,
    String instrument,
    Map<String, AppraisalAnswer> answers,
    Map<String, String> remarks,
    @Nullable String note)
    implements Serializable {

  /** Checks and copies the components. */
  public QualityAppraisal {
    Preconditions.checkArgument(study != null && !study.isBlank(), "appraisal has no study");
    Preconditions.checkArgument(
        instrument != null && !instrument.isBlank(), "appraisal of %s has no instrument", study);
    answers = answers == null ? ImmutableMap.of() : ImmutableMap.copyOf(answers);
    remarks = remarks == null ? ImmutableMap.of() : ImmutableMap.copyOf(remarks);
    Preconditions.checkArgument(
        note == null || !note.isBlank(),
        "appraisal of %s: note is blank; leave out what is not known",
        study);
    remarks.forEach(
        (question, remark) ->
            Preconditions.checkArgument(
                !remark.isBlank(), "appraisal of %s: remark on %s is blank", study, question));
  }

  /**
   * Starts an empty appraisal.
   *
   * @return a builder; study and instrument are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks that the appraisal fits a checklist.
   *
   * @param checklist the checklist
   * @return this appraisal
   * @throws UnknownCodeException if it answers a question that the checklist does not have
   * @throws IllegalArgumentException if it is made with another checklist, or answers an open
   *     question otherwise than in words
   */
  public QualityAppraisal checkedAgainst(AppraisalInstrument checklist) {
    Preconditions.checkArgument(
        instrument.equals(checklist.id()),
        "appraisal of %s is made with %s, not with %s",
        study,
        instrument,
        checklist.id());
    for (String code : answers.keySet()) {
      Preconditions.checkArgument(
          !question(checklist, code).open(),
          "appraisal of %s: question %s is answered in words; put them among the remarks",
          study,
          code);
    }
    remarks.keySet().forEach(code -> question(checklist, code));
    return this;
  }

  private static AppraisalQuestion question(AppraisalInstrument checklist, String code) {
    return checklist
        .find(code)
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "appraisal instrument " + checklist.id(),
                    code,
                    checklist.questions().stream().map(AppraisalQuestion::code).toList()));
  }

  /**
   * How often each answer was given. For a table of studies, not for a total: see the class.
   *
   * @return a number for each answer there is, 0 included
   */
  public Map<AppraisalAnswer, Integer> tally() {
    Map<AppraisalAnswer, Integer> tally = new EnumMap<>(AppraisalAnswer.class);
    for (AppraisalAnswer answer : AppraisalAnswer.values()) {
      tally.put(answer, 0);
    }
    answers.values().forEach(answer -> tally.merge(answer, 1, Integer::sum));
    return ImmutableMap.copyOf(tally);
  }

  /**
   * The questions that nobody answered.
   *
   * @param checklist the checklist of this appraisal
   * @return their codes, in the order of the checklist
   */
  public List<String> unanswered(AppraisalInstrument checklist) {
    checkedAgainst(checklist);
    return checklist.questions().stream()
        .filter(
            question ->
                question.open()
                    ? !remarks.containsKey(question.code())
                    : !answers.containsKey(question.code()))
        .map(AppraisalQuestion::code)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What the appraisers say of the study as a whole.
   *
   * @return the note; empty if there is none
   */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  /**
   * Collects the components of a {@link QualityAppraisal}.
   *
   * @since 0.1
   */
  public static final class Builder extends QualityAppraisalBuilder {
    Builder() {}
  }
}
