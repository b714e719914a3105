package org.impsci.taxonomy.determinant;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Citations;
import org.impsci.core.data.JsonObject;

/**
 * How the constructs of one catalogue correspond to those of another: many to many, and to none
 * where there is nothing that corresponds.
 *
 * <p>A rating does not follow a link: that a construct was split or renamed does not say how its
 * parts would have been rated.
 *
 * @param catalogue the name of the catalogue that the map is for
 * @param counterpart the name of the other catalogue
 * @param publication where links that are published were published
 * @param links the links; none twice
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ConstructMap(
    String catalogue, String counterpart, Citation publication, List<ConstructLink> links)
    implements Serializable {

  /** Checks and copies the components. */
  public ConstructMap {
    Codes.check("map: catalogue", catalogue);
    Codes.check("map: counterpart", counterpart);
    Preconditions.checkArgument(
        publication != null, "map from %s to %s has no publication", catalogue, counterpart);
    links = links == null ? ImmutableList.of() : ImmutableList.copyOf(links);
    Set<List<String>> seen = new HashSet<>();
    for (ConstructLink link : links) {
      Preconditions.checkArgument(
          seen.add(List.of(link.construct(), link.counterpart())),
          "map from %s to %s: link from %s to %s is there twice",
          catalogue,
          counterpart,
          link.construct(),
          link.counterpart());
    }
  }

  /**
   * Starts an empty map.
   *
   * @return a builder; both catalogues and the publication are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a map between two catalogues.
   *
   * @param in a JSON object with {@code catalogue}, {@code counterpart}, {@code publication} (a
   *     citation as in {@link ConstructCatalogue#read(InputStream, String)}) and {@code links},
   *     each with {@code construct}, {@code counterpart}, {@code published}, {@code verification}
   *     and optionally {@code note}; UTF-8, closed afterwards
   * @param name what to call the document in messages
   * @param catalogue the catalogue that the map is for
   * @param counterpart the other catalogue
   * @return the map
   * @throws InvalidDataException if the document breaks a rule, or names a catalogue or construct
   *     other than theirs; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ConstructMap read(
      InputStream in, String name, ConstructCatalogue catalogue, ConstructCatalogue counterpart) {
    return read(in, name, catalogue, counterpart, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String, ConstructCatalogue, ConstructCatalogue)} does,
   * within limits of your own.
   *
   * @param in a JSON object with {@code catalogue}, {@code counterpart}, {@code publication} (a
   *     citation as in {@link ConstructCatalogue#read(InputStream, String)}) and {@code links},
   *     each with {@code construct}, {@code counterpart}, {@code published}, {@code verification}
   *     and optionally {@code note}; UTF-8, closed afterwards
   * @param name what to call the document in messages
   * @param catalogue the catalogue that the map is for
   * @param counterpart the other catalogue
   * @param limits how much to take; what exceeds a limit is refused
   * @return the map
   * @throws InvalidDataException if the document breaks a rule, or names a catalogue or construct
   *     other than theirs; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ConstructMap read(
      InputStream in,
      String name,
      ConstructCatalogue catalogue,
      ConstructCatalogue counterpart,
      ReadLimits limits) {
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:construct-map:1")
        .as(
            json ->
                new ConstructMap(
                    json.concept("catalogue", code -> name(code, catalogue)),
                    json.concept("counterpart", code -> name(code, counterpart)),
                    json.object("publication").as(Citations::read),
                    json.objects("links", link -> link(link, catalogue, counterpart))));
  }

  private static String name(String name, ConstructCatalogue catalogue) {
    if (!name.equals(catalogue.id())) {
      throw new UnknownCodeException("this map", name, List.of(catalogue.id()));
    }
    return name;
  }

  private static ConstructLink link(
      JsonObject json, ConstructCatalogue catalogue, ConstructCatalogue counterpart) {
    return new ConstructLink(
        json.concept("construct", catalogue::get).code(),
        json.concept("counterpart", counterpart::get).code(),
        json.flag("published"),
        json.concept("verification", Verification::of),
        json.textOrNull("note"));
  }

  /**
   * What a construct corresponds to.
   *
   * @param construct its code in the catalogue that the map is for
   * @return the links that start there, in the order of the map; empty if nothing corresponds
   */
  public List<ConstructLink> counterpartsOf(String construct) {
    return links.stream()
        .filter(link -> link.construct().equals(construct))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What corresponds to a construct of the other catalogue.
   *
   * @param counterpart its code there
   * @return the links that end there, in the order of the map; empty if nothing corresponds
   */
  public List<ConstructLink> constructsFor(String counterpart) {
    return links.stream()
        .filter(link -> link.counterpart().equals(counterpart))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The links that the publication makes.
   *
   * @return those links, without the proposals of this library
   */
  public List<ConstructLink> published() {
    return links.stream().filter(ConstructLink::published).collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link ConstructMap}.
   *
   * @since 0.1
   */
  public static final class Builder extends ConstructMapBuilder {
    Builder() {}
  }
}
