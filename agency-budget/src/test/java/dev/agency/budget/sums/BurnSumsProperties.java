package dev.agency.budget.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BurnSumsProperties extends Laws {
  BurnSums of(List<TimeEntry> entries) {
    return BurnSums.of(entries);
  }

  BurnSums plus(BurnSums one, BurnSums other) {
    return one.plus(other);
  }

  BurnSums minus(BurnSums one, BurnSums other) {
    return one.minus(other);
  }

  BurnSums until(BurnSums sums, LocalDate day) {
    return sums.until(day);
  }

  /** Minutes of a cell on a day, as a host keeps them. */
  record Row(CellKey cell, LocalDate day, long logged, long approved, long invoiced) {}

  BurnSums ofRows(List<Row> rows) {
    BurnSums.Builder sums = BurnSums.builder();
    rows.forEach(
        row -> sums.addRow(row.cell(), row.day(), row.logged(), row.approved(), row.invoiced()));
    return sums.build();
  }

  @Provide
  Arbitrary<List<TimeEntry>> entries() {
    return BurnArbitraries.scenarios().map(scenario -> scenario.facts().entries());
  }

  @Provide
  Arbitrary<BurnSums> sums() {
    return entries().map(this::of);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return BurnArbitraries.days();
  }

  @Property
  void theOrderOfEntriesDoesNotMatter(
      @ForAll("entries") List<TimeEntry> entries, @ForAll Random order) {
    List<TimeEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, order);
    assertThat(of(shuffled)).isEqualTo(of(entries)).hasSameHashCodeAs(of(entries));
  }

  @Property
  void partsAddUpToTheWhole(@ForAll("entries") List<TimeEntry> entries, @ForAll Random choice) {
    List<TimeEntry> first = new ArrayList<>();
    List<TimeEntry> second = new ArrayList<>();
    entries.forEach(entry -> (choice.nextBoolean() ? first : second).add(entry));
    assertThat(plus(of(first), of(second))).isEqualTo(of(entries));
  }

  @Property
  void sumsAreAnAbelianGroup(
      @ForAll("sums") BurnSums a, @ForAll("sums") BurnSums b, @ForAll("sums") BurnSums c) {
    assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
    assertThat(plus(a, b)).isEqualTo(plus(b, a));
    assertThat(plus(a, BurnSums.empty())).isEqualTo(a);
    assertThat(minus(a, a)).isEqualTo(BurnSums.empty());
    assertThat(minus(plus(a, b), b)).isEqualTo(a);
    assertThat(a.negated().negated()).isEqualTo(a);
  }

  @Property
  void anEditIsASubtractionAndAnAddition(@ForAll("entries") List<TimeEntry> entries) {
    BurnSums sums = of(entries);
    for (TimeEntry entry : entries) {
      TimeEntry edited = entry.withMinutes(entry.minutes() + 1);
      List<TimeEntry> after = new ArrayList<>(entries);
      after.set(entries.indexOf(entry), edited);
      assertThat(plus(minus(sums, of(List.of(entry))), of(List.of(edited)))).isEqualTo(of(after));
    }
  }

  @Property
  void theSumsUntilADayAreThoseOfItsEntries(
      @ForAll("entries") List<TimeEntry> entries, @ForAll("days") LocalDate day) {
    List<TimeEntry> before = entries.stream().filter(entry -> !entry.date().isAfter(day)).toList();
    assertThat(until(of(entries), day)).isEqualTo(of(before));
  }

  @Property
  void eachRowHoldsTheMinutesOfItsCellAndDay(@ForAll("entries") List<TimeEntry> entries) {
    BurnSums sums = of(entries);
    long logged = 0;
    for (int row = 0; row < sums.size(); row++) {
      CellKey cell = sums.cells().get(sums.cellIndex(row));
      LocalDate day = sums.day(row);
      List<TimeEntry> behind =
          entries.stream()
              .filter(entry -> entry.approval() != Approval.REJECTED)
              .filter(entry -> CellKey.of(entry).equals(cell) && entry.date().equals(day))
              .toList();
      assertThat(sums.logged(row)).isEqualTo(minutes(behind));
      assertThat(sums.approved(row))
          .isEqualTo(
              minutes(behind.stream().filter(e -> e.approval() == Approval.APPROVED).toList()));
      assertThat(sums.invoiced(row))
          .isEqualTo(minutes(behind.stream().filter(e -> e.invoice().isPresent()).toList()));
      logged += sums.logged(row);
    }
    assertThat(logged)
        .isEqualTo(
            minutes(entries.stream().filter(e -> e.approval() != Approval.REJECTED).toList()));
  }

  @Property
  void theRowsOfSumsMakeThemAgainInAnyOrderAndInParts(
      @ForAll("sums") BurnSums sums, @ForAll Random choice) {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < sums.size(); row++) {
      CellKey cell = sums.cells().get(sums.cellIndex(row));
      LocalDate day = sums.day(row);
      long part = choice.nextInt(100) - 50L;
      rows.add(new Row(cell, day, part, -part, 2 * part));
      rows.add(
          new Row(
              cell,
              day,
              sums.logged(row) - part,
              sums.approved(row) + part,
              sums.invoiced(row) - 2 * part));
    }
    Collections.shuffle(rows, choice);
    assertThat(ofRows(rows)).isEqualTo(sums).hasSameHashCodeAs(sums);
  }

  private static long minutes(List<TimeEntry> entries) {
    return entries.stream().mapToLong(TimeEntry::minutes).sum();
  }
}
