package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the demo agency: a year of a fictional agency of thirty, always the same to the byte.
 *
 * <p>What was agreed is written down by hand in {@link DemoPeople}, {@link DemoClients}, {@link
 * DemoProjects}, {@link DemoSmallJobs} and {@link DemoDeals}; what happened is played by {@link
 * TimeSimulation}, {@link DemoExpenses} and {@link DemoInvoices} from a fixed seed.
 */
public final class DemoDataGenerator {
  private static final long SEED = 20_260_930L;

  private DemoDataGenerator() {}

  /**
   * Rewrites the data directory.
   *
   * @param args the directory
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : generate().entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue(), UTF_8);
    }
  }

  /** Returns the text of each file by its name. */
  static ImmutableMap<String, String> generate() {
    Random random = new Random(SEED);
    DemoPeople people = new DemoPeople();
    ImmutableList<ProjectPlan> played = DemoProjects.all();
    DemoDeals deals = new DemoDeals(played);
    ImmutableList<Expense> expenses = DemoExpenses.all(played, random);
    ImmutableList<TimeEntry> worked =
        DemoSmallJobs.worked(new TimeSimulation(played, people, expenses, random).run());
    ImmutableList<ProjectPlan> plans =
        ImmutableList.<ProjectPlan>builder().addAll(played).addAll(DemoSmallJobs.plans()).build();
    DemoInvoices invoices = new DemoInvoices(plans, worked, expenses);
    return ImmutableMap.<String, String>builder()
        .put("disciplines.json", JsonText.array(DemoPeople.disciplines()))
        .put("teams.json", JsonText.array(DemoPeople.teams()))
        .put("people.json", JsonText.array(people.people()))
        .put("schedules.json", JsonText.array(people.schedules()))
        .put("rates.json", JsonText.of(RateBook.of(people.costRates())))
        .put("clients.json", JsonText.array(DemoClients.clients()))
        .put("contacts.json", JsonText.array(DemoClients.contacts()))
        .put("responsibilities.json", JsonText.array(DemoClients.responsibilities(plans)))
        .put("pipeline.json", JsonText.of(deals.pipeline()))
        .put("deals.json", JsonText.array(deals.deals()))
        .put("proposals.json", JsonText.array(deals.proposals()))
        .put("projects.json", JsonText.array(projects(plans, worked)))
        .put(
            "progress.json",
            JsonText.array(plans.stream().flatMap(p -> p.progress.stream()).toList()))
        .put("budgets.json", JsonText.array(plans.stream().map(ProjectPlan::budget).toList()))
        .put("time-entries.jsonl", lines(invoices.entries()))
        .put("deliveries.json", JsonText.array(DemoSmallJobs.deliveries()))
        .put("expenses.json", JsonText.array(expenses))
        .put("invoices.json", JsonText.array(invoices.invoices()))
        .put("write-offs.json", JsonText.array(DemoBooks.writeOffs()))
        .put("costs-to-come.json", JsonText.array(DemoBooks.costsToCome()))
        .put("locks.json", JsonText.array(List.of(DemoBooks.lock())))
        .put("late.json", JsonText.array(DemoBooks.late(invoices.entries())))
        .put("holidays.json", JsonText.array(DemoCapacity.holidays()))
        .put("leaves.json", JsonText.array(DemoCapacity.leaves()))
        .put("bookings.json", JsonText.array(DemoCapacity.bookings()))
        .put("requests.json", JsonText.array(DemoRequests.all()))
        .put("history.json", JsonText.array(DemoHistory.all()))
        .put("story.json", JsonText.of(story()))
        .buildOrThrow();
  }

  private static StoryFacts story() {
    return new StoryFacts(
        DemoYear.AS_OF,
        PersonId.of("jonas-wieland"),
        PersonId.of("katarina-solberg"),
        PersonId.of("greta-winkelbauer"),
        PersonId.of("sanne-de-wit"),
        ContactId.of("friederike-altmann"),
        DemoCapacity.STAFFED,
        DemoDeals.WIN,
        DemoYear.AS_OF,
        DemoDeals.WON);
  }

  /** Returns the projects, whose members are their manager and all who worked on them. */
  private static ImmutableList<Project> projects(List<ProjectPlan> plans, List<TimeEntry> entries) {
    return plans.stream()
        .map(
            plan ->
                Project.builder()
                    .id(plan.id)
                    .client(plan.client)
                    .name(plan.name)
                    .state(plan.state)
                    .plan(plan.plan)
                    .addMembers(plan.projectManager)
                    .addAllMembers(
                        entries.stream()
                            .filter(entry -> entry.budget().equals(plan.budgetId()))
                            .map(TimeEntry::person)
                            .distinct()
                            .sorted(Comparator.naturalOrder())
                            .toList())
                    .milestones(plan.milestones)
                    .originDeal(plan.originDeal)
                    .externalRefs(plan.externalRef.stream().toList())
                    .build())
        .collect(toImmutableList());
  }

  private static String lines(List<TimeEntry> entries) {
    return entries.stream().map(AgencyJson::write).collect(Collectors.joining("\n", "", "\n"));
  }
}
