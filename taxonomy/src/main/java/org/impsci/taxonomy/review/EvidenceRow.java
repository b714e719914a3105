package org.impsci.taxonomy.review;

import java.io.Serializable;

/**
 * One study that one finding rests on: a piece of evidence.
 *
 * @param study the id of the study
 * @param finding the id of the finding
 * @since 0.1
 */
public record EvidenceRow(String study, String finding) implements Serializable {}
