package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.PersonId;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.studio.AccountFile;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.InteractionRow;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.PromiseRow;
import dev.agency.examples.spring.studio.SurveyRow;
import dev.agency.examples.spring.studio.Work;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody sees of clients. */
@Component
public class AccountViews {
  private static final Order<ContractRow> CONTRACTS =
      Order.of(ContractRow.TYPE, row -> row.contract().id())
          .by(ContractRow.STANDING, Comparator.naturalOrder())
          .by(ContractRow.LAST_DAY, Comparators.emptiesLast(Comparator.naturalOrder()));

  private static final Order<PromiseRow> PROMISES =
      Order.asGiven(PromiseRow.TYPE)
          .by(PromiseRow.DUE, Comparator.naturalOrder())
          .by(PromiseRow.TITLE, Comparator.naturalOrder());

  private static final Order<InteractionRow> INTERACTIONS =
      Order.of(InteractionRow.TYPE, row -> row.interaction().id())
          .by(InteractionRow.DATE, Comparator.reverseOrder());

  private static final Order<SurveyRow> SURVEYS =
      Order.of(SurveyRow.TYPE, row -> row.response().id())
          .by(SurveyRow.DATE, Comparator.reverseOrder());

  private final Views views;

  AccountViews(Views views) {
    this.views = views;
  }

  /**
   * Returns all clients.
   *
   * @param person who asks
   * @return what they see of them
   */
  public AccountsView accounts(PersonId person) {
    return views.once(person, AccountsView.class, "", AccountViews::accounts);
  }

  private static AccountsView accounts(Views.Sight sight) {
    Subject subject = sight.subject();
    return new AccountsView(
        sight.viewer(),
        sight.studio().accounts().stream()
            .flatMap(
                file ->
                    subject.view(AccountRow.TYPE, file.row()).stream()
                        .map(
                            row ->
                                new AccountsView.Line(
                                    row, subject.view(HealthScore.TYPE, file.health()))))
            .collect(toImmutableList()));
  }

  /**
   * Returns one client.
   *
   * @param person who asks
   * @param client the client
   * @return what they see of them
   * @throws NotFoundException if there is none, or they may not see them; the two are told apart by
   *     nothing
   */
  public AccountView account(PersonId person, ClientId client) {
    return views.once(person, AccountView.class, client.value(), sight -> account(sight, client));
  }

  private static AccountView account(Views.Sight sight, ClientId client) {
    Subject subject = sight.subject();
    AccountFile file =
        sight.studio().accounts().stream()
            .filter(each -> each.row().client().equals(client))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("client"));
    return new AccountView(
        sight.viewer(),
        subject
            .view(AccountRow.TYPE, file.row())
            .orElseThrow(() -> new NotFoundException("client")),
        subject.view(HealthScore.TYPE, file.health()),
        subject.view(ContentmentMetrics.TYPE, file.contentment()),
        subject.view(DeliveryMetrics.TYPE, file.delivery()),
        subject.view(RenewalMetrics.TYPE, file.renewals()),
        CONTRACTS.of(subject, file.contracts()),
        opportunities(subject, file),
        projects(sight, client),
        PROMISES.of(subject, file.promises()),
        INTERACTIONS.of(subject, file.interactions()),
        SURVEYS.of(subject, file.surveys()),
        titles(sight, file));
  }

  /** That there is one tells of all it rests on: it is for who sees all of that. */
  private static ImmutableList<Projection<Opportunity>> opportunities(
      Subject subject, AccountFile file) {
    return file.opportunities().stream()
        .flatMap(
            each ->
                subject.view(Opportunity.TYPE, each).stream()
                    .filter(seen -> each.isSeenBy(seen::shows)))
        .collect(toImmutableList());
  }

  /** What an opportunity is of is a contract, or a project by its own id or that of its budget. */
  private static ImmutableMap<String, String> titles(Views.Sight sight, AccountFile file) {
    Subject reader = sight.subject();
    ImmutableMap.Builder<String, String> titles = ImmutableMap.builder();
    for (ContractRow row : file.contracts()) {
      reader
          .view(ContractRow.TYPE, row)
          .flatMap(seen -> seen.get(ContractRow.TITLE).ifVisible())
          .ifPresent(title -> titles.put(row.contract().id().value(), title));
    }
    for (Project project : sight.studio().projects()) {
      if (project.client().equals(file.row().client())) {
        name(reader, project).ifPresent(name -> titles.put(project.id().value(), name));
      }
    }
    for (Work work : sight.studio().works()) {
      if (work.project().client().equals(file.row().client())) {
        name(reader, work.project())
            .ifPresent(name -> titles.put(work.budget().id().value(), name));
      }
    }
    return titles.buildKeepingLast();
  }

  private static Optional<String> name(Subject reader, Project project) {
    return reader
        .view(ProjectRecord.TYPE, project)
        .flatMap(seen -> seen.get(ProjectRecord.NAME).ifVisible());
  }

  private static ImmutableList<Projection<StatusRow>> projects(Views.Sight sight, ClientId client) {
    return sight
        .subject()
        .viewAll(
            StatusRow.TYPE,
            ProjectStatus.active(
                sight.studio().works().stream()
                    .filter(work -> work.project().client().equals(client))
                    .map(Work::status)
                    .toList()));
  }
}
