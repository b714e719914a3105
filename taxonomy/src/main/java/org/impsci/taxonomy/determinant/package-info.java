/**
 * What influences implementation, and on which level: the framework of Bonfils et al. 2017, and the
 * evidence of a body of studies.
 *
 * <p>{@link org.impsci.taxonomy.determinant.DeterminantLevel} has the four levels, {@link
 * org.impsci.taxonomy.determinant.Determinant} what the review found on each, and {@link
 * org.impsci.taxonomy.determinant.Influence} in which direction a determinant is said to work.
 *
 * <p>Other frameworks are catalogues of constructs: {@link
 * org.impsci.taxonomy.determinant.ConstructCatalogues} has the Consolidated Framework for
 * Implementation Research in its editions of 2009 and 2022, each a {@link
 * org.impsci.taxonomy.determinant.ConstructCatalogue} of {@link
 * org.impsci.taxonomy.determinant.Construct}s, and the {@link
 * org.impsci.taxonomy.determinant.ConstructMap} from the one to the other. A catalogue of your own
 * is read through the same door.
 *
 * <p>Sites are rated on constructs: {@link org.impsci.taxonomy.determinant.SiteRatings} reads
 * {@link org.impsci.taxonomy.determinant.SiteRating}s, {@link
 * org.impsci.taxonomy.determinant.ConstructMatrix} lays them out by construct and site, and a
 * {@link org.impsci.taxonomy.determinant.DistinguishingRule} says which constructs tell sites with
 * much implementation from those with little. Nothing is ever added up to a total.
 *
 * <p>{@link org.impsci.taxonomy.determinant.DeterminantCodebooks} offers codebooks by which a coder
 * finds determinants, and the constructs of the framework of 2022, in text.
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
