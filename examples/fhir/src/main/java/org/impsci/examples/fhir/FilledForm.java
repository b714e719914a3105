package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.impsci.core.InvalidDataException;
import org.jspecify.annotations.Nullable;

/**
 * A response that fits its form: every question that must be answered is, every answer is one that
 * its question allows, and nothing else is said.
 *
 * <p>A response that does not fit is refused with the place of the fault as a JSON Pointer into the
 * resource, the item, and what would be accepted.
 */
final class FilledForm {

  private static final Pattern RATING = Pattern.compile("(.+)-([0-9]{1,9})");

  private final Form form;
  private final Response response;
  private final Map<String, List<Response.Content>> answers = new LinkedHashMap<>();
  private final List<String> unanswered = new ArrayList<>();

  private FilledForm(Form form, Response response) {
    this.form = form;
    this.response = response;
  }

  static FilledForm of(Form form, Response response) {
    FilledForm filled = new FilledForm(form, response);
    filled.checkHead();
    filled.read(form.questions(), response.replies(), "");
    filled.checkComplete();
    return filled;
  }

  /** What was answered to a question; nothing if it was not answered. */
  List<Response.Content> answers(String linkId) {
    return answers.getOrDefault(linkId, ImmutableList.of());
  }

  Optional<String> words(String linkId) {
    return answers(linkId).stream().map(given -> ((Response.Words) given).text()).findFirst();
  }

  OptionalInt number(String linkId) {
    return answers(linkId).stream().mapToInt(given -> ((Response.Whole) given).value()).findFirst();
  }

  /** The codes that were chosen. */
  List<String> chosen(String linkId) {
    return answers(linkId).stream()
        .map(given -> Objects.requireNonNull(((Response.Chosen) given).coding().code()))
        .toList();
  }

  private void checkHead() {
    String edition = form.url() + "|" + form.version();
    String named = response.questionnaire();
    if (named == null) {
      throw fault("", "names no questionnaire; set \"" + edition + "\"");
    }
    // The address alone says which edition it is.
    if (!named.equals(edition) && !named.equals(form.url())) {
      throw fault("/questionnaire", "\"" + named + "\" is not the form of this scale, " + edition);
    }
    String status = response.status();
    if (!"completed".equals(status) && !"amended".equals(status)) {
      throw fault(
          "/status",
          status + " is no finished review; only completed and amended responses are read");
    }
  }

  private void checkComplete() {
    if (!unanswered.isEmpty()) {
      throw fault(
          "",
          (unanswered.size() == 1 ? "no answer to item " : "no answer to items ")
              + String.join(", ", unanswered)
              + "; choose one of the options, or give a valueCoding with nothing but the extension "
              + FhirNames.DATA_ABSENT_REASON
              + " and one of "
              + Missing.known());
    }
  }

