package org.impsci.examples.quickstart;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code impsci classify}, {@code impsci score}; without a command, both examples. */
@Command(
    name = "impsci",
    mixinStandardHelpOptions = true,
    version = "impsci 0.1.0-SNAPSHOT",
    description = {
      "Classifies implementation studies, scores fidelity reviews, and reports how well raters agree."
    },
    footer = {
      "",
      "Without a command, it shows both on what the library ships.",
      "Exit code: 0 all good, 1 some rows failed, 2 unusable arguments or file."
    },
    subcommands = {
      ClassifyCommand.class,
      ScoreCommand.class,
      EvaluateCommand.class,
      AgreementCommand.class,
      ReliabilityCommand.class,
      StageCommand.class,
      ReviewCommand.class,
      HelpCommand.class
    })
public final class Main implements Callable<Integer> {

  static final int GOOD = 0;
  static final int SOME_ROWS_FAILED = 1;
  static final int UNUSABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Runs the program.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    int exitCode = run(args, System.out, System.err);
    if (exitCode != GOOD) {
      System.exit(exitCode);
    }
  }

  /**
   * Runs the program without ending the process.
   *
   * @param args the command and its arguments
   * @param out where results go, as UTF-8
   * @param err where faults and progress go, as UTF-8
   * @return the exit code
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
    int exitCode =
        new CommandLine(new Main())
            .setOut(outWriter)
            .setErr(errWriter)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::explain)
            .execute(args);
    outWriter.flush();
    errWriter.flush();
    return exitCode;
  }

  /**
   * A file that cannot be used is the user's to mend; anything else is a defect, with its trace.
   */
  private static int explain(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parseResult) {
    if (e instanceof Input.UnusableException || e instanceof IllegalArgumentException) {
      commandLine.getErr().println("impsci: " + e.getMessage());
      return UNUSABLE;
    }
    if (e instanceof UncheckedIOException) {
      commandLine.getErr().println("impsci: the input cannot be read: " + e.getCause());
      return UNUSABLE;
    }
    e.printStackTrace(commandLine.getErr());
    return UNUSABLE;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    new ClassifyCommand.ReviewExample(out).print();
    out.println();
    new ScoreCommand.Example(out).print();
    out.println();
    out.println("Your own files: impsci classify FILE, impsci score FILE; impsci help for more.");
    return GOOD;
  }
}
