package org.impsci.fidelity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.impsci.fidelity.assessment.Assessments.IPS;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.impsci.fidelity.PlainMappers;
import org.junit.jupiter.api.Test;

class CorrectionReaderTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
  private static final LocalDate LATER = LocalDate.of(2025, 1, 15);
  private static final String LINE =
      """
      {"scale":"ips-25","site":"North","review":"2024-05-31","correction":{"number":1,\
      "item":"outreach","was":4,"is":2,"reason":"visits were counted twice","date":"2025-01-15"}}
      """;
  private static final ReviewCorrection FIRST =
      new ReviewCorrection(
          "ips-25",
          "North",
          DAY,
          new Correction(
              1, null, "outreach", Rating.of(4), Rating.of(2), "visits were counted twice", LATER));
  private static final ReviewCorrection SECOND =
      new ReviewCorrection(
          "ips-25",
          "North",
          DAY,
          Correction.builder()
              .number(2)
              .corrects(1)
              .item("outreach")
              .was(Rating.of(2))
              .is(Rating.missing(MissingReason.INSUFFICIENT_DATA))
              .reason("the log is lost")
              .date(LATER)
              .build());

  private static List<Row<ReviewCorrection>> read(String lines) {
    return new CorrectionReader().jsonLines(new StringReader(lines)).toList();
  }

  @Test
  void readsWhatAPlainMapperWrites() {
    assertThat(read(LINE)).containsExactly(new Row.Good<>(1, FIRST));
    assertThat(read(PlainMappers.write(FIRST) + "\n\n" + PlainMappers.writeWith3(SECOND)))
        .containsExactly(new Row.Good<>(1, FIRST), new Row.Good<>(3, SECOND));
    PlainMappers.assertRoundTrip(FIRST, ReviewCorrection.class);
    PlainMappers.assertRoundTrip(SECOND, ReviewCorrection.class);
  }

  @Test
  void readsTheNumberForInsufficientDataOfTheOlderScale() {
    String older = LINE.replace("ips-25", "se-15").replace("\"was\":4", "\"was\":9");
    assertThat(((Row.Good<ReviewCorrection>) read(older).get(0)).value().correction().was())
        .isEqualTo(Rating.missing(MissingReason.INSUFFICIENT_DATA));
  }

  @Test
  void saysWhatIsWrongWithALineAndGoesOn() {
    assertThat(
            read(
                LINE.replace("\"is\":2", "\"is\":6")
                    + LINE.replace("outreach", "tea")
                    + LINE.replace("\"was\":4,", "")
                    + LINE.replace("\"is\":2", "\"is\":4")
                    + LINE.replace("\"reason\"", "\"why\"")
                    + LINE.replace("2025-01-15", "15.1.2025")
                    + LINE.replace("ips-25", "ips-26")
                    + LINE.replace("\"review\"", "\"date\"")
                    + LINE))
        .containsExactly(
            new Row.Bad<>(1, "/correction/is", null, "rating 6 is outside 1..5"),
            new Row.Bad<>(2, "/correction/item", null, FormCheck.unknown(IPS, "tea")),
            new Row.Bad<>(3, "/correction/was", null, "is missing"),
            new Row.Bad<>(
                4,
                "/correction",
                null,
                "correction 1 of outreach: the rating was 4 and is to be 4: nothing is corrected"),
            new Row.Bad<>(5, "/correction/reason", null, "is missing"),
            new Row.Bad<>(
                6, "/correction/date", null, "\"15.1.2025\" is not a date; write it as 2024-05-31"),
            new Row.Bad<>(
                7, "/scale", null, "reader of corrections has no \"ips-26\"; known: ips-25, se-15"),
            new Row.Bad<>(8, "/review", null, "is missing"),
            new Row.Good<>(9, FIRST));
  }

  @Test
  void appliesThoseThatBelongToAReview() {
    Assessment review = AnyAssessment.flat(IPS, DAY, 4);
    ReviewCorrection elsewhere = new ReviewCorrection("ips-25", "South", DAY, FIRST.correction());
    ReviewCorrection another = new ReviewCorrection("ips-25", "North", LATER, FIRST.correction());
    ReviewCorrection edition = new ReviewCorrection("se-15", "North", DAY, FIRST.correction());
    CorrectedAssessment corrected =
        CorrectedAssessment.of(review, List.of(SECOND, elsewhere, another, edition, FIRST));
    assertThat(corrected.corrections()).containsExactly(FIRST.correction(), SECOND.correction());
    assertThat(corrected.assessment().rating("outreach"))
        .isEqualTo(Rating.missing(MissingReason.INSUFFICIENT_DATA));
    assertThat(CorrectedAssessment.of(review, List.of(elsewhere)))
        .isEqualTo(CorrectedAssessment.of(review));
    assertThatThrownBy(() -> CorrectedAssessment.of(review, List.of(SECOND)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "assessment of North (2024-05-31), correction 2 of outreach: its number is not 1, its"
                + " place");
  }

  @Test
  void refusesAnEntryThatLacksAComponent() {
    assertThatThrownBy(() -> ReviewCorrection.fromJson("ips-25", "North", null, null))
        .hasMessage("correction of a review of North has no date");
    assertThatThrownBy(() -> ReviewCorrection.fromJson("ips-25", "North", "2024-05-31", null))
        .hasMessage("correction of a review of North lacks one of scale, site, review, correction");
  }
}
