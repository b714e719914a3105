/**
 * Fidelity over time: what changed, what to do next, and when to look again.
 *
 * <p>A {@link org.impsci.fidelity.monitoring.Comparison} puts two reviews beside each other per
 * item, section, total and band, and a {@link org.impsci.fidelity.monitoring.Trend} all reviews of
 * a site. Editions are not mixed, unless the caller says with an {@link
 * org.impsci.fidelity.assessment.ItemMapping} which items correspond.
 *
 * <p>An {@link org.impsci.fidelity.monitoring.ImprovementPlan} names the items below full fidelity
 * with what would earn each the next rating, groups them by principle, and finds the cheapest
 * {@link org.impsci.fidelity.monitoring.Combination}s that reach the next band; what a raise costs
 * is a {@link org.impsci.fidelity.monitoring.RaisingCost}.
 *
 * <p>A {@link org.impsci.fidelity.monitoring.ReviewSchedule} says when each site is due, and which
 * are overdue.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.fidelity.monitoring;

import org.jspecify.annotations.NullMarked;
