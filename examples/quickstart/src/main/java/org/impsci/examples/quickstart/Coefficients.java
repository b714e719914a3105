package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.impsci.core.agreement.Coefficient;
import org.impsci.core.agreement.Interval;

/** Coefficients by name, as a table or as one JSON object. */
final class Coefficients {

  private final Map<String, Coefficient> byName = new LinkedHashMap<>();

  void add(String name, Coefficient coefficient) {
    byName.put(name, coefficient);
  }

  void print(PrintWriter out, boolean json) {
    if (json) {
      Map<String, Object> members = new LinkedHashMap<>();
      byName.forEach((name, coefficient) -> members.put(name, member(coefficient)));
      out.println(Json.line(members));
      return;
    }
    Table table = new Table(out, 34, 8, 8, 8, 9);
    table.header("coefficient", "value", "low", "high", "n");
    byName.forEach((name, coefficient) -> row(out, table, name, coefficient));
  }

  private static Map<String, Object> member(Coefficient coefficient) {
    Map<String, Object> member = new LinkedHashMap<>();
    if (coefficient instanceof Coefficient.Estimate estimate) {
      member.put("value", estimate.value());
      estimate.confidenceInterval().ifPresent(interval -> put(member, interval));
      member.put("n", estimate.denominators().units());
    } else if (coefficient instanceof Coefficient.Undefined undefined) {
      member.put("undefined", undefined.reason());
    }
    return member;
  }

  private static void put(Map<String, Object> member, Interval interval) {
    member.put("low", interval.low());
    member.put("high", interval.high());
  }

  private static void row(PrintWriter out, Table table, String name, Coefficient coefficient) {
    if (coefficient instanceof Coefficient.Estimate estimate) {
      Interval interval = estimate.interval();
      table.row(
          name,
          digits(estimate.value()),
          interval == null ? "" : digits(interval.low()),
          interval == null ? "" : digits(interval.high()),
          Long.toString(estimate.denominators().units()));
    } else if (coefficient instanceof Coefficient.Undefined undefined) {
      out.printf("%-34s  undefined: %s%n", name, undefined.reason());
    }
  }

  private static String digits(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.equals("-0.0000") ? "0.0000" : text;
  }
}
