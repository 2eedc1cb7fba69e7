package dev.agency.examples.flink;

import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.time.DateRange;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * A small agency in Flink, in one process: two budgets, and time that is told twice, corrected,
 * moved to another budget and deleted, in the wrong order; and what Ben costs, which comes late.
 */
public final class FlinkBurn {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LineId DESIGN = LineId.of("design");

  private FlinkBurn() {}

  /**
   * Runs the example.
   *
   * @param args not used
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  @SuppressWarnings("try") // What it closes may be interrupted, and so may this.
  static void run(PrintStream out) throws Exception {
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(2, strict());
    flink.getConfig().enableObjectReuse();

    TimeEntry ana = entry("T-1", "site", "ana", 420);
    TimeEntry ben = entry("T-2", "site", "ben", 300);
    TimeEntry slip = entry("T-3", "site", "ben", 60);
    DataStream<Fact> facts =
        flink.fromData(
            TypeInformation.of(Fact.class),
            told(ana, 2, 450), // the correction is here before what it corrects
            told(ana, 1, 420),
            told(ben, 1, 300),
            told(ben, 1, 300), // the same once more
            Fact.of(Revised.of(ben.id(), 2, ben.withBudget(BudgetId.of("shop")))),
            Fact.of(Revised.deleted(slip.id(), 2)), // a deletion names no budget
            told(slip, 1, 60));
    DataStream<Plan> plans =
        flink.fromData(TypeInformation.of(Plan.class), plan("site"), plan("shop"));
    DataStream<Terms> terms =
        flink.fromData(
            TypeInformation.of(Terms.class),
            Terms.of(1, RateBook.of(List.of(cost("ana", "41.50"))), DAY),
            Terms.of(2, RateBook.of(List.of(cost("ana", "41.50"), cost("ben", "38"))), DAY));

    // readme:start
    DataStream<Burned> burns =
        BurnJob.of(facts, plans, terms, BurnSettings::usual, FlinkBurn::line);
    // readme:end

    Map<String, Burned> last = new TreeMap<>();
    try (CloseableIterator<Burned> told = burns.executeAndCollect("agency burn")) {
      told.forEachRemaining(burned -> last.put(burned.budget(), burned));
    }
    last.values().forEach(burned -> out.println(burned.budget() + ": " + burned.report()));
  }

  /** Returns a configuration that refuses what Flink would keep in a form of its own making. */
  static Configuration strict() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    return configuration;
  }

  private static String line(BurnReport report) {
    return report.budget().usedMinutes()
        + " min, value "
        + report.budget().usedValue()
        + ", cost "
        + report.budget().usedCost();
  }

  private static TimeEntry entry(String id, String budget, String person, long minutes) {
    return TimeEntry.builder()
        .id(TimeEntryId.of(id))
        .budget(BudgetId.of(budget))
        .line(DESIGN)
        .person(PersonId.of(person))
        .date(DAY)
        .minutes(minutes)
        .approval(Approval.APPROVED)
        .build();
  }

  private static Fact told(TimeEntry entry, long revision, long minutes) {
    return Fact.of(Revised.of(entry.id(), revision, entry.withMinutes(minutes)));
  }

  private static Plan plan(String id) {
    Budget budget =
        Budget.builder()
            .id(BudgetId.of(id))
            .project(ProjectId.of(id))
            .name(id)
            .currency(Currency.getInstance("EUR"))
            .pricing(TimeAndMaterials.builder().cap(Money.of("4000", "EUR")).build())
            .minutesPerDay(480)
            .addLines(
                ServiceLine.builder()
                    .id(DESIGN)
                    .name("Design")
                    .estimatedMinutes(40 * 60)
                    .billRate(BillRate.perHour("95.00", "EUR"))
                    .build())
            .build();
    return Plan.of(Revised.of(budget.id(), 1, budget));
  }

  private static DatedCostRate cost(String person, String rate) {
    return new DatedCostRate(
        PersonId.of(person), DateRange.startingOn(DAY), CostRate.perHour(rate, "EUR"));
  }
}
