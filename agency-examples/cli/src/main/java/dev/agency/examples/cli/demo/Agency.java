package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.AgencyFacts;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The agency at work as of a day: the deal of the story is won, and every budget's burn is computed
 * once, for all who look at it.
 */
final class Agency {
  /**
   * One budget of a project, its burn, and what follows from that, which is worked out when asked.
   */
  record Work(
      Project project,
      ProjectFacts facts,
      Budget budget,
      BurnReport burn,
      Supplier<OutlookReport> outlook,
      Supplier<Books> books) {}

  private final AgencyData data;
  private final PermissionEvaluator evaluator;
  private final Optional<StoryWin> win;
  private final ImmutableList<Booking> bookings;
  private final ImmutableList<Work> works;

  private Agency(
      AgencyData data,
      PermissionEvaluator evaluator,
      Optional<StoryWin> win,
      ImmutableList<Booking> bookings,
      ImmutableList<Work> works) {
    this.data = data;
    this.evaluator = evaluator;
    this.win = win;
    this.bookings = bookings;
    this.works = works;
  }

  /**
   * Puts the agency to work.
   *
   * @param data its data
   * @param judge judges its policy on the records of this host
   * @return the agency as of the day of the story
   * @throws dev.agency.core.error.AgencyException if the policy names what this host does not have,
   *     or the facts of a budget break a rule
   * @throws BadInput if the deal of the story cannot be won
   */
  static Agency of(AgencyData data, Function<Policy, PermissionEvaluator> judge) {
    PermissionEvaluator policy = policy(data, judge);
    StoryWin win = checked("deals.json", () -> StoryWin.of(data));
    Conversion conversion = win.conversion();
    return of(
        data,
        BurnSettings.usual(),
        policy,
        Optional.of(win),
        ImmutableList.<Project>builder().addAll(data.projects()).add(conversion.project()).build(),
        ImmutableList.<Budget>builder().addAll(data.budgets()).add(conversion.budget()).build(),
        bookings(data, conversion));
  }

  /**
   * Puts an agency to work of which no story is told: nothing is won. Time counts whether or not it
   * is approved, as many systems it comes from know no approval.
   *
   * @param data its data
   * @param judge judges its policy on the records of this host
   * @return the agency as of the day of the data
   * @throws BadInput if the facts of a budget break a rule
   */
  static Agency asItIs(AgencyData data, Function<Policy, PermissionEvaluator> judge) {
    return of(
        data,
        BurnSettings.usual().withBasis(BurnBasis.LOGGED_ALL),
        policy(data, judge),
        Optional.empty(),
        data.projects(),
        data.budgets(),
        data.bookings());
  }

  private static PermissionEvaluator policy(
      AgencyData data, Function<Policy, PermissionEvaluator> judge) {
    return checked("policy.json", () -> judge.apply(data.policy()));
  }

  private static Agency of(
      AgencyData data,
      BurnSettings settings,
      PermissionEvaluator policy,
      Optional<StoryWin> win,
      ImmutableList<Project> projects,
      ImmutableList<Budget> budgets,
      ImmutableList<Booking> bookings) {
    PermissionEvaluator evaluator =
        policy.with(ProjectPeople.relations(data, projects, budgets).toArray(new Relations<?>[0]));
    return new Agency(
        data, evaluator, win, bookings, works(data, settings, projects, budgets, bookings));
  }

  AgencyData data() {
    return data;
  }

  /** Returns what the won deal became. */
  Conversion conversion() {
    return win.orElseThrow().conversion();
  }

  /** Returns all bookings; those of the deal of the story are what its win made of them. */
  ImmutableList<Booking> bookings() {
    return bookings;
  }

  /** Returns what is booked for a deal. */
  ImmutableList<Booking> bookings(Deal deal) {
    return bookings(deal, bookings);
  }

  /** Returns the work on all budgets, in the order of the data. */
  ImmutableList<Work> works() {
    return works;
  }

  /** Returns a person with the roles they hold on the day of the story. */
  Subject subject(PersonId person) {
    HeldRole[] held =
        data.roles().stream()
            .filter(membership -> membership.person().equals(person))
            .map(membership -> new HeldRole(membership.role(), membership.during()))
            .toArray(HeldRole[]::new);
    Principal principal = Principal.of(ProjectPeople.TENANT, person, held);
    return checked("roles.json", () -> evaluator.subject(principal, data.asOf()));
  }

  /** Returns the names of the roles that are shown records of a type, be it of few projects. */
  ImmutableList<String> rolesThatSee(RecordType<?> type) {
    return data.policy().roles().stream()
        .filter(role -> sees(holder(role), type))
        .map(Role::name)
        .collect(toImmutableList());
  }

