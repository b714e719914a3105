/**
 * The five categories of theoretical approaches to implementation, and where this module's terms
 * come from.
 *
 * <p>Start with {@link org.impsci.taxonomy.NilsenCategory}: process models, determinant frameworks,
 * classic theories, implementation theories and evaluation frameworks, each with the {@link
 * org.impsci.taxonomy.NilsenAim} it serves and with how it differs from its neighbours. {@link
 * org.impsci.taxonomy.Sources} holds the publications that more than one package takes its terms
 * from.
 *
 * <p>Further closed vocabularies: {@link org.impsci.taxonomy.ImplementationOutcome}, by which the
 * success of implementation is judged, with the {@link org.impsci.taxonomy.LevelOfAnalysis} of
 * each; {@link org.impsci.taxonomy.EvaluationKind}; {@link org.impsci.taxonomy.DeploymentContext};
 * {@link org.impsci.taxonomy.ResearchTradition}; and {@link org.impsci.taxonomy.WinterModelPart},
 * the parts of a model of how policies are implemented.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy;

import org.jspecify.annotations.NullMarked;
