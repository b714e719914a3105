package org.impsci.examples.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the file shows.
 *
 * @param sites one page for each site and edition of a scale
 * @param studies what the studies use and speak of; null if there are none
 * @param evidence the findings of a review; null if there are none
 * @param faults what could not be used, each in a sentence
 */
record Report(
    String title,
    String date,
    boolean madeUp,
    List<SitePage> sites,
    @Nullable StudySet studies,
    @Nullable EvidencePage evidence,
    List<String> faults) {

  Report {
    sites = List.copyOf(sites);
    faults = List.copyOf(faults);
  }

  /** Whether every site is in the overview with an interval. */
  boolean withIntervals() {
    return sites.stream().anyMatch(site -> site.latest().interval() != null);
  }
}
