package dev.agency.budget.review;

import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.ESTIMATED_MINUTES;
import static dev.agency.core.figure.Quantities.STATE;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.money.Money;
import java.util.Optional;

/**
 * Whether what is sold is enough: by what similar projects took, and with a cost rate for all of
 * it.
 */
final class EstimateCheck {
  private EstimateCheck() {}

  static CheckResult of(SetupFacts facts, ReviewPolicy policy, Experience experience) {
    ImmutableList.Builder<Message> evidence = ImmutableList.builder();
    CheckOutcome outcome =
        byExperience(facts, policy, experience, evidence).or(byRates(facts.cost(), evidence));
    return new CheckResult(Check.ESTIMATE, outcome, evidence.build());
  }

  private static CheckOutcome byExperience(
      SetupFacts facts,
      ReviewPolicy policy,
      Experience experience,
      ImmutableList.Builder<Message> evidence) {
    long estimate = facts.estimatedMinutes();
    Optional<Long> likely = experience.needed(estimate, policy.likely());
    Optional<Long> cautious = experience.needed(estimate, policy.cautious());
    if (likely.isEmpty() || cautious.isEmpty()) {
      evidence.add(noExperience(facts, policy, experience));
      return CheckOutcome.NOT_CHECKED;
    }
    evidence.add(
        ReviewLine.SIMILAR_PROJECTS_TOOK.message(
            Argument.number("projects", STATE, experience.projects()),
            Argument.minutes("estimated", ESTIMATED_MINUTES, estimate),
            Argument.minutes("sold", BUDGET_MINUTES, facts.soldMinutes()),
            Argument.share("likelyShare", STATE, policy.likely()),
            Argument.minutes("likely", ESTIMATED_MINUTES, likely.get()),
            Argument.share("cautiousShare", STATE, policy.cautious()),
            Argument.minutes("cautious", ESTIMATED_MINUTES, cautious.get())));
    if (facts.soldMinutes() < likely.get()) {
      return CheckOutcome.FAIL;
    }
    return facts.soldMinutes() < cautious.get() ? CheckOutcome.WARN : CheckOutcome.PASS;
  }

  /** Why similar projects say nothing of an estimate. */
  static Message noExperience(SetupFacts facts, ReviewPolicy policy, Experience experience) {
    return (facts.estimatedMinutes() == 0
            ? ReviewLine.NOTHING_ESTIMATED
            : ReviewLine.TOO_FEW_SIMILAR_PROJECTS)
        .message(
            Argument.number("projects", STATE, experience.projects()),
            Argument.number("needed", STATE, policy.leastSimilar()));
  }

  private static CheckOutcome byRates(Figure<Money> cost, ImmutableList.Builder<Message> evidence) {
    if (cost instanceof Figure.Known<Money> known) {
      evidence.add(
          ReviewLine.ALL_HAS_A_COST.message(Argument.money("cost", ESTIMATED_COST, known.value())));
      return CheckOutcome.PASS;
    }
    if (cost instanceof Figure.Partial<Money> partial) {
      evidence.add(
          ReviewLine.SOME_HAS_NO_COST_RATE.message(
              Argument.minutes("unpriced", ESTIMATED_COST, partial.missing().unpricedMinutes())));
      return CheckOutcome.WARN;
    }
    evidence.add(ReviewLine.NOTHING_HAS_A_COST_RATE.message());
    return CheckOutcome.NOT_CHECKED;
  }
}
