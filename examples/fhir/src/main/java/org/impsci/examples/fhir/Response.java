package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * What a QuestionnaireResponse says, in any release of FHIR. All may be wrong or absent: {@link
 * FilledForm} decides.
 *
 * @param id its id on a server; null if it has none
 * @param questionnaire the address and version of its form
 * @param status how far it is filled in, as a code
 * @param site whom it is about
 * @param authored when it was made, as it is written
 * @param replies what it says to the questions
 */
@Value.Builder
@BuilderStyle
record Response(
    @Nullable String id,
    @Nullable String questionnaire,
    @Nullable String status,
    Response.@Nullable Site site,
    @Nullable String authored,
    List<Response.Reply> replies) {

  Response {
    replies = ImmutableList.copyOf(replies);
  }

  static Builder builder() {
    return new Builder();
  }

  /** What to call it in messages. */
  String name() {
    return id == null ? "QuestionnaireResponse" : "QuestionnaireResponse/" + id;
  }

  /**
   * A reference to a site.
   *
   * @param type the type of resource that it is
   * @param identifier the value of its identifier
   * @param reference its address
   */
  record Site(@Nullable String type, @Nullable String identifier, @Nullable String reference) {}

  /**
   * What is said to a question or in a group.
   *
   * @param linkId the name of the question
   * @param answers what is answered
   * @param replies what is said to the questions of the group
   */
  record Reply(@Nullable String linkId, List<Answer> answers, List<Reply> replies) {
    Reply {
      answers = ImmutableList.copyOf(answers);
      replies = ImmutableList.copyOf(replies);
    }
  }

  /**
   * One answer.
   *
   * @param content what is answered
   * @param replies what is said to the questions within the question
   */
  record Answer(Content content, List<Reply> replies) {
    Answer {
      replies = ImmutableList.copyOf(replies);
    }
  }

  /** What is answered. */
  sealed interface Content {}

  /** A choice. */
  record Chosen(Coded coding) implements Content {}

  /** A text. */
  record Words(String text) implements Content {}

  /** A whole number. */
  record Whole(int value) implements Content {}

  /** No answer, and why, as a code. */
  record Absent(String reason) implements Content {}

  /** An answer of a type that no question asks for; empty if there is none. */
  record Other(String type) implements Content {}

  static final class Builder extends ResponseBuilder {
    Builder() {}
  }
}
