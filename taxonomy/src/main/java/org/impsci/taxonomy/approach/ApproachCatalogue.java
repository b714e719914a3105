package org.impsci.taxonomy.approach;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.Verification;
import org.impsci.core.data.Citations;
import org.impsci.core.data.JsonObject;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * Approaches to implementation, found by code, name, category and year. Immutable, and safe for use
 * by several threads.
 *
 * @since 0.1
 */
public final class ApproachCatalogue implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ImmutableMap<String, Approach> byCode;

  /** The approaches by folded term; made when first asked for, which a classifier never does. */
  private transient volatile @Nullable ImmutableListMultimap<String, Approach> byTerm;

  private ApproachCatalogue(List<Approach> approaches) {
    Map<String, Approach> found = new HashMap<>();
    ImmutableMap.Builder<String, Approach> codes = ImmutableMap.builder();
    for (Approach approach : approaches) {
      if (found.put(approach.code(), approach) != null) {
        throw new IllegalArgumentException(
            "catalogue of approaches: code \"%s\" is there twice".formatted(approach.code()));
      }
      codes.put(approach.code(), approach);
    }
    byCode = codes.buildOrThrow();
  }

  /**
   * The catalogue that comes with this library: 191 approaches. Three of them are there to say that
   * they are none of the five categories.
   *
   * @return the catalogue, always the same
   */
  public static ApproachCatalogue standard() {
    return Standard.CATALOGUE;
  }

  /**
   * A catalogue of approaches of your own, or of those of another and more.
   *
   * @param approaches the approaches, in the order in which to list them
   * @return the catalogue
   * @throws IllegalArgumentException if two have the same code
   */
  public static ApproachCatalogue of(List<Approach> approaches) {
    return new ApproachCatalogue(ImmutableList.copyOf(approaches));
  }

  /**
   * Reads a catalogue file.
   *
   * @param file a JSON file as {@link #read(InputStream, String)} takes it
   * @return the catalogue
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static ApproachCatalogue read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * <p>The document is an object with two members. {@code sources} names publications by a key of
   * your choice, each an object with {@code authors}, {@code title} and, if known, {@code year},
   * {@code venue} and {@code doi}. {@code approaches} is an array of objects with {@code code},
   * {@code name}, {@code reference}, {@code referenceVerification} and {@code categories}, and
   * where they apply {@code aliases}, {@code acronyms}, {@code ambiguous}, {@code year}, {@code
   * doi} and {@code notes}. Each of the {@code categories} has {@code category}, {@code
   * verification} and, if published, {@code source} (a key) and {@code at} (the place in it).
   *
   * @param in UTF-8 text, closed afterwards
   * @param name what to call the document in messages
   * @return the catalogue
   * @throws InvalidDataException if the document breaks a rule; it names the place
   * @throws UncheckedIOException if it cannot be read
   */
  public static ApproachCatalogue read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in UTF-8 text, closed afterwards
   * @param name what to call the document in messages
   * @param limits how much to take; what exceeds a limit is refused
   * @return the catalogue
   * @throws InvalidDataException if the document breaks a rule; it names the place
   * @throws UncheckedIOException if it cannot be read
   */
  public static ApproachCatalogue read(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:approach-catalogue:1")
        .as(ApproachCatalogue::catalogue);
  }

  private static ApproachCatalogue catalogue(JsonObject json) {
    ImmutableMap.Builder<String, Citation> read = ImmutableMap.builder();
    JsonObject sources = json.object("sources");
    for (String key : sources.names()) {
      read.put(key, sources.object(key).as(Citations::read));
    }
    ImmutableMap<String, Citation> citations = read.buildOrThrow();
    return of(json.objects("approaches", approach -> approach(approach, citations)));
  }

  private static Approach approach(JsonObject json, ImmutableMap<String, Citation> citations) {
    return Approach.builder()
        .code(json.text("code"))
        .name(json.text("name"))
        .aliases(json.texts("aliases"))
        .acronyms(json.texts("acronyms"))
        .ambiguous(json.texts("ambiguous"))
        .reference(json.text("reference"))
        .referenceVerification(json.concept("referenceVerification", Verification::of))
        .year(json.integerOrNull("year"))
        .doi(json.textOrNull("doi"))
        .categories(json.objects("categories", category -> assignment(category, citations)))
        .notes(json.textOrNull("notes"))
        .build();
  }

  private static Assignment assignment(JsonObject json, ImmutableMap<String, Citation> citations) {
    NilsenCategory category = json.concept("category", NilsenCategory::of);
    Verification verification = json.concept("verification", Verification::of);
    if (!json.has("source")) {
      return new Assignment(category, null, verification);
    }
    Citation citation = json.concept("source", key -> source(key, citations));
    String place = json.textOrNull("at");
    return new Assignment(category, place == null ? citation : citation.at(place), verification);
  }

  private static Citation source(String key, ImmutableMap<String, Citation> citations) {
    Citation citation = citations.get(key);
    if (citation == null) {
      throw new UnknownCodeException("sources", key, citations.keySet());
    }
    return citation;
  }

  /**
   * All approaches.
   *
   * @return the approaches, in the order of the catalogue
   */
  public List<Approach> all() {
    return byCode.values().asList();
  }

  /**
   * The approach that has a code.
   *
   * @param code the code, exactly as {@link Approach#code()} gives it
   * @return the approach
   * @throws UnknownCodeException if there is none with the code
   */
  public Approach get(String code) {
    return find(code)
        .orElseThrow(
            () -> new UnknownCodeException("catalogue of approaches", code, byCode.keySet()));
  }

  /**
   * The approach that has a code, if there is one.
   *
   * @param code the code, exactly as {@link Approach#code()} gives it
   * @return the approach; empty if there is none
   */
  public Optional<Approach> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The approaches that go by a name. Case, accents, hyphens and other punctuation, and the British
   * or American spelling of <i>behaviour</i>, <i>programme</i> and words in <i>-isation</i> do not
   * matter.
   *
   * @param term a name, alias or acronym, as a whole
   * @return those that have it, in the order of the catalogue; more than one if they share it, none
   *     if nothing goes by the name
   */
  public List<Approach> named(String term) {
    ImmutableListMultimap<String, Approach> known = byTerm;
    if (known == null) {
      known = byTerm(byCode.values());
      byTerm = known;
    }
    return known.get(fold(term));
  }

  private static ImmutableListMultimap<String, Approach> byTerm(Iterable<Approach> approaches) {
    ImmutableListMultimap.Builder<String, Approach> terms = ImmutableListMultimap.builder();
    for (Approach approach : approaches) {
      Set<String> folded = new LinkedHashSet<>();
      for (String term : approach.terms()) {
        folded.add(fold(term));
      }
      for (String term : folded) {
        terms.put(term, approach);
      }
    }
    return terms.build();
  }

  /**
   * The approaches that anybody gave a category, be it published or suggested.
   *
   * @param category the category
   * @return the approaches, in the order of the catalogue
   */
  public List<Approach> inCategory(NilsenCategory category) {
    return all().stream()
        .filter(approach -> approach.categorySet().contains(category))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The approaches of a year.
   *
   * @param year the year
   * @return the approaches, in the order of the catalogue
   */
  public List<Approach> inYear(int year) {
    return all().stream()
        .filter(approach -> approach.year() != null && approach.year() == year)
        .collect(ImmutableList.toImmutableList());
  }

  private static String fold(String term) {
    StringBuilder letters = new StringBuilder(term.length());
    String decomposed = isAscii(term) ? term : Normalizer.normalize(term, Normalizer.Form.NFKD);
    String plain = decomposed.toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      if (Character.isLetter(c) || isNumber(c)) {
        letters.appendCodePoint(c);
      }
    }
    return letters
        .toString()
        .replace("behaviour", "behavior")
        .replace("programme", "program")
        .replace("isation", "ization");
  }

  /** Whether a term needs no normalising, whose tables take long to load. */
  private static boolean isAscii(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Loaded when first asked for. */
  private static final class Standard {
    private static final String FILE = "approaches.json";
    private static final ApproachCatalogue CATALOGUE = read();

    private static ApproachCatalogue read() {
      InputStream in = ApproachCatalogue.class.getResourceAsStream(FILE);
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the module");
      }
      return ApproachCatalogue.read(in, FILE);
    }
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a catalogue is revived from its approaches");
  }

  private Object writeReplace() {
    return new Form(byCode.values().asList());
  }

  /** What a catalogue is written as: its approaches, put in order again where it is revived. */
  private record Form(List<Approach> approaches) implements Serializable {
    private Object readResolve() {
      return of(approaches);
    }
  }
}
