package org.impsci.examples.fhir;

import java.math.BigDecimal;
import org.impsci.fidelity.Band;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;
import org.impsci.fidelity.Section;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.MissingReason;
import org.impsci.fidelity.assessment.NoScore;
import org.impsci.fidelity.assessment.ProratedScore;
import org.impsci.fidelity.assessment.Score;
import org.impsci.fidelity.assessment.ScoreBounds;
import org.impsci.fidelity.assessment.ScoreResult;
import org.impsci.fidelity.assessment.SectionScore;
import org.jspecify.annotations.Nullable;

/** Says what a score is, with its denominator and all that is missing. */
final class ScoreWriter {

  private ScoreWriter() {}

  static ScoreRecord of(
      FidelityScale scale, Assessment assessment, ScoreResult result, @Nullable String response) {
    ScoreRecord.Builder score = ScoreRecord.builder();
    score
        .code(new Coded(FhirNames.SCALES, scale.id(), scale.title()))
        .site(assessment.site())
        .date(assessment.dateText())
        .response(response);
    addRanges(score, scale);
    if (result instanceof Score complete) {
      score
          .value(points(BigDecimal.valueOf(complete.total())))
          .addBands(band(scale, complete.band()));
      for (SectionScore part : complete.sections()) {
        score.addParts(section(scale, part));
      }
    } else if (result instanceof ProratedScore prorated) {
      score
          .value(points(BigDecimal.valueOf(prorated.total())))
          .addBands(band(scale, prorated.band()))
          .method("Prorated: missing items are given the mean of the items that are rated");
    } else if (result instanceof ScoreBounds bounds) {
      score
          .value(new ScoreRecord.Between(bounds.lowest(), bounds.highest()))
          .bands(bounds.bands().stream().map(band -> band(scale, band)).toList())
          .method("Bounds: missing items are given the lowest and the highest rating");
    } else {
      NoScore none = (NoScore) result;
      score.value(
          new ScoreRecord.Nothing(
              Missing.coded(MissingReason.INSUFFICIENT_DATA),
              switch (none.reason()) {
                case NOTHING_RATED -> "No item has a rating";
                case TOO_MANY_MISSING -> "More items have no rating than the policy allows";
              }));
    }
    score.addParts(
        new ScoreRecord.Part(
            new Coded(FhirNames.SCORE_PARTS, FhirNames.ITEMS_RATED, "Items rated"),
            new ScoreRecord.Amount(BigDecimal.valueOf(result.itemsRated()), FhirNames.ITEMS),
            new ScoreRecord.Range(null, 0, result.items())));
    result.missing().forEach((item, reason) -> score.addParts(missing(scale, item, reason)));
    return score.build();
  }

  private static void addRanges(ScoreRecord.Builder score, FidelityScale scale) {
    int high = scale.maxTotal();
    for (Band band : scale.bands()) {
      score.addRanges(new ScoreRecord.Range(band.label(), band.minTotal(), high));
      high = band.minTotal() - 1;
    }
  }

  private static ScoreRecord.Part section(FidelityScale scale, SectionScore part) {
    Section section = scale.section(part.section());
    return new ScoreRecord.Part(
        new Coded(FhirNames.sections(scale.id()), section.code(), section.title()),
        points(BigDecimal.valueOf(part.total())),
        new ScoreRecord.Range(null, part.minTotal(), part.maxTotal()));
  }

  private static ScoreRecord.Part missing(FidelityScale scale, String code, MissingReason reason) {
    Item item = scale.item(code);
    return new ScoreRecord.Part(
        new Coded(FhirNames.items(scale.id()), item.code(), item.title()),
        new ScoreRecord.Nothing(Missing.coded(reason), null),
        null);
  }

  private static Coded band(FidelityScale scale, Band band) {
    return new Coded(FhirNames.bands(scale.id()), band.code(), band.label());
  }

  private static ScoreRecord.Amount points(BigDecimal value) {
    return new ScoreRecord.Amount(value, FhirNames.POINTS);
  }
}
