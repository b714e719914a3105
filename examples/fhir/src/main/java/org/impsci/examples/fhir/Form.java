package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;

/**
 * What a Questionnaire says, in any release of FHIR.
 *
 * @param id its id on a server
 * @param url its address
 * @param version its version
 * @param name its name for programs
 * @param title its name for people
 * @param description what a careful user should know
 * @param code what it is, in a code system
 * @param questions what it asks
 */
@Value.Builder
@BuilderStyle
record Form(
    String id,
    String url,
    String version,
    String name,
    String title,
    String description,
    Coded code,
    List<Question> questions) {

  Form {
    questions = ImmutableList.copyOf(questions);
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends FormBuilder {
    Builder() {}
  }
}
