package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.impsci.taxonomy.approach.Approach;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.CueFamily;

/** The catalogue of approaches as a codebook: one code an approach, its names as cues. */
final class ApproachCues {

  private static final String KIND =
      "(framework|model|theory|theoretical|construct|domain|dimension|checklist|webtool)";
  private static final String GUIDED_BY =
      "(guided by|informed by|underpinned by|framed by|grounded in|through the lens of)";
  private static final String NAME_REASON =
      "The study names the approach; the catalogue says who gave it which category.";

  private ApproachCues() {}

  static Codebook codebook(String name, ApproachCatalogue catalogue) {
    return new Codebook(
        name,
        "Named theories, models and frameworks",
        catalogue.all().stream().map(ApproachCues::code).toList());
  }

  private static Code code(Approach approach) {
    List<String> cues = new ArrayList<>();
    for (String term : approach.terms()) {
      String cue = plain(term);
      if (approach.isAmbiguous(term)) {
        cues.add(cue + " <2> " + KIND);
        cues.add(KIND + " <3> " + cue);
        cues.add(GUIDED_BY + " [the] " + cue);
      } else {
        cues.add(cue);
      }
    }
    return new Code(
        approach.code(),
        approach.name(),
        ImmutableList.of(
            CueFamily.builder()
                .name("named")
                .weight(CodebookClassifier.NAMED)
                .reason(NAME_REASON)
                .cues(cues)
                .build()));
  }

  /** A term without what the pattern language would read as its own signs. */
  private static String plain(String term) {
    return term.replaceAll("[()\\[\\]<>|*]", " ").strip();
  }
}
