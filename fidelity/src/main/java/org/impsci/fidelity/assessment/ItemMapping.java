package org.impsci.fidelity.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.Given;
import org.impsci.core.data.JsonObject;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.Item;

/**
 * Which items of one edition are taken for the same as which items of another.
 *
 * <p>Two editions are never compared or pooled silently: who does it passes a mapping, and answers
 * for it. This library ships none, as no published table of corresponding items was found. A
 * mapping says nothing about totals and bands, which stay those of their editions.
 *
 * @param from the id of the one scale
 * @param to the id of the other
 * @param items for codes of items of the one the code of an item of the other; no item twice, and
 *     at least one
 * @since 0.1
 */
public record ItemMapping(String from, String to, Map<String, String> items)
    implements Serializable {

  /** Checks and copies the components. */
  public ItemMapping {
    Given.text("item mapping", "from", from);
    Given.text("item mapping", "to", to);
    items = ImmutableMap.copyOf(items);
    Preconditions.checkArgument(
        !items.isEmpty(), "mapping of %s to %s has no items: name at least one pair", from, to);
    Map<String, String> inverse = new HashMap<>();
    for (Map.Entry<String, String> pair : items.entrySet()) {
      String other = inverse.put(pair.getValue(), pair.getKey());
      Preconditions.checkArgument(
          other == null,
          "mapping of %s to %s: %s and %s are both mapped to %s",
          from,
          to,
          other,
          pair.getKey(),
          pair.getValue());
    }
  }

  /**
   * Maps items of two scales whose ratings have the same range.
   *
   * @param from the one scale
   * @param to the other
   * @param items for codes of items of the one the code of an item of the other
   * @return the mapping, in the order of the form of the other
   * @throws UnknownCodeException if a scale does not have an item
   * @throws InvalidDataException if the scales are one edition, or their ratings differ in range
   * @throws IllegalArgumentException if no item is mapped, or two are mapped to one
   */
  public static ItemMapping of(FidelityScale from, FidelityScale to, Map<String, String> items) {
    String where = "mapping of " + from.id() + " to " + to.id();
    if (from.id().equals(to.id())) {
      throw new InvalidDataException(where, "", "they are one edition, which needs no mapping");
    }
    if (from.minRating() != to.minRating() || from.maxRating() != to.maxRating()) {
      throw new InvalidDataException(
          where,
          "",
          "ratings are %s..%s on the one and %s..%s on the other: a rating must mean the same"
              .formatted(from.minRating(), from.maxRating(), to.minRating(), to.maxRating()));
    }
    items.forEach(
        (one, other) -> {
          from.item(one);
          to.item(other);
        });
    ItemMapping given = new ItemMapping(from.id(), to.id(), items);
    Map<String, String> inverse = given.inverse().items();
    ImmutableMap.Builder<String, String> ordered = ImmutableMap.builder();
    for (Item item : to.items()) {
      String one = inverse.get(item.code());
      if (one != null) {
        ordered.put(one, item.code());
      }
    }
    return new ItemMapping(from.id(), to.id(), ordered.buildOrThrow());
  }

  /**
   * Reads a mapping from a JSON file.
   *
   * @param file the file, in UTF-8
   * @param scales the scales that it may be of
   * @return the mapping, in the order of the form of the other scale
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ItemMapping read(Path file, List<FidelityScale> scales) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()), scales);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a mapping from JSON, strictly and against its scales. It has the fields {@code from} and
   * {@code to}, the ids of the scales, and {@code items}, an object whose members are named after
   * items of the one and hold items of the other.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param scales the scales that it may be of
   * @return the mapping, in the order of the form of the other scale
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ItemMapping read(InputStream in, String name, List<FidelityScale> scales) {
    return read(in, name, scales, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String, List)} does, within limits of your own.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param scales the scales that it may be of
   * @param limits how much to take; what exceeds a limit is refused
   * @return the mapping, in the order of the form of the other scale
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ItemMapping read(
      InputStream in, String name, List<FidelityScale> scales, ReadLimits limits) {
    AcceptedScales accepted = new AcceptedScales("reader of mappings", scales);
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:item-mapping:1")
        .as(json -> mapping(json, accepted));
  }

  private static ItemMapping mapping(JsonObject json, AcceptedScales scales) {
    FidelityScale from = scales.scale(json, "from");
    FidelityScale to = scales.scale(json, "to");
    Map<String, String> items = new LinkedHashMap<>();
    AcceptedScales.each(
        from,
        json.object("items"),
        (pairs, item) -> items.put(item, pairs.concept(item, code -> to.item(code).code())));
    try {
      return of(from, to, items);
    } catch (InvalidDataException e) {
      throw json.fault("", e.problem());
    }
  }

  /**
   * The JSON Schema of the mappings between the shipped scales that {@link #read(Path, List)}
   * accepts.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = ItemMapping.class.getResourceAsStream("mapping.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("mapping.schema.json is not beside " + ItemMapping.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same pairs, seen from the other edition.
   *
   * @return the mapping in the other direction
   */
  public ItemMapping inverse() {
    ImmutableMap.Builder<String, String> inverse = ImmutableMap.builder();
    items.forEach((one, other) -> inverse.put(other, one));
    return new ItemMapping(to, from, inverse.buildOrThrow());
  }

  /**
   * Looks for the item that an item of the other edition is taken for.
   *
   * @param item the code of an item of {@code to}
   * @return the code of the item of {@code from}; empty if none is mapped to it
   */
  public Optional<String> source(String item) {
    return items.entrySet().stream()
        .filter(pair -> pair.getValue().equals(item))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
