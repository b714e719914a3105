package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.impsci.core.ReadLimits;
import org.impsci.core.Row;
import org.impsci.core.agreement.SetCodings;
import org.impsci.core.data.JsonObject;
import org.impsci.core.data.Rows;
import org.impsci.taxonomy.NilsenCategory;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled studies, many at a time, and puts those of several coders side by side. A record
 * that breaks a rule becomes a {@link Row.Bad} in its place; the others still come out, in the
 * order of the input.
 *
 * @since 0.1
 */
public final class LabelledStudies {

  private LabelledStudies() {}

  /**
   * Reads a file of JSON Lines.
   *
   * @param file the file, UTF-8
   * @return the rows; close them to close the file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Stream<Row<LabelledStudy>> read(Path file) {
    try {
      return jsonLines(Files.newBufferedReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads JSON Lines: one object a line, with the members of a study as {@link Studies#jsonLines}
   * reads them and, beside them, {@code gold} (an array of category codes, empty for a study that
   * uses none; the only one required besides the id), {@code alsoAcceptable} (an array of category
   * codes), {@code primary} (the code of a category in gold) and {@code difficulty} (a word). No
   * other member is accepted.
   *
   * @param in the text
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<LabelledStudy>> jsonLines(Reader in) {
    return jsonLines(in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #jsonLines(Reader)} does, within limits of your own.
   *
   * @param in the text
   * @param limits how much to take; what exceeds a limit is refused
   * @return the rows, numbered by line from 1
   */
  public static Stream<Row<LabelledStudy>> jsonLines(Reader in, ReadLimits limits) {
    return Rows.jsonLines(in, limits, LabelledStudies::labelled);
  }

  private static LabelledStudy labelled(JsonObject json) {
    Study study = Studies.study(json);
    if (!json.has("gold")) {
      throw json.fault(
          "gold", "is missing: give an array of category codes, [] for a study that uses none");
    }
    return LabelledStudy.builder()
        .study(study)
        .gold(json.concepts("gold", NilsenCategory::of))
        .alsoAcceptable(json.concepts("alsoAcceptable", NilsenCategory::of))
        .primary(json.has("primary") ? json.concept("primary", NilsenCategory::of) : null)
        .difficulty(json.textOrNull("difficulty"))
        .build();
  }

  /**
   * What several coders said of the same studies, for {@link
   * org.impsci.core.agreement.Agreement#krippendorffAlpha(SetCodings,
   * org.impsci.core.agreement.SetDistance)}: a unit for each study that any of them coded, in the
   * order in which they first come, and a missing coding where a coder did not code it. Only gold
   * counts.
   *
   * @param coders the studies as each coder labelled them
   * @return the codings, with the codes of the categories
   * @throws IllegalArgumentException if there are no coders or no studies, or one coder has a study
   *     twice
   */
  public static SetCodings codings(List<? extends Collection<LabelledStudy>> coders) {
    List<Map<String, LabelledStudy>> byId = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Collection<LabelledStudy> coder : coders) {
      Map<String, LabelledStudy> studies = byId(coder);
      byId.add(studies);
      ids.addAll(studies.keySet());
    }
    List<List<@Nullable Collection<String>>> rows = new ArrayList<>();
    for (String id : ids) {
      List<@Nullable Collection<String>> row = new ArrayList<>();
      for (Map<String, LabelledStudy> studies : byId) {
        LabelledStudy labelled = studies.get(id);
        row.add(labelled == null ? null : codes(labelled.gold()));
      }
      rows.add(row);
    }
    return SetCodings.ofRows(rows);
  }

  /** The studies by their ids, which must be different. */
  static Map<String, LabelledStudy> byId(Collection<LabelledStudy> studies) {
    Map<String, LabelledStudy> byId = new LinkedHashMap<>();
    for (LabelledStudy labelled : studies) {
      if (byId.put(labelled.id(), labelled) != null) {
        throw new IllegalArgumentException(
            "labelled studies: two have the id \"%s\"; give each its own".formatted(labelled.id()));
      }
    }
    return byId;
  }

  static Set<String> codes(Collection<NilsenCategory> categories) {
    return categories.stream().map(NilsenCategory::code).collect(ImmutableSet.toImmutableSet());
  }

  static ImmutableList<NilsenCategory> without(
      Collection<NilsenCategory> categories, Collection<NilsenCategory> others) {
    return categories.stream()
        .filter(category -> !others.contains(category))
        .collect(ImmutableList.toImmutableList());
  }
}
