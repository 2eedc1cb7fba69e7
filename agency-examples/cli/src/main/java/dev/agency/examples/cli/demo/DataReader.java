package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Proposal;
import dev.agency.core.error.ErrorCode;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the agency from its files, strictly: what the models refuse, what stands twice and what
 * refers to nothing is bad input, named by file, path and code.
 */
final class DataReader {
  private final DataFiles files;

  DataReader(DataFiles files) {
    this.files = files;
  }

  AgencyData read() {
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
            value("pipeline.json", Pipeline.class),
            list("deals.json", Deal.class),
            list("proposals.json", Proposal.class),
            list("projects.json", Project.class),
            list("progress.json", ProgressPost.class),
            list("budgets.json", Budget.class),
            lines("time-entries.jsonl", TimeEntry.class),
            list("expenses.json", Expense.class),
            list("invoices.json", Invoice.class),
            value("policy.json", Policy.class),
            list("roles.json", Membership.class),
            value("story.json", Story.class));
    checkReferences(data);
    return data;
  }

  private <T> T value(String file, Class<T> type) {
    return read(file, () -> AgencyJson.read(files.read(file), type));
  }

  private <T> ImmutableList<T> list(String file, Class<T> type) {
    return read(file, () -> AgencyJson.readList(files.read(file), type));
  }

  private <T> ImmutableList<T> lines(String file, Class<T> type) {
    ImmutableList.Builder<T> values = ImmutableList.builder();
    int number = 1;
    for (String line : files.read(file).lines().toList()) {
      values.add(read(file + ":" + number, () -> AgencyJson.read(line, type)));
      number++;
    }
    return values.build();
  }

  private static <T> T read(String place, Supplier<T> read) {
    try {
      return read.get();
    } catch (InvalidJsonException e) {
      throw new BadInput(place + e.path(), e.code(), String.valueOf(e.getMessage()));
    }
  }

  private static void checkReferences(AgencyData data) {
    Set<Object> people = ids("people.json", data.people(), Person::id);
    Set<Object> clients = ids("clients.json", data.clients(), Client::id);
    Set<Object> projects = ids("projects.json", data.projects(), Project::id);
    Set<Object> budgets = ids("budgets.json", data.budgets(), Budget::id);
    Set<Object> deals = ids("deals.json", data.deals(), Deal::id);
    ids("time-entries.jsonl", data.entries(), TimeEntry::id);
    ids("expenses.json", data.expenses(), Expense::id);
    ids("invoices.json", data.invoices(), Invoice::id);
    refer("schedules.json", data.schedules(), "person", WorkSchedule::person, people);
    refer("contacts.json", data.contacts(), "client", Contact::client, clients);
    refer(
        "responsibilities.json", data.responsibilities(), "person", Responsibility::person, people);
    refer("roles.json", data.roles(), "person", Membership::person, people);
    refer("deals.json", data.deals(), "client", Deal::client, clients);
    refer("deals.json", data.deals(), "owner", Deal::owner, people);
    refer("proposals.json", data.proposals(), "deal", Proposal::deal, deals);
    refer("projects.json", data.projects(), "client", Project::client, clients);
    refer("progress.json", data.progress(), "project", ProgressPost::project, projects);
    refer("budgets.json", data.budgets(), "project", Budget::project, projects);
    refer("time-entries.jsonl", data.entries(), "budget", TimeEntry::budget, budgets);
    refer("time-entries.jsonl", data.entries(), "person", TimeEntry::person, people);
    refer("expenses.json", data.expenses(), "budget", Expense::budget, budgets);
    refer("invoices.json", data.invoices(), "budget", Invoice::budget, budgets);
    Story story = data.story();
    refer("story.json", List.of(story), "projectManager", Story::projectManager, people);
    refer("story.json", List.of(story), "accountManager", Story::accountManager, people);
    refer("story.json", List.of(story), "finance", Story::finance, people);
    refer("story.json", List.of(story), "winDeal", Story::winDeal, deals);
  }

  /** Returns the ids of a file and refuses one that stands twice. */
  private static <T> Set<Object> ids(String file, List<T> values, Function<T, Object> id) {
    Set<Object> ids = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!ids.add(id.apply(values.get(i)))) {
        throw new BadInput(file + "/" + i + "/id", ErrorCode.DUPLICATE_ID, "The id stands twice.");
      }
    }
    return ids;
  }

  private static <T> void refer(
      String file, List<T> values, String field, Function<T, Object> id, Set<Object> known) {
    for (int i = 0; i < values.size(); i++) {
      if (!known.contains(id.apply(values.get(i)))) {
        throw new BadInput(
            file + "/" + i + "/" + field,
            ErrorCode.UNKNOWN_REFERENCE,
            "The " + field + " is not among the data.");
      }
    }
  }
}
