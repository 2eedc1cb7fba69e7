package dev.agency.examples.cli.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.ProjectDesk;
import dev.agency.examples.cli.demo.SeenStatus;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code status}. */
@Command(
    name = "status",
    description = {
      "How the active projects stand, as one person may see it; with --project one of them in full:"
          + " progress, dates, burn, alerts, changes that wait, the next handoff, who is booked, and"
          + " an update the client could be sent.",
      "",
      "Every row is read through what the policy shows that person, and what is hidden is in no"
          + " order and no count. An update says nothing that whoever asks does not see, and nothing"
          + " that is between the people of the agency.",
      "",
      "A client sees how their own projects stand, what waits for them and at what price, and that"
          + " update."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  agency-cli status --as am",
      "  agency-cli status --as pm --project lumenhof-shop",
      "  agency-cli status --store agency.json --on 2026-03-31 --as float-11 --role finance",
      "  agency-cli status --as client --project lumenhof-shop",
    })
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LookOptions look;

  @Option(
      names = "--project",
      paramLabel = "ID",
      description = "Only this project, whatever state it is in, and all there is to it.")
  private @Nullable String project;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

  /** Creates the verb, whose options the parser sets. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public StatusCommand() {}

  @Override
  public Integer call() {
    ProjectDesk desk = look.desk();
    Onlooker onlooker = desk.onlooker();
    List<SeenStatus> seen = project == null ? desk.active() : desk.project(project);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          AgencyJson.write(new Document(onlooker.person().value(), onlooker.asOf(), seen)) + "\n");
    } else {
      StatusText text = new StatusText(onlooker.isClient());
      out.print(project == null ? text.list(seen) : text.cards(seen));
    }
    out.flush();
    return ExitCode.DONE;
  }

  @JsonPropertyOrder({"as", "asOf", "projects"})
  record Document(
      @JsonProperty("as") String as,
      @JsonProperty("asOf") LocalDate asOf,
      @JsonProperty("projects") List<SeenStatus> projects) {}
}
