package dev.agency.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredTest {
  private static final String NINES = "9".repeat(1_900_000);

  @Test
  void hoursAreTypedWithAPointOrAComma() {
    assertThat(Entered.minutes("7")).contains(420L);
    assertThat(Entered.minutes(" 3.5 ")).contains(210L);
    assertThat(Entered.minutes("3,50")).contains(210L);
    assertThat(Entered.minutes("-1")).contains(-60L);
    assertThat(Entered.minutes("0.001")).as("no whole minute").isEmpty();
    assertThat(Entered.minutes("9".repeat(18))).as("more than there are").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1e2", "1E2", "+1", ".5", "5.", "1.2.3", "1.23456", "1_0", "0x1", "٣"})
  void otherFormsAreNoNumber(String typed) {
    assertThat(Entered.minutes(typed)).isEmpty();
    assertThat(Entered.whole(typed)).isEmpty();
  }

  @Test
  void aNumberIsNotReadWhereItIsLongerThanAnyIs() {
    assertThat(Entered.minutes(NINES)).isEmpty();
    assertThat(Entered.whole(NINES)).isEmpty();
    assertThat(Entered.day(NINES)).isEmpty();
    assertThat(Entered.minutes(" ".repeat(40) + "7")).isEmpty();
    assertThat(Entered.whole("9".repeat(18))).contains(999_999_999_999_999_999L);
    assertThat(Entered.whole("9".repeat(19))).isEmpty();
  }

  @Test
  void aDayIsOfTheYears1900To2199() {
    assertThat(Entered.day(" 2026-11-27")).contains(LocalDate.of(2026, 11, 27));
    for (String typed :
        new String[] {"+12026-11-27", "1899-12-31", "2200-01-01", "2026-02-30", "27.11.2026", ""}) {
      assertThat(Entered.day(typed)).as(typed).isEmpty();
    }
  }
}
