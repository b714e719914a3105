/**
 * Fidelity reviews and their scores.
 *
 * <p>An {@link org.impsci.fidelity.assessment.Assessment} is one review of one site on one date
 * with one scale: for each item a {@link org.impsci.fidelity.assessment.Rating}, which is a number
 * or a {@link org.impsci.fidelity.assessment.MissingReason}. Build one with {@link
 * org.impsci.fidelity.assessment.Assessment#builder}, which checks against the scale as you go, or
 * read one, or a whole file of them, with an {@link
 * org.impsci.fidelity.assessment.AssessmentReader}.
 *
 * <p>What a program's own records say is {@link org.impsci.fidelity.assessment.ProgramMeasures},
 * built or read by a {@link org.impsci.fidelity.assessment.MeasuresReader}; an {@link
 * org.impsci.fidelity.assessment.AssessmentDraft} rates from them what can be rated and leaves the
 * rest to be judged.
 *
 * <p>{@link org.impsci.fidelity.assessment.Score#of} gives its {@link
 * org.impsci.fidelity.assessment.Score}: total, sections, band. It refuses an assessment with
 * missing ratings with an {@link org.impsci.fidelity.assessment.IncompleteAssessmentException},
 * unless a {@link org.impsci.fidelity.assessment.MissingPolicy} says otherwise; then the {@link
 * org.impsci.fidelity.assessment.ScoreResult} says what it is: complete, prorated, bounds, or no
 * score. A {@link org.impsci.fidelity.assessment.ScoreReader} scores a whole file as it reads it,
 * keeping none of it.
 *
 * <p>Independent assessments of one review become one by {@link
 * org.impsci.fidelity.assessment.Consensus}; what is found wrong later is a {@link
 * org.impsci.fidelity.assessment.Correction}, never an edit, and a file of them is read by a {@link
 * org.impsci.fidelity.assessment.CorrectionReader}. Assessments of different editions are compared
 * through an {@link org.impsci.fidelity.assessment.ItemMapping} or not at all.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.fidelity.assessment;

import org.jspecify.annotations.NullMarked;
