package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.Discount;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.util.ArrayList;
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
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(PassLine.class)
class ClosedMonthsProperties {
  private static final ImmutableList<Quantity> BOTH =
      ImmutableList.of(Quantities.USED_VALUE, Quantities.USED_COST);

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  @Property
  void onceAllIsPostedTheMonthsSumToTheWhole(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = scenario.asOf(scenario.asOf().plusYears(2)).report();
    for (Quantity quantity : BOTH) {
      ExactMoney explained =
          report.explain(quantity).lines().stream()
              .flatMap(line -> line.amount().stream())
              .reduce(ExactMoney.zero(scenario.budget().currency()), ExactMoney::plus);
      assertThat(sum(scenario, report.closedMonths(quantity))).isEqualTo(explained);
    }
  }

  private static ExactMoney sum(BurnScenario scenario, List<ClosedMonth> months) {
    return months.stream()
        .map(ClosedMonth::total)
        .reduce(ExactMoney.zero(scenario.budget().currency()), ExactMoney::plus);
  }

  @Property
  void whatBecomesKnownLaterMovesNoLockedMonth(@ForAll("scenarios") BurnScenario drawn) {
    BurnScenario scenario = drawn.with(withoutAmountsOff(drawn)).asOf(drawn.asOf().plusYears(2));
    for (PeriodLock lock : scenario.facts().locks()) {
      BurnScenario then = scenario.with(knownBefore(scenario.facts(), lock.on()));
      for (Quantity quantity : BOTH) {
        assertThat(through(lock.through(), scenario, quantity))
            .isEqualTo(through(lock.through(), then, quantity));
      }
    }
  }

  private static Budget withoutAmountsOff(BurnScenario scenario) {
    return scenario
        .budget()
        .withLines(
            scenario.budget().lines().stream()
                .map(
                    line ->
                        line.withDiscount(
                            line.discount().filter(off -> !(off instanceof Discount.Amount))))
                .toList());
  }

  /** The facts as they were known on the day before one: what is taken back later still counts. */
  private static BurnFacts knownBefore(BurnFacts facts, LocalDate day) {
    List<TimeEntry> entries = new ArrayList<>();
    Map<TimeEntryId, LocalDate> known = new HashMap<>();
    List<FormerEntry> former = new ArrayList<>();
    for (TimeEntry entry : facts.entries()) {
      LocalDate since = facts.knownOn().getOrDefault(entry.id(), entry.date());
      if (since.isBefore(day)) {
        entries.add(entry);
        known.put(entry.id(), since);
      }
    }
    for (FormerEntry each : facts.formerEntries()) {
      if (each.countedUntil().isBefore(day)) {
        former.add(each);
      } else if (each.countedFrom().isBefore(day)) {
        entries.add(each.entry());
        known.put(each.entry().id(), each.countedFrom());
      }
    }
    return facts.withEntries(entries).withKnownOn(known).withFormerEntries(former);
  }

  private static List<String> through(LocalDate last, BurnScenario scenario, Quantity quantity) {
    return scenario.report().closedMonths(quantity).stream()
        .filter(month -> !month.month().isAfter(last))
        .map(month -> month.month() + " " + month.total().minorUnits())
        .toList();
  }
}
