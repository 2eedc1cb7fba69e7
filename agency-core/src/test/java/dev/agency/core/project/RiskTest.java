package dev.agency.core.project;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleProject;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskTest {
  /** Raised on 16 March, told on the 20th, happened on 6 May. */
  private final Risk risk = SampleProject.risk();

  @Test
  void aRiskIsOpenFromTheDayItWasRaisedToTheDayBeforeItsEnd() {
    assertThat(risk.isOpen(day(Month.MARCH, 15))).isFalse();
    assertThat(risk.isOpen(day(Month.MARCH, 16))).isTrue();
    assertThat(risk.isOpen(day(Month.MAY, 5))).isTrue();
    assertThat(risk.isOpen(day(Month.MAY, 6))).isFalse();
  }

  @Test
  void aRiskIsOpenUnlessItSaysOtherwise() {
    Risk raised =
        Risk.builder()
            .id(risk.id())
            .project(risk.project())
            .title("Rain")
            .likelihood(BasisPoints.ofPercent(100))
            .owner(risk.owner())
            .raisedOn(risk.raisedOn())
            .build();
    assertThat(raised.state()).isEqualTo(RiskState.OPEN);
    assertThat(raised.isOpen(day(Month.DECEMBER, 31))).isTrue();
    // What it would cost is not known, which is not nothing.
    assertThat(raised.impactMinutes()).isEmpty();
    assertThat(raised.impactAmount()).isEmpty();
  }

  @Test
  void eachEndHasADayAndNoOpenRiskHasOne() {
    Risk open = risk.toBuilder().state(RiskState.OPEN).closedOn(Optional.empty()).build();
    assertThat(open.isOpen(day(Month.MAY, 6))).isTrue();
    for (RiskState end : EnumSet.complementOf(EnumSet.of(RiskState.OPEN))) {
      assertThat(risk.withState(end).isOpen(day(Month.MAY, 6))).as("%s", end).isFalse();
      assertThat(Refused.problems(() -> open.withState(end)))
          .as("%s", end)
          .containsExactly("/closedOn INCONSISTENT");
    }
    assertThat(Refused.problems(() -> risk.withState(RiskState.OPEN)))
        .containsExactly("/closedOn INCONSISTENT");
  }

  @Test
  void whatItWouldCostIsShownToNobodyByAccident() {
    assertThat(risk.toString()).doesNotContain("1500").contains("2400");
  }

  @Test
  void aRiskNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    risk.toBuilder()
                        .title("")
                        .likelihood(BasisPoints.of(10_001))
                        .impactMinutes(-1L)
                        .impactAmount(Money.of("-0.01", "EUR"))
                        .response(" ")
                        .closedOn(day(Month.MARCH, 15))
                        .toldClientOn(day(Month.MARCH, 15))
                        .addExternalRefs(risk.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/title MALFORMED_NAME The title of a risk must have 1 to 200 printable characters.",
            "/likelihood OUT_OF_RANGE The likelihood of a risk must be from 0 to 100 percent.",
            "/impactMinutes NEGATIVE The impact minutes of a risk must not be negative.",
            "/impactAmount NEGATIVE The impact amount of a risk must not be negative.",
            "/response MALFORMED_NAME The response of a risk must have 1 to 10000 printable"
                + " characters, or be absent.",
            "/closedOn INCONSISTENT The closed on of a risk must not be before it was raised.",
            "/toldClientOn INCONSISTENT The told client on of a risk must not be before it was"
                + " raised.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a risk must not repeat an earlier"
                + " one.");
  }
}
