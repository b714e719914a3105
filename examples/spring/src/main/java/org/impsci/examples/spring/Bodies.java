package org.impsci.examples.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies of requests, none of them larger than the limit. The limits of Tomcat itself are
 * for forms and uploads, not for JSON.
 */
@Component
final class Bodies {

  private final int limit;

  Bodies(Limits limits) {
    limit = Math.toIntExact(limits.body().toBytes());
  }

  /**
   * Reads a body.
   *
   * @param request the request
   * @return all of it
   * @throws ProblemException if it is too large: before anything is read if the request says how
   *     long it is, else as soon as it is seen
   * @throws IOException if the client does not send it
   */
  byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge();
    }
    return body;
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "the body is larger than %d bytes; send it in parts".formatted(limit));
  }
}
