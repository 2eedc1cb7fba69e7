package dev.agency.examples.cli.capacity;

import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code feasible}: whether work can be done by the people there are. */
@Command(
    name = "feasible",
    description = {
      "Can this work be done by these people: yes and who does it, or no and what is missing.",
      "",
      "The input is people, schedules, holidays, leaves, bookings and \"demands\":"
          + " {\"name\":..,\"anyOf\":[..],\"window\":{\"start\":..,\"end\":..},\"minutes\":n}. The"
          + " page docs/capacity.md has all of it and an example."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli feasible --input capacity.json --json")
public final class FeasibleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "People, their time, and the work, as JSON.")
  private Path input;

  @Option(names = "--json", description = "Write one JSON object instead of sentences.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public FeasibleCommand() {}

  /**
   * Writes the answer.
   *
   * @return {@link ExitCode#DONE}, whatever the answer is
   */
  @Override
  public Integer call() {
    StaffingReport report = Situation.ask(input, this::answer);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? AgencyJson.write(report) + "\n" : StaffingText.of(report));
    out.flush();
    return ExitCode.DONE;
  }

  private StaffingReport answer(Situation situation) {
    // That nothing can be done by anybody would be a yes to a question nobody asked.
    require(!situation.file().demands().isEmpty(), ErrorCode.EMPTY, "must not be empty here");
    StaffingPlan plan = situation.plan(situation.snapshot(), situation.file().demands());
    require(
        InputLimits.allows(plan, situation.file()),
        ErrorCode.LIMIT_EXCEEDED,
        "must be fewer for such a horizon and so many people");
    return StaffingReport.of(situation.snapshot(), plan, situation.names());
  }

  private static void require(boolean holds, ErrorCode code, String rule) {
    Invariants.of("a capacity file").require(holds, "demands", code, rule).verify();
  }
}
