package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.determinant.DeterminantLevel;
import org.impsci.taxonomy.determinant.Influence;
import org.impsci.taxonomy.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * Which studies show what, and in which direction: studies by determinants by influence.
 *
 * <p>Everything is counted by study, never by row: a study that says the same thing in five ways
 * counts once, and the lists of studies that the methods return are their own denominators. Studies
 * and findings are kept sorted by id, so the order in which they come makes no difference.
 *
 * <p>A matrix may leave studies out ({@link #without}). They stay known, under {@link #dropped},
 * and count nowhere; a finding that rested on them alone keeps its place and has no support left.
 *
 * @param studies the studies, sorted by id
 * @param findings the findings, sorted by id; each rests on studies of the matrix, or on dropped
 *     ones
 * @param dropped the ids of studies that findings cite and that are left out, sorted
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EvidenceMatrix(List<Study> studies, List<Finding> findings, List<String> dropped)
    implements Serializable {

  /** Checks and copies the components. */
  public EvidenceMatrix {
    studies = sorted(studies, Study::id, "study");
    findings = sorted(findings, Finding::id, "finding");
    dropped = dropped == null ? ImmutableList.of() : ImmutableSortedSet.copyOf(dropped).asList();
    Set<String> known = new HashSet<>(dropped);
    for (Study study : studies) {
      Preconditions.checkArgument(
          known.add(study.id()), "evidence matrix: study \"%s\" is there and dropped", study.id());
    }
    Map<String, Finding> byId = byId(findings);
    for (Finding finding : findings) {
      for (String study : finding.studies()) {
        Preconditions.checkArgument(
            known.contains(study),
            "evidence matrix: finding %s cites study \"%s\", which is not among the %s studies",
            finding.id(),
            study,
            known.size());
      }
      checkAncestors(finding, byId);
    }
  }

  private static <T> ImmutableList<T> sorted(
      @Nullable List<T> values, Function<T, String> id, String what) {
    ImmutableList<T> sorted =
        values == null
            ? ImmutableList.of()
            : ImmutableList.sortedCopyOf(Comparator.comparing(id), values);
    for (int i = 1; i < sorted.size(); i++) {
      Preconditions.checkArgument(
          !id.apply(sorted.get(i)).equals(id.apply(sorted.get(i - 1))),
          "evidence matrix: %s \"%s\" is there twice",
          what,
          id.apply(sorted.get(i)));
    }
    return sorted;
  }

  private static Map<String, Finding> byId(List<Finding> findings) {
    ImmutableMap.Builder<String, Finding> byId = ImmutableMap.builder();
    findings.forEach(finding -> byId.put(finding.id(), finding));
    return byId.buildOrThrow();
  }

  private static void checkAncestors(Finding finding, Map<String, Finding> byId) {
    Set<String> passed = new HashSet<>();
    Finding current = finding;
    while (current.parent() != null) {
      Preconditions.checkArgument(
          passed.add(current.id()),
          "evidence matrix: finding %s is a part of itself, through its parents",
          finding.id());
      Finding parent = byId.get(current.parent());
      Preconditions.checkArgument(
          parent != null,
          "evidence matrix: finding %s is a part of \"%s\", which is no finding",
          current.id(),
          current.parent());
      current = parent;
    }
  }

  /**
   * Puts studies and findings together.
   *
   * @param studies the studies, none twice
   * @param findings the findings, none twice; their studies and parents must be there
   * @return the matrix
   * @throws IllegalArgumentException if an id is there twice, a finding cites a study or names a
   *     parent that is not there, or a finding is a part of itself
   */
  public static EvidenceMatrix of(Collection<Study> studies, Collection<Finding> findings) {
    return new EvidenceMatrix(
        ImmutableList.copyOf(studies), ImmutableList.copyOf(findings), ImmutableList.of());
  }

  /**
   * The finding with an id.
   *
   * @param id its id
   * @return the finding
   * @throws UnknownCodeException if there is none with the id
   */
  public Finding finding(String id) {
    for (Finding finding : findings) {
      if (finding.id().equals(id)) {
        return finding;
      }
    }
    throw new UnknownCodeException(
        "evidence matrix", id, findings.stream().map(Finding::id).toList());
  }

  /**
   * The studies of this matrix on which a finding rests.
   *
   * @param finding the id of the finding
   * @return their ids, sorted; empty if nothing is cited, or all that is cited is dropped
   * @throws UnknownCodeException if there is no finding with the id
   */
  public List<String> support(String finding) {
    return support(finding(finding));
  }

  private ImmutableList<String> support(Finding finding) {
    return finding.studies().stream()
        .filter(study -> !dropped.contains(study))
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Every study that every finding rests on, one piece of evidence a row.
   *
   * @return the rows, sorted by finding, then by study
   */
  public List<EvidenceRow> rows() {
    ImmutableList.Builder<EvidenceRow> rows = ImmutableList.builder();
    for (Finding finding : findings) {
      support(finding).forEach(study -> rows.add(new EvidenceRow(study, finding.id())));
    }
    return rows.build();
  }

  /**
   * What each study contributes: the cells of the matrix that are not empty.
   *
   * @return the cells, sorted by study, level, determinant and influence
   */
  public List<EvidenceCell> cells() {
    ImmutableList.Builder<EvidenceCell> cells = ImmutableList.builder();
    for (Study study : studies) {
      Map<DeterminantLevel, Map<String, Map<Influence, List<String>>>> own =
          grouped(
              findingsOf(study.id()),
              Finding::level,
              level ->
                  grouped(
                      level,
                      Finding::determinant,
                      same ->
                          grouped(
                              same,
                              Finding::influence,
                              found -> found.stream().map(Finding::id).toList())));
      own.forEach(
          (level, determinants) ->
              determinants.forEach(
                  (determinant, influences) ->
                      influences.forEach(
                          (influence, found) ->
                              cells.add(
                                  new EvidenceCell(
                                      study.id(), determinant, level, influence, found)))));
    }
    return cells.build();
  }

  private static <K extends Comparable<K>, V> Map<K, V> grouped(
      List<Finding> findings, Function<Finding, K> key, Function<List<Finding>, V> value) {
    Map<K, V> groups = new TreeMap<>();
    for (K each : new TreeSet<>(findings.stream().map(key).toList())) {
      groups.put(
          each, value.apply(findings.stream().filter(f -> key.apply(f).equals(each)).toList()));
    }
    return groups;
  }

  /**
   * The findings that rest on a study.
   *
   * @param study the id of the study
   * @return the findings, sorted by id; empty if there are none, or the study is dropped
   */
  public List<Finding> findingsOf(String study) {
    return findings.stream()
        .filter(finding -> finding.studies().contains(study) && !dropped.contains(study))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The studies behind the findings that share something, each counted once.
   *
   * @param attribute what findings may share, such as {@link Finding#level}
   * @param <K> its type
   * @return for each value that a finding has, in order, the ids of the studies, sorted; empty
   *     where no study is cited
   */
  public <K extends Comparable<K>> Map<K, List<String>> studiesBy(
      Function<? super Finding, K> attribute) {
    TreeMap<K, TreeSet<String>> found = new TreeMap<>();
    for (Finding finding : findings) {
      found
          .computeIfAbsent(attribute.apply(finding), key -> new TreeSet<>())
          .addAll(support(finding));
    }
    ImmutableSortedMap.Builder<K, List<String>> studies = ImmutableSortedMap.naturalOrder();
    found.forEach((key, ids) -> studies.put(key, ImmutableList.copyOf(ids)));
    return studies.buildOrThrow();
  }

  /**
   * The studies with evidence on each level.
   *
   * @return for each level with a finding, the ids of its studies, sorted
   */
  public Map<DeterminantLevel, List<String>> studiesByLevel() {
    return studiesBy(Finding::level);
  }

  /**
   * The studies with evidence in each direction.
   *
   * @return for each influence with a finding, the ids of its studies, sorted
   */
  public Map<Influence, List<String>> studiesByInfluence() {
    return studiesBy(Finding::influence);
  }

  /**
   * The studies with evidence on each determinant.
   *
   * @return for each code of a determinant with a finding, the ids of its studies, sorted
   */
  public Map<String, List<String>> studiesByDeterminant() {
    return studiesBy(Finding::determinant);
  }

  /**
   * The part of the matrix with findings of one kind. The studies stay, so that those without
   * evidence of the kind show.
   *
   * @param which the findings to keep; a part whose parent goes stands alone
   * @return the matrix
   */
  public EvidenceMatrix only(Predicate<? super Finding> which) {
    Set<String> kept = new HashSet<>();
    findings.stream().filter(which).forEach(finding -> kept.add(finding.id()));
    return new EvidenceMatrix(
        studies,
        findings.stream()
            .filter(finding -> kept.contains(finding.id()))
            .map(finding -> kept.contains(finding.parent()) ? finding : under(finding, null))
            .toList(),
        dropped);
  }

  /**
   * Splits the matrix by something the studies have: by country, design, or what a reviewer sees in
   * them. In each part the other studies are dropped.
   *
   * @param attribute the values that a study has; a study with several is in several parts, one
   *     with none is in none
   * @param <K> the type of the values
   * @return for each value that a study has, in order, the matrix of the studies that have it
   */
  public <K extends Comparable<K>> Map<K, EvidenceMatrix> split(
      Function<? super Study, ? extends Collection<K>> attribute) {
    TreeSet<K> values = new TreeSet<>();
    studies.forEach(study -> values.addAll(attribute.apply(study)));
    ImmutableSortedMap.Builder<K, EvidenceMatrix> parts = ImmutableSortedMap.naturalOrder();
    for (K value : values) {
      parts.put(value, without(study -> !attribute.apply(study).contains(value)));
    }
    return parts.buildOrThrow();
  }

  /**
   * Splits the matrix by country.
   *
   * @return for each country, in order, the matrix of its studies; a study whose country is not
   *     known is in none
   */
  public Map<String, EvidenceMatrix> byCountry() {
    return split(study -> study.findCountry().map(ImmutableSet::of).orElse(ImmutableSet.of()));
  }

  /**
   * Leaves studies out.
   *
   * @param which the studies to drop
   * @return a matrix in which they count nowhere; never with more support than this one
   */
  public EvidenceMatrix without(Predicate<? super Study> which) {
    ImmutableList.Builder<Study> kept = ImmutableList.builder();
    ImmutableList.Builder<String> left = ImmutableList.<String>builder().addAll(dropped);
    for (Study study : studies) {
      if (which.test(study)) {
        left.add(study.id());
      } else {
        kept.add(study);
      }
    }
    return new EvidenceMatrix(kept.build(), findings, left.build());
  }

  /**
   * Folds sub-findings into their parents, where nothing is lost by it.
   *
   * <p>A sub-finding is folded if something is cited for it and one of the findings of which it is
   * a part has the same determinant, level and influence and rests on all its studies. Folding so
   * never changes how many studies stand behind a determinant, a level or an influence. A part that
   * brings a study, a direction or a level of its own stays, and so does one without a citation,
   * which would be hidden. What was a part of a folded finding becomes a part of what it was folded
   * into.
   *
   * @return the matrix without the findings that were folded
   */
  public EvidenceMatrix fold() {
    Map<String, Finding> byId = byId(findings);
    ImmutableList.Builder<Finding> kept = ImmutableList.builder();
    for (Finding finding : findings) {
      if (!foldsAway(finding, byId)) {
        Finding parent = parent(finding, byId);
        while (parent != null && foldsAway(parent, byId)) {
          parent = parent(parent, byId);
        }
        kept.add(under(finding, parent == null ? null : parent.id()));
      }
    }
    return new EvidenceMatrix(studies, kept.build(), dropped);
  }

  private static @Nullable Finding parent(Finding finding, Map<String, Finding> byId) {
    return finding.parent() == null ? null : byId.get(finding.parent());
  }

  private static boolean foldsAway(Finding finding, Map<String, Finding> byId) {
    if (!finding.cited()) {
      return false;
    }
    for (Finding ancestor = parent(finding, byId);
        ancestor != null;
        ancestor = parent(ancestor, byId)) {
      if (ancestor.determinant().equals(finding.determinant())
          && ancestor.level() == finding.level()
          && ancestor.influence() == finding.influence()
          && ancestor.studies().containsAll(finding.studies())) {
        return true;
      }
    }
    return false;
  }

  private static Finding under(Finding finding, @Nullable String parent) {
    return Optional.ofNullable(parent).equals(finding.findParent())
        ? finding
        : new Finding(
            finding.id(),
            finding.statement(),
            finding.determinant(),
            finding.level(),
            finding.influence(),
            finding.direction(),
            finding.citation(),
            finding.studies(),
            parent,
            finding.section(),
            finding.paragraph(),
            finding.note());
  }

  /**
   * The studies on which no finding rests.
   *
   * @return their ids, sorted; dropped ones are not among them
   */
  public List<String> studiesWithoutEvidence() {
    return studies.stream()
        .map(Study::id)
        .filter(study -> findingsOf(study).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The findings for which nothing is cited.
   *
   * @return the claims of the review itself, sorted by id
   */
  public List<Finding> uncited() {
    return findings.stream()
        .filter(finding -> !finding.cited())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The findings that rest on a number of studies of this matrix.
   *
   * @param count how many; with 0, those whose studies are all dropped, not those without citation
   * @return the cited findings with that many studies, sorted by id
   */
  public List<Finding> supportedBy(int count) {
    return findings.stream()
        .filter(finding -> finding.cited() && support(finding).size() == count)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The findings that cite their studies together with others.
   *
   * @return one entry for each place and set of studies, in the order of its first finding; its
   *     studies are those cited, dropped ones included
   */
  public List<JointCitation> jointCitations() {
    record Key(Optional<String> place, Set<String> studies) {}
    Map<Key, ImmutableList.Builder<String>> found = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.citation() == CitationForm.JOINT) {
        Key key = new Key(finding.place(), ImmutableSortedSet.copyOf(finding.studies()));
        found.computeIfAbsent(key, k -> ImmutableList.builder()).add(finding.id());
      }
    }
    ImmutableList.Builder<JointCitation> joint = ImmutableList.builder();
    found.forEach(
        (key, ids) ->
            joint.add(
                new JointCitation(
                    key.place().orElse(null), ImmutableList.copyOf(key.studies()), ids.build())));
    return joint.build();
  }
}
