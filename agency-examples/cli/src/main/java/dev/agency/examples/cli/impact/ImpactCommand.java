package dev.agency.examples.cli.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.ProjectDesk;
import dev.agency.examples.cli.demo.SeenImpact;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code impact}. */
@Command(
    name = "impact",
    description = {
      "What a change request does to time, price, cost, margin, dates and people, without and with"
          + " it, as one person may see it.",
      "",
      "What is hidden says so. It is in no sum, sentence or order of what is shown: whoever does not"
          + " see cost is told the same whatever people cost.",
      "",
      "It is for the roles Project manager, Project manager with profitability, Account manager,"
          + " Finance, Resource manager, as the policy that ships has it."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli impact --as am --change lumenhof-shop:returns")
public final class ImpactCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LookOptions look;

  @Option(
      names = "--change",
      paramLabel = "ID",
      description =
          "The request; the first that waits on a project this person may see, if left out.")
  private @Nullable String change;

  @Option(names = "--json", description = "Write one JSON object instead of tables.")
  private boolean json;

  /** Creates the verb, whose options the parser sets. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public ImpactCommand() {}

  @Override
  public Integer call() {
    ProjectDesk desk = look.desk();
    Onlooker onlooker = desk.onlooker();
    SeenImpact impact = desk.impact(Optional.ofNullable(change));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? AgencyJson.write(new Document(onlooker.person().value(), onlooker.asOf(), impact))
                + "\n"
            : ImpactText.of(impact));
    out.flush();
    return ExitCode.DONE;
  }

  @JsonPropertyOrder({"as", "asOf", "title", "state", "impact", "disciplines", "people"})
  record Document(
      @JsonProperty("as") String as,
      @JsonProperty("asOf") LocalDate asOf,
      @JsonUnwrapped SeenImpact change) {}
}
