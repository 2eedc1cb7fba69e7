package dev.agency.examples.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class BenchWorldTest {
  private static final BenchWorld WORLD = BenchWorld.draw();

  @Test
  void theSameWorldIsDrawnEachTime() {
    assertThat(BenchWorld.draw()).isEqualTo(WORLD);
  }

  @Test
  void thePolicyHasTheSizeItSays() {
    assertThat(ImmutableSet.copyOf(WORLD.policy().rules())).hasSize(BenchPolicy.RULES);
    assertThat(Duty.values()).hasSize(8);
    assertThat(Kind.values()).hasSize(20);
    assertThat(Operation.values()).hasSize(6);
    assertThat(WORLD.policy().rules().stream().filter(rule -> !rule.allows()).count())
        .isBetween(90L, 220L);
  }

  @Test
  void whoeverMayActMayView() {
    for (Rule rule : WORLD.policy().rules()) {
      Operation follows = rule.allows() ? Operation.VIEW : rule.operation();
      assertThat(WORLD.policy().rules())
          .contains(new Rule(rule.allows(), rule.duty(), rule.kind(), follows, rule.relation()));
    }
  }

  @Test
  void theQuestionsAreNeitherAllAllowedNorAllRefused() {
    double asked = BenchWorld.REQUESTS;
    long allowed = WORLD.requests().stream().filter(WORLD.policy()::allows).count();
    long foreign =
        WORLD.requests().stream()
            .filter(request -> !request.item().tenant().equals(request.login().tenant()))
            .count();

    assertThat(WORLD.requests()).hasSize(BenchWorld.REQUESTS);
    assertThat(allowed / asked).isBetween(0.3, 0.6);
    assertThat(foreign / asked).isCloseTo(1 / 16.0, within(0.02));
  }

  @Test
  void someQuestionsAreDecidedByADenialAlone() {
    BenchPolicy withoutDenials =
        new BenchPolicy(
            WORLD.policy().rules().stream()
                .filter(Rule::allows)
                .collect(ImmutableList.toImmutableList()));
    long denied =
        WORLD.requests().stream()
            .filter(request -> withoutDenials.allows(request) && !WORLD.policy().allows(request))
            .count();

    assertThat(denied).isGreaterThan(30);
  }

  @Test
  void everyRelationHoldsForManyQuestions() {
    for (Relation relation : Relation.values()) {
      assertThat(
              WORLD.requests().stream()
                  .filter(request -> relation.holds(request.login(), request.item()))
                  .count())
          .as(relation.word())
          .isGreaterThan(100);
    }
  }
}
