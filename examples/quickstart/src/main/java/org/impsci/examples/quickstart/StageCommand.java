package org.impsci.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.impsci.taxonomy.stage.ActivityReader;
import org.impsci.taxonomy.stage.CompletionBoard;
import org.impsci.taxonomy.stage.CompletionChecklist;
import org.impsci.taxonomy.stage.Crosswalk;
import org.impsci.taxonomy.stage.Crosswalks;
import org.impsci.taxonomy.stage.SiteActivities;
import org.impsci.taxonomy.stage.SiteFile;
import org.impsci.taxonomy.stage.StageHistory;
import org.impsci.taxonomy.stage.StageHistoryReader;
import org.impsci.taxonomy.stage.StageModel;
import org.impsci.taxonomy.stage.StageModels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impsci stage [FILE]}. */
@Command(
    name = "stage",
    mixinStandardHelpOptions = true,
    description = {
      "Says where implementations stand and have been: the stages of each site, the time in each,",
      "where it went back; with a checklist, how much of it sites have completed and how fast.",
      "Without a file, shows both on sites that are made up."
    })
final class StageCommand implements Callable<Integer> {

  private static final String INNOVATION = "innovation not named";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "CSV in UTF-8, one dated row each; - for standard input. Columns site, stage, event",
        "(entered, left or returned), date and optionally innovation; or, with --checklist, site,",
        "activity, date and optionally event (completed, skipped, discontinued or listed)."
      })
  private @Nullable String file;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "The stage model: fixsen-2005, nirn, epis, tansella-thornicroft, qif, qif-steps,",
        "completion-8, or a JSON file of your own; default fixsen-2005, or that of the checklist."
      })
  private @Nullable String model;

  @Option(
      names = "--to",
      paramLabel = "MODEL",
      description = {
        "Also say what the stages are in another model: its id, or a JSON file with a crosswalk",
        "of your own."
      })
  private @Nullable String to;

  @Option(
      names = "--checklist",
      paramLabel = "JSON",
      description = "The activities by stage; the file then holds dated activities.")
  private @Nullable Path checklist;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "How it stood on that day; default the latest day in the file.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Faults faults = new Faults(spec.commandLine().getErr());
    StagePrinter printer = new StagePrinter(out, output.format() == Format.JSONL);
    if (file == null) {
      if (checklist != null || model != null) {
        throw new ParameterException(spec.commandLine(), "which FILE?");
      }
      example(printer, out, faults);
      return faults.exitCode();
    }
    String text = text(Input.open(file));
    if (checklist == null) {
      if (hasActivities(text)) {
        throw new Input.UnusableException(
            "file \"" + file + "\" holds activities; give the list they are of with --checklist");
      }
      histories(printer, model(model), new StringReader(text), faults);
    } else {
      List<StageModel> models = new ArrayList<>(StageModels.all());
      if (model != null) {
        models = List.of(model(model));
      }
      completion(
          printer,
          CompletionChecklist.read(existing(checklist), models),
          models,
          new StringReader(text),
          faults);
    }
    return faults.exitCode();
  }

  private void example(StagePrinter printer, PrintWriter out, Faults faults) {
    boolean table = output.format() == Format.TABLE;
    if (table) {
      out.println("Two histories of stages, made up to show the command");
      out.println();
    }
    histories(printer, StageModels.fixsen2005(), text("made-up-stages.csv"), faults);
    if (table) {
      out.println();
      out.println("Four sites on a checklist, made up to show the command");
      out.println();
    }
    completion(
        printer,
        CompletionChecklist.read(
            resource("made-up-checklist.json"), "made-up-checklist.json", StageModels.all()),
        StageModels.all(),
        text("made-up-activities.csv"),
        faults);
  }

  private void histories(StagePrinter printer, StageModel stages, Reader text, Faults faults) {
    SiteFile<StageHistory> sites = new StageHistoryReader(stages, INNOVATION).csv(text);
    sites.failures().forEach(faults::report);
    LocalDate day =
        asOf != null
            ? asOf
            : sites.sites().stream()
                .flatMap(history -> history.lastObserved().stream())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    Crosswalk crosswalk = crosswalk(stages);
    for (StageHistory history : sites.sites()) {
      printer.history(history.asOf(day), stages, day, crosswalk);
    }
  }

  private void completion(
      StagePrinter printer,
      CompletionChecklist activities,
      List<StageModel> models,
      Reader text,
      Faults faults) {
    StageModel stages =
        models.stream()
            .filter(candidate -> candidate.id().equals(activities.model()))
            .findFirst()
            .orElseThrow();
    SiteFile<SiteActivities> sites = new ActivityReader(activities).csv(text);
    sites.failures().forEach(faults::report);
    List<SiteActivities> then =
        asOf == null ? sites.sites() : sites.sites().stream().map(site -> site.asOf(asOf)).toList();
    printer.board(CompletionBoard.of(stages, activities, then), stages, crosswalk(stages));
  }

  private static StageModel model(@Nullable String name) {
    if (name == null) {
      return StageModels.fixsen2005();
    }
    return isFile(name) ? StageModel.read(existing(Path.of(name))) : StageModels.get(name);
  }

  private @Nullable Crosswalk crosswalk(StageModel from) {
    if (to == null || to.equals(from.id())) {
      return null;
    }
    if (!isFile(to)) {
      return Crosswalks.between(from.id(), to);
    }
    Crosswalk own = Crosswalk.read(existing(Path.of(to)));
    if (!own.fromModel().equals(from.id())) {
      throw new Input.UnusableException(
          "file \"%s\" leads from %s, not from %s".formatted(to, own.fromModel(), from.id()));
    }
    return own;
  }

  private static boolean isFile(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static Path existing(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Input.UnusableException("file \"" + path + "\" does not exist");
    }
    return path;
  }

  private static boolean hasActivities(String csv) {
    List<String> header =
        csv.lines().limit(1).flatMap(line -> List.of(line.split(",", -1)).stream()).toList();
    return header.contains("activity") && !header.contains("stage");
  }

  private static String text(Input input) {
    try (Reader reader = input.text()) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1 << 13];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader text(String resource) {
    return new InputStreamReader(resource(resource), StandardCharsets.UTF_8);
  }

  private static InputStream resource(String name) {
    InputStream in = StageCommand.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not in the module");
    }
    return in;
  }
}
