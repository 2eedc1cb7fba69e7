package dev.agency.examples.cli.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.cli.store.StoreOption;
import dev.agency.examples.importers.batch.Undo;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
          + " the exit code is 1. So batches are undone from the last to the first.",
      "",
      "What was decided about links stays, as somebody said it and no file: see the verb links."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli undo-import float-2 --store agency.json")
public final class UndoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BATCH", description = "The name of the batch.")
  private String batch;

  @Mixin private StoreOption store;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

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
    try (AgencyStore opened = store.open()) {
      Undo.Result result = new Undo(opened.stores(), opened.caller()).run(batch);
      if (result.conflicts().isEmpty() && result.undone() == 0) {
        throw new BadInput("BATCH", ErrorCode.UNKNOWN_REFERENCE, "There is no such batch.");
      }
      if (result.undone() > 0) {
        opened.keep();
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? AgencyJson.write(Document.of(batch, result)) + "\n" : text(result));
      out.flush();
      return result.conflicts().isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
    }
  }

  private String text(Undo.Result result) {
    return result.conflicts().isEmpty()
        ? batch + ": " + result.undone() + " undone.\n"
        : batch
            + ": nothing was undone, as this was changed since:\n"
            + result.conflicts().stream()
                .map(each -> "  " + each.type() + " " + each.id() + "\n")
                .collect(Collectors.joining());
  }

  @JsonPropertyOrder({"batch", "undone", "conflicts"})
  record Document(
      @JsonProperty("batch") String batch,
      @JsonProperty("undone") long undone,
      @JsonProperty("conflicts") List<Changed> conflicts) {
    static Document of(String batch, Undo.Result result) {
      return new Document(
          batch,
          result.undone(),
          result.conflicts().stream().map(each -> new Changed(each.type(), each.id())).toList());
    }
  }

  @JsonPropertyOrder({"type", "id"})
  record Changed(@JsonProperty("type") String type, @JsonProperty("id") String id) {}
}
