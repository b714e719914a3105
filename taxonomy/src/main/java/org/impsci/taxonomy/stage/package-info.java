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
 * org.impsci.taxonomy.stage.StageHistoryReader} reads many from CSV. Who does not know the stage of
 * a site looks for markers: {@link org.impsci.taxonomy.stage.StageEvidence} sorts what was seen and
 * not seen into reasons for and against each stage, and leaves the verdict to people.
 *
 * <p>Progress may be scored from dated activities, in the manner of the Stages of Implementation
 * Completion. The activities are the user's: a {@link
 * org.impsci.taxonomy.stage.CompletionChecklist}, read from JSON. {@link
 * org.impsci.taxonomy.stage.ActivityReader} reads what sites have done of it from CSV, {@link
 * org.impsci.taxonomy.stage.CompletionScore} says exactly how each score is counted and what of
 * that is published, and a {@link org.impsci.taxonomy.stage.CompletionBoard} puts sites beside each
 * other.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.stage;

import org.jspecify.annotations.NullMarked;
