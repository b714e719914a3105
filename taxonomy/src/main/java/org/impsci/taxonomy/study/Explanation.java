package org.impsci.taxonomy.study;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impsci.taxonomy.coding.Mention;

/** Says in plain language why a study was classified as it was. */
final class Explanation {

  private static final int MOST_QUOTES = 4;

  private Explanation() {}

  static String of(StudyClassification classification) {
    List<String> lines = new ArrayList<>();
    for (CategoryFinding finding : classification.categories()) {
      lines.add(line(finding, classification.evidenceFor(finding.category())));
    }
    for (ApproachFinding approach : classification.approaches()) {
      if (!approach.used()) {
        lines.add("not counted: " + approach.name() + ", which is only mentioned");
      }
    }
    if (classification.categories().isEmpty()) {
      lines.add(0, "no category: nothing says that the study uses a theory, model or framework");
    }
    return String.join("\n", lines);
  }

  private static String line(CategoryFinding finding, List<Evidence> evidence) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> inferred = new LinkedHashSet<>();
    for (Evidence words : evidence) {
      if (words.mention() == Mention.AFFIRMED) {
        (finding.named() && words.approach() != null ? named : inferred).add(quote(words));
      }
    }
    String label = Ascii.toLowerCase(finding.category().label());
    if (named.isEmpty()) {
      return label + ", inferred from " + joined(inferred);
    }
    String support = inferred.isEmpty() ? "" : "; supported by " + joined(inferred);
    return label + ", named: " + joined(named) + support;
  }

  private static String quote(Evidence words) {
    String place =
        words
            .findSection()
            .map(section -> section.code())
            .orElse(words.field().code().replace('-', ' '));
    return "\"" + words.text() + "\" in the " + place;
  }

  private static String joined(Set<String> quotes) {
    List<String> shown = quotes.stream().limit(MOST_QUOTES).toList();
    int more = quotes.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }
}
