package org.impsci.fidelity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.core.data.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A fidelity scale: the items on which a practice is rated, and what their total is called.
 *
 * <p>The total is the plain sum of the ratings. A scale is one edition: a new edition has a new id.
 *
 * @param id the edition, such as {@code ips-25}
 * @param title its title
 * @param practice the practice whose delivery is rated
 * @param source the publication it comes from
 * @param minRating the lowest rating of every item
 * @param maxRating the highest rating of every item, full fidelity
 * @param insufficientData the number that the form prints for data that do not suffice for a
 *     rating, outside the ratings, such as 9; null if it has none
 * @param sections its parts in the order of the form; at least one
 * @param bands what totals are called, highest first; the lowest begins at the lowest total
 * @param notes what a careful user should know about the scale as a whole
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FidelityScale(
    String id,
    String title,
    String practice,
    Citation source,
    int minRating,
    int maxRating,
    @Nullable Integer insufficientData,
    List<Section> sections,
    List<Band> bands,
    List<String> notes)
    implements Serializable {

  /** Checks and copies the components. */
  public FidelityScale {
    Given.value("scale " + id, "source", source);
    Codes.check("scale", id);
    String scale = "scale " + id;
    Codes.text(scale, "title", title);
    Codes.text(scale, "practice", practice);
    Preconditions.checkArgument(
        minRating >= 0 && minRating < maxRating,
        "%s: ratings %s..%s are not a range from 0 or more upwards",
        scale,
        minRating,
        maxRating);
    Preconditions.checkArgument(
        insufficientData == null || insufficientData < minRating || insufficientData > maxRating,
        "%s: %s stands for insufficient data and is also a rating",
        scale,
        insufficientData);
    sections = ImmutableList.copyOf(sections);
    bands = ImmutableList.sortedCopyOf(Comparator.comparingInt(Band::minTotal).reversed(), bands);
    notes = ImmutableList.copyOf(notes);
    Preconditions.checkArgument(!sections.isEmpty(), "%s has no sections", scale);
    Codes.distinct(scale, "section", sections, Section::code);
    List<Item> items = flatten(sections);
    Codes.distinct(scale, "item", items, Item::code);
    checkItems(scale, items, minRating, maxRating);
    checkBands(scale, bands, items.size() * minRating, items.size() * maxRating);
  }

  private static void checkItems(String scale, List<Item> items, int minRating, int maxRating) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Preconditions.checkArgument(
          item.number() == i + 1,
          "%s, item %s: number %s is not %s, its place on the form",
          scale,
          item.code(),
          item.number(),
          i + 1);
      List<Anchor> anchors = item.rule().anchors();
      int first = anchors.get(0).rating();
      int last = anchors.get(anchors.size() - 1).rating();
      Preconditions.checkArgument(
          first == minRating && last == maxRating,
          "%s, item %s: anchors of ratings %s..%s, not of %s..%s",
          scale,
          item.code(),
          first,
          last,
          minRating,
          maxRating);
    }
  }

  private static void checkBands(String scale, List<Band> bands, int minTotal, int maxTotal) {
    Preconditions.checkArgument(!bands.isEmpty(), "%s has no bands", scale);
    Codes.distinct(scale, "band", bands, Band::code);
    for (int i = 1; i < bands.size(); i++) {
      Preconditions.checkArgument(
          bands.get(i).minTotal() != bands.get(i - 1).minTotal(),
          "%s: bands %s and %s both begin at %s",
          scale,
          bands.get(i - 1).code(),
          bands.get(i).code(),
          bands.get(i).minTotal());
    }
    Band lowest = bands.get(bands.size() - 1);
    Preconditions.checkArgument(
        lowest.minTotal() == minTotal,
        "%s: the lowest band %s begins at %s, not at the lowest total %s",
        scale,
        lowest.code(),
        lowest.minTotal(),
        minTotal);
    Preconditions.checkArgument(
        bands.get(0).minTotal() <= maxTotal,
        "%s: band %s begins at %s, above the highest total %s",
        scale,
        bands.get(0).code(),
        bands.get(0).minTotal(),
        maxTotal);
  }

  private static ImmutableList<Item> flatten(List<Section> sections) {
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    sections.forEach(section -> items.addAll(section.items()));
    return items.build();
  }

  /**
   * Starts an empty scale.
   *
   * @return a builder; all components but {@code insufficientData} and {@code notes} are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a scale from a JSON file, strictly: unknown, duplicate, missing and mistyped fields are
   * refused with their place. The scales of this library are read the same way.
   *
   * @param file the file, in UTF-8
   * @return the scale
   * @throws org.impsci.core.InvalidDataException if the file breaks a rule
   * @throws UncheckedIOException if it cannot be read
   */
  public static FidelityScale read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a scale from JSON, strictly: see {@link #read(Path)}.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @return the scale
   * @throws org.impsci.core.InvalidDataException if the text breaks a rule
   * @throws UncheckedIOException if it cannot be read
   */
  public static FidelityScale read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param limits how much to take; what exceeds a limit is refused
   * @return the scale
   * @throws org.impsci.core.InvalidDataException if the text breaks a rule
   * @throws UncheckedIOException if it cannot be read
   */
  public static FidelityScale read(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits).inFormat("urn:impsci:scale:1").as(ScaleReader::scale);
  }

  /**
   * The JSON Schema of the files that {@link #read(Path)} reads. Its description says what the
   * reader refuses beyond it.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = FidelityScale.class.getResourceAsStream("scale.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("scale.schema.json is not beside " + FidelityScale.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All items.
   *
   * @return the items of all sections in the order of the form
   */
  public List<Item> items() {
    return flatten(sections);
  }

  /**
   * The item with a code.
   *
   * @param code its code, such as {@code caseload-size}
   * @return the item
   * @throws UnknownCodeException if this scale has no such item
   */
  public Item item(String code) {
    return findItem(code)
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "scale " + id, code, items().stream().map(Item::code).toList()));
  }

  /**
   * Looks for the item with a code.
   *
   * @param code its code, such as {@code caseload-size}
   * @return the item; empty if this scale has no such item
   */
  public Optional<Item> findItem(String code) {
    for (Section section : sections) {
      for (Item item : section.items()) {
        if (item.code().equals(code)) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The section with a code.
   *
   * @param code its code, such as {@code staffing}
   * @return the section
   * @throws UnknownCodeException if this scale has no such section
   */
  public Section section(String code) {
    for (Section section : sections) {
      if (section.code().equals(code)) {
        return section;
      }
    }
    throw new UnknownCodeException(
        "scale " + id, code, sections.stream().map(Section::code).toList());
  }

  /**
   * The lowest total that is possible.
   *
   * @return the lowest rating times the number of items
   */
  public int minTotal() {
    return minRating * itemCount();
  }

  /**
   * The highest total that is possible.
   *
   * @return the highest rating times the number of items
   */
  public int maxTotal() {
    return maxRating * itemCount();
  }

  /**
   * How many items the scale has.
   *
   * @return the number, at least 1
   */
  public int itemCount() {
    int count = 0;
    for (Section section : sections) {
      count += section.items().size();
    }
    return count;
  }

  /**
   * The band of a total: the highest whose lower bound the total reaches. A total between two whole
   * numbers is not rounded up: 99.9 does not reach 100.
   *
   * @param total the total
   * @return its band
   * @throws IllegalArgumentException if the total is not possible on this scale
   */
  public Band band(double total) {
    Preconditions.checkArgument(
        total >= minTotal() && total <= maxTotal(),
        "scale %s: total %s is outside %s..%s",
        id,
        total,
        minTotal(),
        maxTotal());
    for (Band band : bands) {
      if (band.minTotal() <= total) {
        return band;
      }
    }
    throw new AssertionError("the lowest band begins at the lowest total");
  }

  /**
   * The band with a code.
   *
   * @param code its code, such as {@code good}
   * @return the band
   * @throws UnknownCodeException if this scale has no such band
   */
  public Band band(String code) {
    for (Band band : bands) {
      if (band.code().equals(code)) {
        return band;
      }
    }
    throw new UnknownCodeException("scale " + id, code, bands.stream().map(Band::code).toList());
  }

  /**
   * The band after that of a total.
   *
   * @param total the total
   * @return the lowest band that the total does not reach; empty if it is in the highest
   * @throws IllegalArgumentException if the total is not possible on this scale
   */
  public Optional<Band> nextBand(double total) {
    Band reached = band(total);
    Band next = null;
    for (Band band : bands) {
      if (band.minTotal() <= reached.minTotal()) {
        break;
      }
      next = band;
    }
    return Optional.ofNullable(next);
  }

  /**
   * Collects the components of a {@link FidelityScale}.
   *
   * @since 0.1
   */
  public static final class Builder extends FidelityScaleBuilder {
    Builder() {}
  }
}
