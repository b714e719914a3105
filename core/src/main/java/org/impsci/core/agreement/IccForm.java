package org.impsci.core.agreement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.impsci.core.UnknownCodeException;

/**
 * The forms of the intraclass correlation that Shrout and Fleiss tell apart: by how raters were
 * chosen, and by whether one rating or the mean of all <i>k</i> raters is to be used. JSON carries
 * the {@linkplain #code() code}.
 *
 * <p>In the formulas, BMS is the mean square between units, WMS within units, JMS between raters,
 * EMS the residual; <i>n</i> units, <i>k</i> raters.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.86.2.420">Shrout PE, Fleiss JL (1979), Intraclass
 *     correlations: uses in assessing rater reliability, Psychological Bulletin 86:420–428</a>
 * @see <a href="https://doi.org/10.1037/1082-989X.1.1.30">McGraw KO, Wong SP (1996), Forming
 *     inferences about some intraclass correlation coefficients, Psychological Methods 1:30–46</a>
 * @since 0.1
 */
public enum IccForm {
  /**
   * One rating, each unit rated by raters of its own: (BMS − WMS) / (BMS + (<i>k</i> − 1) WMS).
   * Also known as: ICC(1) of McGraw and Wong; one-way random effects, single measures.
   */
  ONE_WAY_SINGLE("icc-1-1", "ICC(1,1)", "ICC(1)"),
  /**
   * One rating, the raters a sample of those there could be, their differences in level counting as
   * error: (BMS − EMS) / (BMS + (<i>k</i> − 1) EMS + <i>k</i> (JMS − EMS) / <i>n</i>). Also known
   * as: ICC(A,1) of McGraw and Wong; two-way, absolute agreement, single measures.
   */
  AGREEMENT_SINGLE("icc-2-1", "ICC(2,1)", "ICC(A,1)"),
  /**
   * One rating, these raters and no others, their differences in level left out: (BMS − EMS) / (BMS
   * + (<i>k</i> − 1) EMS). Also known as: ICC(C,1) of McGraw and Wong; two-way, consistency, single
   * measures.
   */
  CONSISTENCY_SINGLE("icc-3-1", "ICC(3,1)", "ICC(C,1)"),
  /**
   * The mean of <i>k</i> ratings, otherwise as {@link #ONE_WAY_SINGLE}: (BMS − WMS) / BMS. Also
   * known as: ICC(k) of McGraw and Wong.
   */
  ONE_WAY_AVERAGE("icc-1-k", "ICC(1,k)", "ICC(k)"),
  /**
   * The mean of <i>k</i> ratings, otherwise as {@link #AGREEMENT_SINGLE}: (BMS − EMS) / (BMS + (JMS
   * − EMS) / <i>n</i>). Also known as: ICC(A,k) of McGraw and Wong.
   */
  AGREEMENT_AVERAGE("icc-2-k", "ICC(2,k)", "ICC(A,k)"),
  /**
   * The mean of <i>k</i> ratings, otherwise as {@link #CONSISTENCY_SINGLE}: (BMS − EMS) / BMS.
   * Equal to Cronbach's alpha of the raters taken as items. Also known as: ICC(C,k) of McGraw and
   * Wong.
   */
  CONSISTENCY_AVERAGE("icc-3-k", "ICC(3,k)", "ICC(C,k)");

  private final String code;
  private final String shroutFleiss;
  private final String mcGrawWong;

  IccForm(String code, String shroutFleiss, String mcGrawWong) {
    this.code = code;
    this.shroutFleiss = shroutFleiss;
    this.mcGrawWong = mcGrawWong;
  }

  /**
   * Finds a form by its code.
   *
   * @param code the code, such as {@code icc-2-1}
   * @return the form
   * @throws UnknownCodeException if there is none with the code
   */
  public static IccForm of(String code) {
    for (IccForm form : values()) {
      if (form.code.equals(code)) {
        return form;
      }
    }
    throw new UnknownCodeException(
        "IccForm", code, Arrays.stream(values()).map(IccForm::code).toList());
  }

  /**
   * The name that data carry.
   *
   * @return the code, such as {@code icc-2-1}
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * The name in Shrout and Fleiss 1979.
   *
   * @return such as {@code ICC(2,1)}
   */
  public String shroutFleiss() {
    return shroutFleiss;
  }

  /**
   * The name in McGraw and Wong 1996.
   *
   * @return such as {@code ICC(A,1)}
   */
  public String mcGrawWong() {
    return mcGrawWong;
  }
}
