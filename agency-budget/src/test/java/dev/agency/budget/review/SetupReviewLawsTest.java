package dev.agency.budget.review;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.MarginFloors;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.Collections;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Reviews with a mistake, each of which breaks a law of {@link SetupReviewProperties}. */
class SetupReviewLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    ReviewPolicy usual = ReviewPolicy.usual();
    PlantedMistakes.in(SetupReviewProperties.class)
        .against(
            "theEstimateIsThatOfAnOracle",
            "One project more than half of them has to be done",
            by(
                new ReviewPolicy(
                    usual.blocking(),
                    5,
                    BasisPoints.ofPercent(51),
                    BasisPoints.ofPercent(80),
                    usual.floors())))
        .against(
            "theEstimateIsThatOfAnOracle",
            "Four projects are enough",
            by(
                new ReviewPolicy(
                    usual.blocking(), 4, usual.likely(), usual.cautious(), usual.floors())))
        .against(
            "theEstimateIsThatOfAnOracle",
            "Projects of any category are similar",
            onFacts(
                facts ->
                    facts.withFinished(
                        facts.finished().stream()
                            .map(
                                each ->
                                    new SimilarProject(
                                        "site", each.estimatedMinutes(), each.actualMinutes()))
                            .toList())))
        .against(
            "theMarginIsThatOfAnOracle",
            "The margin is one of the cost",
            by(
                new ReviewPolicy(
                    usual.blocking(),
                    5,
                    usual.likely(),
                    usual.cautious(),
                    new MarginFloors(BasisPoints.ofPercent(35), BasisPoints.ofPercent(15)))))
        .against(
            "whatIsNotGivenIsNotCheckedAndNeverPasses",
            "A margin without a range passes",
            withoutARangePassing())
        .against(
            "theOrderOfFinishedProjectsDoesNotMatter",
            "Only the first six are looked at",
            onFacts(
                facts ->
                    facts.withFinished(
                        facts.finished().subList(0, Math.min(6, facts.finished().size())))))
        .against(
            "sellingMoreNeverWorsensTheEstimate",
            "What is sold is taken for the estimate",
            onFacts(
                facts -> facts.withEstimatedMinutes(facts.soldMinutes()).withSoldMinutes(20_000)))
        .against(
            "aHigherPriceNeverWorsensTheMargin",
            "The cost is a share of the square of the price",
            onFacts(SetupReviewLawsTest::costingItsSquare))
        .against(
            "whatIsNotGivenIsNotCheckedAndNeverPasses",
            "Whom nobody asked about has the time",
            onFacts(facts -> facts.withStaffing(facts.staffing().orElse(SetupDraw.STAFFED))))
        .against(
            "itIsBlockedExactlyWhileAFailureIsNotWaived",
            "What fails by its margin does not block",
            new SetupReviewProperties() {
              @Override
              ReviewReport report(SetupFacts facts) {
                return ReviewReport.builder()
                    .from(super.report(facts))
                    .blocking(ImmutableList.of())
                    .build();
              }
            })
        .areCaught();
  }

  /** Takes the experience of others where there is none. */
  private static SetupReviewProperties withoutARangePassing() {
    return onFacts(
        facts ->
            facts
                .withCategory("site")
                .withFinished(
                    ImmutableList.copyOf(
                        Collections.nCopies(5, new SimilarProject("site", 60, 60)))));
  }

  private static SetupFacts costingItsSquare(SetupFacts facts) {
    return facts
        .price()
        .ifKnown()
        .map(price -> price.minorUnits() / 1_000 * (price.minorUnits() / 10_000))
        .map(square -> facts.withCost(Figure.known(Money.ofMinor(square, "EUR"))))
        .orElse(facts);
  }

  private static SetupReviewProperties by(ReviewPolicy policy) {
    return new SetupReviewProperties() {
      @Override
      ReviewReport report(SetupFacts facts) {
        return SetupReview.of(policy)
            .review(facts, ImmutableList.of(), SetupDraw.MONDAY)
            .granted()
            .orElseThrow();
      }
    };
  }

  private static SetupReviewProperties onFacts(UnaryOperator<SetupFacts> mistake) {
    return new SetupReviewProperties() {
      @Override
      ReviewReport report(SetupFacts facts) {
        return super.report(mistake.apply(facts));
      }
    };
  }
}
