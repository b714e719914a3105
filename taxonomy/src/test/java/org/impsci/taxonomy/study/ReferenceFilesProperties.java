package org.impsci.taxonomy.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.impsci.core.Row;

class ReferenceFilesProperties {

  @Provide
  Arbitrary<Study> study() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(" ,;:-éß")
            .ofMinLength(1)
            .ofMaxLength(20)
            .map(s -> ("x" + s).strip());
    return Combinators.combine(
            text, text, text.list().ofMaxSize(3), Arbitraries.integers().between(1800, 2100))
        .as(
            (id, title, authors, year) ->
                Study.builder().id(id).title(title).addAllAuthors(authors).year(year).build());
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "TY  - JOUR",
                "ER  - ",
                "ER  -",
                "TY - JOUR",
                "ER-",
                "TI  - A",
                "PY  - 2020",
                "PY  - x",
                "",
                "  ",
                "more text",
                "AU  - Doe",
                "ZZ  - q"),
            Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(20)
        .map(all -> String.join("\n", all));
  }

  private static List<Row<Study>> ris(String text) {
    try (Stream<Row<Study>> rows = ReferenceFiles.ris(new StringReader(text))) {
      return rows.toList();
    }
  }

  @Property(tries = 300)
  void whatIsWrittenAsRisIsReadBack(@ForAll("study") Study study) {
    StringBuilder text = new StringBuilder("TY  - JOUR\n");
    text.append("ID  - ").append(study.id()).append('\n');
    text.append("TI  - ").append(study.title()).append('\n');
    study.authors().forEach(author -> text.append("AU  - ").append(author).append('\n'));
    text.append("PY  - ").append(study.year()).append("///\nER  - \n");
    assertThat(ris(text.toString())).containsExactly(new Row.Good<>(1, study));
  }

  @Property
  void noTextIsTooStrangeAndARecordAfterItIsRead(@ForAll("lines") String before) {
    List<Row<Study>> rows = ris(before + "\nER  - \nTY  - JOUR\nID  - last\nER  - \n");
    assertThat(rows.get(rows.size() - 1))
        .isInstanceOfSatisfying(
            Row.Good.class, row -> assertThat(((Study) row.value()).id()).isEqualTo("last"));
  }

  @Property
  void everyBeginningGivesARow(@ForAll("lines") String text) {
    long begun = text.lines().filter(line -> line.startsWith("TY  - ")).count();
    assertThat((long) ris(text).size()).isGreaterThanOrEqualTo(begun);
  }
}