  private void read(List<Question> questions, List<Response.Reply> replies, String at) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < replies.size(); i++) {
      Response.Reply reply = replies.get(i);
      String pointer = at + "/item/" + i;
      Question question = question(questions, reply.linkId(), pointer);
      if (!seen.add(question.linkId())) {
        throw fault(pointer, item(question) + " is there twice; put all it says into one");
      }
      if (question.kind() == Question.Kind.GROUP) {
        if (!reply.answers().isEmpty()) {
          throw fault(pointer, item(question) + " is a group and has no answer of its own");
        }
        read(question.questions(), reply.replies(), pointer);
      } else {
        read(question, reply, pointer);
      }
    }
    for (Question question : questions) {
      if (question.required() && !seen.contains(question.linkId())) {
        unanswered(question);
      }
    }
  }

  private void unanswered(Question question) {
    if (question.kind() == Question.Kind.GROUP) {
      read(question.questions(), ImmutableList.of(), "");
    } else {
      unanswered.add(question.linkId());
    }
  }

  private void read(Question question, Response.Reply reply, String at) {
    if (!reply.replies().isEmpty()) {
      throw fault(at, item(question) + " is a question; items within it belong in its answer");
    }
    if (reply.answers().isEmpty() && question.required()) {
      unanswered.add(question.linkId());
    }
    if (reply.answers().size() > 1 && !question.repeats()) {
      throw fault(
          at, item(question) + " has " + reply.answers().size() + " answers; give only one");
    }
    List<Response.Content> given = new ArrayList<>();
    for (int i = 0; i < reply.answers().size(); i++) {
      Response.Answer answer = reply.answers().get(i);
      String pointer = at + "/answer/" + i;
      check(question, answer.content(), pointer);
      given.add(answer.content());
      read(question.questions(), answer.replies(), pointer);
    }
    answers.put(question.linkId(), given);
  }

  private Question question(List<Question> questions, @Nullable String linkId, String at) {
    for (Question question : questions) {
      if (question.linkId().equals(linkId)) {
        return question;
      }
    }
    if (linkId == null) {
      throw fault(at, "has no linkId; known here: " + linkIds(questions));
    }
    String home = home(form.questions(), linkId);
    throw fault(
        at,
        home == null
            ? "unknown linkId \"" + linkId + "\"; known here: " + linkIds(questions)
            : "item " + linkId + " belongs " + home);
  }

  /** Where a question has its place; null if the form has no such question. */
  private static @Nullable String home(List<Question> questions, String linkId) {
    for (Question parent : questions) {
      if (parent.linkId().equals(linkId)) {
        return "at the top of the response";
      }
      for (Question child : parent.questions()) {
        if (child.linkId().equals(linkId)) {
          return "in " + item(parent);
        }
      }
      String deeper = home(parent.questions(), linkId);
      if (deeper != null && !deeper.startsWith("at ")) {
        return deeper;
      }
    }
    return null;
  }

  private void check(Question question, Response.Content content, String at) {
    if (content instanceof Response.Absent absent) {
      checkReason(question, absent, at);
      return;
    }
    switch (question.kind()) {
      case CHOICE -> {
        if (content instanceof Response.Chosen chosen) {
          checkOption(question, chosen.coding(), at);
        } else {
          throw fault(at, item(question) + wrong(content) + "; choose " + options(question));
        }
      }
      case TEXT -> expect(question, content, Response.Words.class::isInstance, "valueString", at);
      case WHOLE_NUMBER ->
          expect(question, content, Response.Whole.class::isInstance, "valueInteger", at);
      case GROUP -> throw new AssertionError("groups have no answers");
    }
  }

  private void checkReason(Question question, Response.Absent absent, String at) {
    if (!question.required() || question.kind() != Question.Kind.CHOICE) {
      throw fault(at, item(question) + " may be left out; leave it out if there is no answer");
    }
    if (Missing.reason(absent.reason()).isEmpty()) {
      throw fault(
          at,
          item(question)
              + ": data-absent-reason \""
              + absent.reason()
              + "\" has no counterpart; known: "
              + Missing.known());
    }
  }

  private void expect(
      Question question,
      Response.Content content,
      Predicate<Response.Content> fits,
      String type,
      String at) {
    if (!fits.test(content)) {
      throw fault(at, item(question) + wrong(content) + "; give a " + type);
    }
  }

  private void checkOption(Question question, Coded chosen, String at) {
    if (question.option(chosen).isPresent()) {
      return;
    }
    String system = system(question);
    if (chosen.code() == null) {
      throw fault(at, item(question) + ": the coding has no code; choose " + options(question));
    }
    if (!system.equals(chosen.system())) {
      throw fault(
          at,
          item(question)
              + (chosen.system() == null
                  ? ": the coding has no system"
                  : ": system \"" + chosen.system() + "\"")
              + "; the options are of "
              + system);
    }
    throw fault(
        at,
        item(question)
            + ": "
            + wrongCode(question, chosen.code())
            + "; choose "
            + options(question));
  }

  private static String wrongCode(Question question, String code) {
    Matcher rating = RATING.matcher(code);
    if (rating.matches() && rating.group(1).equals(question.linkId())) {
      int last = question.options().size() - 1;
      return "rating %s is outside %s..%s"
          .formatted(
              rating.group(2),
              question.options().get(0).weight(),
              question.options().get(last).weight());
    }
    return "\"" + code + "\" is no option of this item";
  }

  private static String wrong(Response.Content content) {
    if (content instanceof Response.Other other) {
      return other.type().isEmpty()
          ? " has an answer without a value"
          : " is answered with " + other.type();
    }
    return " is answered with "
        + (content instanceof Response.Words
            ? "a string"
            : content instanceof Response.Whole ? "an integer" : "a Coding");
  }

  private static String options(Question question) {
    return question.options().stream()
        .map(option -> String.valueOf(option.coding().code()))
        .collect(Collectors.joining(", "));
  }

  private static String system(Question question) {
    return Objects.requireNonNull(question.options().get(0).coding().system());
  }

  private static String linkIds(List<Question> questions) {
    return questions.isEmpty()
        ? "none"
        : questions.stream().map(Question::linkId).collect(Collectors.joining(", "));
  }

  private static String item(Question question) {
    return (question.kind() == Question.Kind.GROUP ? "group " : "item ") + question.linkId();
  }

  InvalidDataException fault(String pointer, String problem) {
    return new InvalidDataException(response.name(), pointer, problem);
  }
}
