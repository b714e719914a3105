package org.impsci.taxonomy.determinant;

import java.io.InputStream;
import java.util.function.BiFunction;

/**
 * The catalogues of constructs that come with this library, and how they correspond.
 *
 * <p>Names and structure are those of the framework; definitions are this library's words, and the
 * authors' own are the authority.
 *
 * @since 0.1
 */
public final class ConstructCatalogues {

  private ConstructCatalogues() {}

  /**
   * The Consolidated Framework for Implementation Research of 2009: 26 constructs and 13
   * subconstructs in five domains. What its web site later added under engaging, key stakeholders
   * and participants, is not in it.
   *
   * <p><i>Also known as</i> CFIR, original CFIR.
   *
   * <p><i>Source</i> Damschroder et al. 2009. Names and places were read in it and in a public
   * catalogue; the division into 26 and 13 is counted.
   *
   * @return the catalogue, always the same
   */
  public static ConstructCatalogue cfir2009() {
    return Cfir2009.CATALOGUE;
  }

  /**
   * The updated Consolidated Framework for Implementation Research of 2022: 48 constructs and 19
   * subconstructs in five domains. The four characteristics of individuals are rated for each of
   * the nine roles.
   *
   * <p><i>Also known as</i> CFIR 2.0, updated CFIR.
   *
   * <p><i>Source</i> Damschroder et al. 2022. The names of the innovation domain were read in its
   * table, those of mission alignment, communications, and partnerships and connections on the
   * authors' site, the rest in catalogues that follow it ({@code partly}). That more complexity
   * hinders is carried over from the ratings of the 2009 edition.
   *
   * @return the catalogue, always the same
   */
  public static ConstructCatalogue cfir2022() {
    return Cfir2022.CATALOGUE;
  }

  /**
   * How constructs of 2022 go back to those of 2009.
   *
   * <p>The authors publish a table of how 2009 became 2022 (Damschroder et al. 2022, Additional
   * File 4). Of it, only the opening with innovation source was read: that link is verified, the 32
   * others attributed to the table are as known and unverified, and 25 more are proposals of this
   * library. Nothing of 2009 corresponds to 16 constructs and subconstructs of 2022, and nothing of
   * 2022 to implementation climate and readiness for implementation, whose parts stand on their own
   * there.
   *
   * @return the map from {@code cfir-2022} to {@code cfir-2009}, always the same
   */
  public static ConstructMap cfir2022To2009() {
    return Cfir2022To2009.MAP;
  }

  private static <T> T shipped(String file, BiFunction<InputStream, String, T> reader) {
    InputStream in = ConstructCatalogues.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing from the module");
    }
    return reader.apply(in, file);
  }

  private static final class Cfir2009 {
    static final ConstructCatalogue CATALOGUE = shipped("cfir-2009.json", ConstructCatalogue::read);
  }

  private static final class Cfir2022 {
    static final ConstructCatalogue CATALOGUE = shipped("cfir-2022.json", ConstructCatalogue::read);
  }

  private static final class Cfir2022To2009 {
    static final ConstructMap MAP =
        shipped(
            "cfir-2022-to-2009.json",
            (in, name) -> ConstructMap.read(in, name, cfir2022(), cfir2009()));
  }
}
