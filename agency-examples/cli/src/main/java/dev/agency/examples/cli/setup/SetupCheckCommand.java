package dev.agency.examples.cli.setup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.agency.budget.review.ReviewRow;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.ProjectDesk;
import dev.agency.examples.cli.demo.SeenReview;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code setup-check}. */
@Command(
    name = "setup-check",
    description = {
      "The review of a deal before it is signed: capacity, estimate, delivery and margin, each with"
          + " its evidence, as one person may see it.",
      "",
      "A version is reviewed once: where the agency has the review of it, that review is told, with"
          + " who waived what of it and why.",
      "",
      "A check that was not made is not passed. The floor of the margin is told to nobody, and what"
          + " is hidden moves neither a word nor the exit code: it is 1 where the deal is blocked"
          + " or, for whom that is hidden, where a check they see failed"
          + " and nobody waived it.",
      "",
      "It is for the roles Project manager, Project manager with profitability, Account manager,"
          + " Finance, Resource manager, as the policy that ships has it."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli setup-check --as am --deal D-1021")
public final class SetupCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LookOptions look;

  @Option(
      names = "--deal",
      paramLabel = "ID",
      description = "The deal; the one the story wins, if left out.")
  private @Nullable String deal;

  @Option(names = "--json", description = "Write one JSON object instead of a table.")
  private boolean json;

  /** Creates the verb, whose options the parser sets. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public SetupCheckCommand() {}

  @Override
  public Integer call() {
    ProjectDesk desk = look.desk();
    Onlooker onlooker = desk.onlooker();
    SeenReview review = desk.review(Optional.ofNullable(deal));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? AgencyJson.write(new Document(onlooker.person().value(), onlooker.asOf(), review))
                + "\n"
            : text(review));
    out.flush();
    return review.isFinding() ? ExitCode.FINDING : ExitCode.DONE;
  }

  private static String text(SeenReview review) {
    TextTable table = new TextTable();
    table.addWords("check of " + review.deal().value(), "");
    table.addWords("outcome", "");
    table.addSentences("evidence");
    for (SeenReview.Checked check : review.checks()) {
      String outcome = check.outcome().map(each -> Cells.value("outcome", each)).orElse("hidden");
      List<String> evidence = check.evidence();
      table.addRow(List.of(check.check(), outcome, evidence.isEmpty() ? "" : evidence.get(0)));
      evidence.stream().skip(1).forEach(more -> table.addRow(List.of("", "", more)));
      check.waived().forEach(waiver -> table.addRow(List.of("", "Waived", waiver)));
    }
    String blocked =
        review
            .review()
            .get(ReviewRow.BLOCKED)
            .ifVisible()
            .map(is -> is ? "It may not be signed." : "It may be signed.")
            .orElse("Whether it may be signed is hidden from this role.");
    String on = Cells.text("reviewedOn", review.review().get(ReviewRow.REVIEWED_ON));
    return table.render() + "Reviewed on " + on + ". " + blocked + "\n";
  }

  @JsonPropertyOrder({"as", "asOf", "deal", "review", "checks"})
  record Document(
      @JsonProperty("as") String as,
      @JsonProperty("asOf") LocalDate asOf,
      @JsonUnwrapped SeenReview setup) {}
}
