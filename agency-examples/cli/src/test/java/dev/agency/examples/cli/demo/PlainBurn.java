package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of a budget done the plain way, row by row in {@code BigDecimal}, to check the
 * story of the demo without the calculator that tells it.
 */
final class PlainBurn {
  private final Budget budget;
  private final List<TimeEntry> entries;
  private final List<Expense> expenses;

  PlainBurn(DemoFiles files, String project) {
    this.budget =
        files.budgets().stream()
            .filter(b -> b.project().value().equals(project))
            .findFirst()
            .orElseThrow();
    this.entries = files.entries().stream().filter(e -> e.budget().equals(budget.id())).toList();
    this.expenses = files.expenses().stream().filter(e -> e.budget().equals(budget.id())).toList();
  }

  Budget budget() {
    return budget;
  }

  /** The fixed price, or the lines as estimated. */
  BigDecimal total() {
    return budget
        .total()
        .ifKnown()
        .map(total -> new BigDecimal(total.toMoney(RoundingMode.HALF_UP).amount()))
        .orElse(BigDecimal.ZERO);
  }

  /** Approved billable time at the rates of its lines, and approved billable expenses. */
  BigDecimal used(LocalDate asOf) {
    BigDecimal sum = BigDecimal.ZERO;
    for (TimeEntry entry : entries) {
      if (entry.billable()
          && entry.approval() == Approval.APPROVED
          && !entry.date().isAfter(asOf)) {
        ServiceLine line = budget.line(entry.line().orElseThrow()).orElseThrow();
        Rate rate = line.billRate().orElseThrow().rate();
        sum = sum.add(price(rate, charged(entry.minutes())).multiply(kept(line)));
      }
    }
    for (Expense expense : expenses) {
      if (expense.approval() == Approval.APPROVED && !expense.date().isAfter(asOf)) {
        sum =
            sum.add(
                expense
                    .billableAmount()
                    .map(amount -> new BigDecimal(amount.amount()))
                    .orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  /** Used value as a percentage of the total, rounded down. */
  int usedPercent(LocalDate asOf) {
    return used(asOf)
        .multiply(BigDecimal.valueOf(100))
        .divide(total(), 0, RoundingMode.DOWN)
        .intValueExact();
  }

  /** The first day on which so many percent were used. */
  Optional<LocalDate> reached(int percent) {
    for (LocalDate day = DemoYear.FIRST; !day.isAfter(DemoYear.AS_OF); day = day.plusDays(1)) {
      if (usedPercent(day) >= percent) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** All time that was not rejected at what its people cost, and all expenses. */
  BigDecimal cost(RateBook rates) {
    return cost(rates, DemoYear.AS_OF);
  }

  /** The same up to a day. */
  BigDecimal cost(RateBook rates, LocalDate asOf) {
    BigDecimal sum = BigDecimal.ZERO;
    for (TimeEntry entry : entries) {
      if (entry.approval() != Approval.REJECTED && !entry.date().isAfter(asOf)) {
        Rate rate = rates.costRate(entry.person(), entry.date()).orElseThrow().rate();
        sum = sum.add(price(rate, entry.minutes()));
      }
    }
    for (Expense expense : expenses) {
      if (!expense.date().isAfter(asOf)) {
        sum = sum.add(new BigDecimal(expense.cost().amount()));
      }
    }
    return sum;
  }

  /** The entries whose cost nobody knows. */
  List<TimeEntry> unpriced(RateBook rates) {
    List<TimeEntry> unpriced = new ArrayList<>();
    for (TimeEntry entry : entries) {
      if (rates.costRate(entry.person(), entry.date()).isEmpty()) {
        unpriced.add(entry);
      }
    }
    return unpriced;
  }

  /** Up to the next full step, where the budget has one. */
  private long charged(long minutes) {
    if (budget.timeRounding().isEmpty()) {
      return minutes;
    }
    assertThat(budget.timeRounding().get().direction()).isEqualTo(TimeRounding.Direction.UP);
    long step = budget.timeRounding().get().step();
    return (minutes + step - 1) / step * step;
  }

  /** What a discount leaves of a price, as a share. */
  private static BigDecimal kept(ServiceLine line) {
    return line.discount()
        .map(off -> BigDecimal.ONE.subtract(percent(((Discount.Share) off).share())))
        .orElse(BigDecimal.ONE);
  }

  private static BigDecimal percent(BasisPoints share) {
    return BigDecimal.valueOf(share.value(), 4);
  }

  private BigDecimal price(Rate rate, long minutes) {
    long unit = rate.per() == RateUnit.HOUR ? 60 : budget.minutesPerDay();
    return new BigDecimal(rate.amount())
        .multiply(BigDecimal.valueOf(minutes))
        .divide(BigDecimal.valueOf(unit), 10, RoundingMode.HALF_UP);
  }
}
