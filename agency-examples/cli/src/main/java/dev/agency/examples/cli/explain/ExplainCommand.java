package dev.agency.examples.cli.explain;

import dev.agency.budget.outlook.BurnFigure;
import dev.agency.budget.outlook.OutlookFigure;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.SeenExplanation;
import dev.agency.examples.cli.demo.SeenOutlook;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The verb {@code explain}: the entries, rates, deliveries, expenses and invoices behind one
 * figure, or the steps by which it follows from others.
 */
@Command(
    name = "explain",
    description = {
      "What a figure of a budget is made of: entries and rates, deliveries, expenses, invoices, prices and caps."
          + " Their exact amounts and one line of rounding sum to the figure.",
      "",
      "With one of --line, --person, --discipline, --week and --month it is the figure of that row,"
          + " and the rounding closes on the row as it is shown.",
      "",
      "A share or an index is explained by what is divided, a sum by what is added and taken, what work will have taken by what was used and what"
          + " is to come, and the day a budget is used up by what is left and a week takes: all"
          + " steps, or none where one of them is hidden.",
      "",
      "A figure that is hidden from the person is not explained: it says why, and the exit code is"
          + " 1. A column that is hidden says so; a line whose amount is hidden is left out, and with"
          + " it the rounding, which would tell of it."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  agency-cli explain --budget lumenhof-shop:budget --figure usedValue --as pm",
      "  agency-cli explain --budget lumenhof-shop:budget --figure usedValue --month 2026-09 --as pm",
      "  agency-cli explain --budget lumenhof-shop:budget --figure minutesRunOut --as pm",
      "  agency-cli explain --budget velora-app:budget --figure burn --as am",
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--budget", required = true, paramLabel = "ID", description = "The budget.")
  private String budget;

  @Option(
      names = "--figure",
      required = true,
      paramLabel = "NAME",
      description = {
        "The figure: budgetTotal, usedValue, chargeable, overCap, budgetRemaining, invoiced,"
            + " drafted, writtenOff, toInvoice, revenue, labourCost, overheadCost, expenseCost,"
            + " usedCost or profit; or"
            + " workedMinutes, billableMinutes, unapprovedMinutes, scheduledMinutes,"
            + " usedMinutes, unpricedValueMinutes or unpricedCostMinutes."
            + " What follows from others is explained by its steps:"
            + " minutesAtCompletion, valueAtCompletion, costAtCompletion,"
            + " minutesCostIndex, minutesScheduleIndex, minutesTimeIndex,"
            + " valueCostIndex, valueScheduleIndex, valueTimeIndex,"
            + " costCostIndex, costScheduleIndex, costTimeIndex,"
            + " earnedMinutes, plannedMinutes, earnedValue, plannedValue, earnedCost, plannedCost,"
            + " minutesPerWeek, minutesRunOut, valuePerWeek, valueRunOut,"
            + " burn, minutesBurn, margin, costTotal, profitTotal, marginTotal, toInvoiceNow,"
            + " adjustedGrossIncome; of a fixed price that is recognised completion and"
            + " recognisedRevenue, and of the last period of a retainer periodRemaining,"
            + " periodOverage, periodBilled, periodCarriedOut and periodDebt."
            + " Rows have the minutes of entries, and of the amounts: a line budgetTotal, usedValue,"
            + " budgetRemaining and usedCost; a person or discipline usedValue and labourCost;"
            + " a week or month usedValue, usedCost and invoiced."
      })
  private String figure;

  @ArgGroup private RowOptions row = new RowOptions();

  @Mixin private LookOptions look;

  @Option(names = "--json", description = "Write one JSON object instead of a table.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public ExplainCommand() {}

  /**
   * Writes the explanation.
   *
   * @return {@link ExitCode#DONE}, or {@link ExitCode#FINDING} if the figure is hidden
   * @throws BadInput if a file is refused, or the person, the budget or the figure is not there
   */
  @Override
  public Integer call() {
    Onlooker onlooker = look.onlooker();
    PrintWriter out = spec.commandLine().getOut();
    Optional<SeenOutlook> stepped = row.given().isPresent() ? Optional.empty() : stepped(onlooker);
    if (stepped.isPresent()) {
      SeenOutlook steps = stepped.get();
      out.print(json ? OutlookJson.of(budget, steps, onlooker) + "\n" : OutlookTable.of(steps));
      out.flush();
      return steps.why().isPresent() ? ExitCode.FINDING : ExitCode.DONE;
    }
    SeenExplanation explanation = onlooker.explain(budget, row.row(), figure);
    if (json) {
      out.print(ExplainJson.of(budget, row, explanation, onlooker) + "\n");
    } else {
      out.print(ExplainTable.of(explanation));
    }
    out.flush();
    return explanation.why().isPresent() ? ExitCode.FINDING : ExitCode.DONE;
  }

  private Optional<SeenOutlook> stepped(Onlooker onlooker) {
    return OutlookFigure.named(figure)
        .map(found -> onlooker.explain(budget, found))
        .or(() -> BurnFigure.named(figure).map(found -> onlooker.explain(budget, found)));
  }
}
