package org.impsci.taxonomy.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.impsci.core.Row;
import org.impsci.taxonomy.determinant.ConstructCatalogue;
import org.impsci.taxonomy.determinant.ConstructCatalogues;
import org.impsci.taxonomy.determinant.SiteRatings;

/** Whatever a file holds, it is ratings of sites, or refused. */
public final class RatingsFuzzer {

  private static final ConstructCatalogue CFIR = ConstructCatalogues.cfir2022();

  private RatingsFuzzer() {}

  /** Reads an input as lines and as a table. */
  public static void fuzzerTestOneInput(byte[] input) {
    String lines = new String(input, StandardCharsets.UTF_8);
    SiteRatings.jsonLines(CFIR, new StringReader(lines)).forEach(Row::number);
    Doors.table(input, text -> SiteRatings.csv(CFIR, new StringReader(text)).forEach(Row::number));
  }
}
