package org.impsci.taxonomy.stage;

import java.io.Serializable;
import org.impsci.core.data.Given;

/**
 * Something that a site does on its way, which is done on a day or not at all. What is done several
 * times, such as three visits, is several activities.
 *
 * @param code its code, such as {@code first-visit}
 * @param label what is done, for people
 * @param stage the code of the stage it belongs to
 * @since 0.1
 */
public record ChecklistActivity(String code, String label, String stage) implements Serializable {

  /** Checks and copies the components. */
  public ChecklistActivity {
    Codes.check("activity", code);
    Given.text("activity " + code, "label", label);
    Codes.check("activity " + code + ", stage", stage);
  }
}
