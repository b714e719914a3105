package org.impsci.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code classify} on what reference managers export. */
class ClassifyReferencesTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void classifiesRisAndReportsWhatItCannotRead() throws IOException {
    Program program =
        Program.run(
            "classify",
            file(
                "export.ris",
                """
                TY  - JOUR
                ID  - a
                TI  - Barriers to IPS: interviews guided by CFIR
                ER  -
                TY  - JOUR
                TI  - A study that never ends
                """));
    assertThat(program.exitCode()).isEqualTo(Main.SOME_ROWS_FAILED);
    assertThat(program.out()).containsPattern("a +determinant-framework +[01]\\.[0-9]{2} +named");
    assertThat(program.err())
        .isEqualToNormalizingNewlines(
            "row 2, column \"ER\": is missing at the end of the file (line 5)\n");
  }

  @Test
  void classifiesTheCsvOfAReferenceManager() throws IOException {
    Program program =
        Program.run(
            "classify",
            file(
                "zotero.csv",
                """
                "Key","Publication Year","Author","Title","Abstract Note"
                "K1","2020","Doe, Jane","Barriers to IPS: interviews guided by CFIR","We asked."
                """));
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isEqualTo(Main.GOOD);
    assertThat(program.out()).containsPattern("K1 +determinant-framework +[01]\\.[0-9]{2} +named");
  }
}
