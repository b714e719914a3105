package org.impsci.examples.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.impsci.core.Row;
import org.impsci.fidelity.FidelityScale;
import org.impsci.fidelity.assessment.Assessment;
import org.impsci.fidelity.assessment.AssessmentReader;
import org.impsci.taxonomy.review.Finding;
import org.impsci.taxonomy.review.Findings;
import org.impsci.taxonomy.study.LabelledStudies;
import org.impsci.taxonomy.study.LabelledStudy;
import org.impsci.taxonomy.study.ReferenceFiles;
import org.impsci.taxonomy.study.Studies;
import org.impsci.taxonomy.study.Study;

/** Reads files by their rows; a row that cannot be used is kept as a fault and harms no other. */
final class Inputs {

  private static final int LONGEST_BLANK = 1 << 12;

  private final List<String> faults = new ArrayList<>();

  /** A file that cannot be used at all. */
  static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  /** What could not be used so far, each in a sentence. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Takes note of what cannot be used. */
  void fault(String fault) {
    faults.add(fault);
  }

  /** Reads assessments from JSON Lines or CSV. */
  List<Assessment> assessments(Path file, List<FidelityScale> scales) {
    AssessmentReader reader = new AssessmentReader(scales);
    return read(
        name(file),
        open(file),
        text -> text.json() ? reader.jsonLines(text.reader()) : reader.csv(text.reader()));
  }

  /** Reads studies from JSON Lines, CSV or RIS. */
  List<Study> studies(Path file) {
    return read(
        name(file),
        open(file),
        text ->
            text.json() ? Studies.jsonLines(text.reader()) : ReferenceFiles.detect(text.reader()));
  }

  /** Reads findings from JSON Lines or CSV. */
  List<Finding> findings(Path file) {
    return read(
        name(file),
        open(file),
        text -> text.json() ? Findings.jsonLines(text.reader()) : Findings.csv(text.reader()));
  }

  /** Reads the assessments of a file that is part of this program. */
  List<Assessment> shippedAssessments(String name) {
    return read(name, resource(name), text -> new AssessmentReader().csv(text.reader()));
  }

  /** Reads the studies of a file that is part of this program. */
  List<Study> shippedStudies(String name) {
    return read(name, resource(name), text -> Studies.jsonLines(text.reader()));
  }

  /** Reads the studies of a file of labelled ones that is part of this program. */
  List<Study> shippedLabelledStudies(String name) {
    return this.<LabelledStudy>read(
            name, resource(name), text -> LabelledStudies.jsonLines(text.reader()))
        .stream()
        .map(LabelledStudy::study)
        .toList();
  }

  private <T> List<T> read(String name, InputStream in, Function<TextFile, Stream<Row<T>>> reader) {
    List<T> good = new ArrayList<>();
    try (Stream<Row<T>> rows = reader.apply(TextFile.of(in))) {
      rows.forEach(
          row -> {
            if (row instanceof Row.Good<T> read) {
              good.add(read.value());
            } else if (row instanceof Row.Bad<T> bad) {
              faults.add(name + ", " + bad.message());
            }
          });
    }
    return good;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Opens a file that the user named. */
  static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new UnusableException("file \"" + file + "\" does not exist");
    } catch (IOException e) {
      throw new UnusableException("file \"" + file + "\" cannot be read: " + e.getMessage());
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Inputs.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not beside " + Inputs.class);
    }
    return in;
  }

  /** A text, and whether it begins like JSON. */
  private record TextFile(Reader reader, boolean json) {

    static TextFile of(InputStream in) {
      // A decoder of its own: bytes that are not UTF-8 end it with an error
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
      try {
        reader.mark(LONGEST_BLANK);
        int read = 0;
        int c = reader.read();
        while (read < LONGEST_BLANK - 1 && (Character.isWhitespace(c) || c == 0xFEFF)) {
          c = reader.read();
          read++;
        }
        reader.reset();
        if (c == '[') {
          throw new UnusableException("a JSON array cannot be read; give one object a line");
        }
        return new TextFile(reader, c == '{');
      } catch (IOException e) {
        throw new UnusableException("a file cannot be read: " + e.getMessage());
      }
    }
  }
}
