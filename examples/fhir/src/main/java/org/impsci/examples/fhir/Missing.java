package org.impsci.examples.fhir;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impsci.fidelity.assessment.MissingReason;

/** How FHIR says why a value is absent. Each reason has one code, so nothing is lost either way. */
final class Missing {

  private Missing() {}

  static String code(MissingReason reason) {
    return switch (reason) {
      case NOT_ASSESSED -> "not-performed";
      case NOT_APPLICABLE -> "not-applicable";
      case INSUFFICIENT_DATA -> "unknown";
    };
  }

  static Optional<MissingReason> reason(String code) {
    return Arrays.stream(MissingReason.values())
        .filter(reason -> code(reason).equals(code))
        .findFirst();
  }

  static Coded coded(MissingReason reason) {
    return new Coded(
        FhirNames.DATA_ABSENT_REASONS,
        code(reason),
        switch (reason) {
          case NOT_ASSESSED -> "Not Performed";
          case NOT_APPLICABLE -> "Not Applicable";
          case INSUFFICIENT_DATA -> "Unknown";
        });
  }

  /** The codes and what they mean here. */
  static String known() {
    return Arrays.stream(MissingReason.values())
        .map(reason -> code(reason) + " (" + reason.code() + ")")
        .collect(Collectors.joining(", "));
  }
}
