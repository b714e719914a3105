package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.Interval;
import org.impsci.fidelity.psychometrics.Statistic;
import org.jspecify.annotations.Nullable;

/** Coefficients by name, as a table or as one JSON object. */
final class Coefficients {

  /** A coefficient, or why there is none. */
  private record Line(
      double value, @Nullable Interval interval, long n, @Nullable String undefined) {}

  private final Map<String, Line> byName = new LinkedHashMap<>();

  void add(String name, Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Estimate estimate) {
      long n = estimate.denominators().units();
      byName.put(name, new Line(estimate.value(), estimate.interval(), n, null));
    } else if (coefficient instanceof Coefficient.Undefined undefined) {
      byName.put(name, new Line(0, null, 0, undefined.reason()));
    }
  }

  void add(String name, Statistic statistic) {
    if (statistic instanceof Statistic.Estimate estimate) {
      byName.put(name, new Line(estimate.value(), estimate.interval(), estimate.n(), null));
    } else if (statistic instanceof Statistic.Undefined undefined) {
      byName.put(name, new Line(0, null, 0, undefined.reason()));
    }
  }

  void print(PrintWriter out, boolean json) {
    if (json) {
      Map<String, Object> members = new LinkedHashMap<>();
      byName.forEach((name, line) -> members.put(name, member(line)));
      out.println(Json.line(members));
      return;
    }
    Table table = new Table(out, 48, 9, 9, 9, 9);
    table.header("coefficient", "value", "low", "high", "n");
    byName.forEach((name, line) -> row(out, table, name, line));
  }

  private static Map<String, Object> member(Line line) {
    Map<String, Object> member = new LinkedHashMap<>();
    if (line.undefined() != null) {
      member.put("undefined", line.undefined());
      return member;
    }
    member.put("value", line.value());
    Interval interval = line.interval();
    if (interval != null) {
      member.put("low", interval.low());
      member.put("high", interval.high());
    }
    member.put("n", line.n());
    return member;
  }

  private static void row(PrintWriter out, Table table, String name, Line line) {
    if (line.undefined() != null) {
      out.printf("%-48s  undefined: %s%n", name, line.undefined());
      return;
    }
    Interval interval = line.interval();
    table.row(
        name,
        digits(line.value()),
        interval == null ? "" : digits(interval.low()),
        interval == null ? "" : digits(interval.high()),
        Long.toString(line.n()));
  }

  private static String digits(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.equals("-0.0000") ? "0.0000" : text;
  }
}
