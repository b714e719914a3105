package org.impsci.taxonomy.determinant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.impsci.core.Verification;
import org.impsci.core.build.BuilderStyle;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link ConstructMap}: a construct, and one that it corresponds to.
 *
 * @param construct the code of the construct, in the catalogue that the map is for
 * @param counterpart the code of what it corresponds to, in the other catalogue
 * @param published whether the publication of the map makes the link; false for one that this
 *     library proposes
 * @param verification how far a published link was checked; {@code unverified} for a proposed one
 * @param note in what respect the two correspond, in this library's words; null if as a whole
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConstructLink(
    String construct,
    String counterpart,
    boolean published,
    Verification verification,
    @Nullable String note)
    implements Serializable {

  /** Checks and copies the components. */
  public ConstructLink {
    Codes.check("link: construct", construct);
    Codes.check("link: counterpart", counterpart);
    Preconditions.checkArgument(
        verification != null,
        "link from %s to %s does not say how far it was checked; known: verified, partly,"
            + " unverified",
        construct,
        counterpart);
    Preconditions.checkArgument(
        published || verification == Verification.UNVERIFIED,
        "link from %s to %s is %s but not published: what is proposed has nothing to be checked"
            + " against",
        construct,
        counterpart,
        verification.code());
    Preconditions.checkArgument(
        note == null || !note.isBlank(),
        "link from %s to %s: note is blank",
        construct,
        counterpart);
  }

  /**
   * Starts an empty link.
   *
   * @return a builder; all components but the note are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * In what respect the two correspond.
   *
   * @return the note; empty if they correspond as a whole
   */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  /**
   * Collects the components of a {@link ConstructLink}.
   *
   * @since 0.1
   */
  public static final class Builder extends ConstructLinkBuilder {
    Builder() {}
  }
}
