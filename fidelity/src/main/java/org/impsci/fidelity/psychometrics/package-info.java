/**
 * What scores are worth: the psychometrics of a scale, and the error of a single total.
 *
 * <p>An {@link org.impsci.fidelity.psychometrics.ItemMatrix} holds the ratings of many assessments,
 * a byte each. {@link org.impsci.fidelity.psychometrics.CronbachAlpha} tells how far the items go
 * together; an {@link org.impsci.fidelity.psychometrics.ItemAnalysis} has all of the classical item
 * analysis; and a {@link org.impsci.fidelity.psychometrics.ScaleAnalysis} adds what needs to know
 * the scale, its sections and bands. A {@link org.impsci.fidelity.psychometrics.Statistic} is an
 * estimate with its denominator, or says why there is none.
 *
 * <p>A {@link org.impsci.fidelity.psychometrics.StandardError}, from a reliability and a spread,
 * gives the interval around a total and how probable each band is, and with it a {@link
 * org.impsci.fidelity.psychometrics.ReliableChange} tells whether two totals differ by more than
 * chance. {@link org.impsci.fidelity.psychometrics.PublishedReliabilities} has values from the
 * literature.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.fidelity.psychometrics;

import org.jspecify.annotations.NullMarked;
