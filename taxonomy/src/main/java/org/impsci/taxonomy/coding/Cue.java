package org.impsci.taxonomy.coding;

import java.io.Serializable;

/**
 * A cue of a codebook.
 *
 * @param codebook the codebook
 * @param code the code that the cue speaks for
 * @param family the family of cues that it belongs to
 * @param phrase the phrase, as the codebook writes it
 */
public record Cue(String codebook, String code, String family, String phrase)
    implements Serializable {}
