package org.impsci.examples.fhir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.FidelityScales;
import org.impsci.fidelity.assessment.Assessment;

/** What the tests share. */
final class Fixtures {

  static final FidelityR4 R4 = new FidelityR4();
  static final FidelityR5 R5 = new FidelityR5();

  /** A scale as a site may write its own, from 0 and with an awkward name. */
  static final FidelityScale OWN =
      FidelityScale.read(
          new ByteArrayInputStream(ownScale().getBytes(StandardCharsets.UTF_8)), "own.json");

  /** All that ship, and one that does not. */
  static final List<FidelityScale> SCALES =
      Stream.concat(FidelityScales.all().stream(), Stream.of(OWN)).toList();

  private Fixtures() {}

  static List<FidelityFhir<?, ?, ?, ?>> releases() {
    return List.of(R4, R5);
  }

  /** The review of the project's README. */
  static Assessment northside() {
    return Assessment.builder(FidelityScales.ips25())
        .site("Northside")
        .date(LocalDate.of(2026, 3, 14))
        .rateInOrder(5, 4, 4, 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 5, 4, 3, 4, 4, 4, 5, 5, 4, 4, 4)
        .build();
  }

  static String ownScale() {
    return """
    {
      "id": "2026-own",
      "title": "Own \\"scale\\" <b>",
      "practice": "A practice",
      "source": {"authors": ["Site N"], "title": "Handbook"},
      "minRating": 0,
      "maxRating": 1,
      "sections": [
        {
          "code": "part",
          "title": "Part",
          "items": [
            {
              "code": "part",
              "number": 1,
              "title": "Item",
              "definition": "What it asks.",
              "evidence": [],
              "rule": {
                "kind": "ladder",
                "anchors": [
                  {"rating": 0, "description": "no", "verification": "unverified"},
                  {"rating": 1, "description": "yes", "verification": "unverified"}
                ]
              },
              "provenance": {
                "rule": "unverified",
                "title": "unverified",
                "evidence": "unverified",
                "sources": [],
                "notes": []
              }
            }
          ]
        }
      ],
      "bands": [
        {"code": "low", "label": "Low", "minTotal": 0, "verification": "unverified", "sources": []}
      ],
      "notes": []
    }
    """;
  }
}
