package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.impsci.core.InvalidDataException;
import org.impsci.core.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {

  private static final Study FULL =
      Study.builder()
          .id("doe2020")
          .title("Starting a programme: interviews")
          .abstractText("We asked, and listened.")
          .addAuthors("Doe, Jane", "Roe, Richard")
          .year(2020)
          .build();

  private static List<Row<Study>> rows(
      String text, Function<StringReader, Stream<Row<Study>>> reader) {
    try (Stream<Row<Study>> rows = reader.apply(new StringReader(text))) {
      return rows.toList();
    }
  }

  private static List<Row<Study>> ris(String text) {
    return rows(text, ReferenceFiles::ris);
  }

  private static List<Row<Study>> csv(String text) {
    return rows(text, ReferenceFiles::csv);
  }

  private static String message(Row<Study> row) {
    return ((Row.Bad<Study>) row).message();
  }

  private static Study study(Row<Study> row) {
    return ((Row.Good<Study>) row).value();
  }

  @Test
  void readsRis() {
    String text =
        """
        TY  - JOUR
        ID  - doe2020
        TI  - Starting a programme: interviews
        AU  - Doe, Jane
        AU  - Roe, Richard
        PY  - 2020
        JO  - Journal of Examples
        AB  - We asked, and listened.
        KW  - implementation
        ER  -\s

        TY  - RPRT
        ER  -
        """;
    assertThat(ris(text))
        .containsExactly(
            new Row.Good<>(1, FULL), new Row.Good<>(2, Study.builder().id("record-2").build()));
  }

  @Test
  void readsTheTagsOfOtherPrograms() {
    String text =
        """
        \uFEFFTY  - JOUR
        T1  - Starting a programme: interviews
        A1  - Doe, Jane
        A1  - Roe, Richard
        Y1  - 2020/03/14/
        N2  - We asked,
        and listened.
        AN  - doe2020
        DO  - 10.1234/abc
        ER  -
        """;
    assertThat(ris(text.replace("\n", "\r\n"))).containsExactly(new Row.Good<>(1, FULL));
  }

  @Test
  void theUsualTagGoesBeforeTheOther() {
    Study study =
        study(
            ris("""
                TY  - JOUR
                T1  - Other
                TI  - Usual
                N2  - Other
                AB  - Usual
                Y1  - 1999
                PY  - 2020
                A1  - Other
                AU  - Usual
                DO  - 10.1/x
                AN  - 7
                ER  -
                """)
                .get(0));
    assertThat(study)
        .isEqualTo(
            Study.builder()
                .id("7")
                .title("Usual")
                .abstractText("Usual")
                .addAuthors("Usual")
                .year(2020)
                .build());
  }

  @Test
  void aTagWithoutAValueSaysNothing() {
    Study study =
        study(ris("TY  - JOUR\nID  - \nDO  - 10.1/x\nTI  -\nT1  - A\nPY  - \nER  - \n").get(0));
    assertThat(study).isEqualTo(Study.builder().id("10.1/x").title("A").build());
  }

  @Test
  void aBadYearNamesRecordTagAndLine() {
    List<Row<Study>> rows =
        ris(
            """
                TY  - JOUR
                TI  - A
                ER  -

                TY  - JOUR
                PY  - in press
                ER  -
                TY  - JOUR
                PY  - 20201
                ER  -
                TY  - JOUR
                PY  - 3000
                ER  -
                TY  - JOUR
                ID  - good
                ER  -
                """);
    assertThat(message(rows.get(1)))
        .isEqualTo(
            "row 2, column \"PY\", value \"in press\": must begin with a year of four digits"
                + " (line 6)");
    assertThat(message(rows.get(2)))
        .isEqualTo(
            "row 3, column \"PY\", value \"20201\": must begin with a year of four digits (line"
                + " 9)");
    assertThat(message(rows.get(3)))
        .isEqualTo("row 4: study record-4: year 3000 is outside 1800..2100 (line 11)");
    assertThat(rows.get(4)).isEqualTo(new Row.Good<>(5, Study.builder().id("good").build()));
  }

  @Test
  void aRecordWithoutAnEndIsRefusedAndTheNextIsRead() {
    List<Row<Study>> rows =
        ris("TY  - JOUR\nTI  - A\nTY  - JOUR\nID  - b\nER  - \nTY  - JOUR\nTI  - C\n");
    assertThat(message(rows.get(0)))
        .isEqualTo("row 1, column \"ER\": is missing before the next record (line 3)");
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(2, Study.builder().id("b").build()));
    assertThat(message(rows.get(2)))
        .isEqualTo("row 3, column \"ER\": is missing at the end of the file (line 6)");
    assertThat(rows).hasSize(3);
  }

  @Test
  void anEndWithoutABeginningIsRefused() {
    List<Row<Study>> rows = ris("ER  - \nTY  - JOUR\nID  - b\nER  - \n");
    assertThat(message(rows.get(0)))
        .isEqualTo("row 1, column \"TY\": is missing before the end of a record (line 1)");
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(2, Study.builder().id("b").build()));
  }

  @Test
  void textOutsideARecordIsReportedOnce() {
    List<Row<Study>> rows =
        ris("Provider: X\nDatabase: Y\n\nTY  - JOUR\nID  - a\nER  - \nTI  - lost\nend of file\n");
    assertThat(rows).hasSize(3);
    assertThat(message(rows.get(0)))
        .isEqualTo("row 1: text outside a record, which begins with TY (line 1)");
    assertThat(rows.get(1)).isEqualTo(new Row.Good<>(1, Study.builder().id("a").build()));
    assertThat(message(rows.get(2)))
        .isEqualTo("row 2: text outside a record, which begins with TY (line 7)");
  }

  @Test
  void oneSpaceBehindABoundIsRefusedByRecord() {
    List<Row<Study>> rows =
        ris(
            "TY - JOUR\nTI  - A\nER  - \nTY  - JOUR\nID  - b\nER - \nTY  - JOUR\nID  - c\nER  - \n");
    assertThat(rows).hasSize(3);
    assertThat(message(rows.get(0)))
        .isEqualTo("row 1, column \"TY\": must have two spaces and a hyphen behind it (line 1)");
    assertThat(message(rows.get(1)))
        .isEqualTo("row 2, column \"ER\": must have two spaces and a hyphen behind it (line 6)");
    assertThat(rows.get(2)).isEqualTo(new Row.Good<>(3, Study.builder().id("c").build()));
  }

  @Test
  void aLineThatOnlyLooksLikeAnEndGoesOn() {
    Study study =
        study(ris("TY  - JOUR\nID  - a\nAB  - Women with\nER-positive tumours.\nER  -").get(0));
    assertThat(study.findAbstract()).contains("Women with ER-positive tumours.");
  }

  @Test
  void readsTheCsvOfZotero() {
    assertThat(
            csv(
                """
                "Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Abstract Note","Date"
                "doe2020","journalArticle","2020","Doe, Jane; Roe, Richard","Starting a programme: interviews","Journal of Examples","10.1234/abc","We asked, and listened.","2020-03-14"
                """))
        .containsExactly(new Row.Good<>(2, FULL));
  }

  @Test
  void readsTheCsvOfCovidence() {
    assertThat(
            csv(
                """
                Title,Authors,Abstract,Published Year,Journal,DOI,Ref,Covidence #,Study,Notes,Tags
                Starting a programme: interviews,"Doe, Jane; Roe, Richard","We asked, and listened.",2020,Examples,10.1234/abc,1,doe2020,Doe 2020,,
                """))
        .containsExactly(new Row.Good<>(2, FULL));
  }

  @Test
  void readsTheCsvOfEndNoteWithAuthorsOnLines() {
    assertThat(
            csv(
                """
                Record Number,Author,Year,Title,Abstract
                doe2020,"Doe, Jane
                Roe, Richard",2020,Starting a programme: interviews,"We asked, and listened."
                ,,,Untitled,
                """))
        .containsExactly(
            new Row.Good<>(2, FULL),
            new Row.Good<>(3, Study.builder().id("row-3").title("Untitled").build()));
  }

  @Test
  void aBadRowSaysWhatIsWrong() {
    List<Row<Study>> rows = csv("Title,Publication Year\nA,forthcoming\nB,2020\n");
    assertThat(message(rows.get(0)))
        .isEqualTo(
            "row 2, column \"Publication Year\", value \"forthcoming\": must be a year of four"
                + " digits, 1800..2100");
    assertThat(rows.get(1))
        .isEqualTo(new Row.Good<>(3, Study.builder().id("row-3").title("B").year(2020).build()));
  }

  @Test
  void aTableWithoutTitlesIsRefused() {
    assertThatThrownBy(() -> csv("Name,Year\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "references: has no column \"Title\"; is neither a file of studies, which has a column"
                + " \"id\", nor one of a reference manager");
  }

  @Test
  void whichKindATextIsShowsAtItsStart() {
    Study study = Study.builder().id("a").title("A").build();
    assertThat(rows("\uFEFFid,title\na,A\n", ReferenceFiles::detect))
        .containsExactly(new Row.Good<>(2, study));
    assertThat(rows("title,id\nA,a\n", ReferenceFiles::detect))
        .containsExactly(new Row.Good<>(2, study));
    assertThat(rows("\"title\",\"id\"\r\nA,a\r\n", ReferenceFiles::detect))
        .containsExactly(new Row.Good<>(2, study));
    assertThat(rows("Key,Title\na,A\n", ReferenceFiles::detect))
        .containsExactly(new Row.Good<>(2, study));
    assertThat(rows("TY  - JOUR\nID  - a\nTI  - A\nER  - \n", ReferenceFiles::detect))
        .containsExactly(new Row.Good<>(1, study));
    assertThat(
            rows("Provider: X\n\nTY  - JOUR\nID  - a\nTI  - A\nER  - \n", ReferenceFiles::detect))
        .hasSize(2)
        .contains(new Row.Good<>(1, study));
    assertThatThrownBy(() -> rows("id,journal\n", ReferenceFiles::detect))
        .hasMessageStartingWith("studies: unknown column \"journal\"");
  }

  @Test
  void aCellThatHoldsATagMakesNoRis() {
    assertThat(rows("id,title\na,\"A\nTY  - JOUR\"\n", ReferenceFiles::detect))
        .containsExactly(new Row.Good<>(2, Study.builder().id("a").title("A\nTY  - JOUR").build()));
  }

  @Test
  void aFileIsReadByItsEnding(@TempDir Path folder) throws IOException {
    Path ris = Files.writeString(folder.resolve("a.RIS"), "TY  - JOUR\nID  - a\nER  - \n");
    Path csv = Files.writeString(folder.resolve("a.csv"), "Key,Title\na,A\n");
    try (Stream<Row<Study>> rows = ReferenceFiles.read(ris)) {
      assertThat(rows).containsExactly(new Row.Good<>(1, Study.builder().id("a").build()));
    }
    try (Stream<Row<Study>> rows = ReferenceFiles.read(csv)) {
      assertThat(rows)
          .containsExactly(new Row.Good<>(2, Study.builder().id("a").title("A").build()));
    }
    assertThatThrownBy(() -> ReferenceFiles.read(folder.resolve("a.bib")))
        .hasMessage("references: file \"a.bib\" ends neither in .ris nor in .csv");
    Files.writeString(csv, "Name\n");
    assertThatThrownBy(() -> ReferenceFiles.read(csv)).hasMessageStartingWith("a.csv: has no");
  }
}
