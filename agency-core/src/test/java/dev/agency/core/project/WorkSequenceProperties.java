package dev.agency.core.project;

import com.google.common.collect.ImmutableList;
import dev.agency.core.project.WorkSequence.Finding;
import dev.agency.core.project.WorkSequence.Flaw;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@AddLifecycleHook(PassLine.class)
class WorkSequenceProperties {
  private static final double ENOUGH = 4;

  /** Tries a law on a plan, and holds that plans with and without each flaw are drawn. */
  private static void check(SequenceLaw law, long seed) {
    ImmutableList<WorkItem> plan = SequenceLaw.plan(seed);
    law.check(WorkSequence::check, plan);
    ImmutableList<Finding> findings = WorkSequence.check(plan);
    for (Flaw flaw : Flaw.values()) {
      Statistics.label(flaw.name())
          .collect(findings.stream().anyMatch(it -> it.flaw() == flaw))
          .coverage(
              checker -> {
                checker.check(true).percentage(share -> share >= ENOUGH);
                checker.check(false).percentage(share -> share >= ENOUGH);
              });
    }
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void aCycleIsFoundExactlyWhereThereIsNoOrder(@ForAll long seed) {
    check(SequenceLaw.A_CYCLE_WHERE_THERE_IS_NO_ORDER, seed);
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void whatIsNamedIsACycle(@ForAll long seed) {
    check(SequenceLaw.WHAT_IS_NAMED_IS_A_CYCLE, seed);
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void allThatIsNotThereIsFound(@ForAll long seed) {
    check(SequenceLaw.ALL_THAT_IS_NOT_THERE, seed);
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void theOrderOfTheListIsNoMatter(@ForAll long seed) {
    check(SequenceLaw.IN_ANY_ORDER, seed);
  }
}
