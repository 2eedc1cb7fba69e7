package dev.agency.examples.cli.policy;

import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.demo.HostRecords;
import dev.agency.permissions.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The verb {@code policy diff}: who may do and see what they could not, and the other way round.
 */
@Command(
    name = "diff",
    description = {
      "Compares two policies by what they answer, not by how they are written: for every role and every"
          + " two roles held together, what is gained and lost; and what roles may know, and which"
          + " classes are secret."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  agency-cli policy diff before.json after.json")
public final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The policy, as JSON.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The policy it becomes.")
  private Path after;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public DiffCommand() {}

  /**
   * Compares the policies.
   *
   * @return {@link ExitCode#DONE}, whether they differ or not
   */
  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(read(before).diff(read(after), HostRecords.CATALOGUE));
    out.flush();
    return ExitCode.DONE;
  }

  private static Policy read(Path file) {
    return TextFiles.read(file, text -> AgencyJson.read(text, Policy.class));
  }
}
