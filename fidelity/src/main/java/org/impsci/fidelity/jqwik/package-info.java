/**
 * Arbitrary assessments for property tests. They need jqwik, which a program that does not use them
 * goes without: add {@code net.jqwik:jqwik} to the tests, and to a test module {@code requires
 * net.jqwik.api}.
 *
 * <p>{@link org.impsci.fidelity.jqwik.AssessmentArbitrary} gives valid assessments of any scale,
 * complete or with missing ratings.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.fidelity.jqwik;

import org.jspecify.annotations.NullMarked;
