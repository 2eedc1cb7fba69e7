package dev.agency.examples.cli.demo;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.review.Waiver;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Proposal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.examples.cli.console.BadInput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that no id stands twice among the data, and that whatever one file names is in another.
 */
final class References {
  private References() {}

  /**
   * Checks the data.
   *
   * @param data the data
   * @throws BadInput at the first id that stands twice or refers to nothing
   */
  static void check(AgencyData data) {
    Set<Object> people = ids("people.json", data.people(), Person::id);
    Set<Object> teams = ids("teams.json", data.teams(), Team::id);
    Set<Object> disciplines = ids("disciplines.json", data.disciplines(), Discipline::id);
    Set<Object> clients = ids("clients.json", data.clients(), Client::id);
    Set<Object> projects = ids("projects.json", data.projects(), Project::id);
    Set<Object> budgets = ids("budgets.json", data.budgets(), Budget::id);
    Set<Object> deals = ids("deals.json", data.deals(), Deal::id);
    Set<Object> invoices = ids("invoices.json", data.invoices(), Invoice::id);
    Set<Object> contacts = ids("contacts.json", data.contacts(), Contact::id);
    checkNames(data, people);
    ids("setups.json", data.setups(), Setup::deal);
    ids("proposals.json", data.proposals(), Proposal::id);
    Set<Object> entries = ids("time-entries.jsonl", data.entries(), TimeEntry::id);
    ids("deliveries.json", data.deliveries(), Delivery::id);
    ids("expenses.json", data.expenses(), Expense::id);
    ids("write-offs.json", data.writeOffs(), WriteOff::id);
    ids("costs-to-come.json", data.costsToCome(), each -> List.of(each.budget(), each.day()));
    ids("holidays.json", data.holidays(), HolidayCalendar::id);
    ids("leaves.json", data.leaves(), Leave::id);
    ids("bookings.json", data.bookings(), Booking::id);

    refer("people.json", data.people(), "discipline", p -> Stream.of(p.discipline()), disciplines);
    refer(
        "people.json",
        data.people(),
        "alsoQualified",
        p -> p.alsoQualified().stream(),
        disciplines);
    refer("people.json", data.people(), "team", p -> p.team().stream(), teams);
    refer("schedules.json", data.schedules(), "person", one(WorkSchedule::person), people);
    checkRates(data.rates(), people, budgets);
    refer("roles.json", data.roles(), "person", one(Membership::person), looking(people, contacts));
    refer("contacts.json", data.contacts(), "client", one(Contact::client), clients);
    List<Responsibility> duties = data.responsibilities();
    refer("responsibilities.json", duties, "person", one(Responsibility::person), people);
    refer("responsibilities.json", duties, "client", r -> r.client().stream(), clients);
    refer("responsibilities.json", duties, "project", r -> r.project().stream(), projects);
    refer("deals.json", data.deals(), "client", one(Deal::client), clients);
    refer("deals.json", data.deals(), "owner", one(Deal::owner), people);
    refer("proposals.json", data.proposals(), "deal", one(Proposal::deal), deals);
    refer("projects.json", data.projects(), "client", one(Project::client), clients);
    refer("projects.json", data.projects(), "members", p -> p.members().stream(), people);
    refer("projects.json", data.projects(), "originDeal", p -> p.originDeal().stream(), deals);
    refer("progress.json", data.progress(), "project", one(ProgressPost::project), projects);
    refer("progress.json", data.progress(), "author", one(ProgressPost::author), people);
    refer("requests.json", data.requests(), "project", one(Requested::project), projects);
    Set<Object> finished = ids("history.json", data.history(), FinishedProject::name);
    refer("setups.json", data.setups(), "deal", one(Setup::deal), deals);
    refer("setups.json", data.setups(), "similar", s -> s.similar().stream(), finished);
    refer("reviews.json", data.reviews(), "deal", one(Reviewed::deal), deals);
    refer(
        "reviews.json",
        data.reviews(),
        "report/waivers",
        each -> each.report().waivers().stream().map(Waiver::person),
        people);
    refer("budgets.json", data.budgets(), "project", one(Budget::project), projects);
    refer("budgets.json", data.budgets(), "originDeal", b -> b.originDeal().stream(), deals);
    checkInstalments(data);
    refer("time-entries.jsonl", data.entries(), "budget", one(TimeEntry::budget), budgets);
    refer("time-entries.jsonl", data.entries(), "person", one(TimeEntry::person), people);
    refer("time-entries.jsonl", data.entries(), "invoice", e -> e.invoice().stream(), invoices);
    ids("late.json", data.late(), Late::entry);
    refer("late.json", data.late(), "entry", one(Late::entry), entries);
    ids("locks.json", data.locks(), PeriodLock::id);
    refer("locks.json", data.locks(), "budget", lock -> lock.budget().stream(), budgets);
    refer("deliveries.json", data.deliveries(), "budget", one(Delivery::budget), budgets);
    refer("deliveries.json", data.deliveries(), "invoice", d -> d.invoice().stream(), invoices);
    refer("expenses.json", data.expenses(), "budget", one(Expense::budget), budgets);
    refer("invoices.json", data.invoices(), "budget", one(Invoice::budget), budgets);
    refer("write-offs.json", data.writeOffs(), "budget", one(WriteOff::budget), budgets);
    refer("costs-to-come.json", data.costsToCome(), "budget", one(Expected::budget), budgets);
    refer("leaves.json", data.leaves(), "person", one(Leave::person), people);
    refer("bookings.json", data.bookings(), "person", b -> b.person().stream(), people);
    refer(
        "bookings.json", data.bookings(), "discipline", b -> b.discipline().stream(), disciplines);
    refer("bookings.json", data.bookings(), "project", b -> b.project().stream(), projects);
    refer("bookings.json", data.bookings(), "deal", b -> b.deal().stream(), deals);
    refer("bookings.json", data.bookings(), "budget", b -> b.budget().stream(), budgets);
    List<Story> story = List.of(data.story());
    refer("story.json", story, "projectManager", one(Story::projectManager), people);
    refer("story.json", story, "accountManager", one(Story::accountManager), people);
    refer("story.json", story, "finance", one(Story::finance), people);
    refer("story.json", story, "resourceManager", one(Story::resourceManager), people);
    refer("story.json", story, "client", one(Story::client), contacts);
    refer("story.json", story, "staffedDeal", one(Story::staffedDeal), deals);
    refer("story.json", story, "winDeal", one(Story::winDeal), deals);
    checkLines(data);
    require(
        !data.story().wonOn().isAfter(data.asOf()),
        "story.json/wonOn",
        ErrorCode.INCONSISTENT,
        "The deal must not be won after the day the figures are as of.");
  }

