package org.impsci.taxonomy.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.immutables.value.Value;
import org.impsci.core.InvalidDataException;
import org.impsci.core.ReadLimits;
import org.impsci.core.UnknownCodeException;
import org.impsci.core.build.BuilderStyle;
import org.impsci.core.data.Given;
import org.impsci.core.data.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The activities by which the progress of sites is followed, each in a stage of a model. This
 * library ships none: lists belong to those who made them for a practice.
 *
 * @param id the list, such as {@code our-ips-2026}; another edition has another id
 * @param title its title
 * @param model the id of the stage model
 * @param activities the activities; at least one
 * @param startUp the code of the activity by which a site has started, such as the first client
 *     served; null to take the first completed activity of the model's stage of first use
 * @param competency the code of the activity by which a site is competent; null if there is none
 * @param notes what a careful user should know about the list
 * @since 0.1
 */
@Value.Builder
@BuilderStyle
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletionChecklist(
    String id,
    String title,
    String model,
    List<ChecklistActivity> activities,
    @Nullable String startUp,
    @Nullable String competency,
    List<String> notes)
    implements Serializable {

  /** Checks and copies the components. */
  public CompletionChecklist {
    Codes.check("checklist", id);
    String checklist = "checklist " + id;
    Given.text(checklist, "title", title);
    Codes.check("stage model", model);
    activities = ImmutableList.copyOf(activities);
    notes = ImmutableList.copyOf(notes);
    Preconditions.checkArgument(!activities.isEmpty(), "%s has no activities", checklist);
    Codes.distinct(checklist, "activity", activities, ChecklistActivity::code);
    List<String> codes = activities.stream().map(ChecklistActivity::code).toList();
    known(checklist + ", start-up", startUp, codes);
    known(checklist + ", competency", competency, codes);
  }

  private static void known(String where, @Nullable String activity, List<String> codes) {
    if (activity != null && !codes.contains(activity)) {
      throw new UnknownCodeException(where, activity, codes);
    }
  }

  /**
   * Starts an empty checklist.
   *
   * @param model the stage model its activities are sorted by
   * @return a builder; id, title and at least one activity are required
   */
  public static Builder builder(StageModel model) {
    return new Builder().model(model.id());
  }

  /**
   * Reads a checklist from a JSON file, strictly: unknown, duplicate, missing and mistyped fields
   * are refused with their place, and so are stages that the model does not have.
   *
   * @param file the file, in UTF-8
   * @return the checklist
   * @throws InvalidDataException if the file breaks a rule or names a model that is not of this
   *     library; the message says where
   * @throws UncheckedIOException if it cannot be read
   */
  public static CompletionChecklist read(Path file) {
    return read(file, StageModels.all());
  }

  /**
   * Reads a checklist by one of some stage models from a JSON file: see {@link #read(Path)}.
   *
   * @param file the file, in UTF-8
   * @param models the stage models that are accepted
   * @return the checklist
   * @throws InvalidDataException if the file breaks a rule or names another model; the message says
   *     where
   * @throws UncheckedIOException if it cannot be read
   */
  public static CompletionChecklist read(Path file, List<StageModel> models) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()), models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a checklist by one of some stage models from JSON: see {@link #read(Path)}.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param models the stage models that are accepted
   * @return the checklist
   * @throws InvalidDataException if the text breaks a rule or names another model; the message says
   *     where
   * @throws UncheckedIOException if it cannot be read
   */
  public static CompletionChecklist read(InputStream in, String name, List<StageModel> models) {
    return read(in, name, models, ReadLimits.standard());
  }

  /**
   * Reads as {@link #read(InputStream, String, List)} does, within limits of your own.
   *
   * @param in the text, in UTF-8; closed afterwards
   * @param name what to call it in messages, such as the name of the file
   * @param models the stage models that are accepted
   * @param limits how much to take; what exceeds a limit is refused
   * @return the checklist
   * @throws InvalidDataException if the text breaks a rule or names another model; the message says
   *     where
   * @throws UncheckedIOException if it cannot be read
   */
  public static CompletionChecklist read(
      InputStream in, String name, List<StageModel> models, ReadLimits limits) {
    return JsonObject.read(name, in, limits)
        .inFormat("urn:impsci:completion-checklist:1")
        .as(json -> StageReader.checklist(json, models));
  }

  /**
   * The JSON Schema of the files that {@link #read(Path)} reads. Its description says what the
   * reader refuses beyond it.
   *
   * @return a schema of draft 2020-12
   */
  public static String jsonSchema() {
    return StageModel.resource("completion-checklist.schema.json");
  }

  /**
   * Checks the checklist against its stage model.
   *
   * @param stages the stage model
   * @throws InvalidDataException if this is another model, or a site could never have started: the
   *     list names no start-up, and the model no stage of first use that has activities
   * @throws UnknownCodeException if an activity is of a stage that the model does not have
   */
  public void check(StageModel stages) {
    Preconditions.checkArgument(
        stages.id().equals(model),
        "checklist %s: is of stage model %s, not of %s",
        id,
        model,
        stages.id());
    activities.forEach(activity -> stages.order(activity.stage()));
    Preconditions.checkArgument(
        startUp != null
            || activities.stream().anyMatch(activity -> activity.stage().equals(stages.firstUse())),
        "checklist %s: names no start-up, and has no activity of a stage of first use of %s; name"
            + " the activity by which a site has started",
        id,
        model);
  }

  /**
   * The activities of a stage.
   *
   * @param stage the code of the stage
   * @return its activities in the order of the list; empty if it has none
   */
  public List<ChecklistActivity> activitiesOf(String stage) {
    return activities.stream()
        .filter(activity -> activity.stage().equals(stage))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The activity with a code.
   *
   * @param code its code
   * @return the activity
   * @throws UnknownCodeException if the list has no such activity
   */
  public ChecklistActivity activity(String code) {
    return activities.stream()
        .filter(activity -> activity.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownCodeException(
                    "checklist " + id,
                    code,
                    activities.stream().map(ChecklistActivity::code).toList()));
  }

  /**
   * Collects the components of a {@link CompletionChecklist}.
   *
   * @since 0.1
   */
  public static final class Builder extends CompletionChecklistBuilder {
    Builder() {}

    /**
     * Adds an activity.
     *
     * @param stage the code of its stage
     * @param code its code
     * @param label what is done
     * @return this builder
     */
    public Builder activity(String stage, String code, String label) {
      return addActivities(new ChecklistActivity(code, label, stage));
    }
  }
}
