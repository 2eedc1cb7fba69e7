package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.EntryRange;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries of few ids, budgets, people and days, so that they meet. */
final class Entries {
  private static final LocalDate DAY = SampleAgency.day(Month.MARCH, 30);
  private static final int DAYS = 4;

  private Entries() {}

  static Arbitrary<TimeEntryId> ids() {
    return Arbitraries.of("T-1", "T-2", "t-1", "T-10", "T.1", "U").map(TimeEntryId::of);
  }

  static Arbitrary<BudgetId> budgets() {
    return Arbitraries.of("b-1", "B-1", "b-10").map(BudgetId::of);
  }

  private static Arbitrary<PersonId> people() {
    return Arbitraries.of("ana", "ben", "Ana").map(PersonId::of);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS - 1).map(DAY::plusDays);
  }

  /** Returns revisions, one in five of which deletes. */
  static Arbitrary<Revised<TimeEntryId, TimeEntry>> revisions() {
    return Combinators.combine(entries(), Arbitraries.longs().between(1, 4), oneIn(5))
        .as(
            (entry, revision, deleted) ->
                deleted
                    ? Revised.deleted(entry.id(), revision)
                    : Revised.of(entry.id(), revision, entry));
  }

  private static Arbitrary<Boolean> oneIn(int count) {
    return Arbitraries.integers().between(1, count).map(i -> i == 1);
  }

  private static Arbitrary<TimeEntry> entries() {
    return Combinators.combine(
            ids(),
            budgets(),
            Arbitraries.of("l-1", "l-2").map(LineId::of).optional(),
            people(),
            days(),
            Arbitraries.of(0L, 1L, 30L, 60L, 1_440L),
            Arbitraries.of(true, false),
            Arbitraries.of(0, 1, 2, 3, 4))
        .as(
            (id, budget, line, person, day, minutes, billable, state) ->
                TimeEntry.builder()
                    .id(id)
                    .budget(budget)
                    .line(line)
                    .person(person)
                    .date(day)
                    .minutes(minutes)
                    .billable(billable)
                    .approval(approval(state))
                    .invoice(state < 2 ? Optional.of(InvoiceId.of("i-" + state)) : Optional.empty())
                    .build());
  }

  /** An entry on an invoice is never rejected. */
  private static Approval approval(int state) {
    return switch (state) {
      case 0, 2 -> Approval.APPROVED;
      case 1, 3 -> Approval.PENDING;
      default -> Approval.REJECTED;
    };
  }

  static Arbitrary<EntryRange> ranges() {
    Arbitrary<Optional<DateRange>> during =
        Combinators.combine(days(), Arbitraries.integers().between(0, DAYS))
            .as(
                (start, length) ->
                    length == 0
                        ? DateRange.startingOn(start)
                        : DateRange.of(start, start.plusDays(length)))
            .optional();
    return Combinators.combine(some(budgets()), some(people()), during).as(EntryRange::new);
  }

  private static <T> Arbitrary<Optional<ImmutableSet<T>>> some(Arbitrary<T> each) {
    return each.set().ofMaxSize(2).map(set -> set.stream().collect(toImmutableSet())).optional(0.4);
  }
}
