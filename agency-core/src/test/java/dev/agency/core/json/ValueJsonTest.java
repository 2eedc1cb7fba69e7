package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueJsonTest {
  @ParameterizedTest
  @EnumSource
  void eachValueHasOneForm(Line line) throws Exception {
    assertForm(line, DealId.of("d-1"), "\"d-1\"");
    assertForm(line, new ExternalRef("hubspot", "4711"), "{'source':'hubspot','id':'4711'}");
    assertForm(line, Money.of("12.30", "EUR"), "{'amount':'12.30','currency':'EUR'}");
    assertForm(line, Money.of("-7", "JPY"), "{'amount':'-7','currency':'JPY'}");
    assertForm(
        line,
        MoneyBag.of(Money.of("1", "USD"), Money.of("2", "EUR")),
        "[{'amount':'2.00','currency':'EUR'},{'amount':'1.00','currency':'USD'}]");
    assertForm(line, ExactMoney.of("3325/3", "EUR"), "{'minorUnits':'3325/3','currency':'EUR'}");
    assertForm(
        line, BillRate.perDay("760", "EUR"), "{'amount':'760.00','currency':'EUR','per':'DAY'}");
    assertForm(
        line,
        CostRate.perHour("29.0698", "EUR"),
        "{'amount':'29.0698','currency':'EUR','per':'HOUR'}");
    assertForm(
        line,
        DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
        "{'start':'2026-01-01','end':'2026-02-01'}");
    assertForm(line, DateRange.startingOn(LocalDate.of(2026, 1, 1)), "{'start':'2026-01-01'}");
    assertForm(line, Instant.parse("2026-03-02T08:30:00Z"), "\"2026-03-02T08:30:00Z\"");
    assertForm(line, Instant.parse("2026-03-02T08:30:00.120Z"), "\"2026-03-02T08:30:00.120Z\"");
    assertForm(
        line,
        Instant.parse("2199-12-31T23:59:59.999999999Z"),
        "\"2199-12-31T23:59:59.999999999Z\"");
    assertForm(line, Instant.parse("1900-01-01T00:00:00Z"), "\"1900-01-01T00:00:00Z\"");
    assertForm(line, BasisPoints.ofPercent(15), "1500");
    assertForm(line, WeekStart.ISO, "\"MONDAY\"");
    assertForm(line, Missing.unpriced(90), "{'unpricedMinutes':90,'unconverted':[]}");
    assertForm(
        line,
        Missing.unpriced(90).withUnpricedPieces(2),
        "{'unpricedMinutes':90,'unconverted':[],'unpricedPieces':2}");
  }

  @ParameterizedTest
  @EnumSource
  void aFigureNamesItsState(Line line) throws Exception {
    assertThat(line.write(Figure.known(5))).isEqualTo("{\"state\":\"known\",\"value\":5}");
    Figure<Object> unknown = Figure.unknown(UnknownReason.NO_REVENUE);
    String text = "{\"state\":\"unknown\",\"reason\":\"NO_REVENUE\"}";
    assertThat(line.write(unknown)).isEqualTo(text);
    assertThat(line.read(text, Figure.class)).isEqualTo(unknown);
  }

  private static void assertForm(Line line, Object value, String form) throws Exception {
    String json = form.replace('\'', '"');
    assertThat(line.write(value)).as("%s writes", line).isEqualTo(json);
    // A generated class stands for the abstract type it extends.
    Class<?> type =
        value instanceof DateRange || value instanceof Missing
            ? value.getClass().getSuperclass()
            : value.getClass();
    assertThat((Object) line.read(json, type)).as("%s reads", line).isEqualTo(value);
  }
}
