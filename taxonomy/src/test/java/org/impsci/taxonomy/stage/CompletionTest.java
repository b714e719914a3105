package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static final StageModel MODEL = StageModels.completion8();

  /** Made up, and no copy of any published list. */
  private static final String LIST =
      """
      {
        "id": "cafe", "title": "Opening a cafe", "model": "completion-8",
        "activities": [
          {"code": "heard", "label": "Heard of it", "stage": "engagement"},
          {"code": "agreed", "label": "Agreed", "stage": "engagement"},
          {"code": "visit", "label": "Visit", "stage": "feasibility"},
          {"code": "budget", "label": "Budget", "stage": "readiness-planning"},
          {"code": "menu", "label": "Menu", "stage": "readiness-planning"},
          {"code": "lease", "label": "Lease", "stage": "readiness-planning"},
          {"code": "cook", "label": "Cook hired", "stage": "staff-hired-and-trained"},
          {"code": "till", "label": "Till works", "stage": "fidelity-monitoring"},
          {"code": "sign", "label": "Sign put up", "stage": "services-begin"},
          {"code": "guest", "label": "First guest", "stage": "services-begin"},
          {"code": "stars", "label": "Stars given", "stage": "competency"}
        ],
        "startUp": "guest", "competency": "stars", "notes": ["made up"]
      }
      """;

  private static final CompletionChecklist CHECKLIST = read(LIST);

  private static final Schema SCHEMA = new Schema(CompletionChecklist.jsonSchema());

  /** What the description of the schema says that only the reader refuses. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "stage models has no |stage model completion-8 has no |has the activity \\S+ twice"
              + "|start-up has no |competency has no |names no start-up");

  private static CompletionChecklist read(String json) {
    return CompletionChecklist.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        "cafe.json",
        StageModels.all());
  }

  private static Optional<String> refusal(String json) {
    try {
      read(json);
      return Optional.empty();
    } catch (InvalidDataException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Skips a stage and an activity, and opens. */
  private static SiteActivities corner() {
    return SiteActivities.builder(CHECKLIST)
        .site("Corner")
        .complete("agreed", day("2024-01-11"))
        .complete("heard", day("2024-01-01"))
        .complete("visit", day("2024-02-01"))
        .complete("budget", day("2024-03-01"))
        .complete("lease", day("2024-04-01"))
        .complete("cook", day("2024-05-01"))
        .complete("guest", day("2024-06-01"))
        .addSkipped("menu")
        .build();
  }

  private static CompletionScore score(SiteActivities activities) {
    return CompletionScore.of(MODEL, CHECKLIST, activities);
  }

  @Test
  void theStageReachedIsTheFurthestWithACompletedActivity() {
    CompletionScore score = score(corner());
    assertThat(score.findStageReached()).contains("services-begin");
    assertThat(score.skippedStages()).containsExactly("fidelity-monitoring");
    assertThat(score.skippedActivities()).containsExactly("menu");
    assertThat(score.status()).isEqualTo(SiteStatus.STARTED);
    assertThat(score.started()).isEqualTo(day("2024-06-01"));
  }

  @Test
  void proportionsAreOfAllActivitiesOfAStageOrPhaseSkippedOnesIncluded() {
    CompletionScore score = score(corner());
    assertThat(score.stage("engagement").proportion()).hasValue(2.0 / 2);
    assertThat(score.stage("readiness-planning").proportion()).hasValue(2.0 / 3);
    assertThat(score.stage("fidelity-monitoring").proportion()).hasValue(0.0 / 1);
    assertThat(score.stage("services-begin").proportion()).hasValue(1.0 / 2);
    assertThat(score.stage("services-begin").open()).containsExactly("sign");
    assertThat(score.stage("ongoing-services").proportion()).isEmpty();
    assertThat(score.phases())
        .containsExactly(
            new PhaseCompletion("pre-implementation", 2 + 1 + 3, 2 + 1 + 2),
            new PhaseCompletion("implementation", 1 + 1 + 2 + 0, 1 + 0 + 1),
            new PhaseCompletion("sustainment", 1, 0));
    assertThat(score.phases().get(0).proportion()).hasValue(5.0 / 6);
  }

  @Test
  void durationsAreFromTheFirstToTheLastCompletedActivityByDate() {
    CompletionScore score = score(corner());
    assertThat(score.stage("engagement").days()).hasValue(10);
    assertThat(score.stage("engagement").ending()).isEqualTo(DurationEnd.FINISHED);
    assertThat(score.stage("feasibility").days()).hasValue(0);
    assertThat(score.stage("readiness-planning").days()).hasValue(31);
    assertThat(score.stage("readiness-planning").ending()).isEqualTo(DurationEnd.FINISHED);
    assertThat(score.stage("services-begin").days()).hasValue(0);
    assertThat(score.stage("services-begin").ending()).isEqualTo(DurationEnd.OPEN);
    assertThat(score.stage("fidelity-monitoring").days()).isEmpty();
  }

  @Test
  void givingUpEndsTheStageReachedIfItIsOpenAndNoOther() {
    SiteActivities gaveUp =
        SiteActivities.builder(CHECKLIST)
            .site("Alley")
            .complete("heard", day("2024-01-01"))
            .complete("visit", day("2024-02-01"))
            .complete("budget", day("2024-03-01"))
            .discontinued(day("2024-03-31"))
            .build();
    CompletionScore score = score(gaveUp);
    assertThat(score.stage("readiness-planning").days()).hasValue(30);
    assertThat(score.stage("readiness-planning").ending()).isEqualTo(DurationEnd.GAVE_UP);
    assertThat(score.stage("engagement").days()).hasValue(0);
    assertThat(score.stage("engagement").ending()).isEqualTo(DurationEnd.OPEN);
    assertThat(score.stage("feasibility").ending()).isEqualTo(DurationEnd.FINISHED);
    assertThat(score.status()).isEqualTo(SiteStatus.NEVER_STARTED);
    assertThat(score(gaveUp.asOf(day("2024-03-30"))).status()).isEqualTo(SiteStatus.PREPARING);
  }

  @Test
  void statusTellsNotYetFromNever() {
    SiteActivities nothing = SiteActivities.builder(CHECKLIST).site("A").build();
    assertThat(score(nothing).status()).isEqualTo(SiteStatus.NOT_BEGUN);
    assertThat(score(nothing).findStageReached()).isEmpty();
    assertThat(score(nothing).stage("engagement").days()).isEmpty();
    SiteActivities stopped =
        SiteActivities.builder(CHECKLIST)
            .site("B")
            .complete("guest", day("2024-01-01"))
            .discontinued(day("2024-02-01"))
            .build();
    assertThat(score(stopped).status()).isEqualTo(SiteStatus.STOPPED);
    SiteActivities competent =
        SiteActivities.builder(CHECKLIST)
            .site("C")
            .complete("guest", day("2024-01-01"))
            .complete("stars", day("2024-02-01"))
            .build();
    assertThat(score(competent).status()).isEqualTo(SiteStatus.COMPETENT);
    SiteActivities signOnly =
        SiteActivities.builder(CHECKLIST).site("D").complete("sign", day("2024-01-01")).build();
    assertThat(score(signOnly).status()).isEqualTo(SiteStatus.PREPARING);
  }

  @Test
  void withoutANamedStartUpTheFirstActivityOfTheStageOfFirstUseCounts() {
    CompletionChecklist unnamed = read(LIST.replace("\"startUp\": \"guest\", ", ""));
    SiteActivities both =
        SiteActivities.builder(unnamed)
            .site("D")
            .complete("guest", day("2024-02-01"))
            .complete("sign", day("2024-01-01"))
            .build();
    assertThat(CompletionScore.of(MODEL, unnamed, both).started()).isEqualTo(day("2024-01-01"));
  }

  @Test
  void theBoardPutsSitesBesideEachOther() {
    SiteActivities nothing = SiteActivities.builder(CHECKLIST).site("Alley").build();
    CompletionBoard board = CompletionBoard.of(MODEL, CHECKLIST, List.of(corner(), nothing));
    assertThat(board.sites(SiteStatus.STARTED)).containsExactly("Corner");
    assertThat(board.sites(SiteStatus.NOT_BEGUN)).containsExactly("Alley");
    assertThat(board.sites(SiteStatus.NEVER_STARTED)).isEmpty();
    assertThat(board.totals().get(0)).isEqualTo(new StageTotals("engagement", 2, 1, 4, 2));
    assertThat(board.totals().get(0).shareOfSites()).hasValue(0.5);
    assertThat(board.totals().get(6).shareOfActivities()).isEmpty();
    assertThat(board.site("Corner")).isEqualTo(score(corner()));
    assertThatThrownBy(() -> board.site("Main"))
        .hasMessage("completion board has no \"Main\"; known: Corner, Alley");
    assertThatThrownBy(() -> CompletionBoard.of(MODEL, CHECKLIST, List.of(nothing, nothing)))
        .hasMessage("completion board has the site Alley twice");
    assertThat(CompletionBoard.of(MODEL, CHECKLIST, List.of()).totals()).isEmpty();
    JsonRoundTrip.check(board);
    JsonRoundTrip.checkSerialization(board);
    JsonRoundTrip.check(board.totals().get(0));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(
            () ->
                SiteActivities.builder(CHECKLIST)
                    .site("A")
                    .complete("menu", day("2024-01-01"))
                    .addSkipped("menu")
                    .build())
        .hasMessage("activities of A: menu is completed and skipped; give one");
    assertThatThrownBy(
            () ->
                SiteActivities.builder(CHECKLIST)
                    .site("A")
                    .complete("menu", day("2024-01-02"))
                    .discontinued(day("2024-01-01"))
                    .build())
        .hasMessage(
            "activities of A: menu is completed on 2024-01-02, after the site gave up on"
                + " 2024-01-01");
    assertThatThrownBy(
            () ->
                score(
                    SiteActivities.builder(CHECKLIST)
                        .site("A")
                        .complete("party", day("2024-01-02"))
                        .build()))
        .hasMessageStartingWith("checklist cafe has no \"party\"; known: heard, agreed, ");
    assertThatThrownBy(() -> CompletionScore.of(StageModels.nirn(), CHECKLIST, corner()))
        .hasMessage("checklist cafe: is of stage model completion-8, not of nirn");
  }

  @Test
  void valuesTravel() {
    JsonRoundTrip.check(CHECKLIST);
    JsonRoundTrip.check(CHECKLIST.activities().get(0));
    JsonRoundTrip.check(corner());
    JsonRoundTrip.checkSerialization(corner());
    JsonRoundTrip.check(score(corner()));
    JsonRoundTrip.check(score(corner()).phases().get(0));
    score(corner()).stages().forEach(JsonRoundTrip::check);
    JsonRoundTrip.check(
        score(SiteActivities.builder(CHECKLIST).site("A").discontinued(day("2024-01-01")).build()));
    assertThat(JsonRoundTrip.json(score(corner()).stage("readiness-planning")))
        .isEqualTo(
            "{\"stage\":\"readiness-planning\",\"completed\":2,\"skipped\":[\"menu\"],"
                + "\"open\":[],\"start\":\"2024-03-01\",\"end\":\"2024-04-01\","
                + "\"ending\":\"finished\"}");
    assertThat(read(JsonRoundTrip.json(CHECKLIST))).isEqualTo(CHECKLIST);
  }

  @Test
  void readsSitesFromCsvAndKeepsTheFaults() {
    SiteFile<SiteActivities> file =
        new ActivityReader(CHECKLIST)
            .csv(
                new StringReader(
                    """
                    site,activity,date,event
                    Corner,heard,2024-01-01,
                    Main,,,listed
                    Corner,visit,2024-02-01,completed
                    Corner,menu,,skipped
                    Corner,party,2024-02-01,
                    Corner,cook,soon,
                    Alley,heard,2024-01-01,
                    Alley,,2024-05-01,discontinued
                    Alley,,2024-06-01,discontinued
                    Back,heard,2024-06-01,
                    Back,,2024-05-01,discontinued
                    Side,menu,2024-06-01,skipped
                    Side,menu,,opened
                    Yard,heard,2024-06-01,
                    Yard,heard,2024-06-02,
                    """));
    assertThat(file.sites().stream().map(SiteActivities::site)).containsExactly("Corner", "Main");
    assertThat(file.sites().get(0).completed().keySet()).containsExactly("heard", "visit");
    assertThat(file.sites().get(0).skipped()).containsExactly("menu");
    assertThat(score(file.sites().get(1)).status()).isEqualTo(SiteStatus.NOT_BEGUN);
    assertThat(file.failures().stream().map(Row.Bad::message))
        .containsExactly(
            "row 6, column \"activity\", value \"party\": checklist cafe has no \"party\"; known:"
                + " heard, agreed, visit, budget, menu, lease, cook, till, sign, guest, stars",
            "row 7, column \"date\", value \"soon\": \"soon\" is not a date; write it as"
                + " 2024-05-31",
            "row 10: site Alley: it gave up already, in row 9; the site is left out",
            "row 11: site Back: heard is completed on 2024-06-01, after the site gave up on"
                + " 2024-05-01; the site is left out",
            "row 13, column \"date\", value \"2024-06-01\": does not go with skipped; leave it"
                + " empty",
            "row 14, column \"event\", value \"opened\": activities has no \"opened\"; known:"
                + " completed, skipped, discontinued, listed",
            "row 16: site Yard: heard is there already, once is enough; the site is left out");
  }

  @Test
  void aBadChecklistIsRefusedWithThePlaceAndTheRule() {
    assertThat(refusal(LIST.replace("\"stage\": \"feasibility\"", "\"stage\": \"visits\"")))
        .contains(
            "cafe.json, /activities/2/stage: stage model completion-8 has no \"visits\"; known:"
                + " engagement, feasibility, readiness-planning, staff-hired-and-trained,"
                + " fidelity-monitoring, services-begin, ongoing-services, competency");
    assertThat(refusal(LIST.replace("\"model\": \"completion-8\"", "\"model\": \"sic\"")))
        .contains(
            "cafe.json, /model: stage models has no \"sic\"; known: fixsen-2005, nirn, epis,"
                + " tansella-thornicroft, qif, qif-steps, completion-8");
    assertThat(refusal(LIST.replace("\"startUp\": \"guest\"", "\"startUp\": \"host\"")))
        .contains(
            "cafe.json: checklist cafe, start-up has no \"host\"; known: heard, agreed, visit,"
                + " budget, menu, lease, cook, till, sign, guest, stars");
    String unplaced =
        """
        {"id": "x", "title": "X", "model": "tansella-thornicroft",
         "activities": [{"code": "a", "label": "A", "stage": "early-implementation"}]}
        """;
    assertThat(refusal(unplaced))
        .contains(
            "cafe.json: checklist x: names no start-up, and has no activity of a stage of first"
                + " use of tansella-thornicroft; name the activity by which a site has started");
  }

  @Test
  void theSchemaRefusesOnlyWhatTheReaderRefusesAndAllThatASchemaCanSay() {
    assertThat(SCHEMA.faults(LIST)).isEqualTo("[]");
    for (String json : Schema.spoilt(LIST)) {
      Optional<String> refusal = refusal(json);
      if (!SCHEMA.accepts(json)) {
        assertThat(refusal)
            .as("reader accepts, schema says %s: %s", SCHEMA.faults(json), json)
            .isPresent();
      } else if (refusal.isPresent()) {
        assertThat(refusal.get()).as(json).containsPattern(BEYOND);
      }
    }
  }

  @Test
  void aChecklistIsBuiltWithoutAFileToo() {
    CompletionChecklist checklist =
        CompletionChecklist.builder(StageModels.nirn())
            .id("two")
            .title("Two")
            .activity("installation", "train", "Train")
            .activity("initial-implementation", "serve", "Serve")
            .build();
    CompletionScore score =
        CompletionScore.of(
            StageModels.nirn(),
            checklist,
            SiteActivities.builder(checklist)
                .site("A")
                .complete("serve", day("2024-01-01"))
                .build());
    assertThat(score.phases()).isEmpty();
    assertThat(score.skippedStages()).containsExactly("installation");
    assertThat(score.status()).isEqualTo(SiteStatus.STARTED);
  }
}
