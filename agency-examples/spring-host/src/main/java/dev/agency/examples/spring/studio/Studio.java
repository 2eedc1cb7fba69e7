package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.budget.AgencyFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.review.SetupFacts;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Fingerprint;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** The agency at work as of a day, for nobody in particular. Immutable and thread-safe. */
public final class Studio {
  private final StudioData data;
  private final LocalDate asOf;
  private final PermissionEvaluator judged;
  private final PermissionEvaluator evaluator;
  private final Directory directory;
  private final ImmutableMap<ProjectId, Project> projects;
  private final ImmutableMap<PipelineId, Pipeline> pipelines;
  private final Supplier<Planning> planning;
  private final Supplier<ImmutableList<AccountFile>> accounts;
  private final Supplier<ImmutableList<RequestFile>> requests;
  private final ImmutableList<Work> works;
  private final ImmutableMap<BudgetId, Reckoned> reckoned;

  /** As many as a busy host is asked for again and again. */
  private final Cache<Once<?>, Object> kept = CacheBuilder.newBuilder().maximumSize(1_000).build();

  private Studio(StudioData data, LocalDate asOf, Optional<Studio> before) {
    this.data = data;
    this.asOf = asOf;
    this.judged =
        before
            .map(it -> it.judged(data.house().policy()))
            .orElseGet(() -> data.house().policy().against(HostRecords.CATALOGUE));
    this.evaluator = judged.with(Relationships.of(data, asOf).toArray(new Relations<?>[0]));
    this.directory = new Directory(data, asOf);
    this.projects = Maps.uniqueIndex(data.projects(), Project::id);
    this.pipelines = Maps.uniqueIndex(data.pipelines(), Pipeline::id);
    this.planning = Suppliers.memoize(() -> Planning.of(this));
    this.accounts =
        Suppliers.memoize(
            () ->
                data.clients().stream()
                    .map(client -> AccountFile.of(this, client))
                    .collect(toImmutableList()));
    this.requests = Suppliers.memoize(() -> RequestFile.of(this));
    Outlooks outlooks = new Outlooks(data.house().history());
    this.reckoned = reckoned(before.map(it -> it.reckoned).orElse(ImmutableMap.of()), outlooks);
    this.works =
        reckoned.values().stream()
            .map(each -> new Work(this, each, outlooks))
            .collect(toImmutableList());
  }

  /** Puts an agency to work: what follows from what is stored is computed when somebody asks. */
  static Studio of(StudioData data, LocalDate asOf) {
    return new Studio(data, asOf, Optional.empty());
  }

  /**
   * Puts an agency to work, with what was computed of an earlier one where it holds for this, too:
   * to judge a policy takes longer than all else, and most writes change few budgets.
   */
  static Studio after(Studio before, StudioData data, LocalDate asOf) {
    return new Studio(data, asOf, Optional.of(before));
  }

  private PermissionEvaluator judged(Policy next) {
    return next.equals(policy()) ? judged : next.against(judged);
  }

  private ImmutableMap<BudgetId, Reckoned> reckoned(
      ImmutableMap<BudgetId, Reckoned> before, Outlooks outlooks) {
    AgencyFacts facts = data.facts(BurnSettings.usual().weekStart(), asOf);
    ImmutableMap.Builder<BudgetId, Reckoned> all = ImmutableMap.builder();
    for (Budget budget : data.budgets()) {
      Project project = projects.get(budget.project());
      if (project != null) {
        Reckoned now =
            Reckoned.of(data, project, budget, facts.of(project, budget), outlooks, asOf);
        all.put(
            budget.id(),
            Optional.ofNullable(before.get(budget.id())).filter(now::isAs).orElse(now));
      }
    }
    return all.buildOrThrow();
  }

  StudioData data() {
    return data;
  }

  /**
   * Returns the day all is looked at.
   *
   * @return the last day that counts
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Returns who is who.
   *
   * @return names and duties as of the day
   */
  public Directory directory() {
    return directory;
  }

  /**
   * Returns the policy.
   *
   * @return the policy in force
   */
  public Policy policy() {
    return evaluator.policy();
  }

  /**
   * Returns somebody before the agency, with the roles they hold on the day.
   *
   * @param person who it is; who holds no role sees nothing
   * @return the person, of whom it can be asked what they see
   */
  public Subject subject(PersonId person) {
    return once(new Once<>(person, Subject.class, ""), () -> subjectOf(person));
  }

  private Subject subjectOf(PersonId person) {
    RoleHolder holder = data.roles().get(person);
    return subject(holder == null ? new RoleHolder(person, ImmutableList.of()) : holder);
  }

  /**
   * What was worked out for somebody.
   *
   * @param person for whom
   * @param type what it is
   * @param about of what, where there are several
   * @param <V> what it is
   */
  public record Once<V>(PersonId person, Class<V> type, String about) {}

  /**
   * Returns what was worked out for somebody before, or works it out: it holds as long as this
   * agency does, which is until something is written.
   *
   * @param key what it is
   * @param work works it out
   * @return what it came to
   * @param <V> what it is
   */
  public <V> V once(Once<V> key, Supplier<V> work) {
    Object before = kept.getIfPresent(key);
    if (before != null) {
      return key.type().cast(before);
    }
    V result = work.get();
    kept.put(key, result);
    return result;
  }

  /** Returns somebody with roles that were read by whoever asks, such as within a command. */
  Subject subject(RoleHolder holder) {
    return evaluator.subject(holder.in(data.house().tenant()), asOf);
  }

