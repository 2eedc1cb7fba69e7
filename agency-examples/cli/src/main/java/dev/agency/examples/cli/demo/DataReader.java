package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
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
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Proposal;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.permissions.Policy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reads the agency from its files, strictly: what the models refuse, what stands twice and what
 * refers to nothing is bad input, named by file, path and code.
 */
final class DataReader {
  private static final String TIME = "time-entries.jsonl";

  private final DataFiles files;
  private final Map<String, ImmutableList<TimeEntry>> known;

  DataReader(DataFiles files) {
    this(files, new ConcurrentHashMap<>());
  }

  /**
   * Reads files of which the longest may be one that was read before.
   *
   * @param known the time entries of the texts that were read; what is read is added
   */
  DataReader(DataFiles files, Map<String, ImmutableList<TimeEntry>> known) {
    this.files = files;
    this.known = known;
  }

  AgencyData read() {
    Story story = value("story.json", Story.class);
    AgencyData data =
        new AgencyData(
            list("disciplines.json", Discipline.class),
            list("teams.json", Team.class),
            list("people.json", Person.class),
            list("schedules.json", WorkSchedule.class),
            list("clients.json", Client.class),
            list("contacts.json", Contact.class),
            list("responsibilities.json", Responsibility.class),
            value("rates.json", RateBook.class),
            list("deals.json", Deal.class),
            ImmutableList.of(value("pipeline.json", Pipeline.class)),
            list("setups.json", Setup.class),
            list("reviews.json", Reviewed.class),
            list("proposals.json", Proposal.class),
            list("projects.json", Project.class),
            list("progress.json", ProgressPost.class),
            list("budgets.json", Budget.class),
            known.computeIfAbsent(files.read(TIME), DataReader::entries),
            list("deliveries.json", Delivery.class),
            list("expenses.json", Expense.class),
            list("invoices.json", Invoice.class),
            list("write-offs.json", WriteOff.class),
            list("costs-to-come.json", Expected.class),
            list("locks.json", PeriodLock.class),
            list("late.json", Late.class),
            list("holidays.json", HolidayCalendar.class),
            list("leaves.json", Leave.class),
            list("bookings.json", Booking.class),
            list("requests.json", Requested.class),
            list("history.json", FinishedProject.class),
            value("policy.json", Policy.class),
            list("roles.json", Membership.class),
            story.asOf(),
            Optional.of(story));
    References.check(data);
    return data;
  }

  private <T> T value(String file, Class<T> type) {
    return read(file, () -> AgencyJson.read(files.read(file), type));
  }

  <T> ImmutableList<T> list(String file, Class<T> type) {
    return read(file, () -> AgencyJson.readList(files.read(file), type));
  }

  private static ImmutableList<TimeEntry> entries(String text) {
    ImmutableList.Builder<TimeEntry> entries = ImmutableList.builder();
    int number = 1;
    for (String line : text.lines().toList()) {
      entries.add(read(TIME + ":" + number, () -> AgencyJson.read(line, TimeEntry.class)));
      number++;
    }
    return entries.build();
  }

  private static <T> T read(String place, Supplier<T> read) {
    try {
      return read.get();
    } catch (InvalidJsonException e) {
      throw new BadInput(place + e.path(), e.code(), String.valueOf(e.getMessage()));
    }
  }
}
