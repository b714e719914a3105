/**
 * Assertions on fidelity reviews for unit tests. They need AssertJ, which a program that does not
 * use them goes without: add {@code org.assertj:assertj-core} to the tests, and to a test module
 * {@code requires org.assertj.core}.
 *
 * <p>Start with {@link org.impsci.fidelity.assertj.FidelityAssertions}, whose {@code assertThat}
 * may be imported beside that of AssertJ. An {@link org.impsci.fidelity.assertj.AssessmentAssert}
 * checks a review, and its {@link org.impsci.fidelity.assertj.AssessmentAssert#scores()} goes on to
 * the {@link org.impsci.fidelity.assertj.ScoreAssert} of its score, which says on failure which
 * items cost the points.
 *
 * <p>What is wrong with the thing tested is an {@link AssertionError}. What is wrong with the test,
 * such as a band that the scale does not have, is an {@link IllegalArgumentException}.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.fidelity.assertj;

import org.jspecify.annotations.NullMarked;
