package org.impsci.taxonomy.review;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The checklists that this library ships. Yours is read by {@link AppraisalInstrument}.
 *
 * @since 0.1
 */
public final class AppraisalInstruments {

  private AppraisalInstruments() {}

  /**
   * The qualitative checklist of the Critical Appraisal Skills Programme of 31 May 2013: ten
   * questions, of which the first two screen and the last is answered in words.
   *
   * <p>Structure and order were read in a copy of the checklist; the names of the questions are
   * this library's. The wording is licensed for non-commercial use and is not here.
   *
   * @return the checklist {@code casp-qualitative-2013}
   */
  public static AppraisalInstrument caspQualitative2013() {
    return Data.ALL.get(0);
  }

  /**
   * What Bonfils et al. 2017 looked at in studies with surveys or mixed methods: three criteria.
   *
   * @return the checklist {@code bonfils-2017-survey-and-mixed}
   */
  public static AppraisalInstrument bonfilsSurveyAndMixed() {
    return Data.ALL.get(1);
  }

  /**
   * All checklists.
   *
   * @return the two of this class
   */
  public static List<AppraisalInstrument> all() {
    return Data.ALL;
  }

  /**
   * Looks for a checklist.
   *
   * @param id its id
   * @return the checklist; empty if none that is shipped has the id
   */
  public static Optional<AppraisalInstrument> find(String id) {
    return all().stream().filter(instrument -> instrument.id().equals(id)).findFirst();
  }

  /** Loaded when first asked for. */
  private static final class Data {
    private static final List<AppraisalInstrument> ALL =
        ImmutableList.of(
            read("casp-qualitative-2013.json"), read("bonfils-2017-survey-and-mixed.json"));

    private static AppraisalInstrument read(String file) {
      InputStream in = AppraisalInstruments.class.getResourceAsStream(file);
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the module");
      }
      return AppraisalInstrument.read(in, file);
    }
  }
}
