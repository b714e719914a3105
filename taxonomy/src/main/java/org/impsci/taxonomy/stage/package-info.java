/**
 * How far an implementation has come.
 *
 * <p>{@link org.impsci.taxonomy.stage.Stage} has the six stages of Fixsen et al. 2005 in their
 * order, each with the {@link org.impsci.taxonomy.stage.Marker}s that a site in it typically shows.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.stage;

import org.jspecify.annotations.NullMarked;
