package org.impsci.examples.spring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * The kinds of problem of this service; the others are those of HTTP, typed {@code about:blank}.
 */
enum ProblemType {
  /** The body is not JSON, or breaks a rule; {@code pointer} says where. */
  INVALID_DATA(400, "invalid-data", "Invalid data"),
  /** A parameter of the address is not one of its values. */
  INVALID_PARAMETER(400, "invalid-parameter", "Invalid parameter"),
  /** Nothing has the code; {@code known} says which there are. */
  UNKNOWN_CODE(404, "unknown-code", "Unknown code"),
  /** The body is larger than the service accepts. */
  TOO_LARGE(413, "too-large", "Content too large"),
  /**
   * The assessment is valid, but has no total; {@code missing} says what lacks a rating and why.
   */
  INCOMPLETE_ASSESSMENT(422, "incomplete-assessment", "Incomplete assessment"),
  /** A fault of the service itself. */
  INTERNAL(500, "internal", "Internal error");

  private final int status;
  private final String code;
  private final String title;

  ProblemType(int status, String code, String title) {
    this.status = status;
    this.code = code;
    this.title = title;
  }

  /**
   * What it is called in the description of the interface.
   *
   * @return the code
   */
  String code() {
    return code;
  }

  /**
   * What it is called where people read it.
   *
   * @return the title, the same each time
   */
  String title() {
    return title;
  }

  /**
   * The problem as a document.
   *
   * @param detail what happened this time
   * @return the document, to which members may be added
   */
  ProblemDetail detail(@Nullable String detail) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
    problem.setType(URI.create("tag:impsci.org,2026:problem/" + code));
    problem.setTitle(title);
    problem.setDetail(detail);
    return problem;
  }
}
