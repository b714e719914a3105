/**
 * How far raters agree: percent agreement, the kappas, Krippendorff's alpha, Gwet's coefficients
 * and the intraclass correlations.
 *
 * <p>Put the ratings into a {@link org.impsci.core.agreement.RatingMatrix}, one row a unit and one
 * column a rater, or into a {@link org.impsci.core.agreement.ContingencyTable} if that is what was
 * published, and ask {@link org.impsci.core.agreement.Agreement}. What counts as a small or a large
 * difference is a {@link org.impsci.core.agreement.MeasurementLevel} or a {@link
 * org.impsci.core.agreement.DisagreementWeights}. Where a coder may give several codes to a unit,
 * or none, there are {@link org.impsci.core.agreement.SetCodings} with a {@link
 * org.impsci.core.agreement.SetDistance}.
 *
 * <p>The answer is a {@link org.impsci.core.agreement.Coefficient}: an estimate with its {@link
 * org.impsci.core.agreement.Denominators} and, where a formula is published, an {@link
 * org.impsci.core.agreement.Interval}; or undefined, with the reason. There is never a NaN. {@link
 * org.impsci.core.agreement.IntraclassCorrelations} holds the six {@linkplain
 * org.impsci.core.agreement.IccForm forms} with the mean squares and tests behind them. For
 * coefficients without a published interval there is the {@link
 * org.impsci.core.agreement.Bootstrap}.
 *
 * <p>A missing rating is never agreement: each coefficient leaves out what it cannot compare, and
 * its denominators say what was left. Counts are kept in whole numbers and other sums exactly, so
 * that the order of the units changes no bit of a result.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.core.agreement;

import org.jspecify.annotations.NullMarked;
