package org.impsci.examples.fhir;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * What a CodeSystem says, in any release of FHIR.
 *
 * @param id its id on a server
 * @param url its address
 * @param version its version; null if it belongs to no edition
 * @param name its name for programs
 * @param title its name for people
 * @param description what it is for
 * @param complete whether these are all codes there are
 * @param entries its codes
 */
@Value.Builder
@BuilderStyle
record CodeSet(
    String id,
    String url,
    @Nullable String version,
    String name,
    String title,
    String description,
    boolean complete,
    List<CodeSet.Entry> entries) {

  CodeSet {
    entries = ImmutableList.copyOf(entries);
  }

  static Builder builder() {
    return new Builder();
  }

  /**
   * One code.
   *
   * @param code the code
   * @param display its text
   * @param definition what it means; null if the text says it
   */
  record Entry(String code, String display, @Nullable String definition) {}

  static final class Builder extends CodeSetBuilder {
    Builder() {
      complete(true);
    }
  }
}
