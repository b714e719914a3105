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
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.study;

import org.jspecify.annotations.NullMarked;
