package org.impsci.examples.spring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.taxonomy.study.StudyClassification;
import org.jspecify.annotations.Nullable;

/**
 * What became of many studies: as many results as there were studies, in their order.
 *
 * @param results a result for each
 */
@JsonPropertyOrder({"failed", "results"})
record ClassifiedStudies(List<Result> results) {

  /** Checks and copies the components. */
  ClassifiedStudies {
    results = ImmutableList.copyOf(results);
  }

  /**
   * How many were refused.
   *
   * @return the number of results with a fault
   */
  @JsonProperty("failed")
  long failed() {
    return results.stream().filter(result -> result.fault() != null).count();
  }

  /**
   * One of the two.
   *
   * @param classification what was found; null if the study was refused
   * @param fault why it was refused; null if it was not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(@Nullable StudyClassification classification, @Nullable Fault fault) {

    static Result of(StudyClassification classification) {
      return new Result(classification, null);
    }

    static Result of(InvalidDataException e) {
      return new Result(null, new Fault(e.pointer(), String.valueOf(e.getMessage())));
    }
  }

  /**
   * Why a study was refused, in the words of a problem document.
   *
   * @param pointer where in the body, as a JSON Pointer
   * @param detail the message of the library
   */
  record Fault(String pointer, String detail) {}
}
