package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.CsvRow;
import org.impsci.core.data.JsonObject;
import org.impsci.fidelity.FidelityScale;

/** The scales that a reader accepts, and what all its documents have in common. */
final class AcceptedScales {

  static final String SITE = "site";
  static final String DATE = "date";
  static final String SCALE = "scale";

  private static final ImmutableList<String> COMMON = ImmutableList.of(SITE, DATE, SCALE);

  private final String reader;
  private final ImmutableList<FidelityScale> scales;

  AcceptedScales(String reader, List<FidelityScale> scales) {
    this.reader = reader;
    this.scales = ImmutableList.copyOf(scales);
    Preconditions.checkArgument(!scales.isEmpty(), "%s has no scale", reader);
    Preconditions.checkArgument(
        scales.stream().map(FidelityScale::id).distinct().count() == scales.size(),
        "%s has two scales with one id",
        reader);
  }

  FidelityScale scale(JsonObject json) {
    return scale(json, SCALE);
  }

  FidelityScale scale(JsonObject json, String member) {
    return json.concept(member, this::scale);
  }

  FidelityScale scale(CsvRow row) {
    return cell(row, SCALE, this::scale).orElse(scales.get(0));
  }

  private FidelityScale scale(String id) {
    return scales.stream()
        .filter(scale -> scale.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    reader, id, scales.stream().map(FidelityScale::id).toList()));
  }

  /**
   * The columns of a header that are not common to all documents, each known to a scale that its
   * rows may have.
   */
  List<String> columns(
      String document, List<String> header, Function<FidelityScale, List<String>> columns) {
    boolean named = header.contains(SCALE);
    Set<String> known = new LinkedHashSet<>(COMMON);
    for (FidelityScale scale : named ? scales : scales.subList(0, 1)) {
      known.addAll(columns.apply(scale));
    }
    for (String column : ImmutableList.of(SITE, DATE)) {
      if (!header.contains(column)) {
        throw new InvalidDataException(
            document, "", "column \"" + column + "\" is missing; there must be site and date");
      }
    }
    List<String> found = new ArrayList<>(header);
    found.removeAll(COMMON);
    for (String column : found) {
      if (!known.contains(column)) {
        throw new InvalidDataException(
            document,
            "",
            "column \"" + column + "\" is unknown; known: " + String.join(", ", known));
      }
    }
    if (found.isEmpty()) {
      known.removeAll(COMMON);
      throw new InvalidDataException(
          document, "", "no column is about an item; known: " + String.join(", ", known));
    }
    return found;
  }

  /** Reads the members of an object that are named after items. */
  static void each(FidelityScale scale, JsonObject object, Member member) {
    for (String item : object.names()) {
      if (scale.findItem(item).isEmpty()) {
        throw object.fault(item, FormCheck.unknown(scale, item));
      }
      member.read(object, item);
    }
  }

  /** Reads a member that is a rating of a scale, or says why there is none. */
  static Rating rating(FidelityScale scale, JsonObject json, String member) {
    Object value = json.integerOrText(member);
    try {
      return value instanceof Integer number
          ? FormCheck.rating(scale, number)
          : Rating.fromJson(value);
    } catch (IllegalArgumentException e) {
      throw json.fault(member, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a cell that may be empty; what the reader refuses is a fault of the cell. */
  static <T> Optional<T> cell(CsvRow row, String column, Function<String, T> reader) {
    try {
      return row.find(column).map(reader);
    } catch (IllegalArgumentException e) {
      throw row.fault(column, String.valueOf(e.getMessage()));
    }
  }

  /** Takes one member of an object, named after an item. */
  interface Member {
    void read(JsonObject object, String item);
  }
}
