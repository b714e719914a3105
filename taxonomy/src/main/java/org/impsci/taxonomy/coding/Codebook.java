package org.impsci.taxonomy.coding;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impsci.core.Concept;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.data.Given;
import org.impsci.core.data.JsonObject;

/**
 * The codes of one framework and the cues for them.
 *
 * @param id the name of the codebook, as a code: {@code nilsen-categories}
 * @param title the name for people
 * @param codes the codes; at least one, all different
 * @since 0.1
 */
public record Codebook(String id, String title, List<Code> codes) implements Serializable {

  /** Checks and copies the components. */
  public Codebook {
    Preconditions.checkArgument(
        Concept.isCode(id), "codebook \"%s\" is not lower-case words joined by hyphens", id);
    Given.text("codebook", "title", title);
    codes = ImmutableList.copyOf(codes);
    Preconditions.checkArgument(!codes.isEmpty(), "codebook \"%s\" has no codes", id);
    Set<String> seen = new HashSet<>();
    for (Code code : codes) {
      Preconditions.checkArgument(
          seen.add(code.code()), "codebook \"%s\" has code \"%s\" twice", id, code.code());
    }
  }

  /**
   * Reads a codebook file.
   *
   * @param file a JSON file as described in this package's documentation
   * @return the codebook
   * @throws InvalidDataException if the file breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Codebook read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a codebook.
   *
   * @param in a JSON object with {@code id}, {@code title} and {@code codes}, each with {@code
   *     code}, {@code label} and {@code families}, each with {@code name}, {@code weight}, {@code
   *     reason}, {@code cues} and optionally {@code unless}, {@code with}, {@code notAfter} and
   *     {@code notBefore}
   * @param name what to call it in messages
   * @return the codebook
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Codebook read(InputStream in, String name) {
    return read(in, name, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String)} does, within limits of your own.
   *
   * @param in a JSON object with {@code id}, {@code title} and {@code codes}, each with {@code
   *     code}, {@code label} and {@code families}, each with {@code name}, {@code weight}, {@code
   *     reason}, {@code cues} and optionally {@code unless}, {@code with}, {@code notAfter} and
   *     {@code notBefore}
   * @param name what to call it in messages
   * @param limits how much to take; what exceeds a limit is refused
   * @return the codebook
   * @throws InvalidDataException if the text breaks a rule; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static Codebook read(InputStream in, String name, ReadLimits limits) {
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:codebook:1")
        .as(
            book ->
                new Codebook(
                    book.text("id"), book.text("title"), book.objects("codes", Codebook::code)));
  }

  /**
   * The JSON Schema of the files that {@link #read(Path)} reads. Its description says what the
   * reader refuses beyond it.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = Codebook.class.getResourceAsStream("codebook.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("codebook.schema.json is not beside " + Codebook.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Code code(JsonObject code) {
    return new Code(
        code.text("code"), code.text("label"), code.objects("families", Codebook::family));
  }

  private static CueFamily family(JsonObject family) {
    return new CueFamily(
        family.text("name"),
        family.number("weight"),
        family.text("reason"),
        family.texts("cues"),
        family.texts("unless"),
        family.texts("with"),
        family.texts("notAfter"),
        family.texts("notBefore"));
  }

  /**
   * Finds a code of this book.
   *
   * @param code its code
   * @return the code
   * @throws UnknownCodeException if this book does not have it; it lists those there are
   */
  public Code code(String code) {
    for (Code candidate : codes) {
      if (candidate.code().equals(code)) {
        return candidate;
      }
    }
    throw new UnknownCodeException("codebook " + id, code, codes.stream().map(Code::code).toList());
  }
}