  /** Who looks is known by one name, be they of the agency or of a client. */
  private static Set<Object> looking(Set<Object> people, Set<Object> contacts) {
    Set<Object> all = new HashSet<>(people);
    contacts.forEach(contact -> all.add(PersonId.of(((ContactId) contact).value())));
    return all;
  }

  private static void checkNames(AgencyData data, Set<Object> people) {
    each(
        "contacts.json",
        data.contacts(),
        (place, contact) ->
            require(
                !people.contains(PersonId.of(contact.id().value())),
                place + "/id",
                ErrorCode.DUPLICATE_ID,
                "The id is that of a person of the agency."));
  }

  /** A milestone is known within the project of the budget only. */
  private static void checkInstalments(AgencyData data) {
    SetMultimap<ProjectId, MilestoneId> milestones = HashMultimap.create();
    for (Project project : data.projects()) {
      project.milestones().forEach(each -> milestones.put(project.id(), each.id()));
    }
    each(
        "budgets.json",
        data.budgets(),
        (place, budget) ->
            require(
                budget.instalments().stream()
                    .flatMap(part -> part.milestone().stream())
                    .allMatch(each -> milestones.containsEntry(budget.project(), each)),
                place + "/instalments",
                ErrorCode.UNKNOWN_REFERENCE,
                "The milestone of an instalment is not one of the project."));
  }

