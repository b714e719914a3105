package org.impsci.taxonomy.determinant;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Citations;
import org.impsci.core.data.Given;
import org.impsci.core.data.JsonObject;

/**
 * The constructs of one edition of a framework of determinants, in its order. Another edition is
 * another catalogue with a name of its own.
 *
 * @param id the name of the catalogue, with its edition, as a code: {@code cfir-2022}
 * @param title the name for people
 * @param source the publication of the framework
 * @param domains the domains; at least one, all with different codes
 * @param constructs the constructs; at least one, all with different codes, subconstructs after the
 *     construct they belong to and in its domain
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record ConstructCatalogue(
    String id,
    String title,
    Citation source,
    List<ConstructDomain> domains,
    List<Construct> constructs)
    implements Serializable {

  /** Checks and copies the components. */
  public ConstructCatalogue {
    Codes.check("catalogue", id);
    Given.text("catalogue " + id, "title", title);
    Preconditions.checkArgument(source != null, "catalogue %s has no source", id);
    domains = domains == null ? ImmutableList.of() : ImmutableList.copyOf(domains);
    constructs = constructs == null ? ImmutableList.of() : ImmutableList.copyOf(constructs);
    Preconditions.checkArgument(!domains.isEmpty(), "catalogue %s has no domains", id);
    Preconditions.checkArgument(!constructs.isEmpty(), "catalogue %s has no constructs", id);
    Set<String> domainCodes = new LinkedHashSet<>();
    for (ConstructDomain domain : domains) {
      Preconditions.checkArgument(
          domainCodes.add(domain.code()),
          "catalogue %s has domain \"%s\" twice",
          id,
          domain.code());
    }
    Map<String, Construct> before = new LinkedHashMap<>();
    Set<String> subdomains = new LinkedHashSet<>();
    for (Construct construct : constructs) {
      checkPlace(id, construct, domainCodes, before);
      Preconditions.checkArgument(
          before.put(construct.code(), construct) == null,
          "catalogue %s has construct \"%s\" twice",
          id,
          construct.code());
      construct.findSubdomain().ifPresent(subdomains::add);
    }
    for (Construct construct : constructs) {
      Preconditions.checkArgument(
          construct.ratedPer() == null || subdomains.contains(construct.ratedPer()),
          "catalogue %s, construct %s: is rated per \"%s\", which is no subdomain; known: %s",
          id,
          construct.code(),
          construct.ratedPer(),
          subdomains.isEmpty() ? "none" : String.join(", ", subdomains));
    }
  }

  private static void checkPlace(
      String catalogue, Construct construct, Set<String> domains, Map<String, Construct> before) {
    Preconditions.checkArgument(
        domains.contains(construct.domain()),
        "catalogue %s, construct %s: domain \"%s\" is not there; known: %s",
        catalogue,
        construct.code(),
        construct.domain(),
        String.join(", ", domains));
    if (construct.parent() == null) {
      return;
    }
    Construct parent = before.get(construct.parent());
    Preconditions.checkArgument(
        parent != null && !parent.partOfAnother() && parent.domain().equals(construct.domain()),
        "catalogue %s, construct %s: parent \"%s\" is not a construct of its own that comes before"
            + " it in the same domain",
        catalogue,
        construct.code(),
        construct.parent());
  }

  /**
   * Starts an empty catalogue.
   *
   * @return a builder; all components are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a catalogue file.
   *
   * @param file a JSON file as {@link #read(InputStream, String)} takes it
   * @return the catalogue
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ConstructCatalogue read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @param in a JSON object with {@code id}, {@code title}, {@code source} (with {@code authors},
   *     {@code title} and where known {@code year}, {@code venue}, {@code doi}, {@code locator}),
   *     {@code domains} (each with {@code code}, {@code label} and {@code definition}) and {@code
   *     constructs} (each with {@code code}, {@code label}, {@code domain}, {@code definition},
   *     {@code verification}, and where they apply {@code parent}, {@code subdomain}, {@code
   *     reverseRated}, {@code ratedPer} and {@code proposedLevels}); UTF-8, closed afterwards
   * @param name what to call the document in messages
   * @return the catalogue
   * @throws InvalidDataException if the document breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ConstructCatalogue read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in a JSON object with {@code id}, {@code title}, {@code source} (with {@code authors},
   *     {@code title} and where known {@code year}, {@code venue}, {@code doi}, {@code locator}),
   *     {@code domains} (each with {@code code}, {@code label} and {@code definition}) and {@code
   *     constructs} (each with {@code code}, {@code label}, {@code domain}, {@code definition},
   *     {@code verification}, and where they apply {@code parent}, {@code subdomain}, {@code
   *     reverseRated}, {@code ratedPer} and {@code proposedLevels}); UTF-8, closed afterwards
   * @param name what to call the document in messages
   * @param limits how much to take; what exceeds a limit is refused
   * @return the catalogue
   * @throws InvalidDataException if the document breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ConstructCatalogue read(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:construct-catalogue:1")
        .as(
            json ->
                new ConstructCatalogue(
                    json.text("id"),
                    json.text("title"),
                    json.object("source").as(Citations::read),
                    json.objects("domains", ConstructCatalogue::domain),
                    json.objects("constructs", ConstructCatalogue::construct)));
  }

  private static ConstructDomain domain(JsonObject json) {
    return new ConstructDomain(json.text("code"), json.text("label"), json.text("definition"));
  }

  private static Construct construct(JsonObject json) {
    return Construct.builder()
        .code(json.text("code"))
        .label(json.text("label"))
        .domain(json.text("domain"))
        .parent(json.textOrNull("parent"))
        .subdomain(json.textOrNull("subdomain"))
        .definition(json.text("definition"))
        .reverseRated(json.flag("reverseRated"))
        .ratedPer(json.textOrNull("ratedPer"))
        .proposedLevels(json.concepts("proposedLevels", DeterminantLevel::of))
        .verification(json.concept("verification", Verification::of))
        .build();
  }

  /**
   * The construct that has a code.
   *
   * @param code the code, exactly as {@link Construct#code()} gives it
   * @return the construct
   * @throws UnknownCodeException if this edition has none with the code
   */
  public Construct get(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "catalogue " + id, code, constructs.stream().map(Construct::code).toList()));
  }

  /**
   * The construct that has a code, if there is one.
   *
   * @param code the code, exactly as {@link Construct#code()} gives it
   * @return the construct; empty if this edition has none
   */
  public Optional<Construct> find(String code) {
    for (Construct construct : constructs) {
      if (construct.code().equals(code)) {
        return Optional.of(construct);
      }
    }
    return Optional.empty();
  }

  /**
   * The constructs of a domain, or of a part of one.
   *
   * @param code the code of the domain or subdomain
   * @return its constructs and subconstructs, in the order of the catalogue
   * @throws UnknownCodeException if there is neither a domain nor a subdomain with the code
   */
  public List<Construct> in(String code) {
    List<Construct> found =
        constructs.stream()
            .filter(c -> c.domain().equals(code) || code.equals(c.subdomain()))
            .collect(ImmutableList.toImmutableList());
    if (found.isEmpty() && domains.stream().noneMatch(domain -> domain.code().equals(code))) {
      Set<String> known = new LinkedHashSet<>();
      domains.forEach(domain -> known.add(domain.code()));
      constructs.forEach(construct -> construct.findSubdomain().ifPresent(known::add));
      throw new UnknownCodeException("catalogue " + id, code, known);
    }
    return found;
  }

  /**
   * The parts of a construct.
   *
   * @param code the code of the construct
   * @return its subconstructs, in the order of the catalogue; empty if it has none
   * @throws UnknownCodeException if there is no construct with the code
   */
  public List<Construct> partsOf(String code) {
    get(code);
    return constructs.stream()
        .filter(construct -> code.equals(construct.parent()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The constructs that this library proposes to place on a level of influence.
   *
   * @param level the level
   * @return the constructs, in the order of the catalogue
   */
  public List<Construct> proposedFor(DeterminantLevel level) {
    return constructs.stream()
        .filter(construct -> construct.proposedLevels().contains(level))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Collects the components of a {@link ConstructCatalogue}.
   *
   * @since 0.1
   */
  public static final class Builder extends ConstructCatalogueBuilder {
    Builder() {}
  }
}
