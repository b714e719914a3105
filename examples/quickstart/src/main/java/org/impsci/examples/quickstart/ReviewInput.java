package org.impsci.examples.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.impsci.core.Citation;
import org.impsci.core.Row;
import org.impsci.taxonomy.review.Finding;
import org.impsci.taxonomy.review.Findings;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.review.ReviewFlow;
import org.impsci.taxonomy.review.ReviewedStudies;
import org.impsci.taxonomy.review.ReviewedStudy;
import org.jspecify.annotations.Nullable;

/** A review from the user's files. A row that does not fit is reported and left out. */
final class ReviewInput {

  private ReviewInput() {}

  static Review read(
      @Nullable String file, @Nullable String studies, @Nullable String findings, Faults faults) {
    if (file == null && studies == null) {
      throw new Input.UnusableException("findings need studies: give a review or --studies");
    }
    Review review = file == null ? unpublished(String.valueOf(studies)) : review(file);
    List<ReviewedStudy> allStudies = new ArrayList<>(review.studies());
    if (studies != null) {
      allStudies.addAll(studies(studies, keys(allStudies), faults));
    }
    List<Finding> allFindings = new ArrayList<>(review.findings());
    if (findings != null) {
      Set<String> ids = new HashSet<>();
      allFindings.forEach(finding -> ids.add(finding.id()));
      allFindings.addAll(findings(findings, ids, keys(allStudies), faults));
    }
    return Review.builder().from(review).studies(allStudies).findings(allFindings).build();
  }

  private static Review review(String file) {
    String name = String.valueOf(Path.of(file).getFileName());
    return Review.read(Input.open(file).bytes(), name);
  }

  private static Review unpublished(String file) {
    String name = String.valueOf(Path.of(file).getFileName());
    return Review.builder()
        .id(name)
        .source(Citation.builder().addAuthors(name).title(name).build())
        .flow(ReviewFlow.notReported())
        .build();
  }

  private static Set<String> keys(List<ReviewedStudy> studies) {
    Set<String> keys = new HashSet<>();
    studies.forEach(study -> keys.add(study.key()));
    return keys;
  }

  private static List<ReviewedStudy> studies(String file, Set<String> known, Faults faults) {
    Input input = Input.open(file);
    List<ReviewedStudy> studies = new ArrayList<>();
    try (Stream<Row<ReviewedStudy>> rows =
        input.json()
            ? ReviewedStudies.jsonLines(input.text())
            : ReviewedStudies.csv(input.text())) {
      good(rows, faults)
          .forEach(
              (row, study) -> {
                if (known.add(study.key())) {
                  studies.add(study);
                } else {
                  faults.report(bad(row, "id", study.key(), "is there twice"));
                }
              });
    }
    return studies;
  }

  private static List<Finding> findings(
      String file, Set<String> ids, Set<String> studies, Faults faults) {
    Input input = Input.open(file);
    Map<Long, Finding> kept = new LinkedHashMap<>();
    try (Stream<Row<Finding>> rows =
        input.json() ? Findings.jsonLines(input.text()) : Findings.csv(input.text())) {
      good(rows, faults)
          .forEach(
              (row, finding) -> {
                List<String> unknown =
                    finding.studies().stream().filter(study -> !studies.contains(study)).toList();
                if (!unknown.isEmpty()) {
                  faults.report(
                      bad(row, "studies", String.join(";", unknown), "not among the studies"));
                } else if (ids.add(finding.id())) {
                  kept.put(row, finding);
                } else {
                  faults.report(bad(row, "id", finding.id(), "is there twice"));
                }
              });
    }
    dropOrphans(kept, ids, faults);
    return new ArrayList<>(kept.values());
  }

  /** A part whose whole was left out goes, too, and so on down. */
  private static void dropOrphans(Map<Long, Finding> kept, Set<String> ids, Faults faults) {
    boolean dropped;
    do {
      dropped = false;
      Iterator<Map.Entry<Long, Finding>> each = kept.entrySet().iterator();
      while (each.hasNext()) {
        Map.Entry<Long, Finding> entry = each.next();
        String parent = entry.getValue().parent();
        if (parent != null && !ids.contains(parent)) {
          faults.report(bad(entry.getKey(), "parent", parent, "not among the findings"));
          ids.remove(entry.getValue().id());
          each.remove();
          dropped = true;
        }
      }
    } while (dropped);
  }

  private static Row.Bad<?> bad(long row, String column, String value, String rule) {
    return new Row.Bad<>(row, column, value, rule);
  }

  private static <T> Map<Long, T> good(Stream<Row<T>> rows, Faults faults) {
    Map<Long, T> good = new LinkedHashMap<>();
    rows.forEach(
        row -> {
          if (row instanceof Row.Good<T> read) {
            good.put(read.number(), read.value());
          } else if (row instanceof Row.Bad<T> bad) {
            faults.report(bad);
          }
        });
    return good;
  }
}
