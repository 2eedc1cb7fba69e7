package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.sums.BurnSums;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every law on many histories, and ledgers with a planted bug, each of which breaks one. */
class LedgerLawsTest {
  private static final long SEED = 20_260_331;

  @Test
  @Tag("short")
  void theLawsHoldOnSomeHistories() {
    prove(30);
  }

  @Test
  @Tag("full")
  void theLawsHoldOnManyHistories() {
    prove(600);
  }

  private static void prove(int histories) {
    Map<LedgerLaw, Long> broken = new ConcurrentSkipListMap<>();
    LongAdder conflicts = new LongAdder();
    LongAdder late = new LongAdder();
    LongAdder lookedUp = new LongAdder();
    LongStream.range(SEED, SEED + histories)
        .parallel()
        .forEach(
            seed -> {
              for (LedgerLaw law : LedgerLaw.values()) {
                if (!law.holds(new LedgerSubject(), new LedgerLaw.Case(seed))) {
                  broken.putIfAbsent(law, seed);
                }
              }
              LedgerLaw.Case history = new LedgerLaw.Case(seed);
              BurnState state = new LedgerSubject().told(history.events);
              conflicts.add(isTimeInConflict(state) ? 1 : 0);
              late.add(isLate(history) ? 1 : 0);
              RunningBurn running =
                  state.running(history.budget, CostRates.of(history.rates), history.settings);
              lookedUp.add(running.looksUp(history.draw.day()) ? 1 : 0);
            });
    SoftAssertions bars = new SoftAssertions();
    bars.assertThat(broken).as("laws and seeds that break them").isEmpty();
    bars.assertThat(conflicts.sum() * 100 / histories).as("with a conflict").isBetween(10L, 90L);
    bars.assertThat(late.sum() * 100 / histories).as("with late facts").isBetween(10L, 90L);
    bars.assertThat(lookedUp.sum() * 100 / histories).as("looked up").isBetween(50L, 99L);
    boolean telling = bars.assertionErrorsCollected().size() == (broken.isEmpty() ? 0 : 1);
    for (LedgerLaw law : LedgerLaw.values()) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s ledger law: %s: %,d histories, %d %% with a conflict, %d %% with late facts,"
                  + " seed %d",
              telling && !broken.containsKey(law) ? "PASS" : "FAIL",
              law.name().replace('_', ' ').toLowerCase(Locale.ROOT),
              histories,
              conflicts.sum() * 100 / histories,
              late.sum() * 100 / histories,
              SEED));
    }
    bars.assertAll();
  }

  /**
   * Found among 30,000 histories: what earlier work left of an amount off, where a booking left its
   * line.
   */
  @Test
  void aBookingThatLeftItsLineIsExplained() {
    for (long seed : new long[] {20_265_203, 20_271_569, 20_282_880}) {
      assertThat(
              LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE.holds(
                  new LedgerSubject(), new LedgerLaw.Case(seed)))
          .as("seed " + seed)
          .isTrue();
    }
  }

  @Test
  void whatEarlierWorkUsedUpIsExplained() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      LedgerLaw.Case history = LedgerLaw.Case.ofEarlierWork(seed);
      assertThat(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE.holds(new LedgerSubject(), history))
          .as("seed %d", seed)
          .isTrue();
    }
  }

  @Test
  void whatEarlierPlansUsedUpIsExplained() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      LedgerLaw.Case history = LedgerLaw.Case.ofEarlierPlans(seed);
      assertThat(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE.holds(new LedgerSubject(), history))
          .as("seed %d", seed)
          .isTrue();
    }
  }

  private static boolean isTimeInConflict(BurnState state) {
    return state.conflicts().stream().anyMatch(each -> each.key().kind() == FactKind.TIME);
  }

  private static boolean isLate(LedgerLaw.Case history) {
    BurnLedger ledger = BurnLedger.empty();
    ledger.seal(LedgerDraw.FIRST_DAY.plusDays(3));
    return history.events.stream().anyMatch(event -> ledger.apply(event).late().isPresent());
  }

  /** A ledger with one mistake. */
  enum Saboteur {
    /** Of two contents of one revision the last one holds. */
    LAST_WRITE_WINS(LedgerLaw.ORDER_DOES_NOT_MATTER) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            return ImmutableSet.of(content);
          }
        };
      }
    },
    /** Of two contents of one revision the first one holds. */
    FIRST_WRITE_WINS(LedgerLaw.MERGE_OF_PARTS_IS_THE_WHOLE) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            return revision > known.revision() ? ImmutableSet.of(content) : known.contents();
          }
        };
      }

      @Override
      BurnState merge(BurnState first, BurnState second) {
        BurnLedger ledger = ledger();
        tell(first, ledger);
        tell(second, ledger);
        return ledger.publish();
      }
    },
    /** What arrives last holds, whatever its revision. */
    REVISIONS_ARE_IGNORED(LedgerLaw.ORDER_DOES_NOT_MATTER) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          boolean isOutdated(long revision, Told<?> known) {
            return false;
          }

          @Override
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            return ImmutableSet.of(content);
          }
        };
      }
    },
    /** A deletion takes the fact off and is forgotten. */
    THE_TOMBSTONE_IS_FORGOTTEN(LedgerLaw.INSERT_AND_DELETE_LEAVES_THE_SUMS) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          boolean isOutdated(long revision, Told<?> known) {
            return known.held().isPresent() && super.isOutdated(revision, known);
          }

          @Override
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            return known.held().isPresent()
                ? super.contents(revision, content, known)
                : ImmutableSet.of(content);
          }
        };
      }
    },
    /** A duplicate is taken for another telling. */
    A_DUPLICATE_IS_A_CONFLICT(LedgerLaw.DUPLICATES_CHANGE_NOTHING) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            return revision > known.revision()
                ? ImmutableSet.of(content)
                : ImmutableSet.<Optional<T>>builder()
                    .addAll(known.contents())
                    .add(Optional.empty())
                    .build();
          }
        };
      }
    },
    /** What changes a sealed day is not posted at all. */
    LATE_FACTS_ARE_DROPPED(LedgerLaw.LATE_FACTS_COUNT_FROM_THE_FIRST_OPEN_DAY) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> Told<T> first(
              long revision, Optional<T> content, int sealed, ToIntFunction<T> dayOf) {
            return Told.isSealed(content, sealed, dayOf)
                ? Told.first(revision, Optional.empty())
                : Told.first(revision, content);
          }
        };
      }
    },
    /** What changes a sealed day changes it. */
    SEALS_ARE_BROKEN(LedgerLaw.LATE_FACTS_COUNT_FROM_THE_FIRST_OPEN_DAY) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> Told<T> posted(
              Told<T> known,
              long revision,
              ImmutableSet<Optional<T>> contents,
              int sealed,
              ToIntFunction<T> dayOf) {
            return known.with(revision, contents, BurnLedger.OPEN, dayOf);
          }
        };
      }
    },
    /** Two ids of one hash are taken for one. */
    A_HASH_IS_AN_IDENTITY(LedgerLaw.IDENTITY_IS_EXACT) {
      @Override
      EntryRegister entries() {
        return new EntryRegister() {
          @Override
          boolean isId(int slot, String id) {
            return id(slot).hashCode() == id.hashCode();
          }
        };
      }
    },
    /** Merging tells what is known as if it were new. */
    MERGE_COUNTS_UP(LedgerLaw.MERGE_IS_IDEMPOTENT) {
      @Override
      BurnState merge(BurnState first, BurnState second) {
        BurnLedger ledger = BurnLedger.of(first);
        forEach(
            second,
            fact -> ledger.apply(new Revised<>(fact.id(), fact.revision() + 1, fact.value())));
        return ledger.publish();
      }
    },
    /** Merging keeps the own conflicts and does not take those of the other. */
    MERGE_TAKES_ONE_CONTENT(LedgerLaw.MERGE_OF_PARTS_IS_THE_WHOLE) {
      @Override
      BurnState merge(BurnState first, BurnState second) {
        BurnLedger ledger = BurnLedger.of(first);
        forEach(
            second,
            fact -> {
              BurnLedger tried = BurnLedger.of(ledger.publish());
              if (tried.apply(fact).outcome() != Applied.Outcome.CONFLICT) {
                ledger.apply(fact);
              }
            });
        return ledger.publish();
      }
    },
    /** A month that is sealed is told again by whoever asks for the books. */
    BOOKS_OF_TODAY(LedgerLaw.SEALED_MONTHS_STAND) {
      @Override
      BurnFacts books(BurnFacts books) {
        return books.withLocks();
      }
    },
    /** What held before a late telling is forgotten by the books. */
    BOOKS_FORGET_WHAT_WAS_TOLD(LedgerLaw.SEALED_MONTHS_STAND) {
      @Override
      BurnFacts books(BurnFacts books) {
        return books.toBuilder()
            .formerEntries(ImmutableList.of())
            .formerDeliveries(ImmutableList.of())
            .formerExpenses(ImmutableList.of())
            .formerInvoices(ImmutableList.of())
            .formerWriteOffs(ImmutableList.of())
            .formerScheduled(ImmutableList.of())
            .build();
      }
    },
    /** Only time is told late to the books. */
    BOOKS_TAKE_EXPENSES_IN_TIME(LedgerLaw.CLOSED_MONTHS_ARE_KEPT_BY_HAND) {
      @Override
      BurnFacts books(BurnFacts books) {
        return books.withExpensesKnownOn(ImmutableMap.of());
      }
    },
    /** What comes on top of the rate of a person is not compared. */
    OVERHEADS_ARE_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.rates.removeIf(change -> change.part() == RateChange.Part.OVERHEAD);
      }
    },
    /** What one person costs now is said of somebody else. */
    ANOTHER_PERSON_IS_NAMED(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.rates.replaceAll(
            change ->
                new RateChange(SOMEBODY_ELSE, change.part(), change.during(), change.minutes()));
      }
    },
    /** A line that changed later is said to have changed on its first day alone. */
    LATER_DAYS_ARE_LEFT_OUT(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.bills.replaceAll(
            change ->
                new BillChange(
                    change.line(),
                    change.person(),
                    DateRange.closed(change.during().start(), change.during().start()),
                    change.minutes()));
      }

      @Override
      boolean concerns(LedgerLaw.Case history) {
        return !history.then.budget().equals(history.now.budget());
      }
    },
    /** The work of one person that is billed otherwise is said to be that of somebody else. */
    ANOTHER_IS_BILLED(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.bills.replaceAll(
            change ->
                new BillChange(
                    change.line(), Optional.of(SOMEBODY_ELSE), change.during(), change.minutes()));
      }
    },
    /** What a client pays for is not compared. */
    BILL_RATES_ARE_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.bills.clear();
      }
    },
    /** Exchange rates are not compared. */
    EXCHANGE_IS_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.exchange.clear();
      }
    },
    /** Nobody looks at what earlier work used up of an amount off. */
    EARLIER_WORK_IS_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.amountsOff.clear();
      }

      @Override
      LedgerLaw.Case history(long seed) {
        // Rare among all histories.
        return LedgerLaw.Case.ofEarlierWork(seed);
      }
    },
    /** Write-offs are told late to nobody. */
    BOOKS_TAKE_WRITE_OFFS_IN_TIME(LedgerLaw.CLOSED_MONTHS_ARE_KEPT_BY_HAND) {
      @Override
      BurnFacts books(BurnFacts books) {
        return books.withWriteOffsKnownOn(ImmutableMap.of());
      }
    },
    /** What is planned of a month once it is closed was planned before. */
    BOOKS_TAKE_PLANS_IN_TIME(LedgerLaw.CLOSED_MONTHS_ARE_KEPT_BY_HAND) {
      @Override
      BurnFacts books(BurnFacts books) {
        return books.withScheduledKnownOn(ImmutableMap.of());
      }

      @Override
      boolean concerns(LedgerLaw.Case history) {
        return history.settings.basis().stage() == TimeStage.SCHEDULED;
      }
    },
    /** A plan of later days is not sealed, so that a forecast of a sealed day moves. */
    A_REPLANNED_FUTURE_IS_NOT_SEALED(LedgerLaw.LATE_FACTS_COUNT_FROM_THE_FIRST_OPEN_DAY) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> Told<T> posted(
              Told<T> known,
              long revision,
              ImmutableSet<Optional<T>> contents,
              int sealed,
              ToIntFunction<T> dayOf) {
            return super.posted(
                known,
                revision,
                contents,
                sealed,
                fact ->
                    fact instanceof ScheduledBooking plan
                        ? (int) plan.days().get(0).day().toEpochDay()
                        : dayOf.applyAsInt(fact));
          }
        };
      }
    },
    /** Nobody looks at what is booked. */
    PLANS_ARE_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.bookings.clear();
      }
    },
    /** Nobody looks at what was written off. */
    WRITE_OFFS_ARE_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.writeOffs.clear();
      }
    },
    /** Nobody looks at the invoices that the work stands on. */
    INVOICES_ARE_FORGOTTEN(LedgerLaw.DIFF_EXPLAINS_THE_DIFFERENCE) {
      @Override
      void change(Lists lists) {
        lists.invoices.clear();
      }
    },
    /** Of two contents of one revision one is chosen, the same in any order. */
    A_CONFLICT_IS_DECIDED(LedgerLaw.INCREMENTAL_IS_BATCH) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            return super.contents(revision, content, known).stream()
                .max(Comparator.comparing(Optional::toString))
                .map(ImmutableSet::of)
                .orElseThrow();
          }
        };
      }
    },
    /** What is small beside what is known is not worth merging. */
    A_SMALL_STATE_IS_LEFT_OUT(LedgerLaw.MERGE_IS_ASSOCIATIVE) {
      @Override
      BurnState merge(BurnState first, BurnState second) {
        return 3 * second.size() <= 2 * first.size() ? first : super.merge(first, second);
      }
    },
    /** An edit moves time to another day or person, and its minutes stay. */
    MINUTES_ARE_NOT_EDITED(LedgerLaw.EDIT_IS_DELETE_AND_INSERT) {
      @Override
      LedgerRules rules() {
        return new LedgerRules() {
          @Override
          @SuppressWarnings("unchecked") // an entry in place of an entry
          <T> ImmutableSet<Optional<T>> contents(
              long revision, Optional<T> content, Told<T> known) {
            Optional<T> edited =
                content.map(
                    after ->
                        after instanceof TimeEntry entry
                            ? (T)
                                known
                                    .held()
                                    .map(before -> ((TimeEntry) before).minutes())
                                    .map(entry::withMinutes)
                                    .orElse(entry)
                            : after);
            return super.contents(revision, edited, known);
          }
        };
      }
    },
    /** In the sums a conflict counts as it was told first. */
    SUMS_DECIDE_CONFLICTS(LedgerLaw.PARTS_ADD_UP) {
      @Override
      BurnSums sums(BurnState state, BudgetId budget) {
        return BurnSums.of(
            state
                .registers()
                .entries()
                .slots(budget)
                .mapToObj(
                    slot -> state.registers().entries().get(slot).contents().iterator().next())
                .flatMap(Optional::stream)
                .filter(entry -> entry.budget().equals(budget))
                .toList());
      }
    },
    /** What a person costs now holds for the future alone. */
    RATES_ARE_NOT_RETROACTIVE(LedgerLaw.RUNNING_IS_THE_REPORT) {
      @Override
      RunningBurn repriced(RunningBurn running, PersonId person, RateBook rates) {
        return running;
      }
    },
    /** A new book of rates is not read. */
    NEW_RATES_ARE_NOT_READ(LedgerLaw.RUNNING_IS_THE_REPORT) {
      @Override
      RunningBurn repriced(RunningBurn running, RateBook rates) {
        return running;
      }
    },
    /** The rate of one person is changed for somebody else. */
    ANOTHER_IS_REPRICED(LedgerLaw.RUNNING_IS_THE_REPORT) {
      @Override
      RunningBurn repriced(RunningBurn running, PersonId person, RateBook rates) {
        return super.repriced(running, SOMEBODY_ELSE, rates);
      }
    },
    /** The days are looked up from the last one back. */
    DAYS_ARE_COUNTED_BACKWARDS(LedgerLaw.AS_OF_IS_MONOTONE) {
      @Override
      LocalDate asked(LocalDate day) {
        LocalDate last = LedgerDraw.FIRST_DAY.plusDays(LedgerDraw.DAYS);
        return LedgerDraw.FIRST_DAY.plusDays(ChronoUnit.DAYS.between(day, last));
      }
    },
    /** What is logged is counted a fortnight later. */
    DAYS_ARE_COUNTED_LATE(LedgerLaw.AS_OF_IS_MONOTONE) {
      @Override
      LocalDate asked(LocalDate day) {
        return day.minusDays(14);
      }
    },
    /** Of a fact in conflict only what was told first is listed. */
    A_CONFLICT_IS_TOLD_IN_ONE_WAY(LedgerLaw.A_STATE_TELLS_ALL_IT_KNOWS) {
      @Override
      List<Revised<?, ?>> listed(List<Revised<?, ?>> listed) {
        Set<FactKey> met = new HashSet<>();
        return listed.stream().filter(fact -> met.add(FactKey.of(fact))).toList();
      }
    },
    /** What is deleted is not listed. */
    DELETIONS_ARE_NOT_TOLD(LedgerLaw.A_STATE_TELLS_ALL_IT_KNOWS) {
      @Override
      List<Revised<?, ?>> listed(List<Revised<?, ?>> listed) {
        return listed.stream().filter(fact -> fact.value().isPresent()).toList();
      }
    },
    /** A budget that all facts left is named. */
    LEFT_BUDGETS_ARE_NAMED(LedgerLaw.BUDGETS_HAVE_FACTS) {
      @Override
      Set<BudgetId> budgets(BurnState state) {
        return new HashSet<>(state.registers().entries().budgets());
      }
    },
    /** A budget that has money and no time is not named. */
    ONLY_TIME_IS_LOOKED_AT(LedgerLaw.BUDGETS_HAVE_FACTS) {
      @Override
      Set<BudgetId> budgets(BurnState state) {
        return state.budgets().stream()
            .filter(budget -> !state.facts(budget, LocalDate.MAX).entries().isEmpty())
            .collect(Collectors.toSet());
      }
    },
    /** A snapshot keeps what holds, and no conflict. */
    SNAPSHOTS_FORGET_CONFLICTS(LedgerLaw.SNAPSHOTS_COME_BACK) {
      @Override
      BurnState restored(BurnState state) {
        BurnLedger ledger = BurnLedger.empty();
        state.sealedThrough().ifPresent(ledger::seal);
        Set<FactKey> conflicts =
            state.conflicts().stream().map(Conflict::key).collect(Collectors.toSet());
        state.tell(
            fact -> {
              if (!conflicts.contains(FactKey.of(fact))) {
                ledger.apply(fact);
              }
            });
        return ledger.publish();
      }
    },
    /** A snapshot keeps the facts, and not up to which day they are sealed. */
    SNAPSHOTS_FORGET_THE_SEAL(LedgerLaw.SNAPSHOTS_COME_BACK) {
      @Override
      BurnState restored(BurnState state) {
        BurnLedger ledger = BurnLedger.empty();
        tell(state, ledger);
        return ledger.publish();
      }
    };

    private static final PersonId SOMEBODY_ELSE = PersonId.of("somebody-else");

    /** What a diff lists, of which a saboteur gets something wrong. */
    private static final class Lists {
      final List<FactChange<Invoice>> invoices;
      final List<FactChange<WriteOff>> writeOffs;
      final List<FactChange<ScheduledBooking>> bookings;
      final List<RateChange> rates;
      final List<BillChange> bills;
      final List<ExchangeChange> exchange;
      final List<AmountOffChange> amountsOff;

      Lists(BurnDiff diff) {
        invoices = new ArrayList<>(diff.invoices());
        writeOffs = new ArrayList<>(diff.writeOffs());
        bookings = new ArrayList<>(diff.bookings());
        rates = new ArrayList<>(diff.rates());
        bills = new ArrayList<>(diff.bills());
        exchange = new ArrayList<>(diff.exchange());
        amountsOff = new ArrayList<>(diff.amountsOff());
      }

      BurnDiff of(BurnDiff diff) {
        return new BurnDiff(
            diff.entries(),
            diff.expenses(),
            ImmutableList.copyOf(invoices),
            diff.deliveries(),
            ImmutableList.copyOf(writeOffs),
            ImmutableList.copyOf(bookings),
            ImmutableList.copyOf(rates),
            ImmutableList.copyOf(bills),
            ImmutableList.copyOf(exchange),
            ImmutableList.copyOf(amountsOff));
      }
    }

    private final LedgerLaw law;

    Saboteur(LedgerLaw law) {
      this.law = law;
    }

    LedgerRules rules() {
      return new LedgerRules();
    }

    EntryRegister entries() {
      return new EntryRegister();
    }

    BurnLedger ledger() {
      return BurnLedger.with(rules(), entries());
    }

    BurnState merge(BurnState first, BurnState second) {
      return first.merge(second);
    }

    BurnState restored(BurnState state) {
      return BurnState.restore(state.snapshot());
    }

    BurnSums sums(BurnState state, BudgetId budget) {
      return state.sums(budget);
    }

    /** Gets something wrong of what a state tells. */
    List<Revised<?, ?>> listed(List<Revised<?, ?>> listed) {
      return listed;
    }

    Set<BudgetId> budgets(BurnState state) {
      return state.budgets();
    }

    RunningBurn running(
        BurnState state, Budget budget, BurnFacts beside, RateBook rates, BurnSettings settings) {
      return state.running(budget, beside, CostRates.of(rates), settings);
    }

    RunningBurn repriced(RunningBurn running, PersonId person, RateBook rates) {
      return running.repriced(person, CostRates.of(rates));
    }

    RunningBurn repriced(RunningBurn running, RateBook rates) {
      return running.repriced(CostRates.of(rates));
    }

    LocalDate asked(LocalDate day) {
      return day;
    }

    /** Gets something wrong of what a diff lists. */
    void change(Lists lists) {
      // Most say what is so.
    }

    /** Gets something wrong of what the books know. */
    BurnFacts books(BurnFacts books) {
      return books;
    }

    LedgerLaw.Case history(long seed) {
      return new LedgerLaw.Case(seed);
    }

    /** Returns whether a history may have what is got wrong, to look at no other. */
    boolean concerns(LedgerLaw.Case history) {
      return true;
    }

    LedgerSubject subject() {
      return new LedgerSubject() {
        @Override
        BurnDiff diff(
            BurnState earlier,
            BurnState later,
            DateRange days,
            Valuation then,
            Valuation now,
            BurnSettings settings) {
          BurnDiff diff = super.diff(earlier, later, days, then, now, settings);
          Lists lists = new Lists(diff);
          change(lists);
          return lists.of(diff);
        }

        @Override
        ImmutableList<ClosedMonth> closedMonths(
            BurnState state,
            Quantity quantity,
            Valuation by,
            BurnFacts beside,
            BurnSettings settings,
            LocalDate asOf) {
          BurnFacts facts = state.books(by.budget().id(), beside, asOf);
          return BurnCalculator.calculate(
                  by.budget(),
                  books(facts).withDisciplines(by.disciplines()),
                  by.rates(),
                  by.exchange(),
                  settings,
                  asOf)
              .closedMonths(quantity);
        }

        @Override
        BurnLedger fresh() {
          return ledger();
        }

        @Override
        BurnState merge(BurnState first, BurnState second) {
          return Saboteur.this.merge(first, second);
        }

        @Override
        BurnState restored(BurnState state) {
          return Saboteur.this.restored(state);
        }

        @Override
        List<Revised<?, ?>> listed(BurnState state) {
          return Saboteur.this.listed(super.listed(state));
        }

        @Override
        Set<BudgetId> budgets(BurnState state) {
          return Saboteur.this.budgets(state);
        }

        @Override
        BurnSums sums(BurnState state, BudgetId budget) {
          return Saboteur.this.sums(state, budget);
        }

        @Override
        RunningBurn running(
            BurnState state,
            Budget budget,
            BurnFacts beside,
            RateBook rates,
            BurnSettings settings) {
          return Saboteur.this.running(state, budget, beside, rates, settings);
        }

        @Override
        RunningBurn repriced(RunningBurn running, PersonId person, RateBook rates) {
          return Saboteur.this.repriced(running, person, rates);
        }

        @Override
        RunningBurn repriced(RunningBurn running, RateBook rates) {
          return Saboteur.this.repriced(running, rates);
        }

        @Override
        LocalDate asked(LocalDate day) {
          return Saboteur.this.asked(day);
        }
      };
    }

    static void tell(BurnState state, BurnLedger ledger) {
      forEach(state, ledger::apply);
    }

    static void forEach(BurnState state, Consumer<Revised<?, ?>> told) {
      state.tell(told);
    }
  }

  @Test
  void eachLawHasASaboteur() {
    assertThat(Arrays.stream(Saboteur.values()).map(saboteur -> saboteur.law))
        .containsOnly(LedgerLaw.values());
  }

  @ParameterizedTest
  @EnumSource
  void eachSaboteurBreaksItsLaw(Saboteur saboteur) {
    long broken =
        LongStream.range(SEED, SEED + 400)
            .mapToObj(saboteur::history)
            .filter(saboteur::concerns)
            .filter(history -> !saboteur.law.holds(saboteur.subject(), history))
            .limit(4)
            .count();
    assertThat(broken).isEqualTo(4);
  }
}
