package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.people.Person;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happened on one budget and was planned on it: its time entries, scheduled time, deliveries,
 * expenses and invoices, in any order, and how complete the time sheets are.
 *
 * <p>Facts of another budget are a mistake that {@link BurnCalculator} refuses, so that a wrong
 * query never passes for a budget without time. A host that holds the facts of many budgets has
 * them sorted by {@link AgencyFacts}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class BurnFacts implements WithBurnFacts permits ImmutableBurnFacts {
  BurnFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BurnFacts fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the time entries.
   *
   * @return the entries in any order
   */
  public abstract ImmutableList<TimeEntry> entries();

  /**
   * Returns the time that confirmed bookings set aside. It is shown beside the time worked and is
   * used by a basis of {@link dev.agency.core.budget.TimeStage#SCHEDULED} alone: all of it on a
   * line that is billable or on none is billable, and none of it is rounded, for nobody is charged
   * for a plan. Days after that of the report do not count in it, and tell the outlook what is to
   * come.
   *
   * @return the scheduled time in any order, of a booking at most once on a day
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ScheduledTime> scheduled();

  /**
   * Returns the pieces that were delivered on lines sold by the piece. By the basis they count as
   * time does: all but what was rejected, what was approved, or what stands on an invoice that was
   * sent. By a basis of scheduled time none count, for no plan says when pieces are delivered.
   *
   * @return the deliveries in any order
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Delivery> deliveries();

  /**
   * Returns the expenses.
   *
   * @return the expenses in any order
   */
  public abstract ImmutableList<Expense> expenses();

  /**
   * Returns the invoices, drafts and credit notes among them. By a basis of invoiced time an entry
   * or delivery counts from the day of its invoice, if that is here and was sent or paid. One that
   * names an invoice which is not here is no mistake, for a host may pass none, and does not count
   * as invoiced. Nor does one whose invoice was given back in full by credit notes, which have its
   * currency.
   *
   * @return the invoices in any order
   */
  public abstract ImmutableList<Invoice> invoices();

  /**
   * Returns what was written off or down: work that is worth money and will not be charged.
   *
   * @return the write-offs in any order
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<WriteOff> writeOffs();

  /**
   * Returns the days on which milestones were reached. An instalment that waits for one of them may
   * be invoiced from that day on.
   *
   * @return the day of each milestone that was reached; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<MilestoneId, LocalDate> milestonesReached();

  /**
   * Returns the locks of months, which the books do not change ({@link BurnReport#closedMonths})
   * and a retainer never computes again: time that came to count when its month was locked is used
   * of a later period, and of none where the retainer was over by then ({@code
   * RetainerReport.outside}). See {@link #entriesKnownOn} and those of other facts, and {@link
   * #formerEntries} for time that no longer counts.
   *
   * @return the locks in any order; those of other budgets do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<PeriodLock> locks();

  /**
   * Returns the days on which time entries came to count, such as that of their approval: to a
   * retainer and to {@link BurnReport#closedMonths closed months}, and only there, it matters
   * whether that was in time. Other facts have theirs: {@link #deliveriesKnownOn}, {@link
   * #expensesKnownOn}, {@link #invoicesKnownOn}, {@link #writeOffsKnownOn} and {@link
   * #scheduledKnownOn}.
   *
   * <p>700 minutes of 10 January are approved on 5 February. Where January was locked on 3 February
   * they are used of February; where nothing was locked of January, unless the terms say that late
   * time is posted now.
   *
   * @return the day by the id of the entry; an entry that is not here counted from its own day on,
   *     and ids of no entry do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<TimeEntryId, LocalDate> entriesKnownOn();

  /**
   * Returns the days on which deliveries came to count, such as that of their acceptance: to {@link
   * BurnReport#closedMonths closed months}, and only there, it matters whether that was in time.
   *
   * <p>Eight banners of 27 March are accepted on 9 April, when March is locked: they are a
   * correction in April.
   *
   * @return the day by the id of the delivery; a delivery that is not here counted from its own day
   *     on, and ids of no delivery do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<DeliveryId, LocalDate> deliveriesKnownOn();

  /**
   * Returns the days on which expenses came to count, such as that on which a receipt was handed
   * in: to {@link BurnReport#closedMonths closed months}, and only there, it matters whether that
   * was in time.
   *
   * @return the day by the id of the expense; an expense that is not here counted from its own day
   *     on, and ids of no expense do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<ExpenseId, LocalDate> expensesKnownOn();

  /**
   * Returns the days on which invoices were known, if that was after the day that stands on them:
   * to {@link BurnReport#closedMonths closed months}, and only there, it matters whether that was
   * in time. By a basis of invoiced time work came to count there once its invoice was known.
   *
   * @return the day by the id of the invoice; an invoice that is not here was known on its own day,
   *     as is one that was known before, and ids of no invoice do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<InvoiceId, LocalDate> invoicesKnownOn();

  /**
   * Returns the days on which write-offs were told, if that was after the day they were decided: to
   * {@link BurnReport#closedMonths closed months}, and only there, it matters whether that was in
   * time.
   *
   * @return the day by the id of the write-off; a write-off that is not here counted from its own
   *     day on, and ids of no write-off do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<WriteOffId, LocalDate> writeOffsKnownOn();

  /**
   * Returns the days on which bookings came to set aside what they do, if that was after days of
   * theirs: to {@link BurnReport#closedMonths closed months} by a basis of scheduled time, and only
   * there, it matters whether that was in time.
   *
   * @return the day by the id of the booking; the time of a booking that is not here was scheduled
   *     on its own days, as is that of later days, and ids of no booking do not matter
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<BookingId, LocalDate> scheduledKnownOn();

  /**
   * Returns time entries as they counted before they were changed, rejected or deleted: where
   * months are locked, what was told of them is taken back by a correction.
   *
   * @return the former entries in any order, of the budget and its lines; none unless set, and then
   *     a locked month has what its entries say now
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<FormerEntry> formerEntries();

  /**
   * Returns deliveries as they counted before they were changed, rejected or deleted: where months
   * are locked, what was told of them is taken back by a correction.
   *
   * @return the former deliveries in any order, of the budget and its lines; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<FormerDelivery> formerDeliveries();

  /**
   * Returns expenses as they counted before they were changed, rejected or deleted: where months
   * are locked, what was told of them is taken back by a correction.
   *
   * @return the former expenses in any order, of the budget and its lines; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<FormerExpense> formerExpenses();

  /**
   * Returns invoices as they stood before they were changed, voided or deleted: where months are
   * locked, what was told of them is taken back by a correction.
   *
   * @return the former invoices in any order, of the budget; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<FormerInvoice> formerInvoices();

  /**
   * Returns write-offs as they stood before they were changed or deleted: where months are locked,
   * what was told of them is taken back by a correction.
   *
   * @return the former write-offs in any order, of the budget; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<FormerWriteOff> formerWriteOffs();

  /**
   * Returns what bookings set aside before they were planned otherwise or cancelled: where months
   * are locked, what was told of them by a basis of scheduled time is taken back by a correction.
   *
   * @return the former scheduled time in any order, of the budget and its lines; none unless set
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<FormerScheduledTime> formerScheduled();

  /**
   * Returns the days of the work, for a fixed price that becomes revenue on one of them.
   *
   * @return the planned start and end and the day of delivery; empty if there is no plan
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract Optional<PriceDates> priceDates();

  /**
   * Returns what the work was expected to still cost, each time somebody estimated it, for a fixed
   * price that becomes revenue by percent of completion. An estimate holds until the next: of 6,000
   * to come on 31 March, once 5,000 more are spent 1,000 are to come, and never less than nothing.
   *
   * @return the costs in the currency of the budget, in any order, at most one of a day; without
   *     one up to the day of the report such revenue is unknown
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Value.Redacted
  public abstract ImmutableList<CostToCome> costsToCome();

  /**
   * Returns the people who should log time on the budget, such as those booked on it. Who logged
   * some, or was scheduled by the day of the report, counts for the coverage anyway; who was
   * expected counts even without, so that a time sheet that was never handed in lowers it.
   *
   * @return the people, each once; none unless set
   */
  public abstract ImmutableList<PersonId> expectedPeople();

  /**
   * Returns the primary discipline of people, under which their time is counted: {@link
   * #disciplinesOf} has it of a list of people. A bill rate for a discipline holds for the time of
   * its people, on a line that names no discipline itself.
   *
   * @return the discipline of each person who has one; time of anybody else is of none
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableMap<PersonId, DisciplineId> disciplines();

  /**
   * Returns the primary disciplines of people, as {@link #disciplines} takes them.
   *
   * @param people the people, each once
   * @return the discipline of each
   * @throws InvalidModelException if a person stands twice ({@code DUPLICATE_ID})
   */
  public static ImmutableMap<PersonId, DisciplineId> disciplinesOf(List<Person> people) {
    Invariants.of("the burn facts").unique("people", Lists.transform(people, Person::id)).verify();
    return people.stream().collect(ImmutableMap.toImmutableMap(Person::id, Person::discipline));
  }

  /**
   * Returns how complete the time sheets of the people are, on all budgets.
   *
   * @return the coverage; empty if the host does not know, which leaves it unknown in the report
   */
  public abstract Optional<TimesheetCoverage> timesheets();

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Refuses an identifier, a booked day or a person that stands twice, and a day that is out of
   * range.
   */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("the burn facts");
    entriesKnownOn().values().forEach(day -> rules.date("entriesKnownOn", day));
    deliveriesKnownOn().values().forEach(day -> rules.date("deliveriesKnownOn", day));
    expensesKnownOn().values().forEach(day -> rules.date("expensesKnownOn", day));
    invoicesKnownOn().values().forEach(day -> rules.date("invoicesKnownOn", day));
    writeOffsKnownOn().values().forEach(day -> rules.date("writeOffsKnownOn", day));
    scheduledKnownOn().values().forEach(day -> rules.date("scheduledKnownOn", day));
    rules
        .unique("entries", Lists.transform(entries(), TimeEntry::id))
        .unique("formerEntries", formerEntries())
        .unique("formerDeliveries", formerDeliveries())
        .unique("formerExpenses", formerExpenses())
        .unique("formerInvoices", formerInvoices())
        .unique("formerWriteOffs", formerWriteOffs())
        .unique("formerScheduled", formerScheduled())
        .unique(
            "scheduled",
            Lists.transform(scheduled(), time -> ImmutableList.of(time.booking(), time.day())))
        .unique("deliveries", Lists.transform(deliveries(), Delivery::id))
        .unique("expenses", Lists.transform(expenses(), Expense::id))
        .unique("invoices", Lists.transform(invoices(), Invoice::id))
        .unique("writeOffs", Lists.transform(writeOffs(), WriteOff::id))
        .unique("costsToCome", Lists.transform(costsToCome(), CostToCome::day))
        .unique("expectedPeople", expectedPeople())
        .verify();
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableBurnFacts.Builder {
    Builder() {}
  }
}
