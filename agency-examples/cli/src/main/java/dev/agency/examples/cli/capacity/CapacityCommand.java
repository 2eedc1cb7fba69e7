package dev.agency.examples.cli.capacity;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.DealId;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code capacity}: who has time, and what deals in the pipeline would take of it. */
@Command(
    name = "capacity",
    description = {
      "Who has how much time and is booked for how much of it, and how likely the pipeline asks for"
          + " more than is left.",
      "",
      "The input is that of the verb feasible; the README has all of it and an example. With --deal"
          + " also what one deal would do: where it does not fit, by how many hours, and what would"
          + " make it fit. All of it is time; no amount of money is written."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli capacity --input capacity.json --deal relaunch")
public final class CapacityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "People, their time, and the deals, as JSON.")
  private Path input;

  @Option(names = "--deal", paramLabel = "ID", description = "Tell what this deal would do.")
  private @Nullable String deal;

  @Option(names = "--json", description = "Write one JSON object instead of tables.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public CapacityCommand() {}

  /**
   * Writes the figures.
   *
   * @return {@link ExitCode#DONE}, also where something is short
   */
  @Override
  public Integer call() {
    CapacityReport report =
        Situation.ask(
            input,
            situation ->
                CapacityReport.of(
                    situation, Optional.ofNullable(deal).map(id -> known(situation, id))));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? AgencyJson.write(report) + "\n" : CapacityText.of(report));
    out.flush();
    return ExitCode.DONE;
  }

  private static DealId known(Situation situation, String id) {
    return situation.file().deals().stream()
        .map(among -> among.id())
        .filter(among -> among.value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "--deal", ErrorCode.UNKNOWN_REFERENCE, "There is no such deal in the file."));
  }
}