  /** Returns whether there may be a record of a type that somebody is shown. */
  static boolean sees(Subject subject, RecordType<?> type) {
    return !subject.filter(Action.VIEW, type).rows().equals(Condition.never());
  }

  private Subject holder(Role role) {
    HeldRole held = new HeldRole(role.id(), DateRange.startingOn(data.asOf()));
    return evaluator.subject(
        Principal.of(ProjectPeople.TENANT, PersonId.of("anybody"), held), data.asOf());
  }

  /** Returns the name of a client. */
  String clientName(Deal deal) {
    return clientName(data, deal.client());
  }

  /** Wins the deal of the story a second time. */
  Conversion winAgain() {
    return win.orElseThrow().again();
  }

  static ImmutableList<Booking> bookings(Deal deal, List<Booking> bookings) {
    return bookings.stream()
        .filter(booking -> booking.deal().filter(deal.id()::equals).isPresent())
        .collect(toImmutableList());
  }

  private static ImmutableList<Booking> bookings(AgencyData data, Conversion conversion) {
    DealId won = conversion.deal().id();
    return Stream.concat(
            data.bookings().stream()
                .filter(booking -> booking.deal().filter(won::equals).isEmpty()),
            conversion.bookings().stream())
        .collect(toImmutableList());
  }

  private static ImmutableList<Work> works(
      AgencyData data,
      BurnSettings settings,
      ImmutableList<Project> projects,
      ImmutableList<Budget> budgets,
      ImmutableList<Booking> bookings) {
    LocalDate asOf = data.asOf();
    Outlooks outlooks = checked("history.json", () -> new Outlooks(data));
    AgencyFacts facts = data.facts(budgets, bookings, settings.weekStart());
    ImmutableList.Builder<Work> works = ImmutableList.builder();
    for (Budget budget : budgets) {
      Project project =
          projects.stream().filter(p -> p.id().equals(budget.project())).findFirst().orElseThrow();
      String place = "the burn of " + budget.id() + ": ";
      BurnReport burn =
          checked(
              (String path) -> new FactPlaces(data, budget.id()).of(path).orElse(place + path),
              () ->
                  BurnCalculator.calculate(
                      budget, facts.of(project, budget), data.rates(), settings, asOf));
      works.add(
          new Work(
              project,
              facts(data, project, budget),
              budget,
              burn,
              Suppliers.memoize(() -> checked(place, () -> outlooks.of(project, budget, burn))),
              Suppliers.memoize(() -> checked(place, () -> Books.of(budget, burn)))));
    }
    return works.build();
  }

  private static ProjectFacts facts(AgencyData data, Project project, Budget budget) {
    LocalDate asOf = data.asOf();
    Optional<LocalDate> posted =
        data.progress().stream()
            .filter(post -> post.project().equals(project.id()) && !post.date().isAfter(asOf))
            .map(ProgressPost::date)
            .max(Comparator.naturalOrder());
    return new ProjectFacts(
        project.id(),
        project.name(),
        clientName(data, project.client()),
        pricing(budget.pricing()),
        capped(budget.pricing()),
        project.plan().map(DateRange::start),
        project.plan().flatMap(DateRange::last),
        project.elapsed(asOf),
        ProgressPost.latest(data.progress(), project.id(), asOf),
        posted);
  }

  /** Names the file in which the library found a mistake. */
  static <T> T checked(String file, Supplier<T> work) {
    return checked((String path) -> file + path, work);
  }

  /** Names the place of a mistake, by what the library calls it. */
  private static <T> T checked(UnaryOperator<String> place, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidModelException e) {
      Problem first = e.problems().get(0);
      throw new BadInput(place.apply(first.path()), first.code(), first.message());
    } catch (AgencyException e) {
      throw new BadInput(place.apply(""), e.code(), String.valueOf(e.getMessage()));
    }
  }

  private static String clientName(AgencyData data, ClientId id) {
    return data.clients().stream()
        .filter(client -> client.id().equals(id))
        .map(Client::name)
        .findFirst()
        .orElseThrow();
  }

  private static String pricing(Pricing pricing) {
    return switch (pricing.charging()) {
      case ONE_PRICE -> "fixed price";
      case AS_WORKED -> "time and materials";
      case BY_PERIOD -> "retainer";
      case NOT_AT_ALL -> "internal";
    };
  }

  private static boolean capped(Pricing pricing) {
    return pricing.charging().followsWork() && pricing.amount().isPresent();
  }
}
