/**
 * What influences implementation, and on which level: the framework of Bonfils et al. 2017.
 *
 * <p>{@link org.impsci.taxonomy.determinant.DeterminantLevel} has the four levels, {@link
 * org.impsci.taxonomy.determinant.Determinant} what the review found on each, and {@link
 * org.impsci.taxonomy.determinant.Influence} in which direction a determinant is said to work.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.determinant;

import org.jspecify.annotations.NullMarked;
