package dev.agency.examples.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Proposal;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The committed files of the demo agency, each read with the strict reader. */
record DemoFiles(
    ImmutableList<Discipline> disciplines,
    ImmutableList<Team> teams,
    ImmutableList<Person> people,
    ImmutableList<WorkSchedule> schedules,
    RateBook rates,
    ImmutableList<Client> clients,
    ImmutableList<Contact> contacts,
    ImmutableList<Responsibility> responsibilities,
    Pipeline pipeline,
    ImmutableList<Deal> deals,
    ImmutableList<Proposal> proposals,
    ImmutableList<Project> projects,
    ImmutableList<ProgressPost> progress,
    ImmutableList<Budget> budgets,
    ImmutableList<TimeEntry> entries,
    ImmutableList<Delivery> deliveries,
    ImmutableList<Expense> expenses,
    ImmutableList<Invoice> invoices,
    ImmutableList<WriteOff> writeOffs,
    ImmutableList<Booking> bookings,
    StoryFacts story) {

  static DemoFiles read() {
    return new DemoFiles(
        AgencyJson.readList(text("disciplines.json"), Discipline.class),
        AgencyJson.readList(text("teams.json"), Team.class),
        AgencyJson.readList(text("people.json"), Person.class),
        AgencyJson.readList(text("schedules.json"), WorkSchedule.class),
        AgencyJson.read(text("rates.json"), RateBook.class),
        AgencyJson.readList(text("clients.json"), Client.class),
        AgencyJson.readList(text("contacts.json"), Contact.class),
        AgencyJson.readList(text("responsibilities.json"), Responsibility.class),
        AgencyJson.read(text("pipeline.json"), Pipeline.class),
        AgencyJson.readList(text("deals.json"), Deal.class),
        AgencyJson.readList(text("proposals.json"), Proposal.class),
        AgencyJson.readList(text("projects.json"), Project.class),
        AgencyJson.readList(text("progress.json"), ProgressPost.class),
        AgencyJson.readList(text("budgets.json"), Budget.class),
        text("time-entries.jsonl")
            .lines()
            .map(line -> AgencyJson.read(line, TimeEntry.class))
            .collect(ImmutableList.toImmutableList()),
        AgencyJson.readList(text("deliveries.json"), Delivery.class),
        AgencyJson.readList(text("expenses.json"), Expense.class),
        AgencyJson.readList(text("invoices.json"), Invoice.class),
        AgencyJson.readList(text("write-offs.json"), WriteOff.class),
        AgencyJson.readList(text("bookings.json"), Booking.class),
        AgencyJson.read(text("story.json"), StoryFacts.class));
  }

  /** Returns the text of a committed file. */
  static String text(String file) {
    try {
      return Resources.toString(Resources.getResource(DemoFiles.class, "data/" + file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
