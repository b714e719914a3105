package org.impsci.fidelity;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;

/**
 * A part of a scale under one heading.
 *
 * @param code the name that data carry, unique within its scale, such as {@code staffing}
 * @param title its heading
 * @param items its items in the order of the form; at least one
 * @since 0.1
 */
public record Section(String code, String title, List<Item> items) implements Serializable {

  /** Checks and copies the components. */
  public Section {
    Codes.check("section", code);
    Codes.text("section " + code, "title", title);
    items = ImmutableList.copyOf(items);
    Preconditions.checkArgument(!items.isEmpty(), "section %s has no items", code);
  }
}
