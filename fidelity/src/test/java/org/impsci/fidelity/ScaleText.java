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

  /** The small scale with every field there is. */
  static final String RICH =
      SMALL
          .replace(
              "\"title\": \"How to brew\"",
              "\"title\": \"How to brew\", \"year\": 1999, \"venue\": \"Kitchen\", \"doi\": \"10.1/x\","
                  + " \"locator\": \"p. 1\"")
          .replace(
              "\"maxRating\": 3,",
              "\"$schema\": \"urn:impsci:scale:1\", \"maxRating\": 3, \"insufficientData\": 9,")
          .replace(
              "\"How fine.\",",
              "\"How fine.\", \"principles\": [\"fresh\"], \"evidence\": [\"interviews\"],")
          .replace(
              "\"range\": {\"atMost\": 1}, \"verification\": \"verified\"}]},",
              """
              "range": {"atMost": 1}, "verification": "verified"}],
              "conditions": [
                {"code": "clean", "description": "clean", "otherwiseAtMost": 1, "verification": "partly"},
                {"code": "tidy", "description": "tidy", "otherwiseAtMost": 2, "implies": ["clean"],
                 "verification": "partly"}],
              "alternatives": [
                {"code": "moka", "when": "at home",
                 "quantity": {"code": "turns", "name": "turns", "unit": "turns", "possible": {"atLeast": 0}},
                 "anchors": [{"rating": 3, "description": "many", "range": {"above": 9}, "verification": "partly"}]}],
              "readings": [{"values": {"atLeast": 1, "below": 1.5}, "rating": 3, "why": "fine enough"}]},
              """)
          .replace(
              "\"bright\", \"verification\": \"unverified\"}]},",
              """
              "bright", "range": {"atLeast": 1}, "verification": "unverified"}],
              "elements": [{"code": "smiles", "description": "smiles"}],
              "alternatives": [
                {"code": "monday", "when": "on Mondays",
                 "anchors": [{"rating": 2, "description": "awake", "verification": "partly"}]}]},
              """)
          .replace(
              "\"minTotal\": 7, \"verification\": \"verified\"}",
              "\"minTotal\": 7, \"verification\": \"verified\", \"sources\": [\"cup\"]}")
          .replace("\"bands\":", "\"notes\": [\"made up\"], \"bands\":");

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
