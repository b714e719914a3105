package org.impsci.fidelity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.impsci.core.data.CsvRow;
import org.impsci.fidelity.FidelityScale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one assessment from a row of CSV without objects for its ratings, if every cell of an item
 * is one digit or empty and nothing is wrong. Of any other row it says so, and the strict reader
 * decides.
 */
final class CsvScan {

  private static final int NO_ITEM = -1;

  private final int site;
  private final int date;
  private final int scale;
  private final Form[] forms;
  private final int[][] places;

  /** The columns that are not about the review as a whole. */
  private final int[] ratings;

  private @Nullable Form form;
  private @Nullable LocalDate day;

  CsvScan(List<String> header, List<FidelityScale> scales) {
    site = header.indexOf(AcceptedScales.SITE);
    date = header.indexOf(AcceptedScales.DATE);
    scale = header.indexOf(AcceptedScales.SCALE);
    ratings =
        IntStream.range(0, header.size())
            .filter(column -> column != site && column != date && column != scale)
            .toArray();
    forms = new Form[scales.size()];
    places = new int[scales.size()][header.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = new Form(scales.get(i));
      for (int column = 0; column < header.size(); column++) {
        places[i][column] = forms[i].place(header.get(column));
      }
    }
  }

  /** Whether the row was read. */
  boolean read(CsvRow row) {
    int used = scale < 0 ? 0 : scaleOf(row.cell(scale));
    if (used < 0 || row.isEmpty(site)) {
      return false;
    }
    day = date(row.cell(date));
    if (day == null) {
      return false;
    }
    form = forms[used];
    form.clear();
    int[] placeOf = places[used];
    for (int column : ratings) {
      int digit = row.digit(column);
      if (digit < 0) {
        if (!row.isEmpty(column)) {
          return false;
        }
      } else if (placeOf[column] == NO_ITEM || !form.rate(placeOf[column], digit)) {
        return false;
      }
    }
    return true;
  }

  String site(CsvRow row) {
    return row.cell(site);
  }

  LocalDate date() {
    return read(day);
  }

  Tally tally() {
    return read(form).tally();
  }

  private static <T> T read(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("no row was read");
    }
    return part;
  }

  private int scaleOf(String id) {
    if (id.isEmpty()) {
      return 0;
    }
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].scale().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return Assessment.date(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
