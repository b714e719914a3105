/**
 * The vocabulary that the models of implementation science share.
 *
 * <p>{@link org.impsci.taxonomy.Sources} holds the publications that more than one package takes
 * its terms from.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy;

import org.jspecify.annotations.NullMarked;
