package org.impsci.taxonomy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.IntMath;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;
import org.impsci.core.Citation;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A review of studies as data: how it came to them, what it says of each, what it finds, and what
 * its text claims.
 *
 * <p>Everything that refers to something else refers to what is there: findings and claims to
 * studies, appraisals to studies and checklists, contradictions to studies and claims. Numbers that
 * disagree are not refused; they are what {@link #flowChecks} and {@link ReviewLint} are for.
 *
 * @param id names the review; not blank
 * @param source where it is published
 * @param rounds its searches, none twice; empty if not known
 * @param flow how it came to its studies, over all rounds
 * @param inclusion what let studies in; may be empty
 * @param exclusion what kept studies out; may be empty
 * @param framework the determinants that the review says it looks for, none twice; empty if it
 *     names none
 * @param previousReviews the ids of works that it introduces as previous reviews, whether it
 *     includes them or not
 * @param studies the studies included, none twice, in the order of the review
 * @param findings what they show, none twice, in the order of the review
 * @param instruments checklists of its own, apart from those of {@link AppraisalInstruments}
 * @param appraisals how well the studies were made; empty if the review does not say
 * @param claims what its text says that its data can be held against; none twice
 * @param contradictions where somebody who read it found it to contradict itself; none twice
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Review(
    String id,
    Citation source,
    List<SearchRound> rounds,
    ReviewFlow flow,
    List<String> inclusion,
    List<String> exclusion,
    List<FrameworkEntry> framework,
    List<String> previousReviews,
    List<ReviewedStudy> studies,
    List<Finding> findings,
    List<AppraisalInstrument> instruments,
    List<QualityAppraisal> appraisals,
    List<Claim> claims,
    List<Contradiction> contradictions)
    implements Serializable {

  /** Checks and copies the components. */
  public Review {
    Preconditions.checkArgument(id != null && !id.isBlank(), "review has no id: give it one");
    Preconditions.checkArgument(source != null, "review %s has no source", id);
    Preconditions.checkArgument(flow != null, "review %s has no flow", id);
    rounds = copy(rounds);
    inclusion = copy(inclusion);
    exclusion = copy(exclusion);
    framework = copy(framework);
    previousReviews = copy(previousReviews);
    studies = copy(studies);
    findings = copy(findings);
    instruments = copy(instruments);
    appraisals = copy(appraisals);
    claims = copy(claims);
    contradictions = copy(contradictions);
    checkUnique(id, "search round", rounds, SearchRound::id);
    checkUnique(id, "determinant of the framework", framework, FrameworkEntry::determinant);
    checkUnique(id, "previous review", previousReviews, key -> key);
    checkUnique(id, "study", studies, ReviewedStudy::key);
    checkUnique(id, "finding", findings, Finding::id);
    checkUnique(id, "instrument", instruments, AppraisalInstrument::id);
    checkUnique(id, "claim", claims, Claim::id);
    checkUnique(id, "contradiction", contradictions, Contradiction::id);
    matrix(studies, findings);
    References references = new References(id, studies, findings, instruments, claims);
    appraisals.forEach(references::check);
    claims.forEach(references::check);
    contradictions.forEach(references::check);
  }

  private static <T> ImmutableList<T> copy(@Nullable List<T> values) {
    return values == null ? ImmutableList.of() : ImmutableList.copyOf(values);
  }

  private static <T> void checkUnique(
      String review, String what, List<T> values, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T value : values) {
      Preconditions.checkArgument(
          seen.add(id.apply(value)),
          "review %s: %s \"%s\" is there twice",
          review,
          what,
          id.apply(value));
    }
  }

  private static EvidenceMatrix matrix(List<ReviewedStudy> studies, List<Finding> findings) {
    return EvidenceMatrix.of(studies.stream().map(ReviewedStudy::study).toList(), findings);
  }

  /** That what is referred to is there. */
  private record References(
      String review,
      Set<String> studies,
      Set<String> findings,
      List<AppraisalInstrument> instruments,
      List<Claim> claims) {

    References(
        String review,
        List<ReviewedStudy> studies,
        List<Finding> findings,
        List<AppraisalInstrument> instruments,
        List<Claim> claims) {
      this(
          review,
          ImmutableSet.copyOf(studies.stream().map(ReviewedStudy::key).toList()),
          ImmutableSet.copyOf(findings.stream().map(Finding::id).toList()),
          instruments,
          claims);
      for (AppraisalInstrument instrument : instruments) {
        Preconditions.checkArgument(
            AppraisalInstruments.find(instrument.id()).isEmpty(),
            "review %s: instrument \"%s\" has the id of one that is shipped: give yours another",
            review,
            instrument.id());
      }
    }

    void check(QualityAppraisal appraisal) {
      checkStudies("appraisal", List.of(appraisal.study()));
      AppraisalInstrument instrument =
          Review.find(instruments, appraisal.instrument())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "review %s: appraisal of %s is made with \"%s\", which is no instrument"
                              .formatted(review, appraisal.study(), appraisal.instrument())));
      appraisal.checkedAgainst(instrument);
    }

    void check(Claim claim) {
      if (claim instanceof CountClaim count) {
        check(claim.id(), count.selection());
      } else if (claim instanceof ListClaim list) {
        check(claim.id(), list.selection());
        checkStudies("claim " + claim.id(), list.studies());
      } else if (claim instanceof PartsClaim parts) {
        for (String part : parts.parts()) {
          Preconditions.checkArgument(
              claims.stream().anyMatch(c -> c instanceof CountClaim && c.id().equals(part)),
              "review %s: claim %s has part \"%s\", which is no claim of a count",
              review,
              claim.id(),
              part);
        }
      }
    }

    private void check(String claim, StudySelection selection) {
      for (List<StudyFeature> features :
          List.of(selection.allOf(), selection.anyOf(), selection.noneOf())) {
        for (StudyFeature feature : features) {
          Preconditions.checkArgument(
              feature.kind() != StudyFeature.Kind.FINDING || findings.contains(feature.value()),
              "review %s: claim %s asks for finding \"%s\", which is not there",
              review,
              claim,
              feature.value());
        }
      }
    }

    void check(Contradiction contradiction) {
      String where = "contradiction " + contradiction.id();
      checkStudies(where, contradiction.studies());
      for (LintReference reference : contradiction.shownBy()) {
        checkStudies(where, reference.studies());
        Preconditions.checkArgument(
            reference.claim() == null
                || claims.stream().anyMatch(claim -> claim.id().equals(reference.claim())),
            "review %s: %s refers to claim \"%s\", which is not there",
            review,
            where,
            reference.claim());
      }
    }

    private void checkStudies(String where, Collection<String> keys) {
      for (String key : keys) {
        Preconditions.checkArgument(
            studies.contains(key),
            "review %s: %s names study \"%s\", which is not among the %s studies",
            review,
            where,
            key,
            studies.size());
      }
    }
  }

  /**
   * Starts an empty review.
   *
   * @return a builder; id, source and flow are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a review from JSON, strictly: an object as a Jackson mapper writes a review, of which
   * only {@code id}, {@code source} and {@code studies} are required. What is absent is empty, a
   * count that is absent is not reported, and nothing that is not known is accepted. See {@link
   * #jsonSchema}.
   *
   * @param file the file, UTF-8
   * @return the review
   * @throws InvalidDataException if the file breaks a rule; it names the place
   * @throws UncheckedIOException if it cannot be read
   */
  public static Review read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a review from JSON: see {@link #read(Path)}.
   *
   * @param document what to call the document in messages
   * @param in UTF-8 text, closed afterwards
   * @return the review
   * @throws InvalidDataException if the document breaks a rule; it names the place
   * @throws UncheckedIOException if it cannot be read
   */
  public static Review read(String document, InputStream in) {
    return read(document, in, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(String, InputStream)} does, within limits of your own.
   *
   * @param document what to call the document in messages
   * @param in UTF-8 text, closed afterwards
   * @param limits how much to take; what exceeds a limit is refused
   * @return the review
   * @throws InvalidDataException if the document breaks a rule; it names the place
   * @throws UncheckedIOException if it cannot be read
   */
  public static Review read(String document, InputStream in, ReadLimits limits) {
    return JsonObject.read(document, in, limits).as(ReviewReader::review);
  }

  /**
   * The JSON Schema of the files that {@link #read(Path)} reads. Its description says what the
   * reader refuses beyond it.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    try (InputStream in = Review.class.getResourceAsStream("review.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("review.schema.json is not beside " + Review.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks for a study.
   *
   * @param key its key, such as {@code becker2007}
   * @return the study; empty if the review has none with the key
   */
  public Optional<ReviewedStudy> find(String key) {
    return studies.stream().filter(study -> study.key().equals(key)).findFirst();
  }

  /**
   * Looks for a checklist.
   *
   * @param instrument its id
   * @return one of the review's own, or one that is shipped; empty if neither has the id
   */
  public Optional<AppraisalInstrument> findInstrument(String instrument) {
    return find(instruments, instrument);
  }

  private static Optional<AppraisalInstrument> find(
      List<AppraisalInstrument> instruments, String id) {
    return instruments.stream()
        .filter(instrument -> instrument.id().equals(id))
        .findFirst()
        .or(() -> AppraisalInstruments.find(id));
  }

  /**
   * The studies and findings as a matrix, where they are counted.
   *
   * @return the matrix
   */
  public EvidenceMatrix matrix() {
    return matrix(studies, findings);
  }

  /**
   * The studies that have some features and lack others.
   *
   * @param selection which
   * @return their keys, in the order of the review
   */
  public List<String> select(StudySelection selection) {
    return studies.stream()
        .filter(study -> selection.selects(study, this))
        .map(ReviewedStudy::key)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The flow over all rounds.
   *
   * @return the flow of the review; where it gives no number and every round does, their sum
   */
  public ReviewFlow totalFlow() {
    ReviewFlow total = flow;
    for (FlowBox box : flow.boxesNotReported()) {
      if (!rounds.isEmpty()
          && rounds.stream().allMatch(round -> round.flow().find(box).isPresent())) {
        int sum =
            rounds.stream()
                .mapToInt(round -> round.flow().find(box).orElseThrow())
                .reduce(0, IntMath::saturatedAdd);
        total = total.with(box, sum);
      }
    }
    return total;
  }

  /**
   * The arithmetic of the flow, in the terms of PRISMA 2020: of each round, then of the review.
   *
   * <p>Every step is what goes in less what is taken out. Where a number is not reported, a step is
   * undecided, unless more comes out than can have gone in, which breaks it. Where the review gives
   * no number, that of its rounds together stands in, see {@link #totalFlow}.
   *
   * @return what holds, what does not, and what cannot be decided, with the numbers
   */
  public List<FlowCheck> flowChecks() {
    return FlowArithmetic.checks(this);
  }

  /**
   * Collects the components of a {@link Review}.
   *
   * @since 0.1
   */
  public static final class Builder extends ReviewBuilder {
    Builder() {}
  }
}
