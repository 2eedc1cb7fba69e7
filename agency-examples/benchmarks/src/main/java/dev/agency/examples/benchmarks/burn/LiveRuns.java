package dev.agency.examples.benchmarks.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.budget.ledger.CostRates;
import dev.agency.budget.ledger.RunningBurn;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What is measured of a live ledger. */
final class LiveRuns {
  private LiveRuns() {}

  static Live insertByHand(LiveWorld world) {
    List<Revised<TimeEntryId, TimeEntry>> tellings = world.tellings();
    return () -> {
      ExactRegister register = new ExactRegister();
      tellings.forEach(register::apply);
      return register;
    };
  }

  static Live insert(LiveWorld world) {
    List<Revised<TimeEntryId, TimeEntry>> tellings = world.tellings();
    return () -> {
      BurnLedger ledger = BurnLedger.empty();
      tellings.forEach(ledger::apply);
      return ledger;
    };
  }

  static Live insertIntoMap(LiveWorld world) {
    List<Revised<TimeEntryId, TimeEntry>> tellings = world.tellings();
    return () -> {
      Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> map = new HashMap<>();
      for (Revised<TimeEntryId, TimeEntry> told : tellings) {
        map.merge(told.id(), told, (a, b) -> a.revision() < b.revision() ? b : a);
      }
      return map;
    };
  }

  static Live editByHand(LiveWorld world) {
    ExactRegister register = world.register();
    return new Edits(world, register::apply);
  }

  static Live edit(LiveWorld world) {
    BurnLedger ledger = world.ledger();
    return new Edits(world, ledger::apply);
  }

  /** All edits of the world, each time with the next revision and the other content. */
  private static final class Edits implements Live {
    private final List<ImmutableList<TimeEntry>> edits;
    private final Consumer<Revised<TimeEntryId, TimeEntry>> told;
    private long revision = 1;

    Edits(LiveWorld world, Consumer<Revised<TimeEntryId, TimeEntry>> told) {
      this.edits = world.edits();
      this.told = told;
    }

    @Override
    public Long run() {
      revision++;
      for (ImmutableList<TimeEntry> edit : edits) {
        TimeEntry entry = edit.get((int) (revision & 1));
        told.accept(Revised.of(entry.id(), revision, entry));
      }
      return revision;
    }
  }

  static Live publish(LiveWorld world, int every) {
    BurnLedger ledger = world.ledger();
    int count = every == 1 ? 1_000 : 10 * every;
    List<ImmutableList<TimeEntry>> edits = world.edits().subList(0, count);
    return new Live() {
      private long revision = 1;

      @Override
      public Long run() {
        revision++;
        long facts = 0;
        for (int i = 0; i < count; i++) {
          TimeEntry entry = edits.get(i).get((int) (revision & 1));
          ledger.apply(Revised.of(entry.id(), revision, entry));
          if ((i + 1) % every == 0) {
            facts += ledger.publish().size();
          }
        }
        return facts;
      }
    };
  }

  static Live asOfByHand(LiveWorld world) {
    long[][] sums = sumsByDay(world.world);
    int[][] questions = world.questions();
    return () -> {
      long cents = 0;
      for (int i = 0; i < questions[0].length; i++) {
        cents += (sums[questions[0][i]][questions[1][i]] + 30) / 60;
      }
      return cents;
    };
  }

  /** By budget and day: the cost so far in sixtieths of a cent. */
  private static long[][] sumsByDay(BurnWorld world) {
    long[][] sums = new long[BurnWorld.BUDGETS][BurnWorld.DAYS];
    for (int i = 0; i < world.size; i++) {
      int day = world.days[i];
      sums[world.lines[i] / BurnWorld.LINES_OF_BUDGET][day] +=
          (long) world.minutes[i] * world.costCents(world.people[i], day);
    }
    for (long[] budget : sums) {
      for (int day = 1; day < budget.length; day++) {
        budget[day] += budget[day - 1];
      }
    }
    return sums;
  }

  static Live asOf(LiveWorld world) {
    List<RunningBurn> running = new ArrayList<>(world.running(world.ledger().publish()));
    int[][] questions = world.questions();
    LocalDate[] days =
        IntStream.range(0, BurnWorld.DAYS)
            .mapToObj(BurnWorld.FIRST_DAY::plusDays)
            .toArray(LocalDate[]::new);
    return () -> {
      long cents = 0;
      for (int i = 0; i < questions[0].length; i++) {
        cents += cents(running.get(questions[0][i]), days[questions[1][i]]);
      }
      return cents;
    };
  }

  private static long cents(RunningBurn running, LocalDate day) {
    return running.usedCost(day).ifKnown().map(Money::minorUnits).orElseThrow();
  }

  static Live repriceOne(LiveWorld world) {
    List<RunningBurn> running = new ArrayList<>(world.running(world.ledger().publish()));
    List<CostRates> changes = world.changes();
    LocalDate last = BurnWorld.FIRST_DAY.plusDays(BurnWorld.DAYS - 1);
    return () -> {
      long cents = 0;
      for (int i = 0; i < running.size(); i++) {
        int person = i % LiveWorld.REPRICED;
        cents +=
            cents(
                running.get(i).repriced(world.world.personIds.get(person), changes.get(person)),
                last);
      }
      return cents;
    };
  }

  static Live repriceAll(LiveWorld world) {
    List<RunningBurn> running = new ArrayList<>(world.running(world.ledger().publish()));
    List<CostRates> changes = world.changes();
    LocalDate last = BurnWorld.FIRST_DAY.plusDays(BurnWorld.DAYS - 1);
    int count = LiveEngine.REPRICE_ALL.operations(world.world.size);
    return () -> {
      long cents = 0;
      for (int i = 0; i < count; i++) {
        cents += cents(running.get(i).repriced(changes.get(i % LiveWorld.REPRICED)), last);
      }
      return cents;
    };
  }

  static Live rebuild(LiveWorld world) {
    BurnState state = world.ledger().publish();
    List<CostRates> changes = world.changes();
    LocalDate last = BurnWorld.FIRST_DAY.plusDays(BurnWorld.DAYS - 1);
    int count = LiveEngine.REBUILD.operations(world.world.size);
    return () -> {
      long cents = 0;
      for (int i = 0; i < count; i++) {
        CostRates rates = changes.get(i % LiveWorld.REPRICED);
        cents += cents(state.running(world.budgets.get(i), rates, BurnSettings.usual()), last);
      }
      return cents;
    };
  }

  static Live makeReady(LiveWorld world) {
    return () -> CostRates.of(world.changed(0));
  }
}
