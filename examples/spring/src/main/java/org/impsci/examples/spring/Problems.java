package org.impsci.examples.spring;

import org.impsci.core.InvalidDataException;
import org.impsci.core.UnknownCodeException;
import org.impsci.fidelity.assessment.IncompleteAssessmentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the library refuses, as problem documents: {@code detail} is its message. What Spring
 * refuses by itself, such as a method or a content type, the superclass turns into one.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail invalidData(InvalidDataException e) {
    ProblemDetail problem = ProblemType.INVALID_DATA.detail(e.getMessage());
    problem.setProperty("pointer", e.pointer());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknownCode(UnknownCodeException e) {
    ProblemDetail problem = ProblemType.UNKNOWN_CODE.detail(e.getMessage());
    problem.setProperty("known", e.known());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail incomplete(IncompleteAssessmentException e) {
    ProblemDetail problem = ProblemType.INCOMPLETE_ASSESSMENT.detail(e.getMessage());
    problem.setProperty("missing", e.missing());
    return problem;
  }

  /** What nobody expected is for the log, not for the client. */
  @ExceptionHandler
  ProblemDetail unexpected(Exception e) {
    LOG.error("unexpected", e);
    return ProblemType.INTERNAL.detail("the service failed; its log says why");
  }
}
