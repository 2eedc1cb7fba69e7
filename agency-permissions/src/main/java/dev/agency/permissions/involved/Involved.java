package dev.agency.permissions.involved;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import dev.agency.core.budget.Budget;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.query.Condition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is involved in which project, client and deal of an agency on a day, and so whom records of
 * them reach.
 *
 * <pre>{@code
 * Involved people =
 *     Involved.builder(studio, today)
 *         .projects(projects)
 *         .budgets(budgets)
 *         .responsibilities(responsibilities)
 *         .build();
 * permissions.with(
 *     people.ofBudget(BudgetBurn.TYPE, BudgetBurn::budget).build(),
 *     people.ofTeam(StaffRow.TYPE, StaffRow::project).own(StaffRow::person).build());
 * }</pre>
 *
 * <p>ASSIGNED to a project are its members and who answers for it as project manager, ACCOUNT is
 * who answers for it as account manager; a duty at a client is one on all of its projects. Of a
 * client it is who keeps the client, and of a deal who keeps the client or the deal; OWN is the
 * owner of a deal. CLIENT are the contacts of the client of a project, for records that are shared
 * with them. Ana is project manager of a website from March on: in February, no record of it
 * reaches her.
 *
 * <p>What is not given here involves nobody: a record of such a project, budget, client or deal is
 * seen within {@link Reach#ALL} alone, as a list from a database has it, where a join finds
 * nothing.
 *
 * <p>The attributes, for who renders these relations for a database, are {@code tenant}, {@code
 * team}, {@code accountManagers}, {@code contacts} and {@code owner}. A host that relates people
 * otherwise states {@link Relations} by itself.
 *
 * <p>Immutable and thread-safe.
 */
public final class Involved {
  private static final ImmutableSet<String> NOBODY = ImmutableSet.of();

  private final TenantId tenant;
  private final ImmutableMap<BudgetId, ProjectId> projects;
  private final ImmutableMap<ProjectId, ClientId> clients;
  private final ImmutableMap<DealId, String> owners;
  private final ImmutableSetMultimap<ProjectId, String> teams;
  private final ImmutableSetMultimap<ProjectId, String> accountManagers;
  private final ImmutableSetMultimap<ClientId, String> clientManagers;
  private final ImmutableSetMultimap<DealId, String> dealManagers;
  private final ImmutableSetMultimap<ClientId, String> contacts;

  private Involved(Builder given) {
    Holders leading = new Holders(given, Duty.PROJECT_MANAGER);
    Holders keeping = new Holders(given, Duty.ACCOUNT_MANAGER);
    this.tenant = given.tenant;
    this.projects = given.budgets.stream().collect(toImmutableMap(Budget::id, Budget::project));
    this.clients = given.projects.stream().collect(toImmutableMap(Project::id, Project::client));
    this.owners =
        given.deals.stream().collect(toImmutableMap(Deal::id, deal -> deal.owner().value()));
    this.teams =
        given.projects.stream()
            .collect(
                flatteningToImmutableSetMultimap(
                    Project::id,
                    each ->
                        Stream.concat(
                            each.members().stream().map(PersonId::value), leading.of(each))));
    this.accountManagers =
        given.projects.stream().collect(flatteningToImmutableSetMultimap(Project::id, keeping::of));
    this.clientManagers = keeping.ofClients;
    this.dealManagers =
        given.deals.stream().collect(flatteningToImmutableSetMultimap(Deal::id, keeping::of));
    this.contacts =
        given.contacts.stream()
            .collect(toImmutableSetMultimap(Contact::client, each -> each.id().value()));
  }

  /**
   * Starts with an agency in which nobody is involved in anything.
   *
   * @param tenant the agency
   * @param day the day on which people answer for what they answer for
   * @return a builder
   */
  public static Builder builder(TenantId tenant, LocalDate day) {
    return new Builder(tenant, day);
  }

  /**
   * Returns the project of a budget.
   *
   * @param budget the budget
   * @return the project; null if the budget was not given
   */
  public @Nullable ProjectId projectOf(BudgetId budget) {
    return projects.get(budget);
  }

  /**
   * Relates records to nobody yet but the agency.
   *
   * @param <R> the records
   * @param type their type
   * @return relations to go on with, such as by {@link Relations.Builder#own}
   */
  public <R> Relations.Builder<R> of(RecordType<R> type) {
    return Relations.of(type).tenant("tenant", row -> tenant);
  }

  /**
   * Relates records of projects to their teams and account managers.
   *
   * @param <R> the records
   * @param type their type
   * @param project reads the project; null for a record of none
   * @return relations to go on with
   */
  public <R> Relations.Builder<R> ofProject(
      RecordType<R> type, Function<? super R, ? extends @Nullable ProjectId> project) {
    return ofTeam(type, project)
        .attributes("accountManagers", row -> people(accountManagers, project.apply(row)))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"));
  }

  /**
   * Relates records of projects to their teams and account managers, and those that are shared with
   * the client to its contacts.
   *
   * @param <R> the records
   * @param type their type
   * @param project reads the project; null for a record of none
   * @param shared whether the client is told of a record
   * @return relations to go on with
   */
  public <R> Relations.Builder<R> ofProject(
      RecordType<R> type,
      Function<? super R, ? extends @Nullable ProjectId> project,
      Predicate<? super R> shared) {
    return ofProject(type, project)
        .attributes("contacts", row -> shared.test(row) ? contactsOf(project.apply(row)) : NOBODY)
        .reach(Reach.CLIENT, Condition.containsSubject("contacts"));
  }

  /**
   * Relates records of budgets to the teams and account managers of their projects.
   *
   * @param <R> the records
   * @param type their type
   * @param budget reads the budget
   * @return relations to go on with
   */
  public <R> Relations.Builder<R> ofBudget(
      RecordType<R> type, Function<? super R, BudgetId> budget) {
    return ofProject(type, row -> projectOf(budget.apply(row)));
  }

  /**
   * Relates records of projects to their teams and to no account manager: who is booked, and who
   * worked when, is for those who work with them.
   *
   * @param <R> the records
   * @param type their type
   * @param project reads the project; null for a record of none
   * @return relations to go on with
   */
  public <R> Relations.Builder<R> ofTeam(
      RecordType<R> type, Function<? super R, ? extends @Nullable ProjectId> project) {
    return of(type)
        .attributes("team", row -> people(teams, project.apply(row)))
        .reach(Reach.ASSIGNED, Condition.containsSubject("team"));
  }

  /**
   * Relates records of clients to who keeps them.
   *
   * @param <R> the records
   * @param type their type
   * @param client reads the client; null for a record of none
   * @return relations to go on with
   */
  public <R> Relations.Builder<R> ofClient(
      RecordType<R> type, Function<? super R, ? extends @Nullable ClientId> client) {
    return of(type)
        .attributes("accountManagers", row -> people(clientManagers, client.apply(row)))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"));
  }

  /**
   * Relates records of deals to their owners, and to who keeps the client or the deal.
   *
   * @param <R> the records
   * @param type their type
   * @param deal reads the deal; null for a record of none
   * @return relations to go on with
   */
  public <R> Relations.Builder<R> ofDeal(
      RecordType<R> type, Function<? super R, ? extends @Nullable DealId> deal) {
    return of(type)
        .attribute("owner", row -> ownerOf(deal.apply(row)))
        .attributes("accountManagers", row -> people(dealManagers, deal.apply(row)))
        .reach(Reach.OWN, Condition.subjectIs("owner"))
        .reach(Reach.ACCOUNT, Condition.containsSubject("accountManagers"));
  }

  private @Nullable String ownerOf(@Nullable DealId deal) {
    return deal == null ? null : owners.get(deal);
  }

  private ImmutableSet<String> contactsOf(@Nullable ProjectId project) {
    return project == null ? NOBODY : people(contacts, clients.get(project));
  }

  private static <K> ImmutableSet<String> people(
      ImmutableSetMultimap<K, String> people, @Nullable K key) {
    return key == null ? NOBODY : people.get(key);
  }

  /** Says of which agency, and nobody's name. */
  @Override
  public String toString() {
    return "Involved[" + tenant + ", " + clients.size() + " projects]";
  }

  /** Who has a duty on the day, sorted once by what they answer for. */
  private static final class Holders {
    final ImmutableSetMultimap<ClientId, String> ofClients;
    final ImmutableSetMultimap<ProjectId, String> ofProjects;
    final ImmutableSetMultimap<DealId, String> ofDeals;

    Holders(Builder given, Duty duty) {
      ImmutableList<Responsibility> held =
          given.responsibilities.stream()
              .filter(each -> each.duty() == duty && each.during().contains(given.day))
              .collect(ImmutableList.toImmutableList());
      this.ofClients = sorted(held, Responsibility::client);
      this.ofProjects = sorted(held, Responsibility::project);
      this.ofDeals = sorted(held, Responsibility::deal);
    }

    private static <K> ImmutableSetMultimap<K, String> sorted(
        ImmutableList<Responsibility> held, Function<Responsibility, Optional<K>> what) {
      return held.stream()
          .filter(each -> what.apply(each).isPresent())
          .collect(
              toImmutableSetMultimap(
                  each -> what.apply(each).orElseThrow(), each -> each.person().value()));
    }

    Stream<String> of(Project project) {
      return Stream.concat(
          ofProjects.get(project.id()).stream(), ofClients.get(project.client()).stream());
    }

    Stream<String> of(Deal deal) {
      return Stream.concat(ofDeals.get(deal.id()).stream(), ofClients.get(deal.client()).stream());
    }
  }

  /** Tells who is involved in what. */
  public static final class Builder {
    private final TenantId tenant;
    private final LocalDate day;
    private ImmutableList<Project> projects = ImmutableList.of();
    private ImmutableList<Budget> budgets = ImmutableList.of();
    private ImmutableList<Deal> deals = ImmutableList.of();
    private ImmutableList<Responsibility> responsibilities = ImmutableList.of();
    private ImmutableList<Contact> contacts = ImmutableList.of();

    private Builder(TenantId tenant, LocalDate day) {
      this.tenant = Objects.requireNonNull(tenant, "tenant");
      this.day = Objects.requireNonNull(day, "day");
    }

    /**
     * Gives the projects, with their members and clients.
     *
     * @param given the projects, each once
     * @return this builder
     */
    public Builder projects(Collection<Project> given) {
      projects = ImmutableList.copyOf(given);
      return this;
    }

    /**
     * Gives the budgets, which tell whose project a record of theirs is of.
     *
     * @param given the budgets, each once
     * @return this builder
     */
    public Builder budgets(Collection<Budget> given) {
      budgets = ImmutableList.copyOf(given);
      return this;
    }

    /**
     * Gives the deals, with their owners.
     *
     * @param given the deals, each once
     * @return this builder
     */
    public Builder deals(Collection<Deal> given) {
      deals = ImmutableList.copyOf(given);
      return this;
    }

    /**
     * Gives who answers for clients, projects and deals, on whatever days.
     *
     * @param given the responsibilities
     * @return this builder
     */
    public Builder responsibilities(Collection<Responsibility> given) {
      responsibilities = ImmutableList.copyOf(given);
      return this;
    }

    /**
     * Gives the people of the clients. They are asked for as {@link Principal}s by the text of
     * their id.
     *
     * @param given the contacts
     * @return this builder
     */
    public Builder contacts(Collection<Contact> given) {
      contacts = ImmutableList.copyOf(given);
      return this;
    }

    /**
     * Returns who is involved.
     *
     * @return the people
     * @throws dev.agency.core.error.InvalidModelException if a project, budget or deal stands twice
     *     ({@code DUPLICATE_ID})
     */
    public Involved build() {
      Invariants.of("involved people")
          .unique("projects", Lists.transform(projects, Project::id))
          .unique("budgets", Lists.transform(budgets, Budget::id))
          .unique("deals", Lists.transform(deals, Deal::id))
          .verify();
      return new Involved(this);
    }
  }
}
