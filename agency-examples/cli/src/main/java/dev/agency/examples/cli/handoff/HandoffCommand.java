package dev.agency.examples.cli.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.ProjectDesk;
import dev.agency.examples.cli.demo.SeenHandoff;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code handoff}. */
@Command(
    name = "handoff",
    description = {
      "Where the handoff of a project stands, as one person may see it: the stage and who leads it,"
          + " what its gate misses, the packet of what the receiver needs, each thing with its"
          + " source and age, and the plan held against what the client expects.",
      "",
      "What tells of the price or of planned time is for who sees those: that an expectation is"
          + " broken in money is in no list of anybody else.",
      "",
      "It is for the roles Project manager, Project manager with profitability, Account manager,"
          + " Finance, Resource manager, as the policy that ships has it."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli handoff lumenhof-loyalty --as am")
public final class HandoffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROJECT|DEAL",
      description = "The project, or the deal it was won from.")
  private String of;

  @Mixin private LookOptions look;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

  /** Creates the verb, whose options the parser sets. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public HandoffCommand() {}

  @Override
  public Integer call() {
    ProjectDesk desk = look.desk();
    Onlooker onlooker = desk.onlooker();
    List<SeenHandoff> seen = desk.handoff(of);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? AgencyJson.write(new Document(onlooker.person().value(), onlooker.asOf(), seen))
                + "\n"
            : HandoffText.of(seen));
    out.flush();
    return ExitCode.DONE;
  }

  @JsonPropertyOrder({"as", "asOf", "handoffs"})
  record Document(
      @JsonProperty("as") String as,
      @JsonProperty("asOf") LocalDate asOf,
      @JsonProperty("handoffs") List<SeenHandoff> handoffs) {}
}
