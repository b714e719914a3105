package org.impsci.fidelity;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.impsci.core.UnknownCodeException;

/**
 * The scales that ship with this library, each read when it is first asked for.
 *
 * <p>The rules are in this library's words; the official forms and manuals are the authority.
 *
 * @since 0.1
 */
public final class FidelityScales {

  private FidelityScales() {}

  /**
   * The fidelity scale of Individual Placement and Support with 25 items, form of 7 January 2008:
   * staffing 3, organization 8, services 14; total 25..125; exemplary from 115, good from 100, fair
   * from 74, below that not supported employment.
   *
   * <p>Also known as: IPS-25, Supported Employment Fidelity Scale (2008), IPS Fidelity Scale.
   *
   * <p>Source: Becker, Swanson, Bond and Merrens 2008. Titles, sections and bands were read in
   * sources, so totals and bands can be trusted; most anchors await a check against the form: see
   * {@link Anchor#verification()}.
   *
   * @return the scale {@code ips-25}
   */
  public static FidelityScale ips25() {
    return Ips25.SCALE;
  }

  /**
   * The older fidelity scale with 15 items: staffing 3, organization 3, services 9; total 15..75;
   * good from 66, fair from 56, below that not supported employment. A 9 on the form means that the
   * data do not suffice for a rating, and is never added.
   *
   * <p>Also known as: IPS Model Fidelity Scale, IPS-15, Supported Employment Fidelity Scale (1997).
   *
   * <p>Source: Bond, Becker, Drake and Vogler 1997. The bands were read in a research report; not
   * all titles and few anchors were read.
   *
   * @return the scale {@code se-15}
   */
  public static FidelityScale se15() {
    return Se15.SCALE;
  }

  /**
   * All scales of this library.
   *
   * @return {@code ips-25}, {@code se-15}
   */
  public static List<FidelityScale> all() {
    return ImmutableList.of(ips25(), se15());
  }

  /**
   * The scale with an id.
   *
   * @param id the edition, such as {@code ips-25}
   * @return the scale
   * @throws UnknownCodeException if this library has no such scale
   */
  public static FidelityScale get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "FidelityScales", id, all().stream().map(FidelityScale::id).toList()));
  }

  /**
   * Looks for the scale with an id.
   *
   * @param id the edition, such as {@code ips-25}
   * @return the scale; empty if this library has no such scale
   */
  public static Optional<FidelityScale> find(String id) {
    return switch (id) {
      case "ips-25" -> Optional.of(ips25());
      case "se-15" -> Optional.of(se15());
      default -> Optional.empty();
    };
  }

  private static FidelityScale load(String file) {
    InputStream in = FidelityScales.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is not beside " + FidelityScales.class);
    }
    return FidelityScale.read(in, file);
  }

  private static final class Ips25 {
    private static final FidelityScale SCALE = load("ips-25.json");
  }

  private static final class Se15 {
    private static final FidelityScale SCALE = load("se-15.json");
  }
}
