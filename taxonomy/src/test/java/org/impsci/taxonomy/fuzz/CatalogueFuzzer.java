package org.impsci.taxonomy.fuzz;

import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.determinant.ConstructCatalogue;
import org.impsci.taxonomy.determinant.ConstructCatalogues;
import org.impsci.taxonomy.determinant.ConstructMap;

/** Whatever a file holds, it is a catalogue of approaches or constructs, or refused. */
public final class CatalogueFuzzer {

  private CatalogueFuzzer() {}

  /** Reads an input as a catalogue of each kind, and as a map between two. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(
        input,
        in -> {
          ApproachCatalogue read = ApproachCatalogue.read(Doors.NAME, in);
          read.all().forEach(approach -> read.get(approach.code()));
        });
    Doors.document(
        input,
        in -> {
          ConstructCatalogue read = ConstructCatalogue.read(Doors.NAME, in);
          read.domains().forEach(domain -> read.in(domain.code()));
        });
    Doors.document(
        input,
        in ->
            ConstructMap.read(
                Doors.NAME, in, ConstructCatalogues.cfir2022(), ConstructCatalogues.cfir2009()));
  }
}
