package org.impsci.taxonomy.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.JsonRoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageHistoryTest {

  private static final StageModel FIXSEN = StageModels.fixsen2005();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Explores, installs, starts before it has left installing, loses staff and installs again. */
  private static StageHistory northside() {
    return StageHistory.builder(FIXSEN)
        .innovation("IPS")
        .site("Northside")
        .entered(Stage.FULL_OPERATION, day("2023-03-01"))
        .entered(Stage.EXPLORATION_AND_ADOPTION, day("2020-01-01"))
        .left(Stage.EXPLORATION_AND_ADOPTION, day("2020-03-01"))
        .entered(Stage.PROGRAM_INSTALLATION, day("2020-03-01"))
        .left(Stage.PROGRAM_INSTALLATION, day("2020-09-01"))
        .entered(Stage.INITIAL_IMPLEMENTATION, day("2020-08-01"))
        .returned(Stage.PROGRAM_INSTALLATION, day("2021-01-01"))
        .left(Stage.PROGRAM_INSTALLATION, day("2021-02-01"))
        .left(Stage.INITIAL_IMPLEMENTATION, day("2023-03-01"))
        .build();
  }

  @Test
  void stagesOverlapAndTheDayOfLeavingIsNoDayInTheStage() {
    StageHistory history = northside();
    assertThat(history.stagesOn(day("2019-12-31"))).isEmpty();
    assertThat(history.stagesOn(day("2020-02-29"))).containsExactly("exploration-and-adoption");
    assertThat(history.stagesOn(day("2020-03-01"))).containsExactly("program-installation");
    assertThat(history.stagesOn(day("2020-08-31")))
        .containsExactly("program-installation", "initial-implementation");
    assertThat(history.stagesOn(day("2021-01-15")))
        .containsExactly("initial-implementation", "program-installation");
    assertThat(history.stagesOn(day("2030-01-01"))).containsExactly("full-operation");
  }

  @Test
  void timeInAStageIsTheSumOfItsStays() {
    assertThat(northside().daysIn(day("2023-03-11")))
        .containsExactly(
            Map.entry("exploration-and-adoption", 31L + 29),
            Map.entry("program-installation", 184L + 31),
            Map.entry("initial-implementation", 2L * 365 + 212),
            Map.entry("full-operation", 10L));
    assertThat(northside().daysIn(day("2020-03-01")))
        .containsExactly(
            Map.entry("exploration-and-adoption", 60L), Map.entry("program-installation", 0L));
    assertThat(northside().daysIn(day("2019-01-01"))).isEmpty();
  }

  @Test
  void goingBackIsReportedWithTheFurthestStageBefore() {
    assertThat(northside().regressions(FIXSEN))
        .containsExactly(
            new Regression(
                new StageObservation(
                    "program-installation", StageEvent.RETURNED, day("2021-01-01")),
                "initial-implementation"));
  }

  @Test
  void enteringTwoStagesOnOneDayIsNoRegression() {
    StageHistory history =
        StageHistory.builder(FIXSEN)
            .innovation("IPS")
            .site("A")
            .entered(Stage.INITIAL_IMPLEMENTATION, day("2020-01-01"))
            .entered(Stage.EXPLORATION_AND_ADOPTION, day("2020-01-01"))
            .build();
    assertThat(history.regressions(FIXSEN)).isEmpty();
    StageHistory late =
        StageHistory.builder(FIXSEN)
            .innovation("IPS")
            .site("A")
            .entered(Stage.INITIAL_IMPLEMENTATION, day("2020-01-01"))
            .entered(Stage.EXPLORATION_AND_ADOPTION, day("2020-01-02"))
            .build();
    assertThat(late.regressions(FIXSEN)).hasSize(1);
  }

  @Test
  void timeToFullOperationStandsBesideThePublishedRange() {
    TimeToFullOperation time = northside().timeToFullOperation(FIXSEN);
    assertThat(time)
        .isEqualTo(
            new TimeToFullOperation.Measured(
                day("2020-08-01"), day("2023-03-01"), PublishedRange.wholeProcess()));
    TimeToFullOperation.Measured measured = (TimeToFullOperation.Measured) time;
    assertThat(measured.days()).isEqualTo(365 + 365 + 212);
    assertThat(measured.position()).isEqualTo(RangePosition.WITHIN);
    assertThat(measured.reference().source().inText())
        .isEqualTo("National Implementation Research Network (n.d.)");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2021-12-31, below",
    "2020-01-01, 2022-01-01, within",
    "2020-01-01, 2024-01-01, within",
    "2020-01-01, 2024-01-02, above",
    "2020-02-29, 2022-02-28, within",
  })
  void bothBoundsBelongToTheRange(LocalDate start, LocalDate end, String position) {
    assertThat(PublishedRange.wholeProcess().position(start, end))
        .isEqualTo(RangePosition.of(position));
  }

  @Test
  void aTimeThatDoesNotExistSaysWhy() {
    StageHistory exploring =
        StageHistory.builder(FIXSEN)
            .innovation("IPS")
            .site("A")
            .entered(Stage.FULL_OPERATION, day("2020-01-01"))
            .build();
    assertThat(exploring.timeToFullOperation(FIXSEN))
        .isEqualTo(
            new TimeToFullOperation.Undefined(
                "the site was not seen to enter initial-implementation",
                PublishedRange.wholeProcess()));
    StageHistory skipping =
        StageHistory.builder(FIXSEN)
            .innovation("IPS")
            .site("A")
            .entered(Stage.FULL_OPERATION, day("2020-01-01"))
            .entered(Stage.INITIAL_IMPLEMENTATION, day("2020-05-01"))
            .build();
    assertThat(skipping.timeToFullOperation(FIXSEN))
        .isEqualTo(
            new TimeToFullOperation.Undefined(
                "the site entered full-operation on 2020-01-01, before initial-implementation on"
                    + " 2020-05-01",
                PublishedRange.wholeProcess()));
    StageHistory epis =
        StageHistory.builder(StageModels.epis()).innovation("IPS").site("A").build();
    assertThat(epis.timeToFullOperation(StageModels.epis()))
        .isEqualTo(
            new TimeToFullOperation.Undefined(
                "stage model epis has no stage of full operation", PublishedRange.wholeProcess()));
    assertThatThrownBy(() -> epis.regressions(FIXSEN))
        .hasMessage("stage history of A: is of stage model epis, not of fixsen-2005");
  }

  @ParameterizedTest
  @CsvSource({
    "left 2020-01-01, left innovation on 2020-01-01: the site had not entered it by then",
    "returned 2020-01-01, returned innovation on 2020-01-01: the site had not entered it by then",
    "entered 2020-01-02 left 2020-01-01,"
        + " left innovation on 2020-01-01: the site had not entered it by then",
    "entered 2020-01-01 entered 2020-01-02,"
        + " entered innovation on 2020-01-02: the site was in it already",
    "entered 2020-01-01 returned 2020-01-02,"
        + " returned innovation on 2020-01-02: the site had not left it",
    "entered 2020-01-01 left 2020-01-02 left 2020-01-03,"
        + " left innovation on 2020-01-03: the site had left it already",
    "entered 2020-01-01 left 2020-01-02 entered 2020-01-03,"
        + " entered innovation on 2020-01-03: the site had been in it before; write returned",
    "entered 2020-01-01 entered 2020-01-01,"
        + " entered innovation on 2020-01-01: this is there twice",
  })
  void datesThatCannotBeAreRefused(String events, String message) {
    StageHistory.Builder builder = StageHistory.builder(FIXSEN).innovation("IPS").site("A");
    String[] words = events.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      builder.addObservations(
          new StageObservation("innovation", StageEvent.of(words[i]), day(words[i + 1])));
    }
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("stage history of A: " + message);
  }

  @Test
  void onOneDayThingsHappenInTheOnlyOrderThatIsPossible() {
    StageHistory history =
        StageHistory.builder(FIXSEN)
            .innovation("IPS")
            .site("A")
            .returned(Stage.INNOVATION, day("2020-01-01"))
            .left(Stage.INNOVATION, day("2020-01-01"))
            .entered(Stage.INNOVATION, day("2020-01-01"))
            .left(Stage.INNOVATION, day("2020-02-01"))
            .returned(Stage.INNOVATION, day("2020-03-01"))
            .left(Stage.INNOVATION, day("2020-03-01"))
            .build();
    assertThat(history.spells())
        .containsExactly(
            new StageSpell("innovation", day("2020-01-01"), day("2020-01-01")),
            new StageSpell("innovation", day("2020-01-01"), day("2020-02-01")),
            new StageSpell("innovation", day("2020-03-01"), day("2020-03-01")));
    assertThat(history.daysIn(day("2021-01-01"))).containsExactly(Map.entry("innovation", 31L));
  }

  @Test
  void aStageThatTheModelDoesNotHaveIsRefused() {
    assertThatThrownBy(
            () -> StageHistory.builder(FIXSEN).entered("installation", day("2020-01-01")))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessageStartingWith("stage model fixsen-2005 has no \"installation\"; known: ");
  }

  @Test
  void theHistoryOfADayKnowsNothingLater() {
    StageHistory then = northside().asOf(day("2020-08-01"));
    assertThat(then.observations()).hasSize(4);
    assertThat(then.lastObserved()).contains(day("2020-08-01"));
    assertThat(then.spells().get(1).findEnd()).isEmpty();
  }

  @Test
  void historiesTravel() {
    JsonRoundTrip.check(northside());
    JsonRoundTrip.checkSerialization(northside());
    northside().spells().forEach(JsonRoundTrip::check);
    JsonRoundTrip.check(northside().regressions(FIXSEN).get(0));
    JsonRoundTrip.check(PublishedRange.wholeProcess());
    JsonRoundTrip.check(northside().timeToFullOperation(FIXSEN));
    JsonRoundTrip.check(northside().asOf(day("2020-01-01")).timeToFullOperation(FIXSEN));
    assertThat(JsonRoundTrip.json(northside().spells().get(3)))
        .isEqualTo(
            "{\"stage\":\"program-installation\",\"start\":\"2021-01-01\","
                + "\"end\":\"2021-02-01\"}");
  }

  @Test
  void readsHistoriesFromCsvInAnyOrderAndKeepsTheFaults() {
    SiteFile<StageHistory> file =
        new StageHistoryReader(FIXSEN, "IPS")
            .csv(
                new StringReader(
                    """
                    site,stage,event,date,innovation
                    B,innovation,left,2020-02-01,
                    A,innovation,entered,2020-01-01,
                    B,innovation,entered,2020-01-01,
                    A,installation,entered,2020-01-01,
                    A,innovation,arrived,2020-01-01,
                    A,innovation,left,1.2.2020,
                    A,innovation,entered,2021-01-01,ACT
                    C,innovation,left,2020-03-01,
                    C,innovation,entered,2020-04-01,
                    """));
    assertThat(file.sites().stream().map(history -> history.site() + " " + history.innovation()))
        .containsExactly("B IPS", "A IPS", "A ACT");
    assertThat(file.sites().get(0).daysIn(day("2030-01-01")))
        .containsExactly(Map.entry("innovation", 31L));
    assertThat(file.failures().stream().map(Row.Bad::message))
        .containsExactly(
            "row 5, column \"stage\", value \"installation\": stage model fixsen-2005 has no"
                + " \"installation\"; known: exploration-and-adoption, program-installation,"
                + " initial-implementation, full-operation, innovation, sustainability",
            "row 6, column \"event\", value \"arrived\": StageEvent has no \"arrived\"; known:"
                + " entered, left, returned",
            "row 7, column \"date\", value \"1.2.2020\": \"1.2.2020\" is not a date; write it as"
                + " 2024-05-31",
            "row 9: site C: left innovation on 2020-03-01: the site had not entered it by then;"
                + " the site is left out");
  }

  @Test
  void aHeaderThatCannotBeUsedIsRefused() {
    StageHistoryReader reader = new StageHistoryReader(FIXSEN, "IPS");
    assertThatThrownBy(() -> reader.csv(new StringReader("site,stage,date\n")))
        .hasMessage(
            "stage histories: column \"event\" is missing; required: site, stage, event, date");
    assertThatThrownBy(() -> reader.csv(new StringReader("site,stage,event,date,who\n")))
        .hasMessage(
            "stage histories: unknown column \"who\"; known: site, stage, event, date,"
                + " innovation");
    assertThat(reader.csv(new StringReader("site,stage,event,date\n")).sites())
        .isEqualTo(List.of());
  }
}
