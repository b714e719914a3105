/**
 * A systematic review as data, and the one that this library grew from: Bonfils et al. 2017.
 *
 * <p>A {@link org.impsci.taxonomy.review.Review} holds {@link
 * org.impsci.taxonomy.review.SearchRound}s and a {@link org.impsci.taxonomy.review.ReviewFlow} in
 * the boxes of PRISMA 2020, in which not reported is not zero; the studies; the findings; {@link
 * org.impsci.taxonomy.review.QualityAppraisal}s with a checklist, {@link
 * org.impsci.taxonomy.review.AppraisalInstrument}; and what its text {@linkplain
 * org.impsci.taxonomy.review.Claim claims}. A {@link org.impsci.taxonomy.review.ReviewedStudy} is
 * what a table says of a study, and apart from it the reviewers' {@link
 * org.impsci.taxonomy.review.Interpretation}: the categories they see in it, with {@link
 * org.impsci.taxonomy.review.Qualifier}s.
 *
 * <p>{@link org.impsci.taxonomy.review.Review#matrix} counts evidence by study, {@link
 * org.impsci.taxonomy.review.Review#flowChecks} checks the arithmetic of the flow, {@link
 * org.impsci.taxonomy.review.SensitivityAnalysis} drops studies and says which findings still hold,
 * and {@link org.impsci.taxonomy.review.ReviewLint} finds where the review contradicts itself. No
 * appraisal weighs a study.
 *
 * <p>{@link org.impsci.taxonomy.review.BonfilsReview#review} is the worked example: 21 studies and
 * 59 findings, with the {@link org.impsci.taxonomy.review.Contradiction}s that were found by
 * reading it. Where its table contradicts its prose, the table is followed; where the table
 * contradicts itself, the study has a remark.
 *
 * <p>A review of your own is read through {@link
 * org.impsci.taxonomy.review.Review#read(java.nio.file.Path)}; its parts, many at a time, through
 * {@link org.impsci.taxonomy.review.ReviewedStudies}, {@link org.impsci.taxonomy.review.Findings}
 * and {@link org.impsci.taxonomy.review.QualityAppraisals}.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.review;

import org.jspecify.annotations.NullMarked;
