package dev.agency.budget.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.revenue.RecognitionCalculator;
import dev.agency.budget.revenue.RecognitionReport;
import dev.agency.core.budget.Recognition;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ClientId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The revenue of a client in two years, from the recognition of their budgets. */
class ClientRevenueTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
  private static final ClientId CLIENT = ClientId.of("c-1");
  private static final Currency EURO = Currency.getInstance("EUR");

  private static Figure<Money> euro(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  /** A price that is revenue on a day. */
  private static RecognitionReport on(LocalDate day, String price, LocalDate asOf) {
    return RecognitionCalculator.calculate(
        new Recognition.OnDate(Recognition.Moment.START),
        Money.of(price, "EUR"),
        PriceDates.builder().start(day).build(),
        List.of(),
        asOf);
  }

  private static ClientRevenue of(RecognitionReport... reports) {
    return ClientRevenue.of(CLIENT, EURO, List.of(reports), TODAY);
  }

  @Test
  void aYearEndsWithTheDayAndTheOneBeforeItEndedAYearEarlier() {
    LocalDate first = LocalDate.of(2026, 4, 1);
    ClientRevenue revenue =
        of(
            on(TODAY, "1", TODAY),
            on(first, "20", TODAY),
            on(first.minusDays(1), "300", TODAY),
            on(first.minusYears(1), "4000", TODAY),
            on(first.minusYears(1).minusDays(1), "50000", TODAY));
    assertThat(revenue.recent()).isEqualTo(euro("21.00"));
    assertThat(revenue.former()).isEqualTo(euro("4300.00"));
    assertThat(revenue.logged()).isEqualTo(LoggedTime.unknown());
    assertThat(revenue).hasToString("ClientRevenue[c-1]");
  }

  @Test
  void aClientWithoutBudgetsEarnsNothingAndAnotherCurrencyIsNotKnown() {
    assertThat(of().recent()).isEqualTo(euro("0.00"));
    ClientRevenue foreign =
        ClientRevenue.of(
            CLIENT, Currency.getInstance("USD"), List.of(on(TODAY, "1", TODAY)), TODAY);
    assertThat(foreign.recent()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
    assertThat(foreign.former()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
  }

  @Test
  void aReportAsOfAnotherDayIsRefused() {
    assertThat(
            catchThrowableOfType(
                    InvalidModelException.class, () -> of(on(TODAY, "1", TODAY.minusDays(1))))
                .code())
        .isEqualTo(ErrorCode.INCONSISTENT);
  }
}
