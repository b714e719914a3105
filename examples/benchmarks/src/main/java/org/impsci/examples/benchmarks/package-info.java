/**
 * How fast the library is beside others that do part of the same.
 *
 * <p>{@link org.impsci.examples.benchmarks.ScoringJson}, {@link
 * org.impsci.examples.benchmarks.ScoringCsv}, {@link
 * org.impsci.examples.benchmarks.ScoringInMemory}, {@link
 * org.impsci.examples.benchmarks.AgreementStatistics}, {@link
 * org.impsci.examples.benchmarks.ReliabilityStatistics}, {@link
 * org.impsci.examples.benchmarks.CodingText} and {@link
 * org.impsci.examples.benchmarks.ClassifyingStudies} are run by JMH; {@link
 * org.impsci.examples.benchmarks.Report} makes tables of its result. {@link
 * org.impsci.examples.benchmarks.ColdStart} starts whole processes.
 */
@NullMarked
package org.impsci.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
