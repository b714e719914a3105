package org.impsci.taxonomy.coding;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impsci.core.Concept;

/**
 * One code of a codebook: what it is called, and the cues by which it is recognised.
 *
 * @param code the stable name, lower-case words joined by hyphens; unique within its codebook
 * @param label the name for people
 * @param families the families of cues; at least one, with different names
 * @since 0.1
 */
public record Code(String code, String label, List<CueFamily> families) implements Serializable {

  /** Checks and copies the components. */
  public Code {
    Preconditions.checkArgument(
        Concept.isCode(code), "code \"%s\" is not lower-case words joined by hyphens", code);
    Preconditions.checkArgument(!label.isBlank(), "code \"%s\" has no label", code);
    families = ImmutableList.copyOf(families);
    Preconditions.checkArgument(
        !families.isEmpty(), "code \"%s\" has no cues: give at least one family", code);
    Set<String> names = new HashSet<>();
    for (CueFamily family : families) {
      Preconditions.checkArgument(
          names.add(family.name()), "code \"%s\" has family \"%s\" twice", code, family.name());
    }
  }
}
