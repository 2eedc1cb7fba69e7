package dev.agency.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.TreeMultiset;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.time.DateRange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One mistake and more for each rule of which {@link AlertOracleProofTest} plants none: the kernel
 * measures by another limit than was agreed, or is told something else than what happened. The
 * oracle must see it.
 */
class AlertRuleSaboteursTest {
  private static final int HISTORIES = 400;

  /** A rule that is got wrong. */
  enum Saboteur {
    /** A gap of a tenth and a hundredth is still none. */
    A_WIDER_GAP(AlertRule.GAP) {
      @Override
      AlertSettings settings(AlertSettings agreed) {
        return agreed.withGap(BasisPoints.of(agreed.gap().value() + 50));
      }
    },
    /** Work that is billed counts against what is earned, and no other. */
    ONLY_BILLED_WORK_OPENS_A_GAP(AlertRule.GAP) {
      @Override
      AlertHistory history(AlertHistory told) {
        return AlertHistory.builder()
            .from(told)
            .work(
                told.work().stream()
                    .map(
                        work ->
                            new WorkDay(
                                work.day(),
                                work.usedMinutes(),
                                work.usedMinutes(),
                                work.usedValue(),
                                work.usedCost()))
                    .toList())
            .build();
      }
    },
    /** Requests that are in the scope or off the table still count. */
    CLOSED_REQUESTS_COUNT(AlertRule.SCOPE_SHARE) {
      @Override
      AlertHistory history(AlertHistory told) {
        return asked(
            told,
            request ->
                request.state() == ScopeRequest.State.CLOSED
                    ? new ScopeRequest(
                        request.request(),
                        request.day(),
                        ScopeRequest.State.ABSORBED,
                        request.minutes())
                    : request);
      }
    },
    /** Whatever is done free is not asked for. */
    ABSORBED_REQUESTS_DO_NOT_COUNT(AlertRule.SCOPE_SHARE) {
      @Override
      AlertHistory history(AlertHistory told) {
        return asked(
            told,
            request ->
                request.state() == ScopeRequest.State.ABSORBED
                    ? new ScopeRequest(
                        request.request(), request.day(), ScopeRequest.State.CLOSED, 0)
                    : request);
      }
    },
    /** An alarm is no more than a warning. */
    NO_ALARM_OF_SCOPE(AlertRule.SCOPE_SHARE) {
      @Override
      AlertSettings settings(AlertSettings agreed) {
        return agreed.withScopeAlarm(BasisPoints.ofPercent(100));
      }
    },
    /** One request more is needed. */
    REQUESTS_MAY_COME_FASTER(AlertRule.SCOPE_COUNT) {
      @Override
      AlertSettings settings(AlertSettings agreed) {
        return agreed.withScopeCountLimitHundredths(agreed.scopeCountLimitHundredths() + 50);
      }
    },
    /** Requests are counted in the week after they came. */
    REQUESTS_COUNT_A_WEEK_LATE(AlertRule.SCOPE_COUNT) {
      @Override
      AlertHistory history(AlertHistory told) {
        return asked(
            told,
            request ->
                new ScopeRequest(
                    request.request(),
                    request.day().plusWeeks(1),
                    request.state(),
                    request.minutes()));
      }
    },
    /** A round more than agreed is no matter. */
    ONE_ROUND_MORE_IS_FREE(AlertRule.REVISIONS) {
      @Override
      AlertHistory history(AlertHistory told) {
        return revised(
            told,
            item -> new RevisedItem(item.item(), item.day(), item.included() + 1, item.made()));
      }
    },
    /** Who has had the last round has one left. */
    THE_LAST_ROUND_IS_NOT_WATCHED(AlertRule.REVISIONS) {
      @Override
      AlertHistory history(AlertHistory told) {
        return revised(
            told,
            item ->
                item.made() == item.included()
                    ? new RevisedItem(item.item(), item.day(), item.included() + 1, item.made())
                    : item);
      }
    },
    /** All items are one. */
    ANOTHER_ITEM_IS_NO_NEWS(AlertRule.REVISIONS) {
      @Override
      AlertHistory history(AlertHistory told) {
        return revised(
            told, item -> new RevisedItem("Item 1", item.day(), item.included(), item.made()));
      }
    },
    /** All is done when the last minute of it is posted, and not a minute earlier. */
    NEARLY_DONE_IS_DONE(AlertRule.OVERSPENT) {
      @Override
      AlertHistory history(AlertHistory told) {
        return AlertHistory.builder()
            .from(told)
            .progress(
                told.progress().stream()
                    .map(
                        earned ->
                            new AlertHistory.Earned(
                                earned.day(), earned.minutes() + earned.minutes() / 10))
                    .toList())
            .build();
      }
    },
    /** The best case decides when money runs out. */
    THE_LATEST_DAY_IS_NOT_LOOKED_AT(AlertRule.RUN_OUT) {
      @Override
      AlertHistory history(AlertHistory told) {
        return AlertHistory.builder()
            .from(told)
            .forecasts(
                told.forecasts().stream()
                    .map(
                        each ->
                            new AlertHistory.RunOut(each.day(), each.earliest(), each.earliest()))
                    .toList())
            .build();
      }
    },
    /** Who runs out on the last day but one runs out in time. */
    THE_END_IS_A_WEEK_EARLIER(AlertRule.RUN_OUT) {
      @Override
      AlertHistory history(AlertHistory told) {
        return planned(told, 0, -7);
      }
    },
    /** The time that is planned is a week longer than it is. */
    TIME_PASSES_SLOWLY(AlertRule.PACE) {
      @Override
      AlertHistory history(AlertHistory told) {
        return planned(told, 7, 7);
      }
    },
    /** Whoever is ahead of time by a quarter is not too fast. */
    A_FASTER_PACE(AlertRule.PACE) {
      @Override
      AlertSettings settings(AlertSettings agreed) {
        return agreed.withPaceLead(BasisPoints.ofPercent(25));
      }
    },
    /** Progress grows old a day later. */
    A_DAY_MORE_BEFORE_IT_IS_STALE(AlertRule.PROGRESS_STALE) {
      @Override
      AlertSettings settings(AlertSettings agreed) {
        return agreed.withStaleAfterDays(agreed.staleAfterDays() + 1);
      }
    },
    /** A retainer is watched as a whole, whatever a period includes. */
    PERIODS_ARE_NOT_WATCHED(AlertRule.MINUTES_THRESHOLD) {
      @Override
      AlertHistory history(AlertHistory told) {
        return told.withAllowances();
      }
    },
    /** What a period includes is forgotten in the next. */
    EACH_PERIOD_INCLUDES_AS_MUCH(AlertRule.MINUTES_THRESHOLD) {
      @Override
      AlertHistory history(AlertHistory told) {
        return told.withAllowances(
            told.allowances().stream()
                .map(
                    period ->
                        new AlertHistory.Allowance(
                            period.during(), told.allowances().get(0).minutes()))
                .toList());
      }
    };

