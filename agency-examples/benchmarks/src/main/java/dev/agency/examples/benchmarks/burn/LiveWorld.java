package dev.agency.examples.benchmarks.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.budget.ledger.CostRates;
import dev.agency.budget.ledger.RunningBurn;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.examples.benchmarks.world.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Entries as they are told one by one, what is asked in between, and rates that come late. */
final class LiveWorld {
  /** How many edits are drawn. */
  static final int EDITS = 100_000;

  /** How many questions are drawn. */
  static final int QUESTIONS = 1 << 16;

  /** How many people's rates change. */
  static final int REPRICED = 8;

  final BurnWorld world;
  final ImmutableList<Budget> budgets;
  final CostRates rates;
  final List<TimeEntry> entries;

  LiveWorld(BurnWorld world) {
    this.world = world;
    this.budgets = world.budgets();
    this.rates = CostRates.of(world.rates());
    this.entries = world.entries();
  }

  /** The entries as they are told for the first time. */
  List<Revised<TimeEntryId, TimeEntry>> tellings() {
    List<Revised<TimeEntryId, TimeEntry>> tellings = new ArrayList<>(entries.size());
    entries.forEach(entry -> tellings.add(Revised.of(entry.id(), 1, entry)));
    return tellings;
  }

  /** Some of the entries, each in two ways that differ from the first. */
  List<ImmutableList<TimeEntry>> edits() {
    Draws draws = new Draws(11);
    List<ImmutableList<TimeEntry>> edits = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      TimeEntry entry = entries.get(draws.below(entries.size()));
      edits.add(
          ImmutableList.of(
              entry.withMinutes(entry.minutes() + 1), entry.withMinutes(entry.minutes() + 2)));
    }
    return edits;
  }

  /** A ledger that was told all entries. */
  BurnLedger ledger() {
    BurnLedger ledger = BurnLedger.empty();
    entries.forEach(entry -> ledger.apply(Revised.of(entry.id(), 1, entry)));
    return ledger;
  }

  /** The same by hand. */
  ExactRegister register() {
    ExactRegister register = new ExactRegister();
    entries.forEach(entry -> register.apply(Revised.of(entry.id(), 1, entry)));
    return register;
  }

  /** What is used of each budget. */
  List<RunningBurn> running(BurnState state) {
    return budgets.stream()
        .map(budget -> state.running(budget, rates, BurnSettings.usual()))
        .toList();
  }

  /** Budgets and days that are asked for, as two columns. */
  int[][] questions() {
    Draws draws = new Draws(13);
    int[][] questions = new int[2][QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      questions[0][i] = draws.below(BurnWorld.BUDGETS);
      questions[1][i] = draws.below(BurnWorld.DAYS);
    }
    return questions;
  }

  /** The rates once those of each of the first people are ten cents higher. */
  List<CostRates> changes() {
    return IntStream.range(0, REPRICED).mapToObj(this::changed).map(CostRates::of).toList();
  }

  /** The book once the rates of a person are ten cents higher. */
  RateBook changed(int person) {
    List<DatedCostRate> changed = new ArrayList<>();
    for (DatedCostRate rate : rates.book().costRates()) {
      if (!rate.person().equals(world.personIds.get(person))) {
        changed.add(rate);
      }
    }
    for (int i = 0; i < BurnWorld.RATES_OF_PERSON; i++) {
      int cents = world.costCents[person * BurnWorld.RATES_OF_PERSON + i];
      changed.add(world.rate(person, i, cents + 10));
    }
    return RateBook.of(changed);
  }
}
