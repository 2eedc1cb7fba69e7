package dev.agency.budget.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Builds a small burn in the words of the agency:
 *
 * <pre>{@code
 * BurnExample.timeAndMaterials("EUR")
 *     .line("design", 4_800, "95.00")
 *     .cost("ada", "50.00")
 *     .time("ada", "design", "2026-03-02", 420)
 *     .reportAsOf("2026-03-31");
 * }</pre>
 *
 * <p>Time, deliveries and expenses are approved and billable unless changed. Mutable and not
 * thread-safe.
 */
public final class BurnExample {
  private static final BudgetId BUDGET = BudgetId.of("b-1");
  private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);

  private final String currency;
  private final Pricing pricing;
  private final List<ServiceLine> lines = new ArrayList<>();
  private final List<DatedCostRate> rates = new ArrayList<>();
  private final List<TimeEntry> entries = new ArrayList<>();
  private final List<ScheduledTime> scheduled = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Expense> expenses = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private BurnSettings settings = BurnSettings.usual();

  private BurnExample(String currency, Pricing pricing) {
    this.currency = currency;
    this.pricing = pricing;
  }

  /**
   * Starts a budget of time and materials without a cap.
   *
   * @param currency its currency
   * @return the example
   */
  public static BurnExample timeAndMaterials(String currency) {
    return new BurnExample(currency, TimeAndMaterials.builder().build());
  }

  /**
   * Starts a budget of time and materials with a cap.
   *
   * @param cap the cap
   * @param currency its currency
   * @return the example
   */
  public static BurnExample capped(String cap, String currency) {
    Money most = Money.of(cap, currency);
    return new BurnExample(currency, TimeAndMaterials.builder().cap(most).build());
  }

  /**
   * Starts a budget at a fixed price.
   *
   * @param price the price
   * @param currency its currency
   * @return the example
   */
  public static BurnExample fixedPrice(String price, String currency) {
    return new BurnExample(currency, new FixedPrice(Money.of(price, currency)));
  }

  /**
   * Starts an internal budget.
   *
   * @param currency its currency
   * @return the example
   */
  public static BurnExample internal(String currency) {
    return new BurnExample(currency, new NonBillable());
  }

  /**
   * Adds a service line at a rate per hour.
   *
   * @param id its id and name
   * @param estimatedMinutes its estimate
   * @param rate what an hour is sold for
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample line(String id, long estimatedMinutes, String rate) {
    return line(id, line -> line.estimatedMinutes(estimatedMinutes).billRate(perHour(rate)));
  }

  /**
   * Adds a service line.
   *
   * @param id its id and name
   * @param change what else to set
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample line(String id, UnaryOperator<ServiceLine.Builder> change) {
    lines.add(change.apply(ServiceLine.builder().id(LineId.of(id)).name(id)).build());
    return this;
  }

  /**
   * Returns a bill rate in the currency of the budget.
   *
   * @param amount what an hour is sold for
   * @return the rate
   */
  public BillRate perHour(String amount) {
    return BillRate.perHour(amount, currency);
  }

  /**
   * Adds what a person costs from 2020 on.
   *
   * @param person the person
   * @param rate the cost of an hour
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample cost(String person, String rate) {
    return cost(person, DateRange.startingOn(EPOCH), CostRate.perHour(rate, currency));
  }

  /**
   * Adds what a person costs.
   *
   * @param person the person
   * @param during the days it holds
   * @param rate the rate
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample cost(String person, DateRange during, CostRate rate) {
    rates.add(new DatedCostRate(PersonId.of(person), during, rate));
    return this;
  }

  /**
   * Adds approved billable time.
   *
   * @param person who worked
   * @param line the line
   * @param date the day
   * @param minutes how long
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample time(String person, String line, String date, long minutes) {
    return time(person, date, minutes, entry -> entry.line(LineId.of(line)));
  }

  /**
   * Adds time on no line, approved and billable unless changed.
   *
   * @param person who worked
   * @param date the day
   * @param minutes how long
   * @param change what else to set
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample time(
      String person, String date, long minutes, UnaryOperator<TimeEntry.Builder> change) {
    TimeEntry.Builder entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("t-" + (entries.size() + 1)))
            .budget(BUDGET)
            .person(PersonId.of(person))
            .date(LocalDate.parse(date))
            .minutes(minutes)
            .approval(Approval.APPROVED);
    entries.add(change.apply(entry).build());
    return this;
  }

  /**
   * Adds what a booking sets aside on a day.
   *
   * @param person who is booked
   * @param line the line
   * @param day the day
   * @param minutes how long
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample booked(String person, String line, String day, long minutes) {
    scheduled.add(
        ScheduledTime.builder()
            .booking(BookingId.of("bk-" + person))
            .person(PersonId.of(person))
            .budget(BUDGET)
            .line(LineId.of(line))
            .day(LocalDate.parse(day))
            .minutes(minutes)
            .build());
    return this;
  }

  /**
   * Adds approved pieces.
   *
   * @param line the line, sold by the piece
   * @param date the day
   * @param pieces how many
   * @param change what else to set
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample delivery(
      String line, String date, String pieces, UnaryOperator<Delivery.Builder> change) {
    Delivery.Builder delivery =
        Delivery.builder()
            .id(DeliveryId.of("d-" + (deliveries.size() + 1)))
            .budget(BUDGET)
            .line(LineId.of(line))
            .date(LocalDate.parse(date))
            .pieces(UnitCount.of(pieces))
            .approval(Approval.APPROVED);
    deliveries.add(change.apply(delivery).build());
    return this;
  }

  /**
   * Adds an approved expense.
   *
   * @param date the day
   * @param cost what it cost
   * @param billable what the client is charged
   * @param change what else to set
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample expense(
      String date, String cost, String billable, UnaryOperator<Expense.Builder> change) {
    Expense.Builder expense =
        Expense.builder()
            .id(ExpenseId.of("x-" + (expenses.size() + 1)))
            .budget(BUDGET)
            .date(LocalDate.parse(date))
            .name("Expense")
            .cost(Money.of(cost, currency))
            .billableAmount(Money.of(billable, currency))
            .approval(Approval.APPROVED);
    expenses.add(change.apply(expense).build());
    return this;
  }

  /**
   * Adds an invoice.
   *
   * @param date the day
   * @param amount the amount, negative for a credit note
   * @param state how far it has come
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample invoice(String date, String amount, InvoiceState state) {
    invoices.add(
        Invoice.builder()
            .id(InvoiceId.of("i-" + (invoices.size() + 1)))
            .budget(BUDGET)
            .number("2026-" + (invoices.size() + 1))
            .date(LocalDate.parse(date))
            .amount(Money.of(amount, currency))
            .state(state)
            .build());
    return this;
  }

  /**
   * Sets the settings.
   *
   * @param change changes the usual ones
   * @return this
   */
  @CanIgnoreReturnValue
  public BurnExample settings(UnaryOperator<BurnSettings.Builder> change) {
    settings = change.apply(settings.toBuilder()).build();
    return this;
  }

  /**
   * Returns all of it.
   *
   * @param asOf the last day that counts
   * @return the scenario
   */
  public BurnScenario asOf(String asOf) {
    Budget budget =
        Budget.builder()
            .id(BUDGET)
            .project(ProjectId.of("p-1"))
            .name("Website")
            .currency(Currency.getInstance(currency))
            .pricing(pricing)
            .minutesPerDay(480)
            .lines(lines)
            .build();
    BurnFacts facts =
        BurnFacts.builder()
            .entries(entries)
            .scheduled(scheduled)
            .deliveries(deliveries)
            .expenses(expenses)
            .invoices(invoices)
            .timesheets(Optional.empty())
            .build();
    return new BurnScenario(budget, facts, RateBook.of(rates), settings, LocalDate.parse(asOf));
  }

  /**
   * Computes the burn.
   *
   * @param asOf the last day that counts
   * @return the report
   */
  public BurnReport reportAsOf(String asOf) {
    return asOf(asOf).report();
  }
}
