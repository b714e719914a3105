package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.impsci.core.Verification;
import org.impsci.fidelity.Anchor;
import org.impsci.fidelity.EvidenceSource;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;

/** Makes the code systems that the resources of a scale use. */
final class ScaleCodes {

  private ScaleCodes() {}

  /** Those of one scale; all of them change their address with the edition. */
  static ImmutableList<CodeSet> of(FidelityScale scale) {
    return ImmutableList.of(
        of(scale, "Sections", FhirNames.sections(scale.id()))
            .description("The sections of the scale " + scale.id() + ".")
            .entries(
                scale.sections().stream()
                    .map(section -> new CodeSet.Entry(section.code(), section.title(), null))
                    .toList())
            .build(),
        of(scale, "Items", FhirNames.items(scale.id()))
            .description("The items of the scale " + scale.id() + ".")
            .entries(
                scale.items().stream()
                    .map(item -> new CodeSet.Entry(item.code(), item.title(), item.definition()))
                    .toList())
            .build(),
        of(scale, "Ratings", FhirNames.ratings(scale.id()))
            .description(
                "What earns which rating of the items of the scale "
                    + scale.id()
                    + ", in the words of the impsci library. The official form is the authority.")
            .entries(scale.items().stream().flatMap(item -> ratings(scale, item).stream()).toList())
            .build(),
        of(scale, "Bands", FhirNames.bands(scale.id()))
            .description("What totals of the scale " + scale.id() + " are called.")
            .entries(
                scale.bands().stream()
                    .map(
                        band ->
                            new CodeSet.Entry(
                                band.code(),
                                band.label(),
                                "Totals from " + band.minTotal() + " up."))
                    .toList())
            .build());
  }

  /** Those that all scales share. */
  static ImmutableList<CodeSet> shared(Collection<FidelityScale> scales) {
    return ImmutableList.of(
        shared("scales", FhirNames.SCALES, "FidelityScales", "Fidelity scales")
            .description("Fidelity scales; the code names the edition.")
            .complete(false)
            .entries(
                scales.stream()
                    .map(scale -> new CodeSet.Entry(scale.id(), scale.title(), null))
                    .toList())
            .build(),
        shared("score-parts", FhirNames.SCORE_PARTS, "ScoreParts", "Parts of a score")
            .description("What an Observation of a score says beside totals.")
            .addEntries(itemsRated())
            .build(),
        shared("reviewer-roles", FhirNames.REVIEWER_ROLES, "ReviewerRoles", "Roles of reviewers")
            .description("Who made a fidelity review, by role and never by name.")
            .entries(
                ScaleForm.reviewerRoles().stream()
                    .map(
                        role ->
                            new CodeSet.Entry(
                                Objects.requireNonNull(role.code()),
                                Objects.requireNonNull(role.display()),
                                null))
                    .toList())
            .build(),
        shared(
                "evidence-sources",
                FhirNames.EVIDENCE_SOURCES,
                "EvidenceSources",
                "Sources of evidence")
            .description("Where reviewers look for the evidence behind a rating.")
            .entries(
                Arrays.stream(EvidenceSource.values())
                    .map(
                        source ->
                            new CodeSet.Entry(source.code(), source.label(), source.definition()))
                    .toList())
            .build());
  }

  private static CodeSet.Entry itemsRated() {
    return new CodeSet.Entry(FhirNames.ITEMS_RATED, "Items rated", "How many items have a rating.");
  }

  private static List<CodeSet.Entry> ratings(FidelityScale scale, Item item) {
    return item.rule().anchors().stream().map(anchor -> rating(scale, item, anchor)).toList();
  }

  private static CodeSet.Entry rating(FidelityScale scale, Item item, Anchor anchor) {
    Coded coded = ScaleForm.rating(scale, item, anchor.rating());
    return new CodeSet.Entry(
        Objects.requireNonNull(coded.code()),
        Objects.requireNonNull(coded.display()),
        checked(anchor.verification()));
  }

  private static String checked(Verification verification) {
    return switch (verification) {
      case VERIFIED -> "Checked against the form.";
      case PARTLY -> "Checked in part against the form.";
      case UNVERIFIED -> "Not yet checked against the form.";
    };
  }

  private static CodeSet.Builder of(FidelityScale scale, String part, String url) {
    CodeSet.Builder set = CodeSet.builder();
    set.id(url.substring(url.lastIndexOf('/') + 1))
        .url(url)
        .version(scale.id())
        .name(FhirNames.name(scale, part))
        .title(scale.title() + ": " + part.toLowerCase(Locale.ROOT));
    return set;
  }

  private static CodeSet.Builder shared(String id, String url, String name, String title) {
    CodeSet.Builder set = CodeSet.builder();
    set.id(id).url(url).name(name).title(title);
    return set;
  }
}
