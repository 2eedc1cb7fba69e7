package dev.agency.core.project;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleProject;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockerTest {
  /** From 2 April, resolved on the 9th. */
  private final Blocker blocker = SampleProject.blocker();

  @Test
  void workWaitsUntilTheDayItCanGoOn() {
    assertThat(blocker.isOpen(day(Month.APRIL, 1))).isFalse();
    assertThat(blocker.isOpen(day(Month.APRIL, 2))).isTrue();
    assertThat(blocker.isOpen(day(Month.APRIL, 8))).isTrue();
    assertThat(blocker.isOpen(day(Month.APRIL, 9))).isFalse();
  }

  @Test
  void wholeDaysAreCounted() {
    assertThat(blocker.days(day(Month.APRIL, 1))).isZero();
    assertThat(blocker.days(day(Month.APRIL, 2))).isZero();
    assertThat(blocker.days(day(Month.APRIL, 3))).isEqualTo(1);
    assertThat(blocker.days(day(Month.APRIL, 9))).isEqualTo(7);
    assertThat(blocker.days(day(Month.JUNE, 30))).isEqualTo(7);
    assertThat(blocker.withResolvedOn(Optional.empty()).days(day(Month.MAY, 2))).isEqualTo(30);
  }

  @Test
  void whatIsResolvedOnTheFirstDayTookNoWholeDay() {
    Blocker brief = blocker.withResolvedOn(blocker.since());
    assertThat(brief.days(day(Month.JUNE, 30))).isZero();
    assertThat(brief.isOpen(blocker.since())).isFalse();
  }

  @Test
  void aBlockerNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    blocker.toBuilder()
                        .title("\u0000")
                        .resolvedOn(day(Month.APRIL, 1))
                        .addExternalRefs(blocker.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/title MALFORMED_NAME The title of a blocker must have 1 to 200 printable characters.",
            "/resolvedOn INCONSISTENT The resolved on of a blocker must not be before work began to"
                + " wait.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a blocker must not repeat an earlier"
                + " one.");
    LocalDate late = LocalDate.of(2200, 1, 1);
    assertThat(Refused.problems(() -> blocker.toBuilder().since(late).resolvedOn(late).build()))
        .containsExactly("/since DATE_OUT_OF_RANGE", "/resolvedOn DATE_OUT_OF_RANGE");
  }
}