    private final AlertRule rule;

    Saboteur(AlertRule rule) {
      this.rule = rule;
    }

    AlertSettings settings(AlertSettings agreed) {
      return agreed;
    }

    AlertHistory history(AlertHistory told) {
      return told;
    }

    private static AlertHistory asked(AlertHistory told, UnaryOperator<ScopeRequest> mistake) {
      return AlertHistory.builder()
          .from(told)
          .requests(told.requests().stream().map(mistake).toList())
          .build();
    }

    private static AlertHistory revised(AlertHistory told, UnaryOperator<RevisedItem> mistake) {
      return AlertHistory.builder()
          .from(told)
          .revisions(told.revisions().stream().map(mistake).toList())
          .build();
    }

    private static AlertHistory planned(AlertHistory told, int startLater, int endLater) {
      return AlertHistory.builder()
          .from(told)
          .plans(
              told.plans().stream()
                  .map(
                      plan ->
                          new PlanVersion(
                              plan.from(),
                              plan.change(),
                              plan.minutes(),
                              plan.total(),
                              plan.dates()
                                  .flatMap(
                                      dates ->
                                          dates
                                              .end()
                                              .filter(
                                                  end ->
                                                      dates
                                                          .start()
                                                          .plusDays(startLater)
                                                          .isBefore(end.plusDays(endLater)))
                                              .map(
                                                  end ->
                                                      DateRange.of(
                                                          dates.start().plusDays(startLater),
                                                          end.plusDays(endLater)))
                                              .or(() -> Optional.of(dates))),
                              plan.cost(),
                              plan.basisMinutes()))
                  .toList())
          .build();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSaboteurIsCaughtByItsRule(Saboteur saboteur) {
    Optional<String> difference =
        AlertOracleProofTest.difference(
            (history, settings) ->
                new AlertKernel(saboteur.history(history), saboteur.settings(settings)),
            HISTORIES,
            TreeMultiset.create(),
            TreeMultiset.create(),
            alert -> alert.rule() == saboteur.rule);
    assertThat(difference).isPresent();
  }

  @Test
  void eachRuleHasASaboteur() {
    // Those of the drift, and of thresholds that are not armed again, are in the proof itself.
    EnumSet<AlertRule> planted =
        EnumSet.of(AlertRule.DRIFT, AlertRule.VALUE_THRESHOLD, AlertRule.COST_THRESHOLD);
    Arrays.stream(Saboteur.values()).forEach(saboteur -> planted.add(saboteur.rule));
    assertThat(planted).containsExactlyInAnyOrder(AlertRule.values());
  }
}
