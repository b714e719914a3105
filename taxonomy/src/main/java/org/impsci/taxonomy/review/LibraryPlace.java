package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where this library has something: a type, a member of a type, or an entry of what a member gives.
 *
 * @param type the full name of a class, such as {@code org.impsci.taxonomy.stage.Stage}
 * @param member a constant of it, or a static method; null for the type as a whole
 * @param entry the code of an entry in what the method gives, or its argument; null for the whole
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LibraryPlace(String type, @Nullable String member, @Nullable String entry)
    implements Serializable {

  /** Checks the components. */
  public LibraryPlace {
    Preconditions.checkArgument(
        type != null && type.matches("[a-z]+(?:\\.[a-z]+)*+\\.[A-Z][A-Za-z0-9]*"),
        "place \"%s\" is not the full name of a class",
        type);
    Preconditions.checkArgument(
        (member == null || !member.isBlank()) && (entry == null || !entry.isBlank()),
        "place %s: member or entry is blank; leave it out",
        type);
    Preconditions.checkArgument(
        entry == null || member != null,
        "place %s: entry \"%s\" needs the member that gives it",
        type,
        entry);
  }

  /**
   * The place in one word: {@code Stage}, {@code Program.SUPPORTED_EMPLOYMENT}, {@code
   * ApproachCatalogue.standard(coalition-theory)}.
   *
   * @return the type without its package, with member and entry
   */
  public String inText() {
    return type.substring(type.lastIndexOf('.') + 1)
        + (member == null ? "" : "." + member)
        + (entry == null ? "" : "(" + entry + ")");
  }
}
