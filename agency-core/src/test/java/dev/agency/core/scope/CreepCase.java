package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.SampleScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A project with its orders and favours, and its creep by the words of the formula, in decimals.
 *
 * @param original the first baseline
 * @param current the baseline in force
 * @param requests all requests
 * @param forecast the minutes the work will have taken
 */
record CreepCase(
    Baseline original,
    Baseline current,
    ImmutableList<ChangeRequest> requests,
    Figure<Long> forecast) {
  static CreepCase drawn(Draw draw) {
    Baseline original = SampleScope.baseline().withMinutes(draw.oneIn(9) ? 0 : 600 * draw.below(9));
    CreepCase all =
        new CreepCase(original, original, ImmutableList.of(), Figure.known(original.minutes()));
    for (int i = draw.below(6); i > 0; i--) {
      all =
          switch (draw.below(3)) {
            case 0 -> all.absorbing(draw, 60L * (1 + draw.below(5)));
            case 1 -> all.ordering(draw, 60L * (1 + draw.below(5)));
            default -> all.with(draw, ChangeState.REJECTED, 600, 0);
          };
    }
    long drift = 60L * (draw.below(20) - 8);
    Figure<Long> forecast =
        draw.oneIn(6)
            ? Figure.unknown(UnknownReason.NO_FORECAST)
            : all.forecast.map(minutes -> Math.max(0, minutes + drift));
    return new CreepCase(original, all.current, all.requests, forecast);
  }

  /** The same after something was given away, which the forecast has from then on. */
  CreepCase absorbing(Draw draw, long minutes) {
    return with(draw, ChangeState.ABSORBED, minutes, minutes);
  }

  /** The same after an order, which moves baseline and forecast. */
  CreepCase ordering(Draw draw, long minutes) {
    CreepCase after = with(draw, ChangeState.APPLIED, minutes, minutes);
    Baseline next =
        current.toBuilder()
            .number(current.number() + 1)
            .minutes(current.minutes() + minutes)
            .order(after.requests.get(after.requests.size() - 1).id())
            .proposal(Optional.empty())
            .build();
    return new CreepCase(original, next, after.requests, after.forecast);
  }

  private CreepCase with(Draw draw, ChangeState state, long minutes, long work) {
    ChangeRequest request = in(draw.draft("c" + requests.size()), state, minutes);
    return new CreepCase(
        original,
        current,
        ImmutableList.<ChangeRequest>builder().addAll(requests).add(request).build(),
        forecast.map(before -> before + work));
  }

  /** Returns a request that came to a state by whatever way. */
  static ChangeRequest in(ChangeRequest draft, ChangeState state, long minutes) {
    return draft.toBuilder()
        .delta(ScopeDelta.of())
        .internal(true)
        .effortMinutes(minutes)
        .state(state)
        .assessment(SampleScope.assessment())
        .addHistory(
            ChangeStep.builder()
                .move(ChangeStep.Move.ABSORB)
                .state(state)
                .on(draft.lastMovedOn())
                .reason("As it came.")
                .minutes(minutes)
                .build())
        .build();
  }

  long applied() {
    return sum(ChangeState.APPLIED);
  }

  private long sum(ChangeState state) {
    return requests.stream()
        .filter(request -> request.state() == state)
        .mapToLong(ChangeRequest::effortMinutes)
        .sum();
  }

  /** Holds an index against the formula. */
  void check(CreepIndex.Against is, long baseline, long orders) {
    long absorbed = sum(ChangeState.ABSORBED);
    if (baseline == 0) {
      assertThat(is.creep()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
      assertThat(is.absorbed()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
      assertThat(is.isOver(BasisPoints.ZERO)).isFalse();
      return;
    }
    assertThat(is.absorbed()).isEqualTo(Figure.known(floor(share(absorbed, baseline))));
    if (forecast.ifKnown().isEmpty()) {
      assertThat(is.creep()).isEqualTo(Figure.unknown(UnknownReason.NO_FORECAST));
      assertThat(is.isOver(BasisPoints.of(200)))
          .isEqualTo(share(absorbed, baseline).compareTo(new BigDecimal("0.02")) > 0);
      return;
    }
    long unexplained = forecast.ifKnown().get() - baseline - orders - absorbed;
    BigDecimal creep =
        share(absorbed, baseline).add(share(unexplained, baseline).max(BigDecimal.ZERO));
    assertThat(is.unexplained()).isEqualTo(Figure.known(floor(share(unexplained, baseline))));
    assertThat(is.creep()).isEqualTo(Figure.known(floor(creep)));
    assertThat(is.isOver(BasisPoints.of(200)))
        .isEqualTo(creep.compareTo(new BigDecimal("0.02")) > 0);
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 30, RoundingMode.HALF_UP);
  }

  /** A third and two thirds are told by 30 digits as one and not as 0.999. */
  private static BasisPoints floor(BigDecimal share) {
    return BasisPoints.of(
        share
            .setScale(20, RoundingMode.HALF_UP)
            .movePointRight(4)
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact());
  }
}
