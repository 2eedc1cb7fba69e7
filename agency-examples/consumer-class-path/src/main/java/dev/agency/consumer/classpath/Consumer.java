package dev.agency.consumer.classpath;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Costs time entries that arrive as JSON, on the class path with Jackson 3. */
public final class Consumer {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static final RateBook RATES =
      RateBook.of(
          ImmutableList.of(
              new DatedCostRate(
                  new PersonId("ana"),
                  DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                  CostRate.perHour("29.07", "EUR"))));

  private static final String ENTRIES =
      """
      [{"id":"t-1","budget":"relaunch","person":"ana","date":"2026-03-02","minutes":456},
       {"id":"t-2","budget":"relaunch","person":"ben","date":"2026-03-02","minutes":90}]
      """;

  private Consumer() {}

  /**
   * Runs the example; it ends with an exception if a result is not the one expected.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    ImmutableList<TimeEntry> entries = AgencyJson3.readList(ENTRIES, TimeEntry.class);
    check(
        AgencyJson3.readList(AgencyJson3.write(entries), TimeEntry.class).equals(entries),
        "the entries read back");

    // 456 minutes at EUR 29.07 an hour are EUR 220.932; nobody knows what Ben costs.
    Figure<Money> cost = cost(entries).map(sum -> sum.toMoney(RoundingMode.HALF_UP));
    check(
        cost.equals(Figure.partial(Money.of("220.93", "EUR"), Missing.unpriced(90))),
        "a missing rate is not zero");
    check(
        refusal(ENTRIES.replace("456", "-456")).equals("NEGATIVE at /0/minutes"),
        "negative minutes are refused");
    check(!Consumer.class.getModule().isNamed(), "this runs on the class path");
    System.out.println("Class path, Jackson 3: costed " + entries.size() + " entries");
  }

  private static Figure<ExactMoney> cost(ImmutableList<TimeEntry> entries) {
    ExactMoney sum = ExactMoney.zero(EUR);
    long unpriced = 0;
    for (TimeEntry entry : entries) {
      Optional<CostRate> rate = RATES.costRate(entry.person(), entry.date());
      if (rate.isPresent()) {
        sum = sum.plus(rate.get().forMinutes(entry.minutes(), 456));
      } else {
        unpriced += entry.minutes();
      }
    }
    return unpriced == 0 ? Figure.known(sum) : Figure.partial(sum, Missing.unpriced(unpriced));
  }

  private static String refusal(String json) {
    try {
      AgencyJson3.readList(json, TimeEntry.class);
      throw new IllegalStateException("Nothing was refused.");
    } catch (InvalidJsonException refused) {
      ErrorCode code = refused.code();
      return code + " at " + refused.path();
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Does not hold: " + what);
    }
  }
}
