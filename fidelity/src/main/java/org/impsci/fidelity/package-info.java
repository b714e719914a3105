/**
 * Fidelity scales: how faithfully a practice is delivered, as data.
 *
 * <p>Start with {@link org.impsci.fidelity.FidelityScales}, which has the scales that ship with
 * this library, and {@link org.impsci.fidelity.FidelityScale#read(java.nio.file.Path)}, which reads
 * one of your own through the same door. A {@link org.impsci.fidelity.FidelityScale} has {@link
 * org.impsci.fidelity.Section}s of {@link org.impsci.fidelity.Item}s, and {@link
 * org.impsci.fidelity.Band}s that say what a total is called. Its id names the edition: another
 * edition is another scale.
 *
 * <p>Each item has a {@link org.impsci.fidelity.RatingRule} of one of three kinds: {@link
 * org.impsci.fidelity.Thresholds} on a measured quantity, a count of {@link
 * org.impsci.fidelity.Criteria} met, or a {@link org.impsci.fidelity.Ladder} of described levels.
 * The first two rate a program's own figures, with a {@link org.impsci.fidelity.RatingAdvice} that
 * gives the reason; a ladder is for a reviewer to judge. Its {@link org.impsci.fidelity.Anchor}s
 * and its {@link org.impsci.fidelity.Provenance} say how far the rule was checked against its
 * source; the official form and manual are the authority.
 *
 * <p>{@link org.impsci.fidelity.Ips25Item} names the items of the IPS-25 for compile-time safety,
 * {@link org.impsci.fidelity.IpsPrinciple} the principles they serve, and {@link
 * org.impsci.fidelity.EvidenceSource} where reviewers look for evidence.
 *
 * <p>Nothing here knows of assessments and scores: see {@code org.impsci.fidelity.assessment}.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.fidelity;

import org.jspecify.annotations.NullMarked;
