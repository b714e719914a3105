package org.impsci.taxonomy.review;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.ReadLimits;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.JsonObject;

/**
 * A checklist for judging how well studies were made: which questions it has, and in what order.
 *
 * <p>It has no points and no total. What an answer means for a finding is for people to say.
 *
 * @param id names the checklist and its edition; not blank
 * @param title the title as published
 * @param source where it comes from
 * @param questions the questions in their order, at least one, no code twice
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
public record AppraisalInstrument(
    String id, String title, Citation source, List<AppraisalQuestion> questions)
    implements Serializable {

  /** Checks and copies the components. */
  public AppraisalInstrument {
    Preconditions.checkArgument(
        id != null && !id.isBlank(), "appraisal instrument has no id: give it one");
    Preconditions.checkArgument(
        title != null && !title.isBlank(), "appraisal instrument %s has no title", id);
    Preconditions.checkArgument(source != null, "appraisal instrument %s has no source", id);
    questions = questions == null ? ImmutableList.of() : ImmutableList.copyOf(questions);
    Preconditions.checkArgument(
        !questions.isEmpty(), "appraisal instrument %s has no questions: give at least one", id);
    Set<String> codes = new HashSet<>();
    for (AppraisalQuestion question : questions) {
      Preconditions.checkArgument(
          codes.add(question.code()),
          "appraisal instrument %s has question \"%s\" twice",
          id,
          question.code());
    }
  }

  /**
   * Starts an empty checklist.
   *
   * @return a builder; id, title, source and at least one question are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a checklist from JSON, strictly: {@code id}, {@code title}, {@code source} (a citation)
   * and {@code questions}, an array of {@code code}, {@code label} and, if it is answered in words,
   * {@code "open": true}.
   *
   * @param file the file, UTF-8
   * @return the checklist
   * @throws org.impsci.core.InvalidDataException if the file breaks a rule; it names the place
   * @throws UncheckedIOException if it cannot be read
   */
  public static AppraisalInstrument read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a checklist from JSON: see {@link #read(Path)}.
   *
   * @param document what to call the document in messages
   * @param in UTF-8 text, closed afterwards
   * @return the checklist
   * @throws org.impsci.core.InvalidDataException if the document breaks a rule
   * @throws UncheckedIOException if it cannot be read
   */
  public static AppraisalInstrument read(String document, InputStream in) {
    return read(document, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(String, InputStream)} does, within limits of your own.
   *
   * @param document what to call the document in messages
   * @param in UTF-8 text, closed afterwards
   * @param limits how much to take; what exceeds a limit is refused
   * @return the checklist
   * @throws org.impsci.core.InvalidDataException if the document breaks a rule
   * @throws UncheckedIOException if it cannot be read
   */
  public static AppraisalInstrument read(String document, InputStream in, ReadLimits limits) {
    return JsonObject.read(document, in, limits).as(ReviewReader::instrument);
  }

  /**
   * Looks for a question.
   *
   * @param code its code
   * @return the question; empty if there is none with the code
   */
  public Optional<AppraisalQuestion> find(String code) {
    return questions.stream().filter(question -> question.code().equals(code)).findFirst();
  }

  /**
   * Collects the components of an {@link AppraisalInstrument}.
   *
   * @since 0.1
   */
  public static final class Builder extends AppraisalInstrumentBuilder {
    Builder() {}
  }
}
