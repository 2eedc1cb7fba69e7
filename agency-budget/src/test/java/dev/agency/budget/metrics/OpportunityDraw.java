package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerEdits;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.client.Contract;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Clients with some of all that leads to an opportunity, drawn from a seed. */
final class OpportunityDraw {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  /** Small numbers, so that each rule is often just met. */
  static final OpportunitySettings SETTINGS =
      OpportunitySettings.builder()
          .periods(2)
          .overuse(BasisPoints.ofPercent(110))
          .underuse(BasisPoints.ofPercent(70))
          .endingWithinDays(5)
          .changes(2)
          .changeDays(5)
          .deliveredWithinDays(5)
          .freeMinutes(1_000)
          .build();

  private static final ImmutableList<Integer> USES =
      ImmutableList.of(0, 690, 700, 900, 1_100, 1_200);

  private OpportunityDraw() {}

  /** The facts of a seed. */
  static OpportunityFacts facts(long seed) {
    Random random = new Random(seed);
    OpportunityFacts.Builder facts = OpportunityFacts.builder();
    ImmutableMap.Builder<BudgetId, ClientId> clients = ImmutableMap.builder();
    for (int i = 0; i < 3; i++) {
      BudgetId budget = BudgetId.of("b-" + i);
      if (random.nextInt(5) > 0) {
        clients.put(budget, ClientId.of("c-" + random.nextInt(2)));
      }
      facts.addAllRetainers(retainer(budget, random));
    }
    facts.clients(clients.buildOrThrow());
    List<Contract> contracts = new MetricsDraw(seed).contracts();
    facts.contracts(contracts);
    ImmutableSet.Builder<ChangeRequestId> forBudget = ImmutableSet.builder();
    for (int i = 0; i < 8; i++) {
      ChangeRequest change = change("cr-" + i, random);
      facts.addChanges(change);
      if (random.nextInt(3) > 0) {
        forBudget.add(change.id());
      }
    }
    facts.rejectedForBudget(forBudget.build());
    for (int i = 0; i < 2; i++) {
      Project project = project("pr-" + i, random);
      if (random.nextInt(6) > 0) {
        facts.addProjects(project);
      }
      facts.addBaselines(baseline(project.id()));
    }
    ImmutableSortedMap.Builder<DisciplineId, Long> free = ImmutableSortedMap.naturalOrder();
    for (DisciplineId each : SampleScope.scope().minutesByDiscipline().keySet()) {
      if (random.nextInt(8) > 0) {
        free.put(each, random.nextInt(4) == 0 ? 999L : 1_000L);
      }
    }
    return facts.capacity(free.build()).build();
  }

  private static List<RetainerRow> retainer(BudgetId budget, Random random) {
    List<RetainerRow> rows = new ArrayList<>();
    int kind = random.nextInt(3);
    for (int month = 1; month <= 4; month++) {
      int at =
          kind == 0 ? random.nextInt(2) : kind == 1 ? 4 + random.nextInt(2) : random.nextInt(6);
      long allowance = random.nextInt(8) == 0 ? 0 : 1_000;
      YearMonth during = YearMonth.of(2026, month);
      rows.add(row(budget, during, allowance, USES.get(at), month < 4));
    }
    return rows;
  }

  /** A month of a retainer, of which nothing is carried over and no overrun billed. */
  static RetainerRow row(
      BudgetId budget, YearMonth month, long allowance, long used, boolean ended) {
    return new RetainerRow(
        budget,
        RetainerEdits.plain(DateRange.ofMonth(month), allowance, used, ended),
        LoggedTime.unknown());
  }

  private static ChangeRequest change(String id, Random random) {
    ChangeState state =
        List.of(
                ChangeState.ABSORBED,
                ChangeState.ABSORBED,
                ChangeState.REJECTED,
                ChangeState.REJECTED,
                ChangeState.WITHDRAWN)
            .get(random.nextInt(5));
    LocalDate on = TODAY.minusDays(random.nextInt(8) - 1L);
    return change(id, ProjectId.of("pr-" + random.nextInt(3)), state, on, random.nextInt(600));
  }

  /** A change that was drafted before the day on which it came to its state. */
  static ChangeRequest change(
      String id, ProjectId project, ChangeState state, LocalDate on, long minutes) {
    ChangeRequest draft =
        ChangeRequest.draft(
            ChangeRequestId.of(id), project, "A change", PersonId.of("p-elif"), on.minusDays(1));
    return draft.toBuilder()
        .effortMinutes(minutes)
        .state(state)
        .addHistory(
            ChangeStep.builder()
                .move(
                    state == ChangeState.ABSORBED
                        ? ChangeStep.Move.ABSORB
                        : state == ChangeState.REJECTED
                            ? ChangeStep.Move.REJECT
                            : ChangeStep.Move.WITHDRAW)
                .state(state)
                .on(on)
                .reason("as agreed")
                .by(PersonId.of("p-elif"))
                .minutes(minutes)
                .build())
        .build();
  }

  private static Project project(String id, Random random) {
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      LocalDate day = TODAY.minusDays(random.nextInt(8) - 1L);
      milestones.add(
          SampleAgency.milestone()
              .withId(MilestoneId.of("m-" + i))
              .withCompletedOn(random.nextInt(6) == 0 ? Optional.empty() : Optional.of(day)));
    }
    return project(
        id, random.nextInt(4) == 0 ? ProjectState.ACTIVE : ProjectState.COMPLETED, milestones);
  }

  static Project project(String id, ProjectState state, List<Milestone> milestones) {
    return Project.builder()
        .id(ProjectId.of(id))
        .client(ClientId.of("c-" + id))
        .name("Project " + id)
        .state(state)
        .milestones(milestones)
        .build();
  }

  static Baseline baseline(ProjectId project) {
    ScopeOfWork scope = SampleScope.scope().toBuilder().project(project).build();
    return Baseline.first(scope, BudgetId.of("b-" + project), TODAY.minusDays(60));
  }
}
