package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.WeekStart;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurnSettingsTest {
  @Test
  void theDefaultsAreThoseOfTheDocumentation() {
    BurnSettings usual = BurnSettings.usual();
    assertThat(usual.basis()).isEqualTo(BurnBasis.APPROVED_BILLABLE);
    assertThat(usual.weekStart()).isEqualTo(WeekStart.ISO);
    assertThat(usual.entryLimit()).isEqualTo(EntryLimit.LONGEST_DAY);
    assertThat(usual.thresholds())
        .containsExactly(
            BasisPoints.ofPercent(75), BasisPoints.ofPercent(90), BasisPoints.ofPercent(100));
    assertThat(usual.marginFloors())
        .isEqualTo(new MarginFloors(BasisPoints.ofPercent(30), BasisPoints.ofPercent(15)));
  }

  @Test
  void thresholdsArePositiveAndAscend() {
    assertRefused(List.of(BasisPoints.ZERO), "/thresholds/0", ErrorCode.OUT_OF_RANGE);
    BasisPoints half = BasisPoints.ofPercent(50);
    assertRefused(List.of(half, half), "/thresholds", ErrorCode.INCONSISTENT);
  }

  private static void assertRefused(List<BasisPoints> thresholds, String path, ErrorCode code) {
    assertThatThrownBy(() -> BurnSettings.builder().thresholds(thresholds).build())
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.problems().get(0).path()).isEqualTo(path);
            });
  }

  @Test
  void amberDoesNotBeginAboveGreen() {
    assertThatThrownBy(() -> new MarginFloors(BasisPoints.ZERO, BasisPoints.of(1)))
        .isInstanceOf(InvalidModelException.class);
  }

  @Test
  void aMarginOnAFloorIsInItsBand() {
    MarginFloors floors = new MarginFloors(BasisPoints.ofPercent(30), BasisPoints.ofPercent(15));
    assertThat(floors.bandOf(eur("30"), eur("100"))).isEqualTo(MarginBand.GREEN);
    assertThat(floors.bandOf(eur("29.99"), eur("100"))).isEqualTo(MarginBand.AMBER);
    assertThat(floors.bandOf(eur("15"), eur("100"))).isEqualTo(MarginBand.AMBER);
    assertThat(floors.bandOf(eur("14.99"), eur("100"))).isEqualTo(MarginBand.RED);
    assertThat(floors.bandOf(eur("-1"), eur("100"))).isEqualTo(MarginBand.RED);
  }

  private static ExactMoney eur(String amount) {
    return ExactMoney.of(Money.of(amount, "EUR"));
  }
}
