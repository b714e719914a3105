/**
 * What influences implementation, and on which level: the framework of Bonfils et al. 2017, and the
 * evidence of a body of studies.
 *
 * <p>{@link org.impsci.taxonomy.determinant.DeterminantLevel} has the four levels, {@link
 * org.impsci.taxonomy.determinant.Determinant} what the review found on each, and {@link
 * org.impsci.taxonomy.determinant.Influence} in which direction a determinant is said to work.
 *
 * <p>A {@link org.impsci.taxonomy.determinant.Finding} is one thing that studies are said to show,
 * with how they are {@linkplain org.impsci.taxonomy.determinant.CitationForm cited} and whose word
 * the {@linkplain org.impsci.taxonomy.determinant.Direction direction} is. An {@link
 * org.impsci.taxonomy.determinant.EvidenceMatrix} puts findings and studies together and counts by
 * study; it folds sub-findings, leaves studies out, and shows what rests on nothing.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.determinant;

import org.jspecify.annotations.NullMarked;
