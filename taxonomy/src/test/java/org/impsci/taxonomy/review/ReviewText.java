package org.impsci.taxonomy.review;

/** A small review in which everything occurs that a review may hold. */
final class ReviewText {

  private ReviewText() {}

  static final String RICH =
      """
      {"id": "made-up", "source": {"authors": ["Doe J"], "year": 2020, "title": "A review"},
       "rounds": [{"id": "1", "date": "2019-05", "sources": ["PubMed"], "queries": ["a AND b"],
         "note": "N.", "flow": {"counts": {"records-identified": 9, "studies-included": 2}}}],
       "flow": {"counts": {"records-screened": 9, "duplicates-removed": 0, "removed-otherwise": 0,
           "reports-excluded": "not-reported", "studies-included": 2},
         "reasons": [{"reason": "Not about it.", "reports": 3}]},
       "inclusion": ["About it."], "exclusion": ["Before 1990."],
       "framework": [{"determinant": "finance", "level": "organizational"}],
       "previousReviews": ["s1"],
       "studies": [
         {"study": {"id": "s1", "authors": ["Doe J"], "year": 2010, "country": "UK", "aim": "Look.",
            "designs": ["survey"], "statedApproach": {"kind": "named", "names": ["RE-AIM"]}},
          "design": "A survey.", "remarks": ["Odd."],
          "interpretation": {"categories": ["evaluation-framework"],
            "qualifiers": ["user-evaluation"], "page": "3", "note": "Why."}},
         {"study": {"id": "s2", "statedApproach": {"kind": "none"}},
          "interpretation": {"categories": ["process-model"]}}],
       "findings": [
         {"id": "f1", "statement": "Money is short.", "determinant": "finance",
          "level": "organizational", "influence": "barrier", "direction": "stated",
          "citation": "joint", "studies": ["s1", "s2"], "section": "Results", "paragraph": 1},
         {"id": "f2", "statement": "Time.", "determinant": "time", "level": "group",
          "influence": "undirected", "direction": "none", "citation": "none", "parent": "f1",
          "note": "N."}],
       "instruments": [{"id": "own", "title": "Own", "source": {"authors": ["Doe J"],
         "title": "Own"}, "questions": [{"code": "q1", "label": "One"},
           {"code": "q2", "label": "Two", "open": true}]}],
       "appraisals": [{"study": "s1", "instrument": "own", "answers": {"q1": "cannot-tell"},
         "remarks": {"q2": "Words."}, "note": "N."}],
       "claims": [
         {"kind": "count", "id": "c1", "place": "Results", "statement": "One.",
          "selection": {"allOf": [{"kind": "country", "value": "UK"}],
            "anyOf": [{"kind": "design", "value": "survey"}, {"kind": "level", "value": "group"}],
            "noneOf": [{"kind": "category", "value": "process-model"}]}, "least": 1, "most": 2},
         {"kind": "count", "id": "c2", "place": "Results", "statement": "One.",
          "selection": {"allOf": [{"kind": "stated-approach", "value": "none"}]},
          "least": 1, "most": 1},
         {"kind": "list", "id": "c3", "place": "Results", "statement": "S1.",
          "selection": {"allOf": [{"kind": "section", "value": "Results"},
            {"kind": "finding", "value": "f1"}, {"kind": "qualifier", "value": "user-evaluation"},
            {"kind": "main-design", "value": "survey"}]}, "studies": ["s1"], "exhaustive": true},
         {"kind": "parts", "id": "c4", "place": "Results", "statement": "All.",
          "parts": ["c1", "c2"]},
         {"kind": "levels", "id": "c5", "place": "Results", "statement": "One level.",
          "levels": ["organizational"]}],
       "contradictions": [
         {"id": "x1", "kind": "levels", "place": "Results", "studies": ["s1"], "one": "One level.",
          "other": "Two.", "comment": "C.",
          "shownBy": [{"rule": "level-not-named", "claim": "c5", "studies": []}]},
         {"id": "x2", "kind": "name", "place": "Results", "one": "Doe.", "other": "Do.",
          "beyondData": "Spelling."}]}
      """;
}
