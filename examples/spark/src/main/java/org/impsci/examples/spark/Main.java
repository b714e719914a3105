package org.impsci.examples.spark;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The job: {@code classify} a corpus of studies, or {@code score} a registry of reviews. */
@Command(
    name = "impsci-spark",
    mixinStandardHelpOptions = true,
    version = "impsci-spark 0.1.0-SNAPSHOT",
    description = "Classifies a corpus of studies, or scores a registry of fidelity reviews.",
    footer = {
      "",
      "Records that break a rule go to a table of failures and do not end the job.",
      "Exit code: 0 done, 2 unusable arguments or files."
    },
    subcommands = {ClassifyCommand.class, ScoreCommand.class, HelpCommand.class})
public final class Main {

  static final int DONE = 0;
  static final int UNUSABLE = 2;

  private Main() {}

  /**
   * Runs the job.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    int exitCode = run(args, System.out, System.err);
    if (exitCode != DONE) {
      System.exit(exitCode);
    }
  }

  /**
   * Runs the job without ending the process.
   *
   * @param args the command and its arguments
   * @param out where the summary goes, as UTF-8
   * @param err where faults go, as UTF-8
   * @return the exit code
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter outWriter = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
    return new CommandLine(new Main())
        .setOut(outWriter)
        .setErr(errWriter)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain)
        .execute(args);
  }

  /**
   * What the user can mend in one line; anything else is a defect or the cluster's, with its trace.
   */
  private static int explain(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parseResult) throws Exception {
    if (e instanceof AnalysisException || e instanceof IllegalArgumentException) {
      commandLine.getErr().println("impsci-spark: " + e.getMessage());
      return UNUSABLE;
    }
    throw e;
  }
}
