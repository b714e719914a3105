package org.impsci.taxonomy.study;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import org.impsci.core.InvalidDataException;
import org.impsci.core.data.AtRest;
import org.impsci.taxonomy.NilsenCategory;
import org.impsci.taxonomy.approach.ApproachCatalogue;
import org.impsci.taxonomy.coding.Code;
import org.impsci.taxonomy.coding.Codebook;
import org.impsci.taxonomy.coding.Coder;
import org.impsci.taxonomy.determinant.DeterminantCodebooks;
import org.impsci.taxonomy.stage.StageCodebooks;

/**
 * Classifies by what a study names and by how it describes what it does.
 *
 * <p>Evidence is counted in log-odds, the natural logarithm of the odds that the study uses a
 * category. A category starts at {@value #PRIOR}. Naming an approach of the catalogue adds {@value
 * #NAMED} to the approach's category, or {@value #NAMED_OTHERWISE} to a further category that no
 * publication was read to give it. Each family of cues found adds its weight, once, however often
 * its cues occur; of several families the strongest counts in full, the others {@value #FURTHER} of
 * their weight, since they are seldom independent. Where an approach is used by name, categories
 * that are only inferred lose {@value #INFERRED_BESIDE_NAMED}, or {@value #IN_PURPOSE_BESIDE_NAMED}
 * if the title or the aims speak for them: the authors have said what they use. In a text that does
 * not speak of implementation at all, or that has the words of a field far from it, every category
 * loses {@value #OUT_OF_CONTEXT}. The strength is the logistic of the sum, rounded to four digits,
 * and a category is found from one half upwards.
 *
 * <p>Where words stand decides how much they count. What is in the title, the aims, the methods, or
 * in a text without sections counts in full; in the results {@value #IN_RESULTS} of it, in the
 * conclusions {@value #IN_CONCLUSIONS}, in the background {@value #IN_BACKGROUND}, and what is said
 * about ethics, registration or funding nothing. What a study denies, contrasts or only cites does
 * not count; it is shown, marked, if what it names was found.
 *
 * <p>Stages, determinants and the codes of codebooks of your own are found by the same sum. For
 * them the results and conclusions count in full, since that is where studies report them.
 *
 * <p>These constants are this library's own, set on a development set of published studies; Nilsen
 * (2015) gives no rule for them.
 *
 * @since 0.1
 */
public final class CodebookClassifier implements StudyClassifier, Serializable {

  private static final long serialVersionUID = 1L;

  static final double PRIOR = -2.5;
  static final double NAMED = 6.0;
  static final double NAMED_OTHERWISE = 3.0;
  static final double INFERRED_BESIDE_NAMED = 3.0;
  static final double IN_PURPOSE_BESIDE_NAMED = 1.5;
  static final double FURTHER = 0.5;
  static final double OUT_OF_CONTEXT = 3.0;
  static final double FOUND_FROM = 0.5;
  static final double IN_RESULTS = 0.8;
  static final double IN_CONCLUSIONS = 0.5;
  static final double IN_BACKGROUND = 0.4;

  static final String APPROACHES = "approaches";
  static final String CATEGORIES = "nilsen-categories";
  static final String CONTEXT = "implementation-context";
  static final String STAGES = "stages";
  static final String DETERMINANTS = "determinants";
  static final String INFLUENCES = "influences";

  private final Books books;
  private final transient Coder coder;
  private final transient AtRest<StudyReading> readings;

  /** The codebooks by what they are for. */
  private record Books(ApproachCatalogue catalogue, List<Codebook> shipped, List<Codebook> own)
      implements Serializable {

    Books {
      shipped = ImmutableList.copyOf(shipped);
      own = ImmutableList.copyOf(own);
    }

    private Object readResolve() {
      return new CodebookClassifier(this);
    }
  }

  private CodebookClassifier(Books books) {
    this.books = books;
    ImmutableList.Builder<Codebook> all = ImmutableList.builder();
    if (!books.catalogue().all().isEmpty()) {
      all.add(ApproachCues.codebook(APPROACHES, books.catalogue()));
    }
    coder = Coder.of(all.addAll(books.shipped()).addAll(books.own()).build());
    CueMeanings meanings = new CueMeanings(coder, books.catalogue());
    readings = new AtRest<>(() -> new StudyReading(coder, meanings));
  }

  /**
   * Compiles a classifier that finds categories.
   *
   * @param catalogue the approaches to find by name
   * @param categories the cues for the categories, one code for each; codes are those of {@link
   *     NilsenCategory}
   * @param context the cues that show that a text speaks of implementation; families with a
   *     negative weight show that it speaks of another field, in which the same words mean
   *     something else
   * @return the classifier
   * @throws org.impsci.core.UnknownCodeException if a code is no category
   * @throws InvalidDataException if a cue is malformed
   */
  public static CodebookClassifier of(
      ApproachCatalogue catalogue, Codebook categories, Codebook context) {
    return of(catalogue, categories, context, ImmutableList.of());
  }

  private static CodebookClassifier of(
      ApproachCatalogue catalogue, Codebook categories, Codebook context, List<Codebook> more) {
    for (Code code : categories.codes()) {
      NilsenCategory.of(code.code());
    }
    return new CodebookClassifier(
        new Books(
            catalogue,
            ImmutableList.<Codebook>builder()
                .add(new Codebook(CATEGORIES, categories.title(), categories.codes()))
                .add(new Codebook(CONTEXT, context.title(), context.codes()))
                .addAll(more)
                .build(),
            ImmutableList.of()));
  }

  /**
   * The classifier with the codebooks and the catalogue that this library ships: categories,
   * approaches, stages and determinants.
   *
   * @return the one shared instance, compiled at the first call
   */
  public static CodebookClassifier standard() {
    return Standard.INSTANCE;
  }

  private static final class Standard {
    static final CodebookClassifier INSTANCE =
        of(
            ApproachCatalogue.standard(),
            shipped(CATEGORIES),
            shipped(CONTEXT),
            ImmutableList.of(
                StageCodebooks.stages(),
                DeterminantCodebooks.determinants(),
                DeterminantCodebooks.influences()));

    private static Codebook shipped(String name) {
      InputStream in = CodebookClassifier.class.getResourceAsStream(name + ".json");
      if (in == null) {
        throw new IllegalStateException("codebook " + name + " is not in the module");
      }
      return Codebook.read(in, name + ".json");
    }
  }

  /**
   * This classifier with one more codebook, whose codes it finds beside all else.
   *
   * @param own the codebook; its name differs from those of the codebooks there are
   * @return a classifier that also finds its codes; this one is not changed
   * @throws InvalidDataException if a cue is malformed, or a codebook has the name already
   */
  public CodebookClassifier with(Codebook own) {
    return new CodebookClassifier(
        new Books(
            books.catalogue(),
            books.shipped(),
            ImmutableList.<Codebook>builder().addAll(books.own()).add(own).build()));
  }

  /**
   * The coder that reads the studies.
   *
   * @return the coder compiled from all codebooks and the catalogue
   */
  public Coder coder() {
    return coder;
  }

  @Override
  public StudyClassification classify(Study study) {
    StudyReading reading = readings.take();
    StudyClassification classification = reading.classify(study);
    readings.putBack(reading);
    return classification;
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a classifier is revived from its codebooks");
  }

  private Object writeReplace() {
    return books;
  }
}
