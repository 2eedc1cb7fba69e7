package dev.agency.examples.cli.report;

import dev.agency.budget.reporting.ReportingCurrency;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FxTable;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.SeenWork;
import dev.agency.permissions.view.Shown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The verb {@code report}: figures by project, client, person, discipline or month, masked by role.
 */
@Command(
    name = "report",
    description = {
      "The burn of all budgets by project, client, person, discipline or month, as one person may see it.",
      "",
      "Every figure is read through what the policy shows that person. A row adds up the budgets"
          + " they may see; a figure that is hidden on one of these is hidden in the sum, for a sum"
          + " of less would pass for the whole. There is a row for each group and currency."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli report --by client --as am --csv")
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "KEY",
      description = "Make a row for each project, client, person, discipline or month.")
  private Grouping by;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      defaultValue = "burn",
      description =
          "The figures of budgets: their burn, their invoicing, or the income by the agency's own"
              + " work; burn if not said.")
  private Measured of;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description =
          "Report the burn of all budgets in one currency, such as EUR: work at the rate of its"
              + " day, what is to invoice at that of the last. Needs --fx.")
  private @Nullable String currency;

  @Option(
      names = "--fx",
      paramLabel = "FILE",
      description = "The exchange rates, a table of the library as JSON.")
  private @Nullable Path exchange;

  @Mixin private LookOptions look;

  @Option(
      names = "--project",
      paramLabel = "ID",
      description = "Only the work on this project, such as its months.")
  private @Nullable String project;

  @Option(
      names = "--csv",
      description = "Write CSV with all figures, as RFC 4180 says, instead of a table.")
  private boolean csv;

  @Option(names = "--json", description = "Write one JSON object with all figures.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public ReportCommand() {}

  /**
   * Writes the report.
   *
   * @return {@link ExitCode#DONE}, also where all is hidden
   * @throws BadInput if a file is refused, or the person or the project is not there to be seen
   */
  @Override
  public Integer call() {
    if (csv && json) {
      throw new BadInput(
          "--csv", ErrorCode.INCONSISTENT, "A report is CSV or JSON, not both at once.");
    }
    Measured measured = measured();
    Optional<ReportingCurrency> reporting = reporting();
    Onlooker onlooker = look.onlooker();
    Report report = by.of(works(onlooker.works(reporting)), measured);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(ReportJson.of(report, onlooker) + "\n");
    } else {
      out.print(csv ? ReportCsv.of(report) : ReportTable.of(report));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private Measured measured() {
    if ((currency == null) != (exchange == null)) {
      throw new BadInput(
          currency == null ? "--fx" : "--currency",
          ErrorCode.INCONSISTENT,
          "A reporting currency and its exchange rates are given together.");
    }
    if ((of == Measured.REPORTED || currency != null)
        && (currency == null || of != Measured.BURN)) {
      throw new BadInput(
          "--of", ErrorCode.INCONSISTENT, "Only the burn is reported in another currency.");
    }
    Measured measured = currency == null ? of : Measured.REPORTED;
    if (measured != Measured.BURN && !by.isOfBudgets()) {
      throw new BadInput(
          currency == null ? "--of" : "--currency",
          ErrorCode.INCONSISTENT,
          "This is of budgets: by project or client, not by person or month.");
    }
    return measured;
  }

  private Optional<ReportingCurrency> reporting() {
    if (currency == null || exchange == null) {
      return Optional.empty();
    }
    FxTable rates = TextFiles.read(exchange, text -> AgencyJson.read(text, FxTable.class));
    try {
      return Optional.of(ReportingCurrency.of(Money.of("0", currency).currency(), rates));
    } catch (AgencyException unknown) {
      throw new BadInput("--currency", unknown.code(), "It must be a currency such as EUR.");
    }
  }

  private List<SeenWork> works(List<SeenWork> all) {
    if (project == null) {
      return all;
    }
    Shown<String> wanted = new Shown.Visible<>(project);
    List<SeenWork> found = all.stream().filter(work -> work.project().equals(wanted)).toList();
    if (found.isEmpty()) {
      throw new BadInput(
          "--project",
          ErrorCode.UNKNOWN_REFERENCE,
          "There is no such project that this person may see.");
    }
    return found;
  }
}
