package dev.agency.examples.flink;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.ScheduledBooking;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.json.AgencyJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Known first = new Known(told.revision(), Set.of(told.value()));
    Known before = known.get(told.id());
    if (before == null) {
      changed(told.id(), Optional.empty(), first);
    } else if (told.revision() > before.revision()) {
      changed(told.id(), before.held(), first);
    } else if (told.revision() == before.revision() && !before.contents().contains(told.value())) {
      changed(told.id(), before.held(), before.with(told.value()));
    }
  }

  /** Counts a change once on each budget that is concerned. */
  private void changed(Object id, Optional<?> before, Known after) {
    known.put(id, after);
    Stream.concat(before.stream(), after.held().stream())
        .map(Batch::budgetOf)
        .distinct()
        .forEach(budget -> changes.merge(budget.value(), 1L, Long::sum));
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
    ListMultimap<BudgetId, Object> facts = ArrayListMultimap.create();
    for (Known each : known.values()) {
      each.held().ifPresent(fact -> facts.put(budgetOf(fact), fact));
    }
    ImmutableSortedMap.Builder<String, String> burns = ImmutableSortedMap.naturalOrder();
    for (int number = 0; number < world.budgets(); number++) {
      Budget budget = World.plan(number, 2);
      burns.put(budget.id().value(), burn(budget, facts.get(budget.id()), World.TERMS));
    }
    return burns.buildOrThrow();
  }

  /** Returns the burn of one budget by any of its versions and terms. */
  String burn(Budget budget, long terms) {
    List<Object> facts = new ArrayList<>();
    for (Known each : known.values()) {
      each.held().filter(fact -> budgetOf(fact).equals(budget.id())).ifPresent(facts::add);
    }
    return burn(budget, facts, terms);
  }

  private static String burn(Budget budget, List<Object> held, long terms) {
    BurnFacts.Builder facts = BurnFacts.builder();
    held.forEach(fact -> add(facts, fact));
    return told(
        BurnCalculator.calculate(
            budget, facts.build(), World.rates(terms), BurnSettings.usual(), World.LAST_DAY));
  }

  /** Asked anew: a mistake that the job and what it is compared with share would not be found. */
  private static BudgetId budgetOf(Object fact) {
    if (fact instanceof TimeEntry entry) {
      return entry.budget();
    }
    if (fact instanceof Expense expense) {
      return expense.budget();
    }
    if (fact instanceof Invoice invoice) {
      return invoice.budget();
    }
    if (fact instanceof Delivery delivery) {
      return delivery.budget();
    }
    return fact instanceof WriteOff writeOff
        ? writeOff.budget()
        : ((ScheduledBooking) fact).budget();
  }

  private static void add(BurnFacts.Builder facts, Object fact) {
    if (fact instanceof TimeEntry entry) {
      facts.addEntries(entry);
    } else if (fact instanceof Expense expense) {
      facts.addExpenses(expense);
    } else if (fact instanceof Invoice invoice) {
      facts.addInvoices(invoice);
    } else if (fact instanceof Delivery delivery) {
      facts.addDeliveries(delivery);
    } else if (fact instanceof WriteOff writeOff) {
      facts.addWriteOffs(writeOff);
    } else {
      facts.addAllScheduled(((ScheduledBooking) fact).days());
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
