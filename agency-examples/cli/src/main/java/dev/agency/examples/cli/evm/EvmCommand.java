package dev.agency.examples.cli.evm;

import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code evm}: earned value and earned schedule of a project. */
@Command(
    name = "evm",
    description = {
      "Earned value and earned schedule: where a project stands, and what it will have taken.",
      "",
      "The input is {\"bac\":..,\"pvCum\":[..],\"evCum\":[..],\"acCum\":[..],\"at\":n}: the budget at"
          + " completion, what was planned, earned and used by the end of each period, and the"
          + " period to tell of, from 1. \"pv\", \"ev\" and \"ac\" may stand instead of the arrays,"
          + " and anything may be absent. Amounts are text or whole numbers."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli evm --input project.json --json")
public final class EvmCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "The project, as JSON.")
  private Path input;

  @Option(
      names = "--json",
      description = "Write one JSON object with a number per figure instead of a table.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public EvmCommand() {}

  /**
   * Writes the figures.
   *
   * @return {@link ExitCode#DONE}, also where figures are undefined
   */
  @Override
  public Integer call() throws IOException {
    EvmReport report =
        EvmReport.of(TextFiles.read(input, text -> AgencyJson.read(text, EvmInput.class)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      EvmJson.write(report, out);
    } else {
      out.print(EvmTable.of(report));
    }
    out.flush();
    return ExitCode.DONE;
  }
}
