package dev.agency.examples.flink;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.json.AgencyJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What holds of a world, by a plain table of its tellings, and the burn of all of it in one go. It
 * shares no code with the job but the kernel.
 */
final class Batch {
  private final Map<Object, Known> known = new HashMap<>();
  private final Map<String, Long> changes = new HashMap<>();

  private record Known(long revision, Set<Optional<?>> contents) {
    Optional<?> held() {
      return contents.size() == 1 ? contents.iterator().next() : Optional.empty();
    }

    Known with(Optional<?> more) {
      Set<Optional<?>> all = new HashSet<>(contents);
      all.add(more);
      return new Known(revision, all);
    }
  }

  /** Hears a telling. */
  void hear(Revised<?, ?> told) {
    Known before = known.get(told.id());
    Known after = before;
    if (before == null || told.revision() > before.revision()) {
      after = new Known(told.revision(), Set.of(told.value()));
    } else if (told.revision() == before.revision()) {
      after = before.with(told.value());
    }
    if (!Objects.equals(before, after)) {
      known.put(told.id(), after);
      Stream.ofNullable(before)
          .flatMap(was -> was.held().stream())
          .map(Batch::budgetOf)
          .forEach(budget -> changes.merge(budget.value(), 1L, Long::sum));
      after
          .held()
          .map(Batch::budgetOf)
          .filter(
              budget ->
                  before == null || !before.held().map(Batch::budgetOf).equals(Optional.of(budget)))
          .ifPresent(budget -> changes.merge(budget.value(), 1L, Long::sum));
    }
  }

  /** Returns how many facts were heard of. */
  int size() {
    return known.size();
  }

  /** Returns how often the facts of a budget changed. */
  long changes(String budget) {
    return changes.getOrDefault(budget, 0L);
  }

  /** Returns the burn of each budget by what is told last of it and of the terms. */
  ImmutableSortedMap<String, String> burns(World world) {
    Map<BudgetId, BurnFacts.Builder> facts = new HashMap<>();
    for (int budget = 0; budget < world.budgets(); budget++) {
      facts.put(World.budgetId(budget), BurnFacts.builder());
    }
    for (Known each : known.values()) {
      each.held().ifPresent(fact -> add(facts.get(budgetOf(fact)), fact));
    }
    Map<String, String> burns = new TreeMap<>();
    for (int budget = 0; budget < world.budgets(); budget++) {
      BudgetId id = World.budgetId(budget);
      burns.put(id.value(), burn(World.plan(budget, 2), facts.get(id), World.TERMS));
    }
    return ImmutableSortedMap.copyOf(burns);
  }

  /** Returns the burn of one budget by any of its versions and terms. */
  String burn(Budget budget, long terms) {
    BurnFacts.Builder facts = BurnFacts.builder();
    for (Known each : known.values()) {
      each.held()
          .filter(fact -> budgetOf(fact).equals(budget.id()))
          .ifPresent(fact -> add(facts, fact));
    }
    return burn(budget, facts, terms);
  }

  private static String burn(Budget budget, BurnFacts.Builder facts, long terms) {
    return told(
        BurnCalculator.calculate(
            budget, facts.build(), World.rates(terms), BurnSettings.usual(), World.LAST_DAY));
  }

  private static BudgetId budgetOf(Object fact) {
    if (fact instanceof TimeEntry entry) {
      return entry.budget();
    }
    if (fact instanceof Expense expense) {
      return expense.budget();
    }
    return fact instanceof Invoice invoice ? invoice.budget() : ((Delivery) fact).budget();
  }

  private static void add(BurnFacts.Builder facts, Object fact) {
    if (fact instanceof TimeEntry entry) {
      facts.addEntries(entry);
    } else if (fact instanceof Expense expense) {
      facts.addExpenses(expense);
    } else if (fact instanceof Invoice invoice) {
      facts.addInvoices(invoice);
    } else {
      facts.addDeliveries((Delivery) fact);
    }
  }

  /** Returns all rows of a report as text. */
  static String told(BurnReport report) {
    return String.join(
        "\n",
        AgencyJson.write(report.budget()),
        AgencyJson.writeList(report.lines()),
        AgencyJson.writeList(report.people()),
        AgencyJson.writeList(report.disciplines()),
        AgencyJson.writeList(report.weeks()),
        AgencyJson.writeList(report.months()),
        AgencyJson.writeList(report.crossings()),
        AgencyJson.write(report.invoicing()));
  }
}
