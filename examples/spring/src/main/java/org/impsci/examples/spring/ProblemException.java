package org.impsci.examples.spring;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that the service itself refuses. */
final class ProblemException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private ProblemException(ProblemDetail problem) {
    super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
  }

  /**
   * A refusal.
   *
   * @param type its kind
   * @param detail where, what, the rule, and what would be accepted
   * @return the exception, to be thrown
   */
  static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type.detail(detail));
  }
}
