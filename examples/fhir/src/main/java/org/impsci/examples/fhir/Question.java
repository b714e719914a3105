package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * A question or group of a form.
 *
 * @param linkId its name within the form
 * @param kind what it asks for
 * @param code what it is, in a code system; null if it is in none
 * @param prefix its number on the form; null if it has none
 * @param text what it asks
 * @param required whether it must be answered, if the group it is in is
 * @param repeats whether it may have several answers
 * @param hidden whether a program fills it and nobody sees it
 * @param options what may be answered, if it asks for a choice
 * @param questions the questions within it
 */
@Value.Builder
@BuilderStyle
record Question(
    String linkId,
    Question.Kind kind,
    @Nullable Coded code,
    @Nullable String prefix,
    String text,
    boolean required,
    boolean repeats,
    boolean hidden,
    List<Question.Option> options,
    List<Question> questions) {

  Question {
    options = ImmutableList.copyOf(options);
    questions = ImmutableList.copyOf(questions);
  }

  /** A question that is neither required nor repeated nor hidden, unless told otherwise. */
  static Builder of(String linkId, Kind kind, String text) {
    return new Builder().linkId(linkId).kind(kind).text(text);
  }

  Optional<Option> option(Coded chosen) {
    return options.stream().filter(option -> option.coding().means(chosen)).findFirst();
  }

  /** What a question asks for. */
  enum Kind {
    GROUP,
    CHOICE,
    TEXT,
    WHOLE_NUMBER
  }

  /**
   * An answer to choose.
   *
   * @param coding the answer
   * @param weight what it counts; null if it counts nothing
   */
  record Option(Coded coding, @Nullable Integer weight) {}

  static final class Builder extends QuestionBuilder {
    Builder() {
      required(false).repeats(false).hidden(false);
    }
  }
}
