/**
 * A report to look at: assessments, studies and findings as one HTML file.
 *
 * <p>{@code Main} reads what it is given into {@code Inputs}; {@code SitePages}, {@code StudyPages}
 * and {@code EvidencePages} turn that into what the pages show, positions of pictures included; the
 * templates in {@code src/main/jte} only lay it out.
 */
@NullMarked
package org.impsci.examples.report;

import org.jspecify.annotations.NullMarked;
