/**
 * Published studies of implementation, as this library reads them.
 *
 * <p>{@link org.impsci.taxonomy.study.Study} is the input of everything that classifies or counts
 * studies: an id, and as much of the title, the abstract and the facts of a review's table as is
 * known. {@link org.impsci.taxonomy.study.StudyDesign} says how a study was made, {@link
 * org.impsci.taxonomy.study.StatedApproach} which theory, model or framework it says it uses.
 * {@link org.impsci.taxonomy.study.Studies} reads many of them from JSON Lines or CSV.
 *
 * <p>{@link org.impsci.taxonomy.study.ReferenceFiles} reads studies from what reference managers
 * and screening tools export, as RIS or CSV.
 *
 * <p>A {@link org.impsci.taxonomy.study.StudyClassifier} turns a study into a {@link
 * org.impsci.taxonomy.study.StudyClassification}: the categories that it uses, the approaches that
 * it names, the stages and determinants that it speaks of, and the {@link
 * org.impsci.taxonomy.study.Evidence words} behind each. {@link
 * org.impsci.taxonomy.study.CodebookClassifier} is the one that comes with this library.
 *
 * <p>How good a classifier is, or how far two readers agree, {@link
 * org.impsci.taxonomy.study.ClassifierEvaluation} measures on {@linkplain
 * org.impsci.taxonomy.study.LabelledStudy labelled studies}, which {@link
 * org.impsci.taxonomy.study.LabelledStudies} reads. Its {@link
 * org.impsci.taxonomy.study.EvaluationReport} has the {@linkplain
 * org.impsci.taxonomy.study.EvaluationFigures figures} over all studies and by difficulty, with the
 * {@linkplain org.impsci.taxonomy.study.EvaluationScores scores} under a lenient and a strict rule,
 * and each {@link org.impsci.taxonomy.study.Disagreement} with the words behind it.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.study;

import org.jspecify.annotations.NullMarked;
