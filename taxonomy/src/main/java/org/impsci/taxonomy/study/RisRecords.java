package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.data.Exceeded;
import org.impsci.core.data.TextLines;
import org.jspecify.annotations.Nullable;

/** The records of a RIS file, one at a time. */
final class RisRecords extends Spliterators.AbstractSpliterator<Row<Study>> {

  private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]) {2}-(?: (.*))?");
  private static final Pattern NEARLY_A_BOUND = Pattern.compile("(TY|ER)\\s*-(?:\\s.*)?");
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})(?:[/-].*)?");

  /** What a study is made of; all other tags are passed over. */
  private static final Set<String> KEPT =
      ImmutableSet.of("TI", "T1", "AB", "N2", "AU", "A1", "PY", "Y1", "DA", "ID", "AN", "DO");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ReadLimits limits;
  private final TextLines in;
  private final List<Row<Study>> ready = new ArrayList<>();
  private long line;
  private long records;
  private boolean ended;
  private @Nullable RisRecord open;

  /** Where text that belongs to no record begins; 0 if there is none. */
  private long stray;

  RisRecords(Reader in, ReadLimits limits) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.limits = limits;
    this.in = new TextLines(in, limits.lineLength());
  }

  @Override
  public boolean tryAdvance(Consumer<? super Row<Study>> action) {
    try {
      while (ready.isEmpty() && !ended) {
        String text = in.next();
        line++;
        if (text == null) {
          end();
        } else if (in.isTooLong()) {
          tooLong();
        } else {
          read(line == 1 && text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (ready.isEmpty()) {
      return false;
    }
    action.accept(ready.remove(0));
    return true;
  }

  /** A line of which nothing is known spoils the record that it stands in. */
  private void tooLong() {
    if (open == null) {
      stray = stray == 0 ? line : stray;
    } else {
      fault(null, Exceeded.line(limits, "characters"), line);
    }
  }

  private void read(String text) {
    Matcher tag = TAG.matcher(text.stripTrailing());
    if (tag.matches()) {
      tag(tag.group(1), tag.group(2) == null ? "" : tag.group(2).strip());
    } else if (NEARLY_A_BOUND.matcher(text).matches()) {
      bound(text.substring(0, 2));
      fault(text.substring(0, 2), "must have two spaces and a hyphen behind it", line);
      if (text.startsWith("ER")) {
        close();
      }
    } else if (!text.isBlank()) {
      if (open == null) {
        stray = stray == 0 ? line : stray;
      } else {
        open.goOn(text.strip(), line);
      }
    }
  }

  private void tag(String tag, String value) {
    if (tag.equals("TY") || tag.equals("ER")) {
      bound(tag);
      if (tag.equals("ER")) {
        close();
      }
    } else if (open == null) {
      stray = stray == 0 ? line : stray;
    } else {
      open.add(tag, value, line);
    }
  }

  /** Makes sure that a record is open, as one that begins here or as the one that ends here. */
  private void bound(String tag) {
    reportStray();
    if (tag.equals("TY") && open != null) {
      fault("ER", "is missing before the next record", line);
      close();
    }
    if (open == null) {
      records++;
      open = new RisRecord(records, line, limits);
      if (tag.equals("ER")) {
        fault("TY", "is missing before the end of a record", line);
      }
    }
  }

  private void end() {
    ended = true;
    reportStray();
    if (open != null) {
      fault("ER", "is missing at the end of the file", open.begins);
      close();
    }
  }

  private void reportStray() {
    if (stray != 0) {
      ready.add(
          new Row.Bad<>(
              records + 1,
              null,
              null,
              "text outside a record, which begins with TY (line %d)".formatted(stray)));
      stray = 0;
    }
  }

  private void fault(@Nullable String tag, String rule, long at) {
    if (open != null) {
      open.fault(tag, rule, at);
    }
  }

  private void close() {
    if (open != null) {
      ready.add(open.row());
    }
    open = null;
  }

  /** A value and the line in which it begins. */
  private static final class Value {

    private final StringBuilder text = new StringBuilder();
    private final long line;

    Value(String begun, long line) {
      text.append(begun);
      this.line = line;
    }

    String text() {
      return text.toString();
    }

    long line() {
      return line;
    }
  }

  /** What has been read of a record. */
  private static final class RisRecord {

    final long number;
    final long begins;
    final Map<String, List<Value>> values = new LinkedHashMap<>();
    Row.@Nullable Bad<Study> fault;
    private final ReadLimits limits;
    private @Nullable String last;
    private int entries;

    RisRecord(long number, long begins, ReadLimits limits) {
      this.limits = limits;
      this.number = number;
      this.begins = begins;
    }

    void add(String tag, String value, long line) {
      last = tag;
      if (KEPT.contains(tag) && holds(tag, value.length(), line)) {
        values.computeIfAbsent(tag, t -> new ArrayList<>()).add(new Value(value, line));
      }
    }

    void fault(@Nullable String tag, String rule, long at) {
      if (fault == null) {
        fault = new Row.Bad<>(number, tag, null, rule + " (line " + at + ")");
      }
    }

    /** Whether the record may hold one more line, of a value of so many characters. */
    private boolean holds(String tag, int length, long line) {
      entries++;
      if (entries > limits.entries()) {
        fault(tag, Exceeded.limit("the record", limits.entries(), "lines", "entries"), line);
      } else if (length > limits.textLength()) {
        fault(
            tag,
            Exceeded.limit("the value", limits.textLength(), "characters", "textLength"),
            line);
      }
      return fault == null;
    }

    void goOn(String text, long line) {
      List<Value> begun = last == null ? null : values.get(last);
      if (begun != null) {
        StringBuilder value = begun.get(begun.size() - 1).text;
        if (holds(String.valueOf(last), value.length() + text.length(), line)) {
          value.append(value.isEmpty() ? "" : " ").append(text);
        }
      }
    }

    Row<Study> row() {
      if (fault != null) {
        return fault;
      }
      Integer year = null;
      for (String tag : ImmutableList.of("PY", "Y1", "DA")) {
        Value value = first(tag);
        if (value != null) {
          Matcher matcher = YEAR.matcher(value.text());
          if (!matcher.matches()) {
            return new Row.Bad<>(
                number,
                tag,
                value.text(),
                "must begin with a year of four digits (line %d)".formatted(value.line()));
          }
          year = Integer.valueOf(matcher.group(1));
          break;
        }
      }
      try {
        return new Row.Good<>(
            number,
            Study.builder()
                .id(id())
                .title(text("TI", "T1"))
                .abstractText(text("AB", "N2"))
                .authors(authors())
                .year(year)
                .build());
      } catch (IllegalArgumentException e) {
        return new Row.Bad<>(number, null, null, e.getMessage() + " (line " + begins + ")");
      }
    }

    private String id() {
      for (String tag : ImmutableList.of("ID", "AN", "DO")) {
        Value value = first(tag);
        if (value != null) {
          return value.text();
        }
      }
      return "record-" + number;
    }

    /** The first value of a tag that holds something. */
    private @Nullable Value first(String tag) {
      for (Value value : values.getOrDefault(tag, List.of())) {
        if (!value.text().isEmpty()) {
          return value;
        }
      }
      return null;
    }

    private @Nullable String text(String tag, String otherwise) {
      Value value = first(tag);
      if (value == null) {
        value = first(otherwise);
      }
      return value == null ? null : value.text();
    }

    private List<String> authors() {
      List<String> authors = new ArrayList<>();
      for (String tag : ImmutableList.of("AU", "A1")) {
        if (authors.isEmpty()) {
          values.getOrDefault(tag, List.of()).stream()
              .map(Value::text)
              .filter(text -> !text.isEmpty())
              .forEach(authors::add);
        }
      }
      return authors;
    }
  }
}
