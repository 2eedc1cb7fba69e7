package dev.agency.budget.review;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class SetupReviewProperties extends Laws {
  private static final ReviewPolicy POLICY = ReviewPolicy.usual();

  ReviewReport report(SetupFacts facts) {
    return SetupReview.of(POLICY)
        .review(facts, ImmutableList.of(), SetupDraw.MONDAY)
        .granted()
        .orElseThrow();
  }

  private CheckOutcome outcome(Check check, SetupFacts facts) {
    return report(facts).result(check).outcome();
  }

  @Property
  void theEstimateIsThatOfAnOracle(@ForAll long seed) {
    SetupFacts facts = SetupDraw.facts(seed);
    CheckOutcome expected = byExperience(facts).or(byRates(facts.cost()));
    assertThat(outcome(Check.ESTIMATE, facts)).isEqualTo(expected);
    often("fails", expected == CheckOutcome.FAIL, 3);
    often("warns", expected == CheckOutcome.WARN, 3);
    often("passes", expected == CheckOutcome.PASS, 1);
  }

  /** Counts the projects that what is sold would have been enough for. */
  private static CheckOutcome byExperience(SetupFacts facts) {
    ImmutableList<SimilarProject> similar =
        facts.finished().stream()
            .filter(each -> facts.category().equals(Optional.of(each.category())))
            .collect(toImmutableList());
    if (similar.size() < 5 || facts.estimatedMinutes() == 0) {
      return CheckOutcome.NOT_CHECKED;
    }
    long done =
        similar.stream()
            .filter(
                each ->
                    BigDecimal.valueOf(facts.soldMinutes())
                            .multiply(BigDecimal.valueOf(each.estimatedMinutes()))
                            .compareTo(
                                BigDecimal.valueOf(facts.estimatedMinutes())
                                    .multiply(BigDecimal.valueOf(each.actualMinutes())))
                        >= 0)
            .count();
    if (2 * done < similar.size()) {
      return CheckOutcome.FAIL;
    }
    return 5 * done < 4L * similar.size() ? CheckOutcome.WARN : CheckOutcome.PASS;
  }

  private static CheckOutcome byRates(Figure<Money> cost) {
    if (cost instanceof Figure.Known<Money>) {
      return CheckOutcome.PASS;
    }
    return cost instanceof Figure.Partial<Money> ? CheckOutcome.WARN : CheckOutcome.NOT_CHECKED;
  }

  @Property
  void theMarginIsThatOfAnOracle(@ForAll long seed) {
    SetupFacts facts = SetupDraw.facts(seed).withFinished(ImmutableList.of());
    CheckOutcome outcome = outcome(Check.MARGIN, facts);
    if (facts.price() instanceof Figure.Known<Money> price
        && facts.cost() instanceof Figure.Known<Money> cost
        && !price.value().isZero()) {
      BigDecimal margin =
          BigDecimal.ONE.subtract(
              new BigDecimal(cost.value().amount())
                  .divide(new BigDecimal(price.value().amount()), MathContext.DECIMAL128));
      CheckOutcome expected =
          margin.compareTo(new BigDecimal("0.30")) >= 0
              ? CheckOutcome.NOT_CHECKED
              : margin.compareTo(new BigDecimal("0.15")) >= 0
                  ? CheckOutcome.WARN
                  : CheckOutcome.FAIL;
      assertThat(outcome).isEqualTo(expected);
    } else {
      assertThat(outcome).isEqualTo(CheckOutcome.NOT_CHECKED);
    }
  }

  @Property
  void theOrderOfFinishedProjectsDoesNotMatter(@ForAll long seed) {
    SetupFacts facts = SetupDraw.facts(seed);
    List<SimilarProject> turned = new ArrayList<>(facts.finished());
    Collections.shuffle(turned, new Random(seed));
    assertThat(report(facts.withFinished(turned))).isEqualTo(report(facts));
  }

  @Property
  void sellingMoreNeverWorsensTheEstimate(@ForAll long seed) {
    SetupFacts facts = SetupDraw.facts(seed);
    CheckOutcome more =
        outcome(
            Check.ESTIMATE,
            facts.withSoldMinutes(facts.soldMinutes() + 1 + facts.soldMinutes() / 3));
    assertThat(more).isLessThanOrEqualTo(outcome(Check.ESTIMATE, facts));
  }

  @Property
  void aHigherPriceNeverWorsensTheMargin(@ForAll long seed) {
    SetupFacts facts = SetupDraw.facts(seed);
    facts
        .price()
        .ifKnown()
        .filter(price -> !price.isZero())
        .ifPresent(
            price ->
                assertThat(outcome(Check.MARGIN, facts.withPrice(Figure.known(price.plus(price)))))
                    .isLessThanOrEqualTo(outcome(Check.MARGIN, facts)));
  }

  @Property
  void whatIsNotGivenIsNotCheckedAndNeverPasses(@ForAll long seed) {
    SetupFacts facts = SetupDraw.facts(seed);
    assertThat(outcome(Check.CAPACITY, facts.withStaffing(Optional.empty())))
        .isEqualTo(CheckOutcome.NOT_CHECKED);
    assertThat(outcome(Check.DELIVERY, facts.withScope(Optional.empty())))
        .isEqualTo(CheckOutcome.NOT_CHECKED);
    assertThat(outcome(Check.MARGIN, facts.withPrice(Figure.unknown(UnknownReason.NO_PRICE))))
        .isEqualTo(CheckOutcome.NOT_CHECKED);
    assertThat(outcome(Check.ESTIMATE, facts.withCategory(Optional.empty())))
        .isNotEqualTo(CheckOutcome.PASS);
    assertThat(outcome(Check.MARGIN, facts.withCategory(Optional.empty())))
        .isNotEqualTo(CheckOutcome.PASS);
  }

  @Property
  void itIsBlockedExactlyWhileAFailureIsNotWaived(@ForAll long seed) {
    ReviewReport report = report(SetupDraw.facts(seed));
    long failures =
        report.results().stream().filter(each -> each.outcome() == CheckOutcome.FAIL).count();
    for (Check check : Check.values()) {
      assertThat(report.isBlocked()).isEqualTo(failures > 0);
      Waiver waiver = new Waiver(check, PersonId.of("elif"), "Known team", SetupDraw.MONDAY);
      Optional<ReviewReport> waived = report.waived(waiver).granted();
      boolean failed = report.result(check).outcome() == CheckOutcome.FAIL;
      assertThat(waived.isPresent()).isEqualTo(failed);
      if (waived.isPresent()) {
        failures--;
        report = waived.get();
        assertThat(report.result(check).outcome()).isEqualTo(CheckOutcome.FAIL);
        assertThat(report.waivers()).contains(waiver);
      }
    }
    often("blocked", failures == 0 && !report.blocking().isEmpty(), 6);
  }
}