  /** A line is known within its budget only. */
  private static void checkLines(AgencyData data) {
    Map<BudgetId, Set<LineId>> lines = new HashMap<>();
    for (Budget budget : data.budgets()) {
      lines.put(
          budget.id(), budget.lines().stream().map(ServiceLine::id).collect(Collectors.toSet()));
    }
    each(
        "time-entries.jsonl",
        data.entries(),
        (place, entry) ->
            requireLine(place, entry.line(), lines.getOrDefault(entry.budget(), Set.of())));
    each(
        "deliveries.json",
        data.deliveries(),
        (place, delivery) ->
            requireLine(
                place,
                Optional.of(delivery.line()),
                lines.getOrDefault(delivery.budget(), Set.of())));
    each(
        "expenses.json",
        data.expenses(),
        (place, expense) ->
            requireLine(place, expense.line(), lines.getOrDefault(expense.budget(), Set.of())));
    each(
        "write-offs.json",
        data.writeOffs(),
        (place, writeOff) ->
            requireLine(place, writeOff.line(), lines.getOrDefault(writeOff.budget(), Set.of())));
    each(
        "bookings.json",
        data.bookings(),
        (place, booking) ->
            requireLine(
                place,
                booking.line().filter(line -> booking.budget().isPresent()),
                booking.budget().map(id -> lines.getOrDefault(id, Set.of())).orElse(Set.of())));
  }

  private static void requireLine(String place, Optional<LineId> line, Set<LineId> known) {
    require(
        line.map(known::contains).orElse(true),
        place + "/line",
        ErrorCode.UNKNOWN_REFERENCE,
        "The line is not one of the budget.");
  }

  static <T> Set<Object> ids(String file, List<T> values, Function<T, Object> id) {
    Set<Object> ids = new HashSet<>();
    each(
        file,
        values,
        (place, value) ->
            require(
                ids.add(id.apply(value)),
                place + "/id",
                ErrorCode.DUPLICATE_ID,
                "The id stands twice."));
    return ids;
  }

  /** The book keeps its rates in an order of its own, so a place in the file cannot be told. */
  private static void checkRates(RateBook rates, Set<Object> people, Set<Object> budgets) {
    require(
        rates.costRates().stream().map(DatedCostRate::person).allMatch(people::contains),
        "rates.json/costRates",
        ErrorCode.UNKNOWN_REFERENCE,
        "The person of a cost rate is not among the data.");
    require(
        rates.budgetCostRates().stream()
            .allMatch(rate -> people.contains(rate.person()) && budgets.contains(rate.budget())),
        "rates.json/budgetCostRates",
        ErrorCode.UNKNOWN_REFERENCE,
        "The person or budget of a cost rate is not among the data.");
  }

  static <T> void refer(
      String file, List<T> values, String field, Function<T, Stream<?>> named, Set<Object> known) {
    each(
        file,
        values,
        (place, value) ->
            require(
                named.apply(value).allMatch(known::contains),
                place + "/" + field,
                ErrorCode.UNKNOWN_REFERENCE,
                "The " + field + " is not among the data."));
  }

  static <T> Function<T, Stream<?>> one(Function<T, Object> id) {
    return value -> Stream.of(id.apply(value));
  }

  private interface Check<T> {
    void at(String place, T value);
  }

  /** Names each place as the reader of the files does: by line, by index, or not at all. */
  private static <T> void each(String file, List<T> values, Check<T> check) {
    for (int i = 0; i < values.size(); i++) {
      String place =
          file.equals("story.json")
              ? file
              : file.endsWith(".jsonl") ? file + ":" + (i + 1) : file + "/" + i;
      check.at(place, values.get(i));
    }
  }

  private static void require(boolean holds, String place, ErrorCode code, String rule) {
    if (!holds) {
      throw new BadInput(place, code, rule);
    }
  }
}
