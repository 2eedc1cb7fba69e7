package dev.agency.examples.quickstart.guide;

// snippet:start
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Currency;

public final class Start {
  private Start() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Pipeline sales =
        Pipeline.builder()
            .id(PipelineId.of("sales"))
            .name("Sales")
            .addStages(stage("proposal", 50, DealOutcome.OPEN), stage("won", 100, DealOutcome.WON))
            .build();
    Deal deal =
        Deal.builder()
            .id(DealId.of("shop"))
            .client(ClientId.of("brightwater"))
            .name("Web shop")
            .owner(PersonId.of("mia"))
            .pipeline(sales.id())
            .stage(StageId.of("proposal"))
            .openedOn(LocalDate.of(2026, 1, 12))
            .currency(Currency.getInstance("EUR"))
            .pricing(TimeAndMaterials.builder().cap(Money.of("4000", "EUR")).build())
            .minutesPerDay(480)
            .addLines(
                ServiceLine.builder()
                    .id(LineId.of("design"))
                    .name("Design")
                    .estimatedMinutes(40 * 60)
                    .billRate(BillRate.perHour("95.00", "EUR"))
                    .build())
            .build();
    LocalDate signed = LocalDate.of(2026, 2, 27);
    Conversion won =
        Win.convert(deal, sales, WinTerms.builder().stage(StageId.of("won")).wonOn(signed).build())
            .granted()
            .orElseThrow();
    Budget budget = won.budget();
    out.println(deal.id() + " is worth " + deal.value());
    out.println("it became " + won.project().id() + " with " + budget.id());

    TimeEntry monday =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-1"))
            .budget(budget.id())
            .line(LineId.of("design"))
            .person(PersonId.of("ana"))
            .date(LocalDate.of(2026, 3, 2))
            .minutes(10 * 60)
            .approval(Approval.APPROVED)
            .build();
    BurnReport burn =
        BurnCalculator.calculate(
            budget,
            BurnFacts.builder().addEntries(monday).build(),
            RateBook.empty(),
            BurnSettings.usual(),
            LocalDate.of(2026, 3, 6));
    out.println("used: " + burn.budget().usedValue());
    out.println("burn: " + burn.budget().burn());
    out.println("cost: " + burn.budget().usedCost());
    out.println("margin: " + burn.budget().margin());
  }

  private static PipelineStage stage(String id, long percent, DealOutcome outcome) {
    return PipelineStage.builder()
        .id(StageId.of(id))
        .name(id)
        .progress(BasisPoints.ofPercent(percent))
        .probability(BasisPoints.ofPercent(percent))
        .outcome(outcome)
        .build();
  }
}
// snippet:end
