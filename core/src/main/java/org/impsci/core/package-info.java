/**
 * What every model of this library is made of.
 *
 * <p>Start with {@link org.impsci.core.Concept}: one term of a published vocabulary, with the code
 * that data carry, a label, a definition and a {@link org.impsci.core.Citation}. {@link
 * org.impsci.core.Verification} says how far a fact was checked against its source.
 *
 * <p>Reading many records gives {@link org.impsci.core.Row}s: a value or a fault for each, in
 * order. What is wrong with one input is an {@link org.impsci.core.InvalidDataException} or an
 * {@link org.impsci.core.UnknownCodeException}, both {@link IllegalArgumentException}s whose
 * message says where, what, which rule, and what would be accepted. How much a reader takes from a
 * file is up to its {@link org.impsci.core.ReadLimits}.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.core;

import org.jspecify.annotations.NullMarked;
