package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.metrics.ClientRevenue;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DatedProject;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.EarnedMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.HealthWeights;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.OpportunityCalculator;
import dev.agency.budget.metrics.OpportunityFacts;
import dev.agency.budget.metrics.OpportunitySettings;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.metrics.RetentionMetrics;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.client.Client;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All there is of a client beside the work itself: how it goes with them, what binds them, what
 * could be next.
 *
 * @param row the client in one row
 * @param health how it goes with them
 * @param contentment what they say
 * @param delivery whether they get on time what they are to get
 * @param renewals whether their contracts went on
 * @param contracts their contracts, what asks for something first
 * @param opportunities what is worth a talk
 * @param interactions when anybody was in touch, the last first
 * @param promises what is not done yet, what is due first
 * @param surveys what they answered, the last first
 */
public record AccountFile(
    AccountRow row,
    HealthScore health,
    ContentmentMetrics contentment,
    DeliveryMetrics delivery,
    RenewalMetrics renewals,
    ImmutableList<ContractRow> contracts,
    ImmutableList<Opportunity> opportunities,
    ImmutableList<InteractionRow> interactions,
    ImmutableList<PromiseRow> promises,
    ImmutableList<SurveyRow> surveys) {
  static AccountFile of(Studio studio, Client client) {
    return new Reckoning(studio, client).file();
  }

  /** Says whose it is, and no figure. */
  @Override
  public String toString() {
    return "AccountFile[" + row.client() + "]";
  }

  /** Works a file out, of the twelve months up to the day. */
  private static final class Reckoning {
    private final StudioData data;
    private final Studio studio;
    private final Client client;
    private final String of;
    private final LocalDate asOf;
    private final DateRange year;
    private final ImmutableList<Work> works;
    private final ImmutableList<Project> projects;

    Reckoning(Studio studio, Client client) {
      this.data = studio.data();
      this.studio = studio;
      this.client = client;
      this.of = client.id().value();
      this.asOf = studio.asOf();
      this.year = DateRange.closed(asOf.plusDays(1).minusYears(1), asOf);
      this.works =
          studio.works().stream()
              .filter(work -> work.project().client().equals(client.id()))
              .collect(toImmutableList());
      this.projects =
          data.projects().stream()
              .filter(project -> project.client().equals(client.id()))
              .collect(toImmutableList());
    }

    AccountFile file() {
      ContentmentMetrics contentment =
          ContentmentMetrics.of(of, surveys().stream().map(SurveyRow::response).toList(), year);
      DeliveryMetrics delivery =
          DeliveryMetrics.of(
              of,
              projects.stream()
                  .map(project -> DatedProject.of(project, baseline(project.id())))
                  .toList(),
              year,
              asOf);
      ImmutableList<ContractRow> contracts = contracts();
      return new AccountFile(
          row(contracts),
          HealthScore.of(
              of,
              contentment,
              delivery,
              EarnedMetrics.of(
                  of, works.stream().map(work -> work.outlook().valueNow()).toList(), asOf),
              RetentionMetrics.of(of, ImmutableList.of(revenue()), asOf),
              HealthWeights.usual(),
              asOf),
          contentment,
          delivery,
          RenewalMetrics.of(of, contracts.stream().map(ContractRow::contract).toList(), year, asOf),
          contracts,
          opportunities(contracts),
          interactions(),
          promises(),
          surveys());
    }

    private AccountRow row(ImmutableList<ContractRow> contracts) {
      return new AccountRow(
          client.id(),
          managers(),
          contracts.stream()
              .flatMap(each -> each.noticeBy().stream())
              .min(Comparator.naturalOrder()),
          contracts.stream().flatMap(each -> each.endsOn().stream()).min(Comparator.naturalOrder()),
          interactions().stream().map(each -> each.interaction().date()).findFirst(),
          promises().stream().filter(each -> each.promise().isOverdue(asOf)).count());
    }

    private ImmutableList<PersonId> managers() {
      return data.responsibilities().stream()
          .filter(
              each ->
                  each.duty() == Duty.ACCOUNT_MANAGER
                      && each.client().filter(client.id()::equals).isPresent()
                      && each.during().contains(asOf))
          .map(Responsibility::person)
          .distinct()
          .sorted()
          .collect(toImmutableList());
    }

    /** What was earned by hour or by period is recognised by nobody yet, and so is not known. */
    private ClientRevenue revenue() {
      if (works.stream().allMatch(work -> work.burn().recognition().isPresent())) {
        return ClientRevenue.of(
            client.id(),
            client.currency(),
            works.stream().flatMap(work -> work.burn().recognition().stream()).toList(),
            asOf);
      }
      return new ClientRevenue(
          client.id(),
          Figure.unknown(UnknownReason.UNRECOGNISED),
          Figure.unknown(UnknownReason.UNRECOGNISED),
          LoggedTime.unknown());
    }

    private Optional<Baseline> baseline(ProjectId project) {
      return data.baselines().stream()
          .filter(each -> each.project().equals(project))
          .max(Comparator.comparing(Baseline::number));
    }

    private ImmutableList<ContractRow> contracts() {
      return data.accounts().contracts().stream()
          .filter(each -> each.client().equals(client.id()))
          .map(each -> new ContractRow(each, asOf))
          .sorted(
              Comparator.comparing(ContractRow.STANDING::read)
                  .thenComparing(row -> row.contract().lastDay().orElse(LocalDate.MAX))
                  .thenComparing(row -> row.contract().id()))
          .collect(toImmutableList());
    }

    private ImmutableList<Opportunity> opportunities(ImmutableList<ContractRow> contracts) {
      return OpportunityCalculator.calculate(
          OpportunityFacts.builder()
              .projects(projects)
              .clients(
                  works.stream()
                      .collect(
                          ImmutableMap.toImmutableMap(
                              work -> work.budget().id(), work -> client.id())))
              .retainers(
                  works.stream()
                      .flatMap(
                          work ->
                              work.burn().retainer().stream()
                                  .flatMap(
                                      report ->
                                          RetainerRow.of(work.budget().id(), report).stream()))
                      .collect(toImmutableList()))
              .contracts(contracts.stream().map(ContractRow::contract).toList())
              .changes(
                  data.changes().stream()
                      .filter(
                          each -> projects.stream().anyMatch(it -> it.id().equals(each.project())))
                      .toList())
              .baselines(projects.stream().flatMap(each -> baseline(each.id()).stream()).toList())
              .capacity(studio.planning().ahead().freeMinutes())
              .build(),
          OpportunitySettings.usual(),
          asOf);
    }

    private ImmutableList<InteractionRow> interactions() {
      return own().map(InteractionRow::new).collect(toImmutableList());
    }

    private Stream<Interaction> own() {
      return data.interactions().stream()
          .filter(each -> each.client().equals(client.id()) && !each.date().isAfter(asOf))
          .sorted(
              Comparator.comparing(Interaction::date).thenComparing(Interaction::id).reversed());
    }

    private ImmutableList<PromiseRow> promises() {
      return own()
          .sorted(Comparator.comparing(Interaction::id))
          .flatMap(each -> each.followUps().stream())
          .filter(each -> !each.isDone(asOf))
          .map(each -> new PromiseRow(client.id(), each, asOf))
          .collect(toImmutableList());
    }

    private ImmutableList<SurveyRow> surveys() {
      return data.accounts().surveys().stream()
          .filter(each -> each.client().equals(client.id()) && !each.date().isAfter(asOf))
          .sorted(
              Comparator.comparing((SurveyResponse each) -> each.date())
                  .thenComparing(each -> each.id())
                  .reversed())
          .map(SurveyRow::new)
          .collect(toImmutableList());
    }
  }
}
