package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.Questions.Question;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.PermissionArbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The evaluator and a slow interpreter that shares no code with it decide alike. */
@Domain(Questions.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class OracleProperties {
  @Property(tries = 1000)
  void theWholeDecisionIsThatOfTheOracle(@ForAll Question asked) {
    Decision expected =
        new Oracle(
                asked.policy(),
                asked.roles(),
                PermissionArbitraries.CATALOGUE.actions(),
                asked.type())
            .decide(asked.action(), asked.reaches().toSet());
    assertThat(Oracle.sorted(asked.decision())).isEqualTo(expected);
    Statistics.label("allowed")
        .collect(expected.allowed())
        .coverage(counts -> counts.check(true).percentage(share -> share >= 15 && share <= 85));
    Statistics.label("a denial decides")
        .collect(
            !expected.blockedBy().isEmpty()
                || expected.hidden().stream().anyMatch(hidden -> !hidden.deniedBy().isEmpty()))
        .coverage(counts -> counts.check(true).percentage(share -> share >= 10));
    Statistics.label("some fields are visible and some hidden")
        .collect(!expected.visible().isEmpty() && !expected.hidden().isEmpty())
        .coverage(counts -> counts.check(true).percentage(share -> share >= 10));
  }

  @Property
  void canIsTheAnswerOfTheDecision(@ForAll Question asked) {
    assertThat(asked.subject().can(asked.action(), asked.type(), asked.reaches()))
        .isEqualTo(asked.decision().allowed());
  }

  @Property
  void whoeverMayActMayView(@ForAll Question asked) {
    Decision view = asked.subject().decide(Action.VIEW, asked.type(), asked.reaches());
    assertThat(view.allowed() || !asked.decision().allowed()).isTrue();
    assertThat(view.visible()).containsAll(asked.decision().visible());
  }

  @Property
  void eachNearMissIsEnoughAndNoOtherReachIs(@ForAll Question asked) {
    Decision decision = asked.decision();
    for (Reach reach : Reach.values()) {
      boolean enough =
          asked.subject().can(asked.action(), asked.type(), asked.reaches().with(reach));
      assertThat(decision.wouldNeed().contains(reach)).isEqualTo(!decision.allowed() && enough);
    }
  }
}
