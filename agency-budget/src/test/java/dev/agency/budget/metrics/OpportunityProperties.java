package dev.agency.budget.metrics;

import static dev.agency.budget.metrics.OpportunityDraw.SETTINGS;
import static dev.agency.budget.metrics.OpportunityDraw.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.figure.Message;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of opportunities, of the drawn clients of {@link OpportunityDraw}. */
@StatisticsReport(onFailureOnly = true)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class OpportunityProperties extends Laws {
  ImmutableList<Opportunity> find(OpportunityFacts facts) {
    return OpportunityCalculator.calculate(facts, SETTINGS, TODAY);
  }

  private Set<String> found(OpportunityFacts facts, OpportunityKind kind) {
    Set<String> found = new TreeSet<>();
    for (Opportunity each : find(facts)) {
      if (each.kind() == kind) {
        assertThat(found.add(each.client() + " " + each.subject())).isTrue();
      }
    }
    bothOften(kind.name(), found.isEmpty(), 1);
    return found;
  }

  @Property
  void retainersAreOverusedByPeriodsInARow(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    assertThat(found(facts, OpportunityKind.RETAINER_OVERUSED))
        .isEqualTo(retainers(facts, 1_100, 1_000_000));
  }

  @Property
  void retainersAreUnderusedByPeriodsInARow(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    assertThat(found(facts, OpportunityKind.RETAINER_UNDERUSED))
        .isEqualTo(retainers(facts, 0, 700));
  }

  /** Those of which February and March used from some to some other minutes of 1,000. */
  private static Set<String> retainers(OpportunityFacts facts, long least, long most) {
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      BudgetId budget = BudgetId.of("b-" + i);
      ClientId client = facts.clients().get(budget);
      int hits = 0;
      for (RetainerRow row : facts.retainers()) {
        Month month = row.period().during().start().getMonth();
        long used = row.period().used();
        boolean late = month == Month.FEBRUARY || month == Month.MARCH;
        if (row.budget().equals(budget)
            && late
            && row.period().allowance() == 1_000
            && used >= least
            && used <= most) {
          hits++;
        }
      }
      if (client != null && hits == 2) {
        expected.add(client + " " + budget);
      }
    }
    return expected;
  }

  @Property
  void contractsAreEndingThatNothingFollows(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    Set<String> expected = new TreeSet<>();
    for (Contract each : facts.contracts()) {
      LocalDate last = each.lastDay().orElse(LocalDate.MAX);
      boolean follows =
          each.renewedAs().isPresent()
              || (each.renewal() == Renewal.AUTOMATIC && each.endedOn().isEmpty());
      if (!follows && !last.isBefore(TODAY) && !last.isAfter(TODAY.plusDays(5))) {
        expected.add(each.client() + " " + each.id());
      }
    }
    assertThat(found(facts, OpportunityKind.CONTRACT_ENDING)).isEqualTo(expected);
  }

  @Property
  void changesRepeatThatWereGivenAway(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    assertThat(found(facts, OpportunityKind.CHANGES_ABSORBED))
        .isEqualTo(changes(facts, ChangeState.ABSORBED));
  }

  @Property
  void changesRepeatThatWereTurnedDownForBudget(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    assertThat(found(facts, OpportunityKind.CHANGES_REJECTED))
        .isEqualTo(changes(facts, ChangeState.REJECTED));
  }

  private static Set<String> changes(OpportunityFacts facts, ChangeState state) {
    Set<String> expected = new TreeSet<>();
    for (Project project : facts.projects()) {
      int hits = 0;
      for (ChangeRequest each : facts.changes()) {
        boolean counts =
            state == ChangeState.ABSORBED || facts.rejectedForBudget().contains(each.id());
        LocalDate on = each.history().get(each.history().size() - 1).on();
        if (each.project().equals(project.id())
            && each.state() == state
            && counts
            && !on.isAfter(TODAY)
            && !on.isBefore(TODAY.minusDays(5))) {
          hits++;
        }
      }
      if (hits >= 2) {
        expected.add(project.client() + " " + project.id());
      }
    }
    return expected;
  }

  @Property
  void whatWasDeliveredCountsWhereAllWhoAreNeededHaveTime(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    Set<String> expected = new TreeSet<>();
    for (Baseline baseline : facts.baselines()) {
      boolean time = true;
      for (DisciplineId each : baseline.scope().minutesByDiscipline().keySet()) {
        time &= facts.capacity().getOrDefault(each, 0L) >= 1_000;
      }
      for (Project project : facts.projects()) {
        if (project.id().equals(baseline.project()) && time && isDelivered(project)) {
          expected.add(project.client() + " " + project.id());
        }
      }
    }
    assertThat(found(facts, OpportunityKind.CAPACITY_FREE)).isEqualTo(expected);
  }

  private static boolean isDelivered(Project project) {
    LocalDate last = LocalDate.MIN;
    for (Milestone each : project.milestones()) {
      LocalDate day = each.completedOn().orElse(LocalDate.MAX);
      last = day.isAfter(last) ? day : last;
    }
    return project.state() == ProjectState.COMPLETED
        && !last.isAfter(TODAY)
        && !last.isBefore(TODAY.minusDays(5));
  }

  @Property
  void theOrderOfFactsDoesNotMatter(@ForAll long seed, @ForAll Random random) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    OpportunityFacts shuffled =
        facts.toBuilder()
            .projects(shuffled(facts.projects(), random))
            .retainers(shuffled(facts.retainers(), random))
            .contracts(shuffled(facts.contracts(), random))
            .changes(shuffled(facts.changes(), random))
            .baselines(shuffled(facts.baselines(), random))
            .build();
    assertThat(find(shuffled)).isEqualTo(find(facts));
  }

  private static <T> List<T> shuffled(List<T> all, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** That there is one tells of its evidence: so its figures are of what it rests on. */
  @Property
  void theEvidenceIsOfWhatItRestsOn(@ForAll long seed) {
    for (Opportunity each : find(OpportunityDraw.facts(seed))) {
      assertThat(each.evidence())
          .extracting(Alert.Evidence::figure)
          .extracting(Message.Argument::quantity)
          .allMatch(each.kind().basis()::contains);
      assertThat(each.isSeenBy(quantity -> true)).isTrue();
      each.kind()
          .basis()
          .forEach(
              hidden -> assertThat(each.isSeenBy(quantity -> !quantity.equals(hidden))).isFalse());
    }
  }

  /** The project of a change leads to its client, so one that nobody told of leads to nothing. */
  @Property
  void nothingIsFoundOfProjectsThatAreNotThere(@ForAll long seed) {
    OpportunityFacts facts = OpportunityDraw.facts(seed);
    Set<String> known = new TreeSet<>();
    facts.projects().stream().map(Project::id).map(ProjectId::value).forEach(known::add);
    for (Opportunity each : find(facts)) {
      if (each.subject().startsWith("pr-")) {
        assertThat(known).contains(each.subject());
      }
    }
  }
}
