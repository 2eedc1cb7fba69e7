package dev.agency.examples.cli.importing;

import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.importers.batch.Undo;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code undo-import}. */
@Command(
    name = "undo-import",
    description = {
      "Takes a batch of import back: what it made goes, and what it changed is as it was before.",
      "",
      "It goes as a whole, or not at all where something of it was changed since: that is listed, and"
          + " the exit code is 1. So batches are undone from the last to the first."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli undo-import float-2 --store agency.json")
public final class UndoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BATCH", description = "The name of the batch.")
  private String batch;

  @Option(
      names = AgencyStore.OPTION,
      required = true,
      paramLabel = "STORE",
      description = "The store it was imported into.")
  private String store;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public UndoCommand() {}

  /**
   * Undoes the batch.
   *
   * @return {@link ExitCode#FINDING} if it cannot be undone, else {@link ExitCode#DONE}
   * @throws BadInput if there is no such batch
   */
  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (AgencyStore opened = AgencyStore.open(store)) {
      Undo.Result result = new Undo(opened.stores(), opened.caller()).run(batch);
      if (!result.conflicts().isEmpty()) {
        out.println(batch + ": nothing was undone, as this was changed since:");
        result.conflicts().forEach(each -> out.println("  " + each.type() + " " + each.id()));
        out.flush();
        return ExitCode.FINDING;
      }
      if (result.undone() == 0) {
        throw new BadInput("BATCH", ErrorCode.UNKNOWN_REFERENCE, "There is no such batch.");
      }
      opened.keep();
      out.println(batch + ": " + result.undone() + " undone.");
      out.flush();
      return ExitCode.DONE;
    }
  }
}
