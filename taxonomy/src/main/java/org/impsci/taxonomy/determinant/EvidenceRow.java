package org.impsci.taxonomy.determinant;

import java.io.Serializable;

/**
 * One study that one finding rests on: a piece of evidence.
 *
 * @param study the id of the study
 * @param finding the id of the finding
 */
public record EvidenceRow(String study, String finding) implements Serializable {}
