package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads what sites have done of a checklist from CSV, one dated activity a row.
 *
 * <p>The columns are {@code site}, {@code activity}, {@code date} (as in {@code 2024-05-31}) and
 * optionally {@code event}:
 *
 * <ul>
 *   <li>{@code completed}, or nothing: the activity was completed on the day;
 *   <li>{@code skipped}: the site has decided not to do the activity; no date;
 *   <li>{@code discontinued}: the site gave up on the day; no activity;
 *   <li>{@code listed}: the site is one of those that are followed, even if it has done nothing; no
 *       activity, no date.
 * </ul>
 *
 * <p>Rows may be in any order. Instances are immutable and may be shared between threads.
 *
 * @since 0.1
 */
public final class ActivityReader {

  private static final String ACTIVITY = "activity";
  private static final List<String> EVENTS =
      ImmutableList.of("completed", "skipped", "discontinued", "listed");

  private final CompletionChecklist checklist;
  private final ReadLimits limits;

  /**
   * Creates a reader.
   *
   * @param checklist the checklist whose codes the rows use
   */
  public ActivityReader(CompletionChecklist checklist) {
    this(checklist, ReadLimits.standard());
  }

  /**
   * Creates a reader with limits of your own.
   *
   * @param checklist the checklist whose codes the rows use
   * @param limits how much to take of a file; what exceeds a limit is refused
   */
  public ActivityReader(CompletionChecklist checklist, ReadLimits limits) {
    this.checklist = checklist;
    this.limits = limits;
  }

  private record Entry(
      String site, String event, @Nullable String activity, @Nullable LocalDate date) {}

  /**
   * Reads the activities of sites.
   *
   * @param in the text, closed afterwards
   * @return the sites, and the rows at fault
   * @throws InvalidDataException if the header lacks one of the columns or names another
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public SiteFile<SiteActivities> csv(Reader in) {
    return DatedRows.read(
        "activities",
        in,
        limits,
        (document, header) ->
            DatedRows.columns(
                document,
                header,
                ImmutableList.of(DatedRows.SITE, ACTIVITY, DatedRows.DATE),
                ImmutableList.of(DatedRows.EVENT)),
        this::entry,
        Entry::site,
        this::activities);
  }

  private Entry entry(CsvRow row) {
    String site = row.text(DatedRows.SITE);
    String event =
        row.find(DatedRows.EVENT).isEmpty()
            ? "completed"
            : DatedRows.cell(row, DatedRows.EVENT, ActivityReader::event);
    String activity = null;
    if (event.equals("completed") || event.equals("skipped")) {
      activity = DatedRows.cell(row, ACTIVITY, code -> checklist.activity(code).code());
    } else {
      empty(row, ACTIVITY, event);
    }
    LocalDate date = null;
    if (event.equals("completed") || event.equals("discontinued")) {
      date = DatedRows.date(row);
    } else {
      empty(row, DatedRows.DATE, event);
    }
    return new Entry(site, event, activity, date);
  }

  private static String event(String code) {
    if (!EVENTS.contains(code)) {
      throw new UnknownCodeException("activities", code, EVENTS);
    }
    return code;
  }

  private static void empty(CsvRow row, String column, String event) {
    if (row.find(column).isPresent()) {
      throw row.fault(column, "does not go with " + event + "; leave it empty");
    }
  }

  private Row<SiteActivities> activities(Map<Long, Entry> rows) {
    String site = "";
    long first = 0;
    Map<String, LocalDate> completed = new LinkedHashMap<>();
    List<String> skipped = new ArrayList<>();
    LocalDate discontinued = null;
    long discontinuedAt = 0;
    for (Map.Entry<Long, Entry> row : rows.entrySet()) {
      Entry entry = row.getValue();
      site = entry.site();
      first = first == 0 ? row.getKey() : first;
      String activity = entry.activity();
      LocalDate date = entry.date();
      if (activity != null && (completed.containsKey(activity) || skipped.contains(activity))) {
        return bad(row.getKey(), site, activity + " is there already, once is enough");
      }
      if (activity != null && date != null) {
        completed.put(activity, date);
      } else if (activity != null) {
        skipped.add(activity);
      } else if (date != null && discontinued != null) {
        return bad(row.getKey(), site, "it gave up already, in row " + discontinuedAt);
      } else if (date != null) {
        discontinued = date;
        discontinuedAt = row.getKey();
      }
    }
    for (Map.Entry<Long, Entry> row : rows.entrySet()) {
      LocalDate date = row.getValue().date();
      if (date != null && discontinued != null && date.isAfter(discontinued)) {
        return bad(
            row.getKey(),
            site,
            "%s is completed on %s, after the site gave up on %s"
                .formatted(row.getValue().activity(), date, discontinued));
      }
    }
    return new Row.Good<>(
        first, new SiteActivities(site, checklist.id(), completed, skipped, discontinued));
  }

  private static Row<SiteActivities> bad(long number, String site, String reason) {
    return new Row.Bad<>(
        number, null, null, "site %s: %s; the site is left out".formatted(site, reason));
  }
}
