package org.impsci.taxonomy.stage;

import com.google.common.collect.ImmutableList;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.Given;

/**
 * Reads the histories of sites from CSV, one observation a row.
 *
 * <p>The columns are {@code site}, {@code stage}, {@code event} ({@code entered}, {@code left} or
 * {@code returned}), {@code date} (as in {@code 2024-05-31}) and optionally {@code innovation}.
 * Rows may be in any order.
 *
 * <p>Instances are immutable and may be shared between threads.
 *
 * @since 0.1
 */
public final class StageHistoryReader {

  private static final String STAGE = "stage";
  private static final String INNOVATION = "innovation";

  private final StageModel model;
  private final String innovation;
  private final ReadLimits limits;

  /**
   * Creates a reader.
   *
   * @param model the stage model whose codes the rows use
   * @param innovation what is implemented where a row does not say so
   */
  public StageHistoryReader(StageModel model, String innovation) {
    this(model, innovation, ReadLimits.standard());
  }

  /**
   * Creates a reader with limits of your own.
   *
   * @param model the stage model whose codes the rows use
   * @param innovation what is implemented where a row does not say so
   * @param limits how much to take of a file; what exceeds a limit is refused
   */
  public StageHistoryReader(StageModel model, String innovation, ReadLimits limits) {
    Given.text("reader of stage histories", "innovation", innovation);
    this.model = model;
    this.innovation = innovation;
    this.limits = limits;
  }

  private record Entry(String site, String innovation, StageObservation observation) {

    List<String> key() {
      return ImmutableList.of(site, innovation);
    }
  }

  /**
   * Reads the histories, one for each site and innovation.
   *
   * @param in the text, closed afterwards
   * @return the histories, and the rows at fault
   * @throws InvalidDataException if the header lacks one of the columns or names another
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public SiteFile<StageHistory> csv(Reader in) {
    return DatedRows.read(
        "stage histories",
        in,
        limits,
        (document, header) ->
            DatedRows.columns(
                document,
                header,
                ImmutableList.of(DatedRows.SITE, STAGE, DatedRows.EVENT, DatedRows.DATE),
                ImmutableList.of(INNOVATION)),
        this::entry,
        Entry::key,
        this::history);
  }

  private Entry entry(CsvRow row) {
    String site = row.text(DatedRows.SITE);
    String stage =
        DatedRows.cell(
            row,
            STAGE,
            code -> {
              model.order(code);
              return code;
            });
    StageEvent event = DatedRows.cell(row, DatedRows.EVENT, StageEvent::of);
    return new Entry(
        site,
        row.find(INNOVATION).orElse(innovation),
        new StageObservation(stage, event, DatedRows.date(row)));
  }

  private Row<StageHistory> history(Map<Long, Entry> rows) {
    Map.Entry<Long, Entry> first = rows.entrySet().iterator().next();
    Entry entry = first.getValue();
    List<StageObservation> observations = rows.values().stream().map(Entry::observation).toList();
    StageSequence.Fault fault = StageSequence.of(observations).fault();
    if (fault != null) {
      long number =
          DatedRows.number(rows, new Entry(entry.site, entry.innovation, fault.observation()));
      return new Row.Bad<>(
          number,
          null,
          null,
          "site %s: %s; the site is left out".formatted(entry.site, fault.message()));
    }
    return new Row.Good<>(
        first.getKey(), new StageHistory(entry.innovation, entry.site, model.id(), observations));
  }
}
