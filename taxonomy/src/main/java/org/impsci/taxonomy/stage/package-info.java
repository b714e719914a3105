/**
 * How far an implementation has come.
 *
 * <p>{@link org.impsci.taxonomy.stage.Stage} has the six stages of Fixsen et al. 2005 in their
 * order, each with the {@link org.impsci.taxonomy.stage.Marker}s that a site in it typically shows.
 * Other sources divide the way otherwise: {@link org.impsci.taxonomy.stage.StageModels} has six of
 * them as data, and a {@link org.impsci.taxonomy.stage.StageModel} of one's own is read through the
 * same door. A {@link org.impsci.taxonomy.stage.Crosswalk} leads from the stages of one model to
 * those of another, and each {@link org.impsci.taxonomy.stage.Conversion} says what is lost or open
 * on the way, and whether that is published or proposed by this library: see {@link
 * org.impsci.taxonomy.stage.Crosswalks}.
 *
 * <p>A {@link org.impsci.taxonomy.stage.StageHistory} is where one innovation at one site stood,
 * and when: stages overlap, and going back is normal. {@link
 * org.impsci.taxonomy.stage.StageHistoryReader} reads many from CSV.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.stage;

import org.jspecify.annotations.NullMarked;
