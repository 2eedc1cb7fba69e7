package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.UseByDay;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.sums.BurnSums;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The laws of a ledger, each on a history drawn from a seed. */
enum LedgerLaw {
  /** Any order of the same tellings gives the same state. */
  ORDER_DOES_NOT_MATTER {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      return ledger.told(history.events).equals(ledger.told(history.draw.shuffled(history.events)));
    }
  },
  /** What is told again changes nothing. */
  DUPLICATES_CHANGE_NOTHING {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      List<Revised<?, ?>> twice = new ArrayList<>(history.events);
      twice.addAll(history.events);
      BurnLedger told = ledger.fresh();
      history.events.forEach(told::apply);
      BurnState once = told.publish();
      boolean changed = history.events.stream().anyMatch(event -> told.apply(event).isChange());
      return !changed
          && once.equals(told.publish())
          && once.equals(ledger.told(history.draw.shuffled(twice)));
    }
  },
  /** What holds is what the definition says, and after every telling so. */
  INCREMENTAL_IS_BATCH {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnLedger told = ledger.fresh();
      for (int i = 0; i < history.events.size(); i++) {
        told.apply(history.events.get(i));
        List<Revised<?, ?>> soFar = history.events.subList(0, i + 1);
        if (!sameFacts(told.publish(), soFar, LedgerDraw.BUDGET)
            || !sameFacts(told.publish(), soFar, LedgerDraw.OTHER)) {
          return false;
        }
      }
      return true;
    }

    private boolean sameFacts(BurnState state, List<Revised<?, ?>> events, BudgetId budget) {
      return sorted(state.facts(budget, LocalDate.MAX))
          .equals(sorted(LedgerDraw.facts(events, budget)));
    }
  },
  /** States of parts merge to the state of the whole, whoever is asked first. */
  MERGE_OF_PARTS_IS_THE_WHOLE {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnState whole = ledger.told(history.events);
      BurnState a = ledger.told(history.part(0));
      BurnState b = ledger.told(history.part(1));
      return ledger.merge(a, b).equals(whole) && ledger.merge(b, a).equals(whole);
    }
  },
  /** Merging is associative. */
  MERGE_IS_ASSOCIATIVE {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      // Of none of the three is all known to the others.
      BurnState a = ledger.told(history.part(0, 3));
      BurnState b = ledger.told(history.part(1, 3));
      BurnState c = ledger.told(history.part(2, 3));
      return ledger.merge(ledger.merge(a, b), c).equals(ledger.merge(a, ledger.merge(b, c)));
    }
  },
  /** A state merged with itself is itself. */
  MERGE_IS_IDEMPOTENT {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnState state = ledger.told(history.events);
      return ledger.merge(state, state).equals(state);
    }
  },
  /** An edit is a deletion and an insertion, in the sums. */
  EDIT_IS_DELETE_AND_INSERT {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      TimeEntry before = history.draw.entry(history.budget, "edited");
      TimeEntry after = history.draw.entry(history.budget, "edited");
      BurnLedger edited = ledger.fresh();
      history.events.forEach(edited::apply);
      edited.apply(Revised.of(before.id(), 1, before));
      BurnSums old = edited.publish().sums(LedgerDraw.BUDGET);
      edited.apply(Revised.of(after.id(), 2, after));
      BurnSums now = edited.publish().sums(LedgerDraw.BUDGET);
      return now.equals(old.minus(sums(before)).plus(sums(after)));
    }

    private BurnSums sums(TimeEntry entry) {
      return entry.budget().equals(LedgerDraw.BUDGET)
          ? BurnSums.of(ImmutableList.of(entry))
          : BurnSums.empty();
    }
  },
  /** What is inserted and deleted leaves no minutes, and an older telling does not revive it. */
  INSERT_AND_DELETE_LEAVES_THE_SUMS {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      TimeEntry entry = history.draw.entry(history.budget, "gone");
      BurnLedger told = ledger.fresh();
      history.events.forEach(told::apply);
      BurnSums before = told.publish().sums(LedgerDraw.BUDGET);
      told.apply(Revised.of(entry.id(), 2, entry));
      told.apply(Revised.deleted(entry.id(), 4));
      told.apply(Revised.of(entry.id(), 3, entry));
      return told.publish().sums(LedgerDraw.BUDGET).equals(before);
    }
  },
  /** Sums of budgets, people and days add up to those of the whole. */
  PARTS_ADD_UP {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnState state = ledger.told(history.events);
      List<TimeEntry> all =
          new ArrayList<>(state.facts(LedgerDraw.BUDGET, LocalDate.MAX).entries());
      BurnSums both =
          ledger.sums(state, LedgerDraw.BUDGET).plus(ledger.sums(state, LedgerDraw.OTHER));
      all.addAll(state.facts(LedgerDraw.OTHER, LocalDate.MAX).entries());
      return split(all, TimeEntry::budget).equals(both)
          && split(all, TimeEntry::person).equals(both)
          && split(all, TimeEntry::date).equals(both);
    }

    private BurnSums split(List<TimeEntry> entries, Function<TimeEntry, Object> by) {
      Map<Object, List<TimeEntry>> parts = new HashMap<>();
      entries.forEach(
          entry -> parts.computeIfAbsent(by.apply(entry), key -> new ArrayList<>()).add(entry));
      return parts.values().stream().map(BurnSums::of).reduce(BurnSums.empty(), BurnSums::plus);
    }
  },
  /** As of any day the running figures are those of the report, and so are they at other rates. */
  RUNNING_IS_THE_REPORT {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnLedger told = ledger.fresh();
      history.tellWithSeals(told);
      BurnState state = told.publish();
      RateBook rates = history.rates;
      RunningBurn running =
          ledger.running(state, history.budget, history.beside, rates, history.settings);
      Map.Entry<PersonId, RateBook> change =
          history.draw.otherRates(rates, history.budget.currency());
      RunningBurn repriced = ledger.repriced(running, change.getKey(), change.getValue());
      for (int i = 0; i < 6; i++) {
        LocalDate day = LedgerDraw.FIRST_DAY.plusDays(history.draw.below(LedgerDraw.DAYS + 4) - 2);
        if (!same(running, state, history, rates, day)
            || !same(repriced, state, history, change.getValue(), day)
            || !same(
                ledger.repriced(running, change.getValue()),
                state,
                history,
                change.getValue(),
                day)) {
          return false;
        }
      }
      return true;
    }

    private boolean same(
        RunningBurn running, BurnState state, Case history, RateBook rates, LocalDate day) {
      var report =
          state.report(history.budget, history.beside, rates, history.settings, day).budget();
      return running.usedMinutes(day) == report.usedMinutes()
          && running.usedValue(day).equals(report.usedValue())
          && running.usedCost(day).equals(report.usedCost());
    }
  },
  /**
   * Minutes, value and cost of time, worked or planned, only grow from day to day, and end with all
   * of it.
   */
  AS_OF_IS_MONOTONE {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      List<Revised<?, ?>> time =
          history.events.stream()
              .filter(event -> event.id() instanceof TimeEntryId || event.id() instanceof BookingId)
              .<Revised<?, ?>>map(event -> event)
              .toList();
      BurnState state = ledger.told(time);
      RunningBurn running =
          state.running(history.budget, CostRates.of(history.rates), history.settings);
      long minutes = 0;
      long value = 0;
      long cost = 0;
      for (int i = -1; i <= LedgerDraw.DAYS; i++) {
        LocalDate day = ledger.asked(LedgerDraw.FIRST_DAY.plusDays(i));
        long nextValue = units(running.usedValue(day));
        long nextCost = units(running.usedCost(day));
        if (running.usedMinutes(day) < minutes || nextValue < value || nextCost < cost) {
          return false;
        }
        minutes = running.usedMinutes(day);
        value = nextValue;
        cost = nextCost;
      }
      LocalDate end = LedgerDraw.FIRST_DAY.plusYears(1);
      var all = state.report(history.budget, history.rates, history.settings, end).budget();
      return all.usedMinutes() == minutes
          && units(all.usedValue()) == value
          && units(all.usedCost()) == cost;
    }

    private long units(Figure<Money> figure) {
      return figure.knownPart().map(Money::minorUnits).orElse(0L);
    }
  },
  /**
   * As of a sealed day nothing moves, nor what was to come as of it; as of later days all is there,
   * from the first open day on.
   */
  LATE_FACTS_COUNT_FROM_THE_FIRST_OPEN_DAY {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      int half = history.events.size() / 2;
      BurnLedger told = ledger.fresh();
      history.events.subList(0, half).forEach(told::apply);
      LocalDate seal = LedgerDraw.FIRST_DAY.plusDays(LedgerDraw.DAYS / 2);
      BurnState before = told.publish();
      told.seal(seal);
      for (Revised<?, ?> event : history.events.subList(half, history.events.size())) {
        Applied applied = told.apply(event);
        if (applied.late().isPresent() && !applied.late().get().posted().equals(seal.plusDays(1))) {
          return false;
        }
      }
      BurnState after = told.publish();
      BurnState open = ledger.told(history.events);
      LocalDate end = seal.plusYears(1);
      LocalDate next = seal.plusDays(1);
      return report(before, history, seal).equals(report(after, history, seal))
          && toCome(before, history, seal).equals(toCome(after, history, seal))
          && report(after, history, next).equals(report(open, history, next))
          && toCome(after, history, next).equals(toCome(open, history, next))
          && after.facts(LedgerDraw.BUDGET, end).equals(open.facts(LedgerDraw.BUDGET, end));
    }

    private BurnReport report(BurnState state, Case history, LocalDate asOf) {
      return state.report(history.budget, history.beside, history.rates, history.settings, asOf);
    }

    private Object toCome(BurnState state, Case history, LocalDate asOf) {
      return report(state, history, asOf).scheduledToCome();
    }
  },
  /**
   * The books of a ledger are those of a bookkeeper who works out all months by the tellings so far
   * whenever days are sealed, and writes what a month has more or less than it had down in the
   * first month that is open. A retainer moves what is late to later periods instead.
   */
  CLOSED_MONTHS_ARE_KEPT_BY_HAND {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnLedger told = ledger.fresh();
      List<LocalDate> seals = new ArrayList<>();
      List<BurnFacts> tellings = new ArrayList<>();
      int each = Math.max(1, history.events.size() / 4);
      for (int i = 0; i < history.events.size(); i++) {
        if (i > 0 && i % each == 0) {
          LocalDate seal =
              LedgerDraw.FIRST_DAY.plusDays(12L * seals.size() + history.draw.below(9));
          tellings.add(LedgerDraw.facts(history.events.subList(0, i), LedgerDraw.BUDGET));
          seals.add(seal);
          told.seal(seal);
        }
        told.apply(history.events.get(i));
      }
      tellings.add(LedgerDraw.facts(history.events, LedgerDraw.BUDGET));
      BurnState state = told.publish();
      for (Quantity quantity : MEASURES) {
        boolean revenue = quantity.equals(Quantities.REVENUE);
        // What is worked of a month counts as invoiced once the month is over.
        boolean moved =
            (revenue && history.budget.pricing() instanceof RetainerTerms)
                || (history.settings.basis().stage() == TimeStage.INVOICED
                    && (revenue || quantity.equals(Quantities.USED_VALUE)));
        if (!moved
            && !books(ledger, state, history, quantity)
                .equals(byHand(history, tellings, seals, quantity))) {
          return false;
        }
      }
      return true;
    }

    private Map<String, ExactMoney> books(
        LedgerSubject ledger, BurnState state, Case history, Quantity quantity) {
      Map<String, ExactMoney> books = new TreeMap<>();
      BurnFacts nothing = BurnFacts.builder().build();
      for (ClosedMonth month :
          ledger.closedMonths(state, quantity, history.then, nothing, history.settings, END)) {
        put(books, month.month(), month.month(), month.own());
        month.corrections().forEach(each -> put(books, month.month(), each.month(), each.amount()));
      }
      return books;
    }

    private Map<String, ExactMoney> byHand(
        Case history, List<BurnFacts> tellings, List<LocalDate> seals, Quantity quantity) {
      Map<String, ExactMoney> books = new TreeMap<>();
      Map<LocalDate, ExactMoney> last = new TreeMap<>();
      for (int i = 0; i < tellings.size(); i++) {
        Map<LocalDate, ExactMoney> now = months(history, tellings.get(i), quantity);
        Set<LocalDate> months = new TreeSet<>(last.keySet());
        months.addAll(now.keySet());
        LocalDate open = i == 0 ? LocalDate.MIN : seals.get(i - 1).plusDays(1).withDayOfMonth(1);
        ExactMoney nothing = ExactMoney.zero(history.budget.currency());
        for (LocalDate month : months) {
          ExactMoney change =
              now.getOrDefault(month, nothing).minus(last.getOrDefault(month, nothing));
          put(books, month.isBefore(open) ? open : month, month, change);
        }
        last = now;
      }
      return books;
    }

    /** The months of a telling, none of which is closed. */
    private Map<LocalDate, ExactMoney> months(Case history, BurnFacts facts, Quantity quantity) {
      Map<LocalDate, ExactMoney> months = new TreeMap<>();
      BurnCalculator.calculate(
              history.budget,
              facts.withDisciplines(history.then.disciplines()),
              history.rates,
              history.then.exchange(),
              history.settings,
              END)
          .closedMonths(quantity)
          .forEach(month -> months.put(month.month(), month.own()));
      return months;
    }

    private void put(Map<String, ExactMoney> books, LocalDate in, LocalDate of, ExactMoney amount) {
      books.merge(in + " of " + of, amount, ExactMoney::plus);
      books.values().removeIf(sum -> sum.signum() == 0);
    }
  },
  /** A month that is sealed stays in the books as it was told, whatever is told later. */
  SEALED_MONTHS_STAND {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnLedger told = ledger.fresh();
      int half = history.events.size() / 2;
      history.events.subList(0, half).forEach(told::apply);
      LocalDate seal = LedgerDraw.FIRST_DAY.with(TemporalAdjusters.lastDayOfMonth());
      told.seal(seal);
      BurnState then = told.publish();
      history.events.subList(half, history.events.size()).forEach(told::apply);
      told.seal(seal.plusMonths(history.draw.below(2)));
      BurnState now = BurnState.restore(told.publish().snapshot());
      for (Quantity quantity : MEASURES) {
        if (!sealed(ledger, then, history, quantity)
            .equals(sealed(ledger, now, history, quantity))) {
          return false;
        }
      }
      return true;
    }

    private List<ClosedMonth> sealed(
        LedgerSubject ledger, BurnState state, Case history, Quantity quantity) {
      BurnFacts nothing = BurnFacts.builder().build();
      return ledger
          .closedMonths(state, quantity, history.then, nothing, history.settings, END)
          .stream()
          .filter(month -> month.month().isBefore(LedgerDraw.FIRST_DAY.plusDays(18)))
          .toList();
    }
  },
  /** A snapshot is read back as what it was, by the same bytes. */
  SNAPSHOTS_COME_BACK {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnLedger told = ledger.fresh();
      history.tellWithSeals(told);
      BurnState state = told.publish();
      BurnState restored = ledger.restored(state);
      LocalDate day = history.draw.day();
      return restored.equals(state)
          && restored.sealedThrough().equals(state.sealedThrough())
          && restored.facts(LedgerDraw.BUDGET, day).equals(state.facts(LedgerDraw.BUDGET, day))
          && restored.conflicts().equals(state.conflicts());
    }
  },
  /** What a state tells makes it again: in another ledger, and in one ledger for each fact. */
  A_STATE_TELLS_ALL_IT_KNOWS {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnState state = ledger.told(history.events);
      Map<FactKey, BurnLedger> byFact = new TreeMap<>();
      for (Revised<?, ?> fact : ledger.listed(state)) {
        byFact.computeIfAbsent(FactKey.of(fact), key -> ledger.fresh()).apply(fact);
      }
      BurnState joined =
          byFact.values().stream()
              .map(BurnLedger::publish)
              .reduce(ledger.fresh().publish(), BurnState::merge);
      return ledger.told(ledger.listed(state)).equals(state)
          && joined.equals(state)
          && byFact.size() == state.size();
    }
  },
  /** The budgets of a state are those it has facts of. */
  BUDGETS_HAVE_FACTS {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      // Of few events, so that a budget is often left by all its facts.
      BurnState state = ledger.told(history.part(0, 6));
      BurnFacts none = BurnFacts.builder().build();
      return ledger
          .budgets(state)
          .equals(
              Stream.of(LedgerDraw.BUDGET, LedgerDraw.OTHER)
                  .filter(budget -> !state.facts(budget, LocalDate.MAX).equals(none))
                  .collect(Collectors.toSet()));
    }
  },
  /** Ids that share a hash are two ids. */
  IDENTITY_IS_EXACT {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      TimeEntry first = history.draw.entry(history.budget, "AaAa").withBudget(LedgerDraw.BUDGET);
      TimeEntry second = first.withId(TimeEntryId.of("BBBB"));
      BurnState state =
          ledger.told(
              ImmutableList.of(
                  Revised.of(first.id(), 1, first), Revised.of(second.id(), 1, second)));
      return state.facts(LedgerDraw.BUDGET, LocalDate.MAX).entries().size() == 2;
    }
  },
  /**
   * With the facts undone that a diff lists, the days have the minutes, value and cost they had at
   * the old prices, what was planned, invoiced and written off of them; and at the new ones too,
   * unless it lists a price. What it lists of prices are those of a person, a line and a day that
   * changed.
   */
  DIFF_EXPLAINS_THE_DIFFERENCE {
    @Override
    boolean holds(LedgerSubject ledger, Case history) {
      BurnLedger told = ledger.fresh();
      int half = history.events.size() / 2;
      history.events.subList(0, half).forEach(told::apply);
      BurnState then = told.publish();
      history.events.subList(half, history.events.size()).forEach(told::apply);
      BurnState now = BurnState.restore(told.publish().snapshot());
      ListedPrices prices = new ListedPrices(history, then, now);
      for (int i = 0; i < 6; i++) {
        // Late days have more work before them.
        LocalDate day = Collections.max(List.of(history.dayOfWork(), history.dayOfWork()));
        DateRange days = DateRange.closed(day, day.plusDays(i < 4 ? 0 : 10));
        if (!explains(ledger, then, now, days, history, prices)) {
          return false;
        }
      }
      DateRange all = DateRange.startingOn(LedgerDraw.FIRST_DAY);
      return explains(ledger, then, now, all, history, prices);
    }

    private boolean explains(
        LedgerSubject ledger,
        BurnState then,
        BurnState now,
        DateRange days,
        Case history,
        ListedPrices prices) {
      BurnDiff diff = ledger.diff(then, now, days, history.then, history.now, history.settings);
      BurnFacts undone = undone(now.facts(LedgerDraw.BUDGET, LocalDate.MAX), diff);
      BurnReport old = burn(undone, history.then, history.settings);
      BurnReport repriced = burn(undone, history.now, history.settings);
      BurnReport told =
          burn(then.facts(LedgerDraw.BUDGET, LocalDate.MAX), history.then, history.settings);
      boolean sameWorth =
          !diff.bills().isEmpty()
              || !diff.exchange().isEmpty()
              || !diff.amountsOff().isEmpty()
              || worth(use(old, days)).equals(worth(use(repriced, days)));
      boolean sameCost =
          !diff.rates().isEmpty()
              || !diff.exchange().isEmpty()
              || cost(use(old, days)).equals(cost(use(repriced, days)));
      boolean sameBilling =
          !diff.exchange().isEmpty() || billing(old, days).equals(billing(repriced, days));
      return use(old, days).equals(use(told, days))
          && planned(old, days).equals(planned(told, days))
          && billing(old, days).equals(billing(told, days))
          && sameWorth
          && sameCost
          && sameBilling
          && prices.areThoseOf(diff, days);
    }

    private BurnReport burn(BurnFacts facts, Valuation by, BurnSettings settings) {
      return BurnCalculator.calculate(
          by.budget(),
          facts.withDisciplines(by.disciplines()),
          by.rates(),
          by.exchange(),
          settings,
          LedgerDraw.FIRST_DAY.plusYears(1));
    }

    private List<UseByDay.Day> use(BurnReport report, DateRange days) {
      return report.useByDay().days().stream().filter(use -> days.contains(use.day())).toList();
    }

    /** Who is booked on which line on each day, and how long. */
    private List<String> planned(BurnReport report, DateRange days) {
      return report.explainMinutes(Quantities.SCHEDULED_MINUTES).lines().stream()
          .filter(line -> days.contains(line.date().orElseThrow()))
          .map(line -> line.date() + " " + line.person() + " " + line.line() + line.minutes())
          .sorted()
          .toList();
    }

    /** What was invoiced and written off on each day, exactly. */
    private List<String> billing(BurnReport report, DateRange days) {
      return Stream.of(Quantities.INVOICED, Quantities.WRITTEN_OFF)
          .flatMap(quantity -> report.explain(quantity).lines().stream())
          .filter(line -> line.date().filter(days::contains).isPresent())
          .map(
              line ->
                  line.date()
                      + " "
                      + line.source()
                      + line.line()
                      + exact(line.amount())
                      + exact(line.unconverted()))
          .sorted()
          .toList();
    }

    private String exact(Optional<ExactMoney> amount) {
      return amount.map(money -> money.currency() + " " + money.minorUnits()).orElse("-");
    }

    private Map<LocalDate, List<Object>> worth(List<UseByDay.Day> days) {
      Map<LocalDate, List<Object>> worth = new HashMap<>();
      for (UseByDay.Day day : days) {
        List<Object> figures =
            List.of(day.usedMinutes(), known(day.usedValue()), known(day.workedValue()));
        if (!figures.equals(List.of(0L, "", ""))) {
          worth.put(day.day(), figures);
        }
      }
      return worth;
    }

    private Map<LocalDate, List<Object>> cost(List<UseByDay.Day> days) {
      Map<LocalDate, List<Object>> cost = new HashMap<>();
      for (UseByDay.Day day : days) {
        List<Object> figures = List.of(day.workedMinutes(), known(day.usedCost()));
        if (!figures.equals(List.of(0L, ""))) {
          cost.put(day.day(), figures);
        }
      }
      return cost;
    }

    /** A day is left out on which nothing happened, and of one nothing may be worth something. */
    private Object known(Figure<ExactMoney> figure) {
      boolean nothing =
          figure
              .ifKnown()
              .map(money -> money.signum() == 0)
              .orElse(!figure.knownPart().isPresent());
      return nothing ? "" : figure;
    }

    /** The facts without what is said to have changed, all of it at once. */
    private BurnFacts undone(BurnFacts facts, BurnDiff diff) {
      List<BurnDiff> all = new ArrayList<>(List.of(diff));
      diff.amountsOff().forEach(change -> all.add(change.before()));
      return BurnFacts.builder()
          .entries(undone(facts.entries(), changes(all, BurnDiff::entries), TimeEntry::id))
          .expenses(undone(facts.expenses(), changes(all, BurnDiff::expenses), Expense::id))
          .invoices(undone(facts.invoices(), changes(all, BurnDiff::invoices), Invoice::id))
          .deliveries(undone(facts.deliveries(), changes(all, BurnDiff::deliveries), Delivery::id))
          .writeOffs(undone(facts.writeOffs(), changes(all, BurnDiff::writeOffs), WriteOff::id))
          .scheduled(undonePlans(facts.scheduled(), changes(all, BurnDiff::bookings)))
          .build();
    }

    /**
     * A change is of some days of a booking, and says nothing of the others. That of one line does
     * not say where the booking went on that day, but on one day it is on one line.
     */
    private List<ScheduledTime> undonePlans(
        List<ScheduledTime> scheduled, List<FactChange<ScheduledBooking>> changes) {
      Map<List<Object>, ScheduledTime> undone = new LinkedHashMap<>();
      scheduled.forEach(time -> undone.put(placeOf(time), time));
      changes.forEach(
          change ->
              change
                  .after()
                  .ifPresent(
                      plan -> plan.days().forEach(time -> undone.remove(placeOf(time), time))));
      changes.forEach(
          change ->
              change
                  .before()
                  .ifPresent(plan -> plan.days().forEach(time -> undone.put(placeOf(time), time))));
      return List.copyOf(undone.values());
    }

    private List<Object> placeOf(ScheduledTime time) {
      return List.of(time.booking(), time.day());
    }

    private <T> List<FactChange<T>> changes(
        List<BurnDiff> all, Function<BurnDiff, List<FactChange<T>>> kind) {
      return all.stream().flatMap(diff -> kind.apply(diff).stream()).toList();
    }

    private <T> List<T> undone(
        List<T> facts, List<FactChange<T>> changes, Function<T, Object> idOf) {
      Map<Object, T> undone = new LinkedHashMap<>();
      facts.forEach(fact -> undone.put(idOf.apply(fact), fact));
      changes.forEach(change -> change.after().ifPresent(fact -> undone.remove(idOf.apply(fact))));
      changes.forEach(
          change -> change.before().ifPresent(fact -> undone.put(idOf.apply(fact), fact)));
      return List.copyOf(undone.values());
    }
  };

  /** A drawn history, and what a burn of it needs. */
  static final class Case {
    final LedgerDraw draw;
    final Budget budget;
    final RateBook rates;
    final BurnSettings settings;
    final List<Revised<?, ?>> events;

    /** What a ledger does not keep. */
    final BurnFacts beside;

    /** What money was made with at first. */
    final Valuation then;

    /** The same, or most of it. */
    final Valuation now;

    Case(long seed) {
      draw = new LedgerDraw(seed);
      int kind = Math.floorMod(seed, LedgerDraw.PRICINGS.size());
      int basis = Math.floorMod(seed / LedgerDraw.PRICINGS.size(), LedgerDraw.BASES.size());
      budget = draw.budget(LedgerDraw.PRICINGS.get(kind));
      rates = draw.rates(budget.currency());
      settings = draw.settings(LedgerDraw.BASES.get(basis));
      events = draw.events(budget, 10 + draw.below(9));
      then = new Valuation(budget, draw.disciplines(), rates, draw.exchange(budget.currency()));
      now = draw.other(then);
      beside = draw.beside(events);
    }

    private Case(LedgerDraw draw, TimeStage stage) {
      this.draw = draw;
      budget = draw.reduced();
      rates = draw.rates(budget.currency());
      settings = draw.settings(new BurnBasis(stage, TimeShare.BILLABLE));
      List<Revised<?, ?>> work = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        // Later tellings are of earlier days: those of the first half had more of the amount.
        LocalDate day = LedgerDraw.FIRST_DAY.plusDays((i < 6 ? 20L : 0L) + draw.below(15));
        if (stage == TimeStage.SCHEDULED) {
          ScheduledTime time =
              draw.booking(budget, "bk-" + i)
                  .days()
                  .get(0)
                  .withBudget(LedgerDraw.BUDGET)
                  .withLine(budget.lines().get(0).id())
                  .withDay(day);
          ScheduledBooking plan = new ScheduledBooking(ImmutableList.of(time));
          work.add(Revised.of(time.booking(), 1, plan));
          continue;
        }
        TimeEntry entry =
            draw.entry(budget, "t-" + i)
                .withBudget(LedgerDraw.BUDGET)
                .withLine(budget.lines().get(0).id())
                .withDate(day)
                .withBillable(true);
        work.add(Revised.of(entry.id(), 1, entry));
      }
      events = List.copyOf(work);
      then = new Valuation(budget, draw.disciplines(), rates, draw.exchange(budget.currency()));
      now = then;
      beside = draw.beside(events);
    }

    /**
     * Draws a history in which work that is told later was done before, and uses up an amount off.
     */
    static Case ofEarlierWork(long seed) {
      return new Case(new LedgerDraw(seed), TimeStage.LOGGED);
    }

    /** Draws a history in which what is planned later, for days before, uses up an amount off. */
    static Case ofEarlierPlans(long seed) {
      return new Case(new LedgerDraw(seed), TimeStage.SCHEDULED);
    }

    /** A day on which a fact was told to be, or just any. */
    LocalDate dayOfWork() {
      Object fact = events.get(draw.below(events.size())).value().orElse(null);
      if (fact instanceof ScheduledBooking plan) {
        return plan.days().get(draw.below(plan.days().size())).day();
      }
      return fact instanceof TimeEntry entry
          ? entry.date()
          : fact instanceof Expense expense
              ? expense.date()
              : fact instanceof WriteOff writeOff ? writeOff.date() : draw.day();
    }

    /** Every other event. */
    List<Revised<?, ?>> part(int which) {
      return part(which, 2);
    }

    /** One part of so many, which have no event in common. */
    List<Revised<?, ?>> part(int which, int of) {
      List<Revised<?, ?>> part = new ArrayList<>();
      for (int i = which; i < events.size(); i += of) {
        part.add(events.get(i));
      }
      return part;
    }

    /** Tells all events, with seals between them in half of the cases. */
    void tellWithSeals(BurnLedger ledger) {
      boolean seals = draw.below(2) == 0;
      for (Revised<?, ?> event : events) {
        if (seals && draw.below(4) == 0) {
          ledger.seal(draw.day());
        }
        ledger.apply(event);
      }
    }
  }

  private static final List<Quantity> MEASURES =
      List.of(
          Quantities.USED_VALUE,
          Quantities.USED_COST,
          Quantities.REVENUE,
          Quantities.INVOICED,
          Quantities.WRITTEN_OFF);

  /** A day after all that is drawn. */
  private static final LocalDate END = LedgerDraw.FIRST_DAY.plusYears(1);

  abstract boolean holds(LedgerSubject ledger, Case history);

  static BurnFacts sorted(BurnFacts facts) {
    return BurnFacts.builder()
        .entries(ImmutableList.sortedCopyOf(Comparator.comparing(TimeEntry::id), facts.entries()))
        .expenses(ImmutableList.sortedCopyOf(Comparator.comparing(Expense::id), facts.expenses()))
        .invoices(ImmutableList.sortedCopyOf(Comparator.comparing(Invoice::id), facts.invoices()))
        .deliveries(
            ImmutableList.sortedCopyOf(Comparator.comparing(Delivery::id), facts.deliveries()))
        .writeOffs(
            ImmutableList.sortedCopyOf(Comparator.comparing(WriteOff::id), facts.writeOffs()))
        .scheduled(
            ImmutableList.sortedCopyOf(
                Comparator.comparing(ScheduledTime::booking).thenComparing(ScheduledTime::day),
                facts.scheduled()))
        .build();
  }
}
