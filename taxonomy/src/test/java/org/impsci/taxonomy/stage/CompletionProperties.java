package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompletionProperties {

  private static final StageModel MODEL = StageModels.completion8();
  private static final CompletionChecklist CHECKLIST = checklist();
  private static final LocalDate ORIGIN = LocalDate.of(2024, 1, 1);

  /** One to three activities for each stage. */
  private static CompletionChecklist checklist() {
    CompletionChecklist.Builder builder =
        CompletionChecklist.builder(MODEL).id("some").title("Some");
    for (String stage : MODEL.codes()) {
      for (int i = 0; i <= MODEL.order(stage) % 3; i++) {
        builder.activity(stage, stage + "-" + i, "Activity");
      }
    }
    return builder.build();
  }

  @Provide
  Arbitrary<Map<String, Integer>> days() {
    return Arbitraries.maps(
        Arbitraries.of(CHECKLIST.activities()).map(ChecklistActivity::code),
        Arbitraries.integers().between(0, 500));
  }

  private static SiteActivities site(Map<String, Integer> days) {
    Map<String, LocalDate> completed = new LinkedHashMap<>();
    days.forEach((activity, day) -> completed.put(activity, ORIGIN.plusDays(day)));
    return new SiteActivities("A", CHECKLIST.id(), completed, List.of(), null);
  }

  @Property
  void whatIsCompletedSkippedAndOpenIsTheWholeList(@ForAll("days") Map<String, Integer> days) {
    CompletionScore score = CompletionScore.of(MODEL, CHECKLIST, site(days));
    assertThat(score.stages().stream().mapToInt(StageCompletion::activities).sum())
        .isEqualTo(CHECKLIST.activities().size());
    assertThat(score.stages().stream().mapToInt(StageCompletion::completed).sum())
        .isEqualTo(days.size());
    assertThat(score.phases().stream().mapToInt(PhaseCompletion::completed).sum())
        .isEqualTo(days.size());
    assertThat(score.phases().stream().mapToInt(PhaseCompletion::activities).sum())
        .isEqualTo(CHECKLIST.activities().size());
  }

  @Property
  void completingOneMoreNeverTakesAwayFromTheScore(
      @ForAll("days") Map<String, Integer> days, @ForAll Random random) {
    List<ChecklistActivity> open = new ArrayList<>(CHECKLIST.activities());
    open.removeIf(activity -> days.containsKey(activity.code()));
    if (open.isEmpty()) {
      return;
    }
    Map<String, Integer> more = new LinkedHashMap<>(days);
    more.put(open.get(random.nextInt(open.size())).code(), random.nextInt(500));
    CompletionScore before = CompletionScore.of(MODEL, CHECKLIST, site(days));
    CompletionScore after = CompletionScore.of(MODEL, CHECKLIST, site(more));
    assertThat(reached(after)).isGreaterThanOrEqualTo(reached(before));
    for (String stage : MODEL.codes()) {
      assertThat(after.stage(stage).proportion().orElseThrow())
          .isGreaterThanOrEqualTo(before.stage(stage).proportion().orElseThrow());
      assertThat(after.stage(stage).days().orElse(-1))
          .isGreaterThanOrEqualTo(before.stage(stage).days().orElse(-1));
    }
  }

  private static int reached(CompletionScore score) {
    return score.findStageReached().map(MODEL::order).orElse(-1);
  }

  @Property
  void orderOfRowsDoesNotMatter(@ForAll("days") Map<String, Integer> days, @ForAll Random random) {
    List<String> rows = new ArrayList<>();
    days.forEach((activity, day) -> rows.add("A," + activity + "," + ORIGIN.plusDays(day)));
    rows.add("A,,");
    rows.replaceAll(row -> row + (row.equals("A,,") ? ",listed" : ","));
    Collections.shuffle(rows, random);
    String csv = "site,activity,date,event\n" + String.join("\n", rows) + "\n";
    SiteFile<SiteActivities> file = new ActivityReader(CHECKLIST).csv(new StringReader(csv));
    assertThat(file.failures()).isEmpty();
    assertThat(file.sites()).containsExactly(site(days));
  }

  @Property
  void asOfTheLastDayNothingIsMissingAndBeforeTheFirstThereIsNothing(
      @ForAll("days") Map<String, Integer> days) {
    SiteActivities site = site(days);
    assertThat(site.asOf(ORIGIN.plusDays(500))).isEqualTo(site);
    assertThat(site.asOf(ORIGIN.minusDays(1)).completed()).isEmpty();
  }
}
