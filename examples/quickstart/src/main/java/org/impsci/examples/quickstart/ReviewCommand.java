package org.impsci.examples.quickstart;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.impsci.core.UnknownCodeException;
import org.impsci.taxonomy.review.BonfilsReview;
import org.impsci.taxonomy.review.EvidenceMatrix;
import org.impsci.taxonomy.review.Review;
import org.impsci.taxonomy.review.ReviewLint;
import org.impsci.taxonomy.review.ReviewedStudy;
import org.impsci.taxonomy.review.SensitivityAnalysis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impsci review [FILE]}. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a systematic review as data: its flow, its findings and the studies they rest on,",
      "which of them hold without a study, and where the review contradicts itself.",
      "Without a file, the review of Bonfils et al. 2017."
    },
    footer = {"", "To look at results as one HTML file: examples/report/README.md."})
final class ReviewCommand implements Callable<Integer> {

  /** How the review is written. */
  enum Format {
    TABLE,
    JSON
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A review in JSON, UTF-8; - for standard input.")
  private @Nullable String file;

  @Option(
      names = "--studies",
      paramLabel = "FILE",
      description = {
        "Studies, added to those of the review: CSV with at least id and categories, or JSON Lines."
      })
  private @Nullable String studies;

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description = {
        "Findings, added to those of the review: CSV with id, statement, determinant, level,",
        "influence, direction, citation and studies (separated by semicolons), or JSON Lines."
      })
  private @Nullable String findings;

  @Option(
      names = "--drop",
      paramLabel = "STUDY",
      split = ",",
      description = "A study to leave out, by its id; several, separated by commas.")
  private List<String> drop = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write results: table or json; default ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    Faults faults = new Faults(spec.commandLine().getErr());
    Review review =
        file == null && studies == null && findings == null
            ? BonfilsReview.review()
            : ReviewInput.read(file, studies, findings, faults);
    for (String study : drop) {
      if (review.find(study).isEmpty()) {
        throw new UnknownCodeException(
            "review " + review.id(),
            study,
            review.studies().stream().map(ReviewedStudy::key).toList());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.line(document(review)));
    } else {
      new ReviewTables(out, review).print(drop);
    }
    return faults.exitCode();
  }

  private Map<String, Object> document(Review review) {
    EvidenceMatrix matrix = review.matrix();
    EvidenceMatrix folded = matrix.fold();
    SensitivityAnalysis analysis = SensitivityAnalysis.of(matrix);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("review", review.id());
    document.put("studies", review.studies().size());
    document.put("findings", matrix.findings());
    document.put("rows", matrix.rows().size());
    document.put("rowsAfterFolding", folded.rows().size());
    document.put("rounds", review.rounds());
    document.put("flow", review.totalFlow());
    document.put("flowChecks", review.flowChecks());
    document.put("cells", folded.cells());
    document.put("studiesByLevel", matrix.studiesByLevel());
    document.put("studiesByInfluence", matrix.studiesByInfluence());
    document.put("studiesByDeterminant", matrix.studiesByDeterminant());
    document.put("studiesWithoutEvidence", matrix.studiesWithoutEvidence());
    document.put("jointCitations", matrix.jointCitations());
    document.put(
        "sensitivity",
        drop.isEmpty()
            ? analysis.leaveOneOut()
            : List.of(analysis.drop(study -> drop.contains(study.id()))));
    document.put("lint", ReviewLint.findings(review));
    document.put("contradictions", ReviewLint.contradictions(review));
    return document;
  }
}
