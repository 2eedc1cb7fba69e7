package dev.agency.budget.metrics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.Alert.Evidence;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.client.Contract;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what is worth a talk with a client.
 *
 * <pre>{@code
 * OpportunityFacts facts =
 *     OpportunityFacts.builder()
 *         .clients(clientOfBudget)
 *         .retainers(RetainerRow.of(budget, report))
 *         .contracts(contracts)
 *         .capacity(OpportunityFacts.freeMinutes(snapshot, april))
 *         .build();
 * OpportunityCalculator.calculate(facts, OpportunitySettings.usual(), today);
 * }</pre>
 *
 * <ul>
 *   <li>A retainer is steadily over or under used if each of its last periods that have ended is,
 *       as many in a row as the settings ask for. The used minutes of a period are held against
 *       what it includes, without what was carried over; a period that includes nothing is neither,
 *       and what goes on is not judged.
 *   <li>A contract is ending as {@link Contract#isEnding} says.
 *   <li>Changes of a project repeat if as many of them as the settings ask for were given away, or
 *       turned down for want of budget, within some days up to the day.
 *   <li>A project was delivered if it is completed and all its milestones came, the last of them
 *       within some days up to the day; each discipline its scope has minutes of must have time.
 * </ul>
 */
public final class OpportunityCalculator {
  private final OpportunityFacts facts;
  private final OpportunitySettings settings;
  private final LocalDate asOf;
  private final Map<ProjectId, Project> projects = new TreeMap<>();
  private final List<Opportunity> found = new ArrayList<>();

  private OpportunityCalculator(
      OpportunityFacts facts, OpportunitySettings settings, LocalDate asOf) {
    this.facts = facts;
    this.settings = settings;
    this.asOf = asOf;
    facts.projects().forEach(project -> projects.put(project.id(), project));
  }

  /**
   * Finds opportunities.
   *
   * @param facts what they follow from
   * @param settings what is taken for one
   * @param asOf the last day that counts
   * @return the opportunities by kind, client and subject, whatever the order of the facts
   */
  public static ImmutableList<Opportunity> calculate(
      OpportunityFacts facts, OpportunitySettings settings, LocalDate asOf) {
    OpportunityCalculator calculator = new OpportunityCalculator(facts, settings, asOf);
    calculator.retainers();
    calculator.contracts();
    calculator.changes();
    calculator.deliveries();
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Opportunity::kind)
            .thenComparing(Opportunity::client)
            .thenComparing(Opportunity::subject),
        calculator.found);
  }

  private void retainers() {
    Map<BudgetId, List<RetainerRow>> ended = new TreeMap<>();
    for (RetainerRow row : facts.retainers()) {
      LocalDate last = row.period().during().last().orElse(LocalDate.MAX);
      if (row.period().ended() && !last.isAfter(asOf)) {
        ended.computeIfAbsent(row.budget(), budget -> new ArrayList<>()).add(row);
      }
    }
    ended.forEach(
        (budget, rows) -> {
          rows.sort(Comparator.comparing(row -> row.period().during().start()));
          Optional<ClientId> client = Optional.ofNullable(facts.clients().get(budget));
          if (client.isPresent() && rows.size() >= settings.periods()) {
            retainer(client.get(), rows.subList(rows.size() - settings.periods(), rows.size()));
          }
        });
  }

  private void retainer(ClientId client, List<RetainerRow> last) {
    if (last.stream().allMatch(row -> use(row, settings.overuse()) >= 0)) {
      retainer(OpportunityKind.RETAINER_OVERUSED, client, last);
    }
    if (last.stream()
        .allMatch(row -> row.period().allowance() > 0 && use(row, settings.underuse()) <= 0)) {
      retainer(OpportunityKind.RETAINER_UNDERUSED, client, last);
    }
  }

  /** Whether less, as much or more was used than a share of what the period includes. */
  private static int use(RetainerRow row, BasisPoints share) {
    long allowance = row.period().allowance();
    if (allowance == 0) {
      return -1;
    }
    return times(row.period().used(), BasisPoints.WHOLE).compareTo(times(allowance, share.value()));
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private void retainer(OpportunityKind kind, ClientId client, List<RetainerRow> rows) {
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    for (RetainerRow row : rows) {
      String budget = row.budget().value();
      LocalDate day = row.period().during().last().orElseThrow();
      evidence.add(
          new Evidence(
              day, budget, Argument.minutes("used", Quantities.USED_MINUTES, row.period().used())),
          new Evidence(
              day,
              budget,
              Argument.minutes("included", Quantities.BUDGET_MINUTES, row.period().allowance())));
    }
    RetainerRow latest = rows.get(rows.size() - 1);
    LocalDate since = rows.get(0).period().during().start();
    add(kind, client, latest.budget().value(), since, evidence.build(), latest.logged());
  }

  private void contracts() {
    for (Contract each : facts.contracts()) {
      if (each.isEnding(asOf, settings.endingWithinDays())) {
        LocalDate last = each.lastDay().orElseThrow();
        Argument ends = Argument.day("ends", Quantities.DATES, last);
        String id = each.id().value();
        add(
            OpportunityKind.CONTRACT_ENDING,
            each.client(),
            id,
            last,
            ImmutableList.of(new Evidence(last, id, ends)),
            LoggedTime.unknown());
      }
    }
  }

  private void changes() {
    changes(
        OpportunityKind.CHANGES_ABSORBED,
        facts.changes().stream().filter(each -> each.state() == ChangeState.ABSORBED));
    changes(
        OpportunityKind.CHANGES_REJECTED,
        facts.changes().stream()
            .filter(each -> each.state() == ChangeState.REJECTED)
            .filter(each -> facts.rejectedForBudget().contains(each.id())));
  }

  private void changes(OpportunityKind kind, Stream<ChangeRequest> some) {
    Map<ProjectId, List<ChangeRequest>> byProject = new TreeMap<>();
    some.filter(each -> isWithin(each.lastMovedOn(), settings.changeDays()))
        .sorted(Comparator.comparing(ChangeRequest::lastMovedOn).thenComparing(ChangeRequest::id))
        .forEach(
            each -> byProject.computeIfAbsent(each.project(), id -> new ArrayList<>()).add(each));
    byProject.forEach(
        (id, changes) -> {
          Project project = projects.get(id);
          if (project != null && changes.size() >= settings.changes()) {
            add(
                kind,
                project.client(),
                id.value(),
                changes.get(0).lastMovedOn(),
                changes.stream().map(OpportunityCalculator::evidence).collect(toImmutableList()),
                LoggedTime.unknown());
          }
        });
  }

  private static Evidence evidence(ChangeRequest change) {
    return new Evidence(
        change.lastMovedOn(),
        change.id().value(),
        Argument.minutes("minutes", Quantities.MINUTES_DELTA, change.minutes()));
  }

  private void deliveries() {
    for (Baseline each : facts.baselines()) {
      Optional<Project> project =
          Optional.ofNullable(projects.get(each.project()))
              .filter(one -> one.state() == ProjectState.COMPLETED);
      Optional<LocalDate> delivered =
          project
              .flatMap(Project::deliveredOn)
              .filter(day -> isWithin(day, settings.deliveredWithinDays()));
      if (delivered.isPresent() && hasTime(each)) {
        String id = each.project().value();
        LocalDate day = delivered.get();
        Argument argument = Argument.day("delivered", Quantities.DATES, day);
        add(
            OpportunityKind.CAPACITY_FREE,
            project.orElseThrow().client(),
            id,
            day,
            ImmutableList.of(new Evidence(day, id, argument)),
            LoggedTime.unknown());
      }
    }
  }

  private boolean hasTime(Baseline baseline) {
    List<DisciplineId> needed =
        baseline.scope().minutesByDiscipline().entrySet().stream()
            .filter(minutes -> minutes.getValue() > 0)
            .map(Map.Entry::getKey)
            .toList();
    return !needed.isEmpty()
        && needed.stream()
            .allMatch(
                each -> {
                  Long free = facts.capacity().get(each);
                  return free != null && free >= settings.freeMinutes();
                });
  }

  private boolean isWithin(LocalDate day, int days) {
    long ago = ChronoUnit.DAYS.between(day, asOf);
    return ago >= 0 && ago <= days;
  }

  private void add(
      OpportunityKind kind,
      ClientId client,
      String subject,
      LocalDate since,
      ImmutableList<Evidence> evidence,
      LoggedTime logged) {
    found.add(new Opportunity(kind, client, subject, since, evidence, facts.capacity(), logged));
  }
}
