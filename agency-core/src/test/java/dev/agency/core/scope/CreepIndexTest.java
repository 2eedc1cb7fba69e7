package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreepIndexTest {
  private static final long HOUR = 60;
  private static final Baseline THOUSAND = SampleScope.baseline().withMinutes(1_000 * HOUR);

  private static ChangeRequest request(int number, ChangeState state, long hours) {
    return CreepCase.in(
        SampleScope.draft().withId(ChangeRequestId.of("cr-" + number)), state, hours * HOUR);
  }

  private static Baseline ordered(Baseline baseline, long hours) {
    return baseline.toBuilder()
        .number(baseline.number() + 1)
        .minutes(baseline.minutes() + hours * HOUR)
        .order(ChangeRequestId.of("cr-1"))
        .proposal(Optional.empty())
        .build();
  }

  private static Figure<BasisPoints> percent(long percent) {
    return Figure.known(BasisPoints.ofPercent(percent));
  }

  @Test
  void fiftyHoursAbsorbedOnAThousandAreFivePercent() {
    CreepIndex index =
        CreepIndex.of(
            THOUSAND,
            THOUSAND,
            ImmutableList.of(request(1, ChangeState.ABSORBED, 50)),
            Figure.known(1_050 * HOUR),
            0);
    assertThat(index.original().creep()).isEqualTo(percent(5));
    assertThat(index.original().absorbed()).isEqualTo(percent(5));
    assertThat(index.original().unexplained()).isEqualTo(percent(0));
    assertThat(index.current()).isEqualTo(index.original());
  }

  @Test
  void tenAbsorbedChangesOfOnePercentEachPassALimitOfTwoAtTheThird() {
    List<BasisPoints> limit = ImmutableList.of(BasisPoints.ofPercent(2));
    List<ChangeRequest> absorbed = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      absorbed.add(request(i, ChangeState.ABSORBED, 10));
      CreepIndex index =
          CreepIndex.of(THOUSAND, THOUSAND, absorbed, Figure.known((1_000 + 10 * i) * HOUR), 0);
      assertThat(index.original().creep()).isEqualTo(percent(i));
      assertThat(index.passed(limit)).as("after %s", i).isEqualTo(i < 3 ? List.of() : limit);
    }
  }

  @Test
  void anOrderAddsItsOwnAndNeverResetsWhatWasAbsorbed() {
    ChangeRequest absorbed = request(2, ChangeState.ABSORBED, 50);
    CreepIndex before =
        CreepIndex.of(
            THOUSAND, THOUSAND, ImmutableList.of(absorbed), Figure.known(1_080 * HOUR), 0);
    assertThat(before.original().creep()).isEqualTo(percent(8));
    CreepIndex after =
        CreepIndex.of(
            THOUSAND,
            ordered(THOUSAND, 100),
            ImmutableList.of(absorbed, request(1, ChangeState.APPLIED, 100)),
            Figure.known(1_180 * HOUR),
            0);
    assertThat(after.original().creep()).isEqualTo(percent(8));
    assertThat(after.original().appliedMinutes()).isEqualTo(100 * HOUR);
    assertThat(after.current().appliedMinutes()).isZero();
    assertThat(after.current().absorbedMinutes()).isEqualTo(50 * HOUR);
    assertThat(after.current().creepMinutes()).isEqualTo(Figure.known(80 * HOUR));
    assertThat(after.current().creep()).isEqualTo(Figure.known(BasisPoints.of(727)));
  }

  @Test
  void lessWorkThanAgreedMakesNoRoomForFavours() {
    CreepIndex index =
        CreepIndex.of(
            THOUSAND,
            THOUSAND,
            ImmutableList.of(
                request(1, ChangeState.ABSORBED, 50), request(2, ChangeState.ABSORBED, -40)),
            Figure.known(900 * HOUR),
            0);
    assertThat(index.original().unexplained()).isEqualTo(percent(-15));
    assertThat(index.original().creep()).isEqualTo(percent(5));
  }

  @Test
  void withoutAForecastWhatWasAbsorbedIsToldAlone() {
    CreepIndex index =
        CreepIndex.of(
            THOUSAND,
            THOUSAND,
            ImmutableList.of(request(1, ChangeState.ABSORBED, 50)),
            Figure.unknown(UnknownReason.NO_FORECAST),
            0);
    assertThat(index.original().absorbed()).isEqualTo(percent(5));
    assertThat(index.original().creep()).isEqualTo(Figure.unknown(UnknownReason.NO_FORECAST));
    assertThat(index.original().isOver(BasisPoints.of(499))).isTrue();
    assertThat(index.original().isOver(BasisPoints.of(500))).isFalse();
  }

  @Test
  void ofABaselineOfZeroItIsUnknown() {
    Baseline none = SampleScope.baseline().withMinutes(0);
    CreepIndex index =
        CreepIndex.of(
            none,
            none,
            ImmutableList.of(request(1, ChangeState.ABSORBED, 50)),
            Figure.known(50 * HOUR),
            0);
    assertThat(index.original().creep()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(index.original().absorbed()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(index.original().unexplained()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(index.passed(ChangePolicy.usual().creepLimits())).isEmpty();
  }

  @Test
  void limitsAreComparedExactlyAndSharesRoundedDown() {
    Baseline odd = SampleScope.baseline().withMinutes(29_999);
    CreepIndex index =
        CreepIndex.of(
            odd,
            odd,
            ImmutableList.of(request(1, ChangeState.ABSORBED, 10)),
            Figure.known(30_599L),
            0);
    assertThat(index.original().creep()).isEqualTo(percent(2));
    assertThat(index.original().isOver(BasisPoints.ofPercent(2))).isTrue();
  }

  @Test
  void whatDoesNotLeadFromOneBaselineToTheOtherIsRefused() {
    Figure<Long> forecast = Figure.known(1_000 * HOUR);
    ChangeRequest order = request(1, ChangeState.APPLIED, 100);
    assertThat(
            Refused.code(
                () ->
                    CreepIndex.of(
                        THOUSAND, ordered(THOUSAND, 100), ImmutableList.of(), forecast, 0)))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    CreepIndex.of(
                        THOUSAND,
                        ordered(THOUSAND, 200),
                        ImmutableList.of(order, order),
                        forecast,
                        0)))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(
            Refused.code(
                () ->
                    CreepIndex.of(
                        THOUSAND,
                        THOUSAND,
                        ImmutableList.of(
                            request(1, ChangeState.ABSORBED, 1)
                                .withProject(ProjectId.of("pr-other"))),
                        forecast,
                        0)))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () -> CreepIndex.of(THOUSAND, THOUSAND, ImmutableList.of(), Figure.known(-1L), 0)))
        .isEqualTo(ErrorCode.NEGATIVE);
  }

  /** Of 1,030 forecast hours 20 were worked before the win: ten are beyond the thousand. */
  @Test
  void timeOfBeforeTheWinIsNoGrowthOfWhatWasAgreed() {
    CreepIndex index =
        CreepIndex.of(
            THOUSAND, THOUSAND, ImmutableList.of(), Figure.known(1_030 * HOUR), 20 * HOUR);
    assertThat(index.original().forecastMinutes()).isEqualTo(Figure.known(1_010 * HOUR));
    assertThat(index.original().creep()).isEqualTo(percent(1));
    assertThat(index.current()).isEqualTo(index.original());
    assertThat(
            CreepIndex.of(THOUSAND, THOUSAND, ImmutableList.of(), Figure.known(HOUR), 20 * HOUR)
                .original()
                .forecastMinutes())
        .isEqualTo(Figure.known(0L));
    assertThat(
            Refused.problems(
                () ->
                    CreepIndex.of(THOUSAND, THOUSAND, ImmutableList.of(), Figure.known(HOUR), -1)))
        .containsExactly("/presaleMinutes NEGATIVE");
  }
}
