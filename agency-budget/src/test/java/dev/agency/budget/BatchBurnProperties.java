package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.sums.BatchBurn;
import dev.agency.budget.sums.EntryTable;
import dev.agency.budget.sums.PeriodTotals;
import dev.agency.budget.sums.Progress;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The sums over columns are those of the report, and parts of them add up. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BatchBurnProperties extends Laws {
  private static final LocalDate END = BurnArbitraries.FIRST_DAY.plusYears(1);

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios().map(BatchBurnProperties::logged);
  }

  /** By a basis of entries: a table has no bookings, and no invoices. */
  private static BurnScenario logged(BurnScenario scenario) {
    TimeStage stage = scenario.settings().basis().stage();
    return stage == TimeStage.SCHEDULED || stage == TimeStage.INVOICED
        ? scenario.with(TimeStage.LOGGED)
        : scenario;
  }

  /** The time alone, all known. */
  private static BurnScenario timeOf(BurnScenario scenario) {
    BurnFacts facts = scenario.facts();
    return new BurnScenario(
        scenario
            .budget()
            .withLines(
                scenario.budget().lines().stream()
                    .map(BatchBurnProperties::withoutAmountOff)
                    .toList()),
        BurnFacts.builder()
            .entries(
                facts.entries().stream().map(entry -> entry.withInvoice(Optional.empty())).toList())
            .disciplines(facts.disciplines())
            .build(),
        scenario.rates(),
        scenario.settings(),
        END);
  }

  private static ServiceLine withoutAmountOff(ServiceLine line) {
    return line.withDiscount(line.discount().filter(off -> off instanceof Discount.Share));
  }

  BatchBurn batch(BurnScenario scenario, Budget... more) {
    return batch(scenario, Granularity.WEEK, more);
  }

  BatchBurn batch(BurnScenario scenario, Granularity per, Budget... more) {
    return BatchBurn.of(
        ImmutableList.<Budget>builder().add(scenario.budget()).add(more).build(),
        scenario.rates(),
        scenario.facts().disciplines(),
        scenario.settings().basis(),
        per,
        scenario.settings().weekStart());
  }

  PeriodTotals sum(BatchBurn batch, List<TimeEntry> entries) {
    return batch.sum(EntryTable.of(entries), Progress.unwatched()).orElseThrow();
  }

  PeriodTotals part(BatchBurn batch, EntryTable table, int from, int to) {
    return batch.sum(table, from, to, Progress.unwatched()).orElseThrow();
  }

  @Property
  void theTotalsAreThoseOfTheReport(@ForAll("scenarios") BurnScenario drawn) {
    BurnScenario scenario = timeOf(drawn);
    BurnReport report = scenario.report();
    assertTotals(scenario, Granularity.WEEK, report, report.weeks());
    assertTotals(scenario, Granularity.MONTH, report, report.months());
  }

  private void assertTotals(
      BurnScenario scenario, Granularity per, BurnReport report, List<PeriodBurn> periods) {
    PeriodTotals totals = sum(batch(scenario, per), scenario.facts().entries());
    Map<LocalDate, PeriodBurn> byStart = new TreeMap<>();
    periods.forEach(period -> byStart.put(period.start(), period));
    long worked = 0;
    long used = 0;
    ExactMoney value = ExactMoney.zero(scenario.budget().currency());
    ExactMoney cost = value;
    for (int row = 0; row < totals.size(); row++) {
      assertThat(byStart).containsKey(totals.start(row));
      PeriodBurn period = Objects.requireNonNull(byStart.get(totals.start(row)));
      assertThat(totals.budget(row)).isEqualTo(scenario.budget().id());
      assertThat(totals.workedMinutes(row)).isEqualTo(period.workedMinutes());
      assertThat(totals.usedMinutes(row)).isEqualTo(period.usedMinutes());
      assertThat(missing(totals.usedValue(row))).isEqualTo(missing(period.usedValue()));
      assertThat(missing(totals.labourCost(row))).isEqualTo(missing(period.usedCost()));
      worked += totals.workedMinutes(row);
      used += totals.usedMinutes(row);
      value = totals.usedValue(row).knownPart().map(value::plus).orElse(value);
      cost = totals.labourCost(row).knownPart().map(cost::plus).orElse(cost);
    }
    assertThat(worked).isEqualTo(report.budget().workedMinutes());
    assertThat(used).isEqualTo(report.budget().usedMinutes());
    report.budget().usedValue().knownPart().ifPresent(isShown(value));
    report.budget().usedCost().knownPart().ifPresent(isShown(cost));
  }

  private static Consumer<Money> isShown(ExactMoney exact) {
    return shown -> assertThat(exact.toMoney(RoundingMode.HALF_UP)).isEqualTo(shown);
  }

  /** What a figure lacks, or why it is unknown, without its amount. */
  private static Figure<String> missing(Figure<?> figure) {
    return figure.map(amount -> "amount");
  }

  @Property
  void partsAddUpToTheWhole(
      @ForAll("scenarios") BurnScenario scenario, @ForAll @IntRange(max = 25) int cut) {
    List<TimeEntry> entries = scenario.facts().entries();
    BatchBurn batch = batch(scenario);
    EntryTable table = EntryTable.of(entries);
    int middle = Math.min(cut, table.size());
    PeriodTotals whole = sum(batch, entries);
    PeriodTotals first = part(batch, table, 0, middle);
    PeriodTotals second = part(batch, table, middle, table.size());
    assertThat(first.plus(second)).isEqualTo(whole);
    assertThat(second.plus(first)).isEqualTo(whole);
    assertThat(batch.sum(entries, Progress.unwatched())).contains(whole);
  }

  @Property
  void otherBudgetsChangeNothing(@ForAll("scenarios") BurnScenario drawn) {
    // What somebody costs on the one budget they do not cost on its twin.
    BurnScenario scenario = drawn.with(drawn.rates().withBudgetCostRates(List.of()));
    Budget other = scenario.budget().withId(BudgetId.of("another"));
    List<TimeEntry> entries = new ArrayList<>(scenario.facts().entries());
    scenario.facts().entries().forEach(entry -> entries.add(entry.withBudget(other.id())));
    PeriodTotals alone = sum(batch(scenario), entries);
    PeriodTotals both = sum(batch(scenario, other), entries);
    assertThat(both.size()).isEqualTo(2 * alone.size());
    for (int row = 0; row < alone.size(); row++) {
      int twin = alone.size() + row;
      assertThat(both.budget(twin)).isEqualTo(other.id());
      assertThat(both.start(twin)).isEqualTo(alone.start(row));
      assertThat(both.usedValue(twin)).isEqualTo(alone.usedValue(row));
      assertThat(both.labourCost(row)).isEqualTo(alone.labourCost(row));
      assertThat(both.labourCost(twin)).isEqualTo(alone.labourCost(row));
    }
  }

  /** A minute of work on the first day. */
  private static TimeEntry minute(BurnScenario scenario) {
    return TimeEntry.builder()
        .id(TimeEntryId.of("t"))
        .budget(scenario.budget().id())
        .person(PersonId.of("ada"))
        .date(BurnArbitraries.FIRST_DAY)
        .minutes(1)
        .build();
  }

  @Example
  void aLongRunTellsHowFarItIsAndCanBeStopped() {
    BurnScenario scenario = logged(BurnArbitraries.tidyScenarios().sample());
    TimeEntry entry = minute(scenario).withApproval(Approval.APPROVED);
    EntryTable.Builder rows = EntryTable.builder(0);
    int count = 200_000;
    for (int i = 0; i < count; i++) {
      rows.add(entry);
    }
    EntryTable table = rows.build();
    BatchBurn batch = batch(scenario);
    List<Long> told = new ArrayList<>();
    PeriodTotals totals =
        batch
            .sum(
                table,
                (done, total) -> {
                  assertThat(total).isEqualTo(count);
                  return told.add(done);
                })
            .orElseThrow();
    assertThat(totals.workedMinutes(0)).isEqualTo(count);
    assertThat(told).containsExactly(65_536L, 131_072L, 196_608L, 200_000L);
    assertThat(batch.sum(table, (done, total) -> done < 100_000)).isEmpty();
    assertThat(batch.sum(List.of(entry), (done, total) -> false)).isEmpty();
  }

  @Example
  void aWeekThatLiesInTwoMonthsIsSplitByMonth() {
    BurnScenario scenario = logged(BurnArbitraries.tidyScenarios().sample());
    TimeEntry tuesday = minute(scenario).withMinutes(480).withDate(LocalDate.of(2026, 3, 31));
    TimeEntry wednesday = tuesday.withMinutes(240).withDate(LocalDate.of(2026, 4, 1));
    List<TimeEntry> entries = List.of(wednesday, tuesday);
    PeriodTotals weeks = sum(grouped(scenario, Granularity.WEEK), entries);
    assertThat(weeks.size()).isEqualTo(1);
    assertThat(weeks.start(0)).isEqualTo("2026-03-30");
    assertThat(weeks.workedMinutes(0)).isEqualTo(720);
    PeriodTotals months = sum(grouped(scenario, Granularity.MONTH), entries);
    assertThat(months.size()).isEqualTo(2);
    assertThat(months.start(0)).isEqualTo("2026-03-01");
    assertThat(months.workedMinutes(0)).isEqualTo(480);
    assertThat(months.start(1)).isEqualTo("2026-04-01");
    assertThat(months.workedMinutes(1)).isEqualTo(240);
    PeriodTotals years = sum(grouped(scenario, Granularity.YEAR), entries);
    assertThat(years.start(0)).isEqualTo("2026-01-01");
    assertThat(years.workedMinutes(0)).isEqualTo(720);
    assertThat(sum(grouped(scenario, Granularity.DAY), entries).start(1)).isEqualTo("2026-04-01");
  }

  private static BatchBurn grouped(BurnScenario scenario, Granularity per) {
    return BatchBurn.of(
        List.of(scenario.budget()),
        scenario.rates(),
        Map.of(),
        scenario.settings().basis(),
        per,
        WeekStart.ISO);
  }

  @Example
  void weeksFarFromTheFirstEntriesAreInTheirPlaces() {
    BurnScenario scenario = logged(BurnArbitraries.tidyScenarios().sample());
    TimeEntry entry = minute(scenario);
    List<LocalDate> days =
        List.of(
            LocalDate.of(2199, 12, 31),
            LocalDate.of(1900, 1, 1),
            BurnArbitraries.FIRST_DAY.plusYears(20),
            BurnArbitraries.FIRST_DAY.minusWeeks(1),
            BurnArbitraries.FIRST_DAY.plusWeeks(1));
    // More than the first block, by which the weeks to expect are told.
    List<TimeEntry> entries = new ArrayList<>(Collections.nCopies(70_000, entry));
    days.forEach(day -> entries.add(entry.withDate(day)));
    days.forEach(day -> entries.add(entry.withDate(day)));
    for (Granularity per : Granularity.values()) {
      BatchBurn batch = batch(scenario, per);
      PeriodTotals totals = batch.sum(entries, Progress.unwatched()).orElseThrow();
      assertThat(totals).isEqualTo(sum(batch, entries));
      long worked = totals.workedMinutes(0);
      for (int row = 1; row < totals.size(); row++) {
        assertThat(totals.start(row)).isAfter(totals.start(row - 1));
        worked += totals.workedMinutes(row);
      }
      assertThat(worked).isEqualTo(70_010);
      assertThat(totals.workedMinutes(0)).isEqualTo(2);
    }
    PeriodTotals totals = sum(batch(scenario), entries);
    assertThat(totals.size()).isEqualTo(6);
    assertThat(totals.workedMinutes(2)).isEqualTo(70_000);
  }

  @Example
  void minutesWithoutACostAreKeptForWeeksMetLate() {
    BurnScenario scenario = logged(BurnArbitraries.tidyScenarios().sample());
    TimeEntry nobodys = minute(scenario).withPerson(PersonId.of("without-rates"));
    List<TimeEntry> entries = new ArrayList<>(Collections.nCopies(40_000, nobodys));
    for (int week = 1; week <= 200; week++) {
      entries.add(nobodys.withDate(BurnArbitraries.FIRST_DAY.plusWeeks(week)));
    }
    PeriodTotals totals = batch(scenario).sum(entries, Progress.unwatched()).orElseThrow();
    assertThat(totals.size()).isEqualTo(201);
    assertThat(unpriced(totals, 0)).isEqualTo(40_000);
    for (int row = 1; row < totals.size(); row++) {
      assertThat(unpriced(totals, row)).isEqualTo(1);
    }
  }

  private static long unpriced(PeriodTotals totals, int row) {
    return ((Figure.Partial<ExactMoney>) totals.labourCost(row)).missing().unpricedMinutes();
  }

  @Example
  void aWeekWithoutAMinuteHasNoRow() {
    BurnScenario scenario = logged(BurnArbitraries.tidyScenarios().sample());
    TimeEntry none = minute(scenario).withMinutes(0);
    List<TimeEntry> entries =
        List.of(none, minute(scenario).withDate(BurnArbitraries.FIRST_DAY.plusWeeks(1)));
    PeriodTotals totals = sum(batch(scenario), entries);
    assertThat(totals.size()).isEqualTo(1);
    assertThat(totals.workedMinutes(0)).isEqualTo(1);
  }

  @Example
  void whatCannotBeSummedIsRefused() {
    BurnScenario scenario = logged(BurnArbitraries.tidyScenarios().sample());
    BatchBurn batch = batch(scenario);
    TimeEntry stray = minute(scenario).withLine(LineId.of("no-such-line"));
    EntryTable table = EntryTable.of(List.of(stray));
    assertRefused(() -> batch.sum(table, Progress.unwatched()), ErrorCode.UNKNOWN_REFERENCE);
    assertRefused(() -> batch.sum(table, 0, 2, Progress.unwatched()), ErrorCode.OUT_OF_RANGE);
    assertRefused(() -> batch(scenario, scenario.budget()), ErrorCode.DUPLICATE_ID);
    assertRefused(() -> batch(scenario.with(TimeStage.SCHEDULED)), ErrorCode.INCONSISTENT);
    assertRefused(() -> batch(scenario.with(TimeStage.INVOICED)), ErrorCode.INCONSISTENT);
    PeriodTotals nothing = sum(batch, List.of());
    assertRefused(() -> nothing.plus(sum(batch(scenario), List.of())), ErrorCode.INCONSISTENT);
  }

  private static void assertRefused(Runnable run, ErrorCode code) {
    assertThatThrownBy(run::run)
        .isInstanceOfSatisfying(
            InvalidModelException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
