/**
 * A systematic review as data: the 21 studies of Bonfils et al. 2017.
 *
 * <p>{@link org.impsci.taxonomy.review.BonfilsReview#studies()} gives them in the order of the
 * review's table. A {@link org.impsci.taxonomy.review.ReviewedStudy} holds what the table says of
 * the study, and apart from it the reviewers' {@link org.impsci.taxonomy.review.Interpretation}:
 * the categories they see in it, with {@link org.impsci.taxonomy.review.Qualifier}s. Where the
 * table contradicts the prose of the review, the table is followed; where it contradicts itself,
 * the study has a remark.
 *
 * <p>A review of your own is read through {@link
 * org.impsci.taxonomy.review.ReviewedStudies#read(String, java.io.InputStream)}.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.review;

import org.jspecify.annotations.NullMarked;
