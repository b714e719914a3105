package org.impsci.taxonomy.review;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.data.JsonObject;

/**
 * What a review names, with the place that each has in this library or the reason for none.
 *
 * @since 0.1
 */
public final class NamedSystems {

  private NamedSystems() {}

  /**
   * The frameworks, theories, scales, procedures and concepts that Bonfils et al. 2017 name.
   *
   * @return 34 systems; their order means nothing
   */
  public static List<NamedSystem> ofBonfils2017() {
    return Bonfils2017.SYSTEMS;
  }

  /**
   * Reads the systems that a review names.
   *
   * @param document what to call the document in messages
   * @param in a JSON object with {@code systems}, an array of objects with {@code code}, {@code
   *     name}, {@code citedAs}, {@code kind}, {@code what}, and {@code places} (each with {@code
   *     type} and optionally {@code member} and {@code entry}), {@code reason} or both; UTF-8,
   *     closed afterwards
   * @return the systems, in the order of the document
   * @throws InvalidDataException if the document breaks a rule or has a code twice; it names the
   *     place
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<NamedSystem> read(String document, InputStream in) {
    return read(document, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(String, InputStream)} does, within limits of your own.
   *
   * @param document what to call the document in messages
   * @param in a JSON object with {@code systems}, an array of objects with {@code code}, {@code
   *     name}, {@code citedAs}, {@code kind}, {@code what}, and {@code places} (each with {@code
   *     type} and optionally {@code member} and {@code entry}), {@code reason} or both; UTF-8,
   *     closed afterwards
   * @param limits how much to take; what exceeds a limit is refused
   * @return the systems, in the order of the document
   * @throws InvalidDataException if the document breaks a rule or has a code twice; it names the
   *     place
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<NamedSystem> read(String document, InputStream in, ReadLimits limits) {
    Set<String> codes = new HashSet<>();
    return JsonObject.read(document, in, limits)
        .as(json -> json.objects("systems", system -> system(system, codes)));
  }

  private static NamedSystem system(JsonObject json, Set<String> codes) {
    NamedSystem system =
        NamedSystem.builder()
            .code(json.text("code"))
            .name(json.text("name"))
            .citedAs(json.text("citedAs"))
            .kind(json.text("kind"))
            .what(json.text("what"))
            .places(
                json.has("places")
                    ? json.objects("places", NamedSystems::place)
                    : List.<LibraryPlace>of())
            .reason(json.textOrNull("reason"))
            .build();
    if (!codes.add(system.code())) {
      throw json.fault("code", "\"%s\" is there twice".formatted(system.code()));
    }
    return system;
  }

  private static LibraryPlace place(JsonObject json) {
    return new LibraryPlace(json.text("type"), json.textOrNull("member"), json.textOrNull("entry"));
  }

  private static final class Bonfils2017 {
    private static final String FILE = "named-systems.json";
    static final List<NamedSystem> SYSTEMS = shipped();

    private static List<NamedSystem> shipped() {
      InputStream in = NamedSystems.class.getResourceAsStream(FILE);
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the module");
      }
      return read(FILE, in);
    }
  }
}
