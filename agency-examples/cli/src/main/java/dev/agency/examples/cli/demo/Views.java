package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.LineBurn;
import dev.agency.budget.WeekBurn;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Outcome;
import dev.agency.core.figure.Field;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.permissions.HiddenField;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reaches;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Redacts the facts of the agency for one viewer: from here on nothing hidden exists. */
final class Views {
  private final Agency agency;

  Views(Agency agency) {
    this.agency = agency;
  }

  /** Returns the viewer of a duty. */
  PersonId viewer(Verdict.Duty duty) {
    Story story = agency.data().story();
    return switch (duty) {
      case PROJECT_MANAGER -> story.projectManager();
      case ACCOUNT_MANAGER -> story.accountManager();
      case FINANCE -> story.finance();
    };
  }

  /** Returns the projects a viewer may see, those in trouble first. */
  RoleView of(Verdict.Duty duty) {
    return of(duty, work -> true);
  }

  /** Returns the projects that two viewers both may see, as each sees them, in one order. */
  ImmutableList<RoleView> sideBySide(Verdict.Duty left, Verdict.Duty right) {
    RoleView first = of(left, work -> canView(viewer(right), work));
    RoleView second = of(right, work -> canView(viewer(left), work));
    return ImmutableList.of(first, second.inOrderOf(first));
  }

  private RoleView of(Verdict.Duty duty, Predicate<Agency.Work> which) {
    PersonId viewer = viewer(duty);
    Subject subject = agency.subject(viewer);
    ImmutableList<ProjectView> projects =
        agency.works().stream()
            .filter(work -> canView(viewer, work))
            .filter(which)
            .flatMap(work -> project(subject, viewer, duty, work).stream())
            .sorted(Comparator.comparing((ProjectView view) -> view.verdict().tone()))
            .collect(toImmutableList());
    return new RoleView(heading(duty, viewer), projects, hidden(subject, projects));
  }

  /** Returns the open deals a viewer may see, in the order of the data. */
  ImmutableList<Projection<DealFacts>> openDeals(Verdict.Duty duty) {
    AgencyData data = agency.data();
    return data.deals().stream()
        .filter(deal -> data.pipeline().stageOf(deal).outcome() == Outcome.OPEN)
        .flatMap(deal -> deal(duty, deal).stream())
        .collect(toImmutableList());
  }

  /** Returns the deals whose value a viewer may see: sums over them tell no more than they do. */
  ImmutableList<Deal> dealsWithValue(Verdict.Duty duty) {
    return agency.data().deals().stream()
        .filter(
            deal ->
                deal(duty, deal)
                    .filter(seen -> seen.get(DealFacts.VALUE) instanceof Shown.Visible)
                    .isPresent())
        .collect(toImmutableList());
  }

  private Optional<Projection<DealFacts>> deal(Verdict.Duty duty, Deal deal) {
    AgencyData data = agency.data();
    PersonId viewer = viewer(duty);
    DealFacts facts =
        DealFacts.of(deal, agency.clientName(deal), data.pipeline(), data.story().asOf());
    return agency.subject(viewer).view(DealFacts.TYPE, facts, agency.reaches(viewer, deal));
  }

  /** Returns why a field of a budget's burn is hidden from a viewer, empty if it is not. */
  Optional<String> whyHidden(Verdict.Duty duty, Field<BudgetBurn, ?> field) {
    PersonId viewer = viewer(duty);
    return agency.works().stream()
        .filter(work -> canView(viewer, work))
        .map(
            work ->
                agency
                    .subject(viewer)
                    .decide(Action.VIEW, BudgetBurn.TYPE, agency.reaches(viewer, work.project())))
        .flatMap(decision -> decision.hidden().stream())
        .filter(hidden -> hidden.field().equals(field.name()))
        .findFirst()
        .map(Views::because);
  }

  private static String because(HiddenField hidden) {
    return switch (hidden.reason()) {
      case RECORD -> "the whole record is not to be seen";
      case DENIED -> "the policy takes it away: " + hidden.deniedBy();
      case NOT_ALLOWED ->
          hidden.wouldNeed().isEmpty()
              ? "no grant of the roles held shows it on any project"
              : "the roles held show it only where they reach " + hidden.wouldNeed();
    };
  }

  /** Returns the work a viewer should look at first, empty if they see none. */
  Optional<Agency.Work> worst(Verdict.Duty duty) {
    return of(duty).projects().stream()
        .findFirst()
        .flatMap(
            first ->
                agency.works().stream()
                    .filter(work -> work.facts().name().equals(first.name()))
                    .findFirst());
  }

  /** Returns the burn of some work as a viewer may see it. */
  Optional<Projection<BudgetBurn>> burn(Verdict.Duty duty, Agency.Work work) {
    PersonId viewer = viewer(duty);
    return agency
        .subject(viewer)
        .view(BudgetBurn.TYPE, work.burn().budget(), agency.reaches(viewer, work.project()));
  }

  private boolean canView(PersonId viewer, Agency.Work work) {
    Subject subject = agency.subject(viewer);
    Reaches reaches = agency.reaches(viewer, work.project());
    return subject.can(Action.VIEW, ProjectFacts.TYPE, reaches)
        && subject.can(Action.VIEW, BudgetBurn.TYPE, reaches);
  }

  private Optional<ProjectView> project(
      Subject subject, PersonId viewer, Verdict.Duty duty, Agency.Work work) {
    Reaches reaches = agency.reaches(viewer, work.project());
    Optional<Projection<ProjectFacts>> project =
        subject.view(ProjectFacts.TYPE, work.facts(), reaches);
    Optional<Projection<BudgetBurn>> burn =
        subject.view(BudgetBurn.TYPE, work.burn().budget(), reaches);
    if (project.isEmpty() || burn.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<Projection<LineBurn>> lines =
        work.burn().lines().stream()
            .flatMap(line -> subject.view(LineBurn.TYPE, line, reaches).stream())
            .collect(toImmutableList());
    ImmutableList<Projection<WeekBurn>> weeks =
        work.burn().weeks().stream()
            .flatMap(week -> subject.view(WeekBurn.TYPE, week, reaches).stream())
            .collect(toImmutableList());
    ImmutableList<Projection<Crossing>> crossings =
        work.burn().crossings().stream()
            .flatMap(crossing -> subject.view(Crossing.TYPE, crossing, reaches).stream())
            .collect(toImmutableList());
    return Optional.of(
        new ProjectView(
            project.get(),
            burn.get(),
            lines,
            weeks,
            crossings,
            Verdict.of(project.get(), burn.get(), duty, agency.data().story().asOf())));
  }

  private String heading(Verdict.Duty duty, PersonId viewer) {
    String name =
        agency.data().people().stream()
            .filter(person -> person.id().equals(viewer))
            .map(Person::name)
            .findFirst()
            .orElseThrow();
    return switch (duty) {
      case PROJECT_MANAGER -> "Project manager: " + name;
      case ACCOUNT_MANAGER -> "Account manager: " + name;
      case FINANCE -> "Finance: " + name;
    };
  }

  private String hidden(Subject subject, List<ProjectView> projects) {
    String names =
        projects.stream()
            .flatMap(view -> view.burn().hidden().stream())
            .map(field -> Cells.label(field.name()))
            .distinct()
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return "Nothing is hidden from this role here.";
    }
    Policy policy = agency.data().policy();
    String roles = subject.roles().stream().map(RoleId::value).collect(Collectors.joining(", "));
    return "Hidden from this role: "
        + names
        + ". What "
        + roles
        + " may see says the policy \""
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
