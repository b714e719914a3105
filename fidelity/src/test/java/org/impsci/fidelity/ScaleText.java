package org.impsci.fidelity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A small scale as text, for tests to spoil. */
final class ScaleText {

  static final String SMALL =
      """
      {
        "id": "cafe-3",
        "title": "Coffee fidelity scale",
        "practice": "Coffee at work",
        "source": {"authors": ["Bean A"], "title": "How to brew"},
        "minRating": 1,
        "maxRating": 3,
        "sections": [
          {"code": "beans", "title": "Beans", "items": [
            {"code": "grind", "number": 1, "title": "Grind", "definition": "How fine.",
             "rule": {"kind": "thresholds",
              "quantity": {"code": "size", "name": "size of grain", "unit": "mm",
                           "possible": {"atLeast": 0}},
              "anchors": [
               {"rating": 1, "description": "coarse", "range": {"above": 2}, "verification": "verified"},
               {"rating": 2, "description": "medium", "range": {"above": 1, "atMost": 2}, "verification": "verified"},
               {"rating": 3, "description": "fine", "range": {"atMost": 1}, "verification": "verified"}]},
             "provenance": {"rule": "verified", "title": "verified", "evidence": "unverified"}}]},
          {"code": "people", "title": "People", "items": [
            {"code": "mood", "number": 2, "title": "Mood", "definition": "How cheerful.",
             "rule": {"kind": "ladder",
              "anchors": [
               {"rating": 1, "description": "grim", "verification": "verified"},
               {"rating": 2, "description": "so so", "verification": "partly"},
               {"rating": 3, "description": "bright", "verification": "unverified"}]},
             "provenance": {"rule": "partly", "title": "verified", "evidence": "unverified"}},
            {"code": "manners", "number": 3, "title": "Manners", "definition": "How kind.",
             "rule": {"kind": "criteria",
              "criteria": [{"code": "greets", "description": "says hello"},
                           {"code": "thanks", "description": "says thank you"}],
              "criteriaVerification": "verified",
              "anchors": [
               {"rating": 1, "description": "none", "range": {"atMost": 0}, "verification": "verified"},
               {"rating": 2, "description": "one", "range": {"atLeast": 1, "atMost": 1}, "verification": "verified"},
               {"rating": 3, "description": "both", "range": {"atLeast": 2}, "verification": "verified"}]},
             "provenance": {"rule": "verified", "title": "verified", "evidence": "unverified"}}]}
        ],
        "bands": [
          {"code": "cold", "label": "Cold", "minTotal": 3, "verification": "verified"},
          {"code": "hot", "label": "Hot", "minTotal": 7, "verification": "verified"}
        ]
      }
      """;

  private ScaleText() {}

  static FidelityScale read(String json) {
    return FidelityScale.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "cafe.json");
  }

  /** The small scale with one piece of its text replaced. */
  static FidelityScale with(String piece, String replacement) {
    if (!SMALL.contains(piece)) {
      throw new AssertionError("no " + piece);
    }
    return read(SMALL.replace(piece, replacement));
  }
}
