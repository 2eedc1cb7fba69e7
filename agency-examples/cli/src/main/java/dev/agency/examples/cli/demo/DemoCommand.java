package dev.agency.examples.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.PipelineRow;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code demo}: one agency, one story, each role at its own level of detail. */
@Command(
    name = "demo",
    description = {
      "Shows a year of an agency: a deal is won, budgets burn, and the project manager and the account"
          + " manager see the same projects, each at their own level of detail.",
      "Writes one page that opens offline. With --data it reads a changed copy of its files."
    })
public final class DemoCommand implements Callable<Integer> {
  /** Whose eyes to look through. */
  enum Role {
    /** The project manager of the story. */
    pm,
    /** The account manager of the story. */
    am,
    /** Finance. */
    finance;

    Verdict.Duty duty() {
      return switch (this) {
        case pm -> Verdict.Duty.PROJECT_MANAGER;
        case am -> Verdict.Duty.ACCOUNT_MANAGER;
        case finance -> Verdict.Duty.FINANCE;
      };
    }
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Read the agency from this directory instead of the one that ships.")
  private @Nullable Path data;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      defaultValue = "agency-demo.html",
      description = "Where to write the page (default: ${DEFAULT-VALUE}).")
  private Path page = Path.of("agency-demo.html");

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description =
          "Show one role only: ${COMPLETION-CANDIDATES} (default: pm and am side by side).")
  private @Nullable Role as;

  @Option(names = "--json", description = "Print the view of --as as JSON and write no page.")
  private boolean json;

  /** Creates the verb; picocli sets its options. */
  public DemoCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec().commandLine().getOut();
    Agency agency = Agency.of(new DataReader(files()).read());
    Views views = new Views(agency);
    if (json) {
      if (as == null) {
        throw new BadInput("--json", ErrorCode.INCONSISTENT, "It needs --as.");
      }
      out.println(ViewJson.write(views.of(as.duty())));
      return 0;
    }
    List<RoleView> shown =
        as == null
            ? views.sideBySide(Verdict.Duty.PROJECT_MANAGER, Verdict.Duty.ACCOUNT_MANAGER)
            : List.of(views.of(as.duty()));
    String html =
        Page.html(
            as == null ? "The same projects, two roles" : shown.get(0).heading(),
            "As of " + agency.data().story().asOf() + ", from the same entries, rates and rules.",
            shown);
    String text = as == null ? story(agency, views, shown) : Tables.text(shown.get(0));
    write(html);
    out.print(text);
    out.println("The page: " + page);
    out.flush();
    return 0;
  }

  private DataFiles files() {
    return data == null ? DataFiles.shipped() : DataFiles.in(data);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }

  private void write(String html) {
    try {
      Files.writeString(page, html, UTF_8);
    } catch (IOException e) {
      throw BadInput.unwritable(page.toString());
    }
  }

  private static String story(Agency agency, Views views, List<RoleView> shown) {
    AgencyData data = agency.data();
    StringBuilder text = new StringBuilder(16_384);
    scene(text, "1. The agency");
    text.append(data.clients().size()).append(" clients, ").append(data.projects().size());
    text.append(" projects, ").append(data.people().size()).append(" people, ");
    text.append(data.deals().size()).append(" deals, ").append(data.entries().size());
    text.append(" time entries, ").append(data.expenses().size()).append(" expenses, ");
    text.append(data.invoices().size()).append(" invoices, as of ").append(data.story().asOf());
    text.append(".\nEach was read strictly: what a model refuses would have ended here.\n");
    scene(text, "2. What may come: the account manager's deals");
    text.append(Tables.deals(views.openDeals(Verdict.Duty.ACCOUNT_MANAGER)));
    totals(text, agency, views);
    scene(text, "3. A deal is won");
    win(text, agency);
    scene(text, "4. The same projects, as each role sees them");
    for (RoleView view : shown) {
      text.append(Tables.text(view)).append('\n');
    }
    Tables.NOTES.forEach(note -> text.append(note).append('\n'));
    scene(text, "5. Why is that so?");
    text.append(Explanations.text(agency, views));
    scene(text, "6. The page");
    return text.toString();
  }

  private static void scene(StringBuilder text, String title) {
    text.append('\n').append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
  }

  /** The sums are over the deals the role sees, so they tell no more than those. */
  private static void totals(StringBuilder text, Agency agency, Views views) {
    PipelineTotals totals =
        PipelineTotals.of(
            agency.data().pipeline(), views.dealsWithValue(Verdict.Duty.ACCOUNT_MANAGER));
    for (PipelineRow row : totals.byCurrency()) {
      text.append(row.deals()).append(" open deals in ").append(row.currency().getCurrencyCode());
      text.append(": worth ").append(Cells.money(row.value())).append(", weighted ");
      text.append(Cells.money(row.weighted())).append(" give or take ");
      text.append(Cells.money(row.spread())).append(".\n");
    }
  }

  private static void win(StringBuilder text, Agency agency) {
    Conversion won = agency.conversion();
    text.append("Deal ").append(won.deal().id()).append(", \"").append(won.deal().name());
    text.append("\", became project ").append(won.project().id()).append(" with budget ");
    text.append(won.budget().id()).append(" of ").append(won.budget().lines().size());
    text.append(" lines and ").append(Cells.hours(won.budget().estimatedMinutes()));
    text.append(".\nNothing was typed again. Won a second time, it becomes ");
    text.append(agency.winAgain().equals(won) ? "the same" : "something else").append(".\n");
  }
}
