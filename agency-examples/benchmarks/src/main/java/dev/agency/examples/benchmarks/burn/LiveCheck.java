package dev.agency.examples.benchmarks.burn;

import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.budget.ledger.CostRates;
import dev.agency.budget.ledger.RunningBurn;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Whether what is measured of a live ledger says what it should. */
public final class LiveCheck {
  private static final LocalDate LAST_DAY = BurnWorld.FIRST_DAY.plusDays(BurnWorld.DAYS - 1);

  /** How many late rates are tried. */
  private static final int CHANGES = 40;

  private final LiveWorld world;

  /**
   * Makes the check.
   *
   * @param world the entries
   */
  public LiveCheck(BurnWorld world) {
    this.world = new LiveWorld(world);
  }

  /**
   * Returns whether the ledger knows of each budget the minutes that the register by hand does,
   * after all entries were told and some corrected, told again or told too late.
   *
   * @return whether they agree
   */
  public boolean registersAgree() {
    BurnLedger ledger = world.ledger();
    ExactRegister register = world.register();
    List<Revised<TimeEntryId, TimeEntry>> tellings = world.tellings();
    for (int i = 0; i < tellings.size(); i += 3) {
      TimeEntry entry = tellings.get(i).value().orElseThrow();
      tellings.add(Revised.of(entry.id(), 2 + i % 2, entry.withMinutes(entry.minutes() + 5)));
    }
    for (Revised<TimeEntryId, TimeEntry> told : tellings) {
      String outcome = ledger.apply(told).outcome().name();
      if (!outcome.equals(register.apply(told).name())) {
        return false;
      }
    }
    BurnState state = ledger.publish();
    return state.size() == register.size()
        && world.budgets.stream()
            .allMatch(budget -> minutes(state, budget) == register.minutes(budget.id()));
  }

  /**
   * Returns whether the cost as of all questions is the same by hand.
   *
   * @return whether they agree
   */
  public boolean questionsAgree() {
    return LiveRuns.asOf(world).run().equals(LiveRuns.asOfByHand(world).run());
  }

  /**
   * Returns whether one person's new rates give what all rates anew give, and other costs than the
   * old ones.
   *
   * @return whether they agree
   */
  public boolean changesAgree() {
    BurnState state = world.ledger().publish();
    List<CostRates> changes = world.changes();
    int changed = 0;
    int[] numbers =
        IntStream.range(0, world.world.size)
            .filter(i -> world.world.people[i] < LiveWorld.REPRICED)
            .limit(CHANGES)
            .toArray();
    for (int number : numbers) {
      int person = world.world.people[number];
      Budget budget = world.budgets.get(world.world.lines[number] / BurnWorld.LINES_OF_BUDGET);
      RunningBurn before = state.running(budget, world.rates, BurnSettings.usual());
      RunningBurn one = before.repriced(world.world.personIds.get(person), changes.get(person));
      RunningBurn all = before.repriced(changes.get(person));
      RunningBurn anew = state.running(budget, changes.get(person), BurnSettings.usual());
      if (cents(one) != cents(anew) || cents(all) != cents(anew)) {
        return false;
      }
      changed += cents(one) != cents(before) ? 1 : 0;
    }
    // Ten cents an hour more for a few minutes may be no cent more.
    return changed > numbers.length / 2;
  }

  private static long minutes(BurnState state, Budget budget) {
    return state.facts(budget.id(), LocalDate.MAX).entries().stream()
        .mapToLong(TimeEntry::minutes)
        .sum();
  }

  private static long cents(RunningBurn running) {
    return running.usedCost(LAST_DAY).ifKnown().map(Money::minorUnits).orElseThrow();
  }
}
