package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.people.Person;
import dev.agency.core.project.Project;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that the files of the agency say of each budget, sorted once: what was worked, booked,
 * delivered, spent, invoiced and written off, what is still to be spent, and which milestones of
 * the project were reached.
 */
final class BudgetFacts {
  private static final Pattern OF_A_FACT = Pattern.compile("/(\\w+)/(\\d+)(.*)");

  private final AgencyData data;
  private final ImmutableListMultimap<BudgetId, TimeEntry> entries;
  private final ImmutableListMultimap<BudgetId, ScheduledTime> scheduled;
  private final ImmutableListMultimap<BudgetId, Delivery> deliveries;
  private final ImmutableListMultimap<BudgetId, Expense> expenses;
  private final ImmutableListMultimap<BudgetId, Invoice> invoices;
  private final ImmutableListMultimap<BudgetId, WriteOff> writeOffs;
  private final ImmutableListMultimap<BudgetId, Expected> expected;
  private final TimesheetCoverage timesheets;
  private final ImmutableMap<PersonId, DisciplineId> disciplines;
  private final ImmutableMap<TimeEntryId, LocalDate> known;

  /**
   * Sorts the facts.
   *
   * @param data the agency
   * @param budgets its budgets, with the one that was won
   * @param bookings its bookings
   * @param weekStart the day weeks begin on
   */
  BudgetFacts(AgencyData data, List<Budget> budgets, List<Booking> bookings, WeekStart weekStart) {
    this.data = data;
    this.entries = Multimaps.index(data.entries(), TimeEntry::budget);
    this.deliveries = Multimaps.index(data.deliveries(), Delivery::budget);
    this.expenses = Multimaps.index(data.expenses(), Expense::budget);
    this.invoices = Multimaps.index(data.invoices(), Invoice::budget);
    this.writeOffs = Multimaps.index(data.writeOffs(), WriteOff::budget);
    this.expected = Multimaps.index(data.costsToCome(), Expected::budget);
    ImmutableMap<PersonId, PersonCalendar> calendars =
        Agency.checked("schedules.json", () -> calendars(data));
    this.scheduled =
        Agency.checked(
            "bookings.json",
            () ->
                Multimaps.index(
                    ScheduledTime.of(
                        bookings,
                        calendars,
                        budgets.stream()
                            .collect(toImmutableListMultimap(Budget::project, Budget::id))),
                    ScheduledTime::budget));
    this.timesheets =
        Agency.checked(
            "schedules.json",
            () ->
                TimesheetCoverage.asOf(
                    data.entries(), calendars.values().asList(), data.asOf(), weekStart));
    this.disciplines = Agency.checked("people.json", () -> BurnFacts.disciplinesOf(data.people()));
    this.known = data.late().stream().collect(toImmutableMap(Late::entry, Late::knownOn));
  }

  /** Returns the facts of a budget. */
  BurnFacts of(Project project, Budget budget) {
    BudgetId id = budget.id();
    return BurnFacts.builder()
        .entries(entries.get(id))
        .scheduled(scheduled.get(id))
        .deliveries(deliveries.get(id))
        .expenses(expenses.get(id))
        .invoices(invoices.get(id))
        .writeOffs(writeOffs.get(id))
        .milestonesReached(project.milestonesReached())
        .priceDates(PriceDates.of(project))
        .costsToCome(
            expected.get(id).stream()
                .map(each -> new CostToCome(each.day(), each.cost()))
                .collect(toImmutableList()))
        .locks(data.locks())
        .entriesKnownOn(known)
        .timesheets(timesheets)
        .disciplines(disciplines)
        .build();
  }

  /**
   * Returns where a fact of a budget stands in the files, if a path in its facts is of one.
   *
   * @param budget the budget
   * @param path where in its facts, such as {@code /entries/3/minutes}
   * @return such as {@code time-entries.jsonl:671/minutes}
   */
  Optional<String> place(BudgetId budget, String path) {
    Matcher of = OF_A_FACT.matcher(path);
    if (!of.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(of.group(2));
    return Optional.ofNullable(
            switch (of.group(1)) {
              case "entries" -> line(data.entries(), entries.get(budget), index);
              case "deliveries" ->
                  place("deliveries.json", data.deliveries(), deliveries.get(budget), index);
              case "expenses" ->
                  place("expenses.json", data.expenses(), expenses.get(budget), index);
              case "invoices" ->
                  place("invoices.json", data.invoices(), invoices.get(budget), index);
              case "writeOffs" ->
                  place("write-offs.json", data.writeOffs(), writeOffs.get(budget), index);
              case "costsToCome" ->
                  place("costs-to-come.json", data.costsToCome(), expected.get(budget), index);
              default -> null;
            })
        .map(place -> place + of.group(3));
  }

  private static String line(List<TimeEntry> all, List<TimeEntry> ofBudget, int index) {
    return "time-entries.jsonl:" + (all.indexOf(ofBudget.get(index)) + 1);
  }

  private static <T> String place(String file, List<T> all, List<T> ofBudget, int index) {
    return file + "/" + all.indexOf(ofBudget.get(index));
  }

  /** Returns when each person works; all have all holidays, for the agency is at one place. */
  static ImmutableMap<PersonId, PersonCalendar> calendars(AgencyData data) {
    return PersonCalendar.ofEach(
        Lists.transform(data.people(), Person::id),
        data.schedules(),
        person -> data.holidays(),
        data.leaves());
  }
}
