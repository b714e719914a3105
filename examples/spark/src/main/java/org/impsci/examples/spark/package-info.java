/**
 * The library on Apache Spark: a corpus of studies classified, a registry of fidelity reviews
 * scored.
 *
 * <p>{@link org.impsci.examples.spark.Main} is the job. From code, a {@link
 * org.impsci.examples.spark.SparkClassifier} classifies a table of studies whose columns are named
 * by {@link org.impsci.examples.spark.StudyColumns}, or a typed dataset of studies; {@link
 * org.impsci.examples.spark.ClassifyFunction} is the same as a function of SQL; a {@link
 * org.impsci.examples.spark.SparkScorer} scores assessments. Tables come out as {@link
 * org.impsci.examples.spark.Outcomes}: what was found, and the records that broke a rule.
 */
@NullMarked
package org.impsci.examples.spark;

import org.jspecify.annotations.NullMarked;
