package org.impsci.taxonomy.fuzz;

import java.io.StringReader;
import org.impsci.taxonomy.stage.ActivityReader;
import org.impsci.taxonomy.stage.CompletionChecklist;
import org.impsci.taxonomy.stage.Crosswalk;
import org.impsci.taxonomy.stage.StageHistoryReader;
import org.impsci.taxonomy.stage.StageModel;
import org.impsci.taxonomy.stage.StageModels;

/** Whatever a file holds, it is a stage model or what uses one, or refused. */
public final class StageFuzzer {

  private static final CompletionChecklist CHECKLIST = checklist();
  private static final StageHistoryReader HISTORIES =
      new StageHistoryReader(StageModels.fixsen2005(), "IPS");

  private StageFuzzer() {}

  /** Reads an input as a model, a crosswalk, a checklist, and the histories and activities. */
  public static void fuzzerTestOneInput(byte[] input) {
    Doors.document(input, in -> StageModel.read(in, Doors.NAME));
    Doors.document(input, in -> Crosswalk.read(in, Doors.NAME));
    Doors.document(input, in -> CompletionChecklist.read(in, Doors.NAME, StageModels.all()));
    Doors.table(input, text -> HISTORIES.csv(new StringReader(text)));
    Doors.table(input, text -> new ActivityReader(CHECKLIST).csv(new StringReader(text)));
  }

  private static CompletionChecklist checklist() {
    String text =
        """
        {"id": "cafe", "title": "Opening a cafe", "model": "completion-8",
         "activities": [{"code": "heard", "label": "Heard of it", "stage": "engagement"},
           {"code": "guest", "label": "First guest", "stage": "services-begin"},
           {"code": "stars", "label": "Stars given", "stage": "competency"}],
         "startUp": "guest", "competency": "stars"}
        """;
    return CompletionChecklist.read(Doors.bytes(text), "cafe", StageModels.all());
  }
}
