package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds for the months of the books, whatever came late and whatever was locked. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class ClosedMonthsProperties extends Laws {
  private static final ImmutableList<Quantity> MEASURES =
      ImmutableList.of(
          Quantities.USED_VALUE,
          Quantities.REVENUE,
          Quantities.USED_COST,
          Quantities.INVOICED,
          Quantities.WRITTEN_OFF);

  List<ClosedMonth> months(BurnScenario scenario, Quantity quantity) {
    return scenario.report().closedMonths(quantity);
  }

  List<ClosedMonthRow> rows(BurnScenario scenario) {
    return scenario.report().closedMonthRows();
  }

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  @Property
  void onceAllIsPostedTheMonthsSumToTheWhole(@ForAll("scenarios") BurnScenario scenario) {
    BurnScenario later = scenario.asOf(scenario.asOf().plusYears(2));
    BurnReport report = later.report();
    for (Quantity quantity : MEASURES) {
      ExactMoney explained = explained(scenario, report, quantity);
      ExactMoney dayless =
          quantity.equals(Quantities.REVENUE)
              ? dayless(scenario)
              : ExactMoney.zero(scenario.budget().currency());
      assertThat(sum(scenario, months(later, quantity)).plus(dayless)).isEqualTo(explained);
    }
  }

  private static ExactMoney explained(BurnScenario scenario, BurnReport report, Quantity quantity) {
    return report.explain(quantity).lines().stream()
        .flatMap(line -> line.amount().stream())
        .reduce(ExactMoney.zero(scenario.budget().currency()), ExactMoney::plus);
  }

  /** A price that does not say when it is revenue, and a quote, are so before anything happens. */
  private static ExactMoney dayless(BurnScenario scenario) {
    boolean byTerms =
        scenario.budget().pricing() instanceof RetainerTerms
            || scenario.budget().recognition().isPresent();
    BurnScenario untouched = scenario.with(BurnFacts.builder().build());
    return byTerms
        ? ExactMoney.zero(scenario.budget().currency())
        : explained(untouched, untouched.report(), Quantities.REVENUE);
  }

  @Property
  void aProfitIsRevenueLessCostInEachMonth(@ForAll("scenarios") BurnScenario scenario) {
    Pricing pricing = scenario.budget().pricing();
    boolean quoted =
        scenario.budget().lines().stream()
            .anyMatch(on -> on.billable() && on.billing() == ServiceLine.Billing.AS_QUOTED);
    boolean hasDays =
        scenario.budget().recognition().isPresent()
            || !(pricing instanceof FixedPrice || (quoted && pricing instanceof TimeAndMaterials));
    for (ClosedMonthRow row : rows(scenario)) {
      Money nothing = Money.zero(scenario.budget().currency());
      row.profit()
          .ifPresent(
              profit -> {
                assertThat(profit.total())
                    .isEqualTo(
                        ClosedMonthRow.REVENUE
                            .read(row)
                            .orElse(nothing)
                            .minus(ClosedMonthRow.USED_COST.read(row).orElse(nothing)));
                assertThat(profit.corrections())
                    .isEqualTo(
                        ClosedMonthRow.REVENUE_CORRECTIONS
                            .read(row)
                            .orElse(nothing)
                            .minus(ClosedMonthRow.COST_CORRECTIONS.read(row).orElse(nothing)));
              });
      assertThat(row.profit().isPresent())
          .isEqualTo(hasDays && (row.revenue().isPresent() || row.cost().isPresent()));
    }
  }

  private static ExactMoney sum(BurnScenario scenario, List<ClosedMonth> months) {
    return months.stream()
        .map(ClosedMonth::total)
        .reduce(ExactMoney.zero(scenario.budget().currency()), ExactMoney::plus);
  }

  @Property
  void whatBecomesKnownLaterMovesNoLockedMonth(@ForAll("scenarios") BurnScenario drawn) {
    BurnScenario scenario = drawn.asOf(drawn.asOf().plusYears(2));
    for (PeriodLock lock : scenario.facts().locks()) {
      BurnScenario then = scenario.with(knownBefore(scenario.facts(), lock.on()));
      for (Quantity quantity : MEASURES) {
        assertThat(through(lock.through(), scenario, quantity))
            .isEqualTo(through(lock.through(), then, quantity));
      }
    }
  }

  /** The facts as they were known on the day before one: what is taken back later still counts. */
  private static BurnFacts knownBefore(BurnFacts facts, LocalDate day) {
    BurnFacts.Builder then =
        facts.toBuilder()
            .entries(List.of())
            .formerEntries(List.of())
            .deliveries(List.of())
            .formerDeliveries(List.of())
            .expenses(List.of())
            .formerExpenses(List.of())
            .invoices(List.of())
            .formerInvoices(List.of())
            .writeOffs(List.of())
            .formerWriteOffs(List.of())
            .scheduled(List.of())
            .formerScheduled(List.of());
    Map<TimeEntryId, LocalDate> known = new HashMap<>();
    for (TimeEntry entry : facts.entries()) {
      LocalDate since = facts.entriesKnownOn().getOrDefault(entry.id(), entry.date());
      if (since.isBefore(day)) {
        then.addEntries(entry);
        known.put(entry.id(), since);
      }
    }
    for (FormerEntry each : facts.formerEntries()) {
      if (each.countedUntil().isBefore(day)) {
        then.addFormerEntries(each);
      } else if (each.countedFrom().isBefore(day)) {
        then.addEntries(each.entry());
        known.put(each.entry().id(), each.countedFrom());
      }
    }
    addOthers(facts, day, then);
    addWriteOffs(facts, day, then);
    addScheduled(facts, day, then);
    return then.entriesKnownOn(known).build();
  }

  private static void addOthers(BurnFacts facts, LocalDate day, BurnFacts.Builder then) {
    Map<DeliveryId, LocalDate> deliveries = new HashMap<>(facts.deliveriesKnownOn());
    Map<ExpenseId, LocalDate> expenses = new HashMap<>(facts.expensesKnownOn());
    Map<InvoiceId, LocalDate> invoices = new HashMap<>(facts.invoicesKnownOn());
    for (Delivery each : facts.deliveries()) {
      if (facts.deliveriesKnownOn().getOrDefault(each.id(), each.date()).isBefore(day)) {
        then.addDeliveries(each);
      }
    }
    for (FormerDelivery each : facts.formerDeliveries()) {
      if (each.countedUntil().isBefore(day)) {
        then.addFormerDeliveries(each);
      } else if (each.countedFrom().isBefore(day)) {
        then.addDeliveries(each.delivery());
        deliveries.put(each.delivery().id(), each.countedFrom());
      }
    }
    for (Expense each : facts.expenses()) {
      if (facts.expensesKnownOn().getOrDefault(each.id(), each.date()).isBefore(day)) {
        then.addExpenses(each);
      }
    }
    for (FormerExpense each : facts.formerExpenses()) {
      if (each.countedUntil().isBefore(day)) {
        then.addFormerExpenses(each);
      } else if (each.countedFrom().isBefore(day)) {
        then.addExpenses(each.expense());
        expenses.put(each.expense().id(), each.countedFrom());
      }
    }
    for (Invoice each : facts.invoices()) {
      if (facts.invoicesKnownOn().getOrDefault(each.id(), each.date()).isBefore(day)
          && each.date().isBefore(day)) {
        then.addInvoices(each);
      }
    }
    for (FormerInvoice each : facts.formerInvoices()) {
      if (each.countedUntil().isBefore(day)) {
        then.addFormerInvoices(each);
      } else if (each.countedFrom().isBefore(day) && each.invoice().date().isBefore(day)) {
        then.addInvoices(each.invoice());
        invoices.put(each.invoice().id(), each.countedFrom());
      }
    }
    then.deliveriesKnownOn(deliveries).expensesKnownOn(expenses).invoicesKnownOn(invoices);
  }

  private static void addWriteOffs(BurnFacts facts, LocalDate day, BurnFacts.Builder then) {
    Map<WriteOffId, LocalDate> known = new HashMap<>(facts.writeOffsKnownOn());
    for (WriteOff each : facts.writeOffs()) {
      if (facts.writeOffsKnownOn().getOrDefault(each.id(), each.date()).isBefore(day)) {
        then.addWriteOffs(each);
      }
    }
    for (FormerWriteOff each : facts.formerWriteOffs()) {
      if (each.countedUntil().isBefore(day)) {
        then.addFormerWriteOffs(each);
      } else if (each.countedFrom().isBefore(day)) {
        then.addWriteOffs(each.writeOff());
        known.put(each.writeOff().id(), each.countedFrom());
      }
    }
    then.writeOffsKnownOn(known);
  }

  private static void addScheduled(BurnFacts facts, LocalDate day, BurnFacts.Builder then) {
    Map<BookingId, LocalDate> known = new HashMap<>(facts.scheduledKnownOn());
    for (ScheduledTime each : facts.scheduled()) {
      if (facts.scheduledKnownOn().getOrDefault(each.booking(), each.day()).isBefore(day)) {
        then.addScheduled(each);
      }
    }
    for (FormerScheduledTime each : facts.formerScheduled()) {
      if (each.countedUntil().isBefore(day)) {
        then.addFormerScheduled(each);
      } else if (each.countedFrom().isBefore(day)) {
        then.addScheduled(each.time());
        known.put(each.time().booking(), each.countedFrom());
      }
    }
    then.scheduledKnownOn(known);
  }

  private List<String> through(LocalDate last, BurnScenario scenario, Quantity quantity) {
    return months(scenario, quantity).stream()
        .filter(month -> !month.month().isAfter(last))
        .map(month -> month.month() + " " + month.total().minorUnits())
        .toList();
  }
}
