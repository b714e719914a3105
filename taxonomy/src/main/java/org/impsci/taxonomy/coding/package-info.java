/**
 * Deductive content analysis of text, in its own words.
 *
 * <p>A {@link org.impsci.taxonomy.coding.Codebook} holds {@link org.impsci.taxonomy.coding.Code}s.
 * A code is recognised by {@link org.impsci.taxonomy.coding.CueFamily families} of cues: phrases in
 * a small pattern language, described at {@link org.impsci.taxonomy.coding.CueFamily}. A {@link
 * org.impsci.taxonomy.coding.Coder}, compiled once from one or more codebooks, reads a text and
 * yields {@link org.impsci.taxonomy.coding.CodedSegment}s: where in the text, which words, which
 * code, and the cue that found them; further in which {@linkplain
 * org.impsci.taxonomy.coding.TextSection section} of an abstract they stand, and whether the text
 * says them as its own or {@linkplain org.impsci.taxonomy.coding.Mention denies, contrasts or
 * cites} them. A {@link org.impsci.taxonomy.coding.SegmentVisitor} takes the same without an object
 * for each.
 *
 * <p>The codebooks of this library and those of its users come through the same door, {@link
 * org.impsci.taxonomy.coding.Codebook#read}.
 *
 * @serial exclude
 */
@NullMarked
package org.impsci.taxonomy.coding;

import org.jspecify.annotations.NullMarked;
