package org.impsci.taxonomy.stage;

import com.google.common.base.Preconditions;
import java.io.Serializable;
import org.impsci.core.Verification;
import org.impsci.core.data.Given;

/**
 * Something that a site in a stage typically shows. A marker speaks for a stage; it proves none.
 *
 * @param code its code, by which observations name it; unique within its model
 * @param text what is seen, in a few words
 * @param verification whether the sources of the stage were seen to say so
 * @since 0.1
 */
public record Marker(String code, String text, Verification verification) implements Serializable {

  /** Checks and copies the components. */
  public Marker {
    Codes.check("marker", code);
    Given.text("marker " + code, "text", text);
    Preconditions.checkArgument(
        verification != null,
        "marker %s does not say how far it was checked; known: verified, partly, unverified",
        code);
  }
}