  /**
   * Returns the roles somebody holds, without those that these only build on.
   *
   * @param subject who it is
   * @return the roles, none for who holds none
   */
  public ImmutableList<Role> roles(Subject subject) {
    ImmutableList<Role> held =
        subject.roles().stream()
            .flatMap(id -> policy().role(id).stream())
            .collect(toImmutableList());
    return held.stream()
        .filter(
            role ->
                held.stream()
                    .noneMatch(other -> other.base().filter(role.id()::equals).isPresent()))
        .collect(toImmutableList());
  }

  /**
   * Returns the work on all budgets.
   *
   * @return the work, by budget
   */
  public ImmutableList<Work> works() {
    return works;
  }

  /**
   * Returns who has time.
   *
   * @return the plan from the day after on
   */
  public Planning planning() {
    return planning.get();
  }

  /**
   * Returns the clients.
   *
   * @return all there is of each
   */
  public ImmutableList<AccountFile> accounts() {
    return accounts.get();
  }

  /**
   * Returns who is wanted.
   *
   * @return all wishes, those that nobody answered first
   */
  public ImmutableList<RequestFile> requests() {
    return requests.get();
  }

  /**
   * Returns a project.
   *
   * @param project the project
   * @return the project, if it is stored
   */
  public Optional<Project> project(ProjectId project) {
    return Optional.ofNullable(projects.get(project));
  }

  /**
   * Returns the work on a project by the first of its budgets.
   *
   * @param project the project
   * @return the work, empty if there is no such project or it has no budget
   */
  public Optional<Work> work(ProjectId project) {
    return works.stream().filter(work -> work.project().id().equals(project)).findFirst();
  }

  /**
   * Returns the handoff of a project.
   *
   * @param project the project
   * @return the handoff, begun or not; empty if there is no such project or it has no budget
   */
  public Optional<HandoffFile> handoff(ProjectId project) {
    return work(project).map(this::handoff);
  }

  /**
   * Returns the handoffs of all projects.
   *
   * @return the handoffs, begun or not
   */
  public ImmutableList<HandoffFile> handoffs() {
    return data.projects().stream()
        .flatMap(project -> handoff(project.id()).stream())
        .collect(toImmutableList());
  }

  private HandoffFile handoff(Work work) {
    return new HandoffFile(
        Optional.ofNullable(data.handoffs().get(work.project().id())), work.facts(), asOf);
  }

  /**
   * Returns what a client was told of a project.
   *
   * @param project the project
   * @return the updates, the last one first
   */
  public ImmutableList<UpdateRow> updates(ProjectId project) {
    return data.updates().stream()
        .filter(update -> update.project().equals(project))
        .sorted(Comparator.comparing(ClientUpdate::date).thenComparing(ClientUpdate::id).reversed())
        .map(UpdateRow::new)
        .collect(toImmutableList());
  }

  /**
   * Returns who of a client reads what is sent to them.
   *
   * @param client the client
   * @return a subject for each contact who holds a role on the day
   */
  public ImmutableList<Subject> readers(ClientId client) {
    return data.contacts().stream()
        .filter(contact -> contact.client().equals(client))
        .map(contact -> subject(PersonId.of(contact.id().value())))
        .filter(subject -> !subject.roles().isEmpty())
        .collect(toImmutableList());
  }

  /**
   * Returns the changes of a project.
   *
   * @param project the project
   * @return its change requests, whatever became of them
   */
  public ImmutableList<ChangeRequest> changes(ProjectId project) {
    return data.changes().stream()
        .filter(each -> each.project().equals(project))
        .collect(toImmutableList());
  }

  /**
   * Returns what a project was set up with, for the review of it.
   *
   * @param setup what was submitted
   * @return the facts as of the day; empty if the project has no budget
   */
  public Optional<SetupFacts> setupFacts(ProjectSetup setup) {
    return work(setup.project())
        .map(work -> new Setups(data, asOf).facts(work.project(), work.budget(), setup));
  }

  /**
   * Returns which version of a set-up there is now.
   *
   * @param setup what was submitted
   * @return the fingerprint; empty if the project has no budget
   */
  public Optional<Fingerprint> setupVersion(ProjectSetup setup) {
    return work(setup.project())
        .map(work -> new Setups(data, asOf).version(work.project(), work.budget(), setup));
  }

  /**
   * Returns whose records can be anybody's within a reach, by the relations that everybody is
   * answered by: what a role says of others within it shows nobody anything.
   *
   * @param reach the reach
   * @return the record types, in the order of the catalogue
   */
  public ImmutableList<RecordType<?>> within(Reach reach) {
    return evaluator.catalogue().recordTypes().stream()
        .filter(type -> evaluator.reaches(type).contains(reach))
        .collect(toImmutableList());
  }

  /**
   * Returns a record type by its name.
   *
   * @param name the name
   * @return the record type; empty if the catalogue has none
   */
  public Optional<RecordType<?>> recordType(String name) {
    return evaluator.catalogue().recordType(name);
  }

  /**
   * Returns the projects.
   *
   * @return all of them, whatever state they are in
   */
  public ImmutableList<Project> projects() {
    return data.projects();
  }

  /** Returns the open deals, each with its board and what is booked for it. */
  ImmutableList<BoardDeal> openDeals() {
    return data.deals().stream()
        .flatMap(
            deal ->
                Optional.ofNullable(pipelines.get(deal.pipeline()))
                    .map(board -> new BoardDeal(deal, board, bookings(deal)))
                    .filter(BoardDeal::isOpen)
                    .stream())
        .collect(toImmutableList());
  }

  private ImmutableList<Booking> bookings(Deal deal) {
    return data.bookings().stream()
        .filter(booking -> booking.deal().filter(deal.id()::equals).isPresent())
        .collect(toImmutableList());
  }
}
