package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agency as one person may see it: what leaves this class is redacted, and nothing hidden
 * exists behind it.
 */
final class Viewpoint {
  private final Agency agency;
  private final Viewer viewer;
  private final PersonId person;
  private final Subject subject;

  private Viewpoint(Agency agency, Viewer viewer, PersonId person) {
    this.agency = agency;
    this.viewer = viewer;
    this.person = person;
    this.subject = agency.subject(person);
  }

  /** Returns the agency through the eyes of a person of the story. */
  static Viewpoint of(Agency agency, Viewer viewer) {
    Story story = agency.data().story();
    return of(
        agency,
        viewer,
        switch (viewer) {
          case PM -> story.projectManager();
          case AM -> story.accountManager();
          case FINANCE -> story.finance();
          case RM -> story.resourceManager();
        });
  }

  /** Returns the agency through the eyes of a person. */
  static Viewpoint of(Agency agency, Viewer viewer, PersonId person) {
    return new Viewpoint(agency, viewer, person);
  }

  /** Returns the projects that two people both may see, as each sees them, in one order. */
  static ImmutableList<RoleView> sideBySide(Viewpoint left, Viewpoint right) {
    RoleView first = left.view(right::sees);
    return ImmutableList.of(first, right.view(left::sees).inOrderOf(first));
  }

  /** Returns the projects this person may see, those in trouble first. */
  RoleView view() {
    return view(work -> true);
  }

  /** Returns the open deals this person may see, in the order of the data. */
  ImmutableList<Projection<DealRow>> openDeals() {
    AgencyData data = agency.data();
    return data.deals().stream()
        .filter(data::isOpen)
        .flatMap(deal -> deal(deal).stream())
        .collect(toImmutableList());
  }

  /**
   * Returns the deals whose value this person may see: sums over them tell no more than they do.
   */
  ImmutableList<Deal> dealsWithValue() {
    return agency.data().deals().stream()
        .filter(
            deal ->
                deal(deal)
                    .filter(seen -> seen.get(DealRow.VALUE) instanceof Shown.Visible)
                    .isPresent())
        .collect(toImmutableList());
  }

  /** Returns why a field of a budget's burn is hidden, empty if it is not. */
  Optional<String> whyHidden(Field<BudgetBurn, ?> field) {
    return agency.works().stream()
        .filter(this::sees)
        .map(work -> subject.decide(Action.VIEW, BudgetBurn.TYPE, work.burn().budget()))
        .flatMap(decision -> decision.hidden().stream())
        .filter(hidden -> hidden.field().equals(field.name()))
        .findFirst()
        .map(hidden -> new HiddenWords(agency.data().policy(), subject).because(field, hidden));
  }

  /** Returns the work this person should look at first, empty if they see none. */
  Optional<Agency.Work> worst() {
    return view().projects().stream()
        .findFirst()
        .flatMap(
            first ->
                agency.works().stream()
                    .filter(work -> work.facts().name().equals(first.name()))
                    .findFirst());
  }

  /** Returns a row as this person may see it, empty if they may not. */
  <R> Optional<Projection<R>> row(RecordType<R> type, R row) {
    return subject.view(type, row);
  }

  private boolean sees(Agency.Work work) {
    return subject.can(Action.VIEW, ProjectFacts.TYPE, work.facts())
        && subject.can(Action.VIEW, BudgetBurn.TYPE, work.burn().budget());
  }

  /** Returns a deal as this person may see it, empty if they may not. */
  Optional<Projection<DealRow>> deal(Deal deal) {
    AgencyData data = agency.data();
    DealRow facts = DealRow.of(deal, agency.clientName(deal), data.pipelineOf(deal), data.asOf());
    return subject.view(DealRow.TYPE, facts);
  }

  private RoleView view(Predicate<Agency.Work> which) {
    ImmutableList<ProjectView> projects =
        agency.works().stream()
            .filter(which)
            .flatMap(work -> project(work).stream())
            .sorted(Comparator.comparing((ProjectView view) -> view.verdict().tone()))
            .collect(toImmutableList());
    return new RoleView(heading(), projects, hidden(projects));
  }

  private Optional<ProjectView> project(Agency.Work work) {
    return row(ProjectFacts.TYPE, work.facts())
        .flatMap(
            project ->
                row(BudgetBurn.TYPE, work.burn().budget())
                    .map(burn -> project(project, burn, work)));
  }

  private ProjectView project(
      Projection<ProjectFacts> project, Projection<BudgetBurn> burn, Agency.Work work) {
    LocalDate asOf = agency.data().asOf();
    OutlookView outlook = OutlookView.of(subject, work);
    return new ProjectView(
        project,
        burn,
        subject.viewAll(LineBurn.TYPE, work.burn().lines()),
        subject.viewAll(PeriodBurn.TYPE, work.burn().weeks()),
        subject.viewAll(Crossing.TYPE, work.burn().crossings()),
        outlook,
        BooksView.of(subject, work.books().get()),
        Verdict.of(
            project,
            burn,
            outlook.period().flatMap(period -> PeriodVerdict.of(period, viewer, asOf)),
            viewer,
            asOf));
  }

  /** Returns whose eyes these are. */
  String heading() {
    String name =
        agency.data().people().stream()
            .filter(someone -> someone.id().equals(person))
            .map(Person::name)
            .findFirst()
            .orElseThrow();
    return switch (viewer) {
      case PM -> "Project manager: " + name;
      case AM -> "Account manager: " + name;
      case FINANCE -> "Finance: " + name;
      case RM -> "Resource manager: " + name;
    };
  }

  private String hidden(List<ProjectView> projects) {
    String names =
        projects.stream()
            .flatMap(
                view ->
                    Stream.concat(
                        view.burn().hidden().stream().map(field -> Cells.label(field.name())),
                        Stream.concat(
                            view.weeks().stream()
                                .flatMap(week -> week.hidden().stream())
                                .map(field -> Cells.label(field.name()) + " by week"),
                            view.outlook().standard().stream()
                                .flatMap(row -> row.hidden().stream())
                                .map(field -> Cells.label(field.name()) + " by forecast"))))
            .distinct()
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return "Nothing is hidden from this role here.";
    }
    Policy policy = agency.data().policy();
    String roles =
        subject.roles().stream()
            .map(role -> "\"" + policy.role(role).orElseThrow().name() + "\"")
            .collect(Collectors.joining(" and "));
    return "Hidden from this role: "
        + names
        + ". What the role "
        + roles
        + " may see stands in the policy \""
        + policy.name()
        + "\", version "
        + policy.version()
        + (showsBandWithoutMargin(projects)
            ? ". The margin band, a colour, is shown on purpose."
            : ".");
  }

  private static boolean showsBandWithoutMargin(List<ProjectView> projects) {
    return projects.stream()
        .map(ProjectView::burn)
        .anyMatch(
            burn ->
                burn.get(BudgetBurn.MARGIN_BAND) instanceof Shown.Visible
                    && burn.get(BudgetBurn.MARGIN) instanceof Shown.Hidden);
  }
}
