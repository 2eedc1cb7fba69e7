package dev.agency.budget.revenue;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Recognition;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms of recognition, one method each. */
class RecognitionKernel {
  private final Recognition form;
  private final Money price;
  private final PriceDates dates;
  private final ImmutableList<CostOutlook> outlooks;

  RecognitionKernel(
      Recognition form, Money price, PriceDates dates, ImmutableList<CostOutlook> outlooks) {
    this.form = form;
    this.price = price;
    this.dates = dates;
    this.outlooks =
        outlooks.stream().sorted(comparing(CostOutlook::day)).collect(toImmutableList());
    Invariants rules =
        Invariants.of("a recognition")
            .notNegative("price", price.minorUnits())
            .unique("outlooks", this.outlooks.stream().map(CostOutlook::day).toList())
            .each(
                "outlooks",
                outlooks,
                (each, path, outlook) ->
                    each.sameCurrency(
                        path + "/price",
                        price.currency(),
                        Optional.of(outlook.price().currency())));
    if (form instanceof Recognition.InParts parts) {
      boolean same = parts.parts().get(0).amount().currency().equals(price.currency());
      rules
          .require(same, "parts", ErrorCode.CURRENCY_MISMATCH, "must have the same currency")
          .require(
              !same || parts.sum().equals(ExactMoney.of(price)),
              "parts",
              ErrorCode.INCONSISTENT,
              "must sum to the price");
    }
    rules.verify();
  }

  /** What is revenue from a day on, and what is set aside. */
  record Point(
      LocalDate day, Money price, Figure<ExactMoney> exact, Figure<ExactMoney> provision) {}

  final RecognitionReport report(LocalDate asOf) {
    RecognitionReport.Builder report =
        RecognitionReport.builder().form(form).asOf(asOf).price(priceOn(asOf));
    if (form instanceof Recognition.OnDate one) {
      Optional<LocalDate> day = dayOf(one.moment());
      if (day.isEmpty() && one.moment() != Recognition.Moment.DELIVERY) {
        return report.unknown(UnknownReason.NO_PLAN).build();
      }
      return report.steps(steps(day.stream().map(this::whole).toList(), asOf)).build();
    }
    if (form instanceof Recognition.PercentOfCompletion) {
      if (outlooks.stream().allMatch(outlook -> outlook.day().isAfter(asOf))) {
        return report.unknown(UnknownReason.NO_ESTIMATE).build();
      }
      return report.steps(steps(outlooks.stream().map(this::completed).toList(), asOf)).build();
    }
    return report.steps(steps(running(partsOf()), asOf)).build();
  }

  /** The price of a day: that of the last outlook, as far as outlooks matter. */
  private Money priceOn(LocalDate day) {
    Money held = price;
    if (form instanceof Recognition.PercentOfCompletion) {
      for (CostOutlook outlook : outlooks) {
        held = outlook.day().isAfter(day) ? held : outlook.price();
      }
    }
    return held;
  }

  private Optional<LocalDate> dayOf(Recognition.Moment moment) {
    return switch (moment) {
      case START -> dates.start();
      case END -> dates.end();
      case DELIVERY -> dates.delivered();
    };
  }

  private Point whole(LocalDate day) {
    return new Point(day, price, Figure.known(ExactMoney.of(price)), nothing());
  }

  private Figure<ExactMoney> nothing() {
    return Figure.known(ExactMoney.zero(price.currency()));
  }

  private Point completed(CostOutlook outlook) {
    Figure<ExactMoney> recognised =
        outlook.spent().then(spent -> outlook.toCome().then(left -> earned(outlook, spent, left)));
    Figure<ExactMoney> provision =
        outlook
            .spent()
            .then(spent -> outlook.toCome().then(left -> provision(outlook, spent, left)));
    return new Point(outlook.day(), outlook.price(), recognised, provision);
  }

  /** Returns the price times the share that is spent of all the cost there will be. */
  Figure<ExactMoney> earned(CostOutlook outlook, ExactMoney spent, ExactMoney left) {
    ExactMoney total = spent.plus(left);
    return total.signum() == 0
        ? Figure.unknown(UnknownReason.NO_ESTIMATE)
        : Figure.known(ExactMoney.of(outlook.price()).inProportion(spent, total));
  }

  /** Returns what of a loss the cost so far does not show. */
  Figure<ExactMoney> provision(CostOutlook outlook, ExactMoney spent, ExactMoney left) {
    ExactMoney total = spent.plus(left);
    ExactMoney loss = total.minus(ExactMoney.of(outlook.price()));
    if (total.signum() == 0) {
      return Figure.unknown(UnknownReason.NO_ESTIMATE);
    }
    return Figure.known(
        loss.signum() <= 0 ? ExactMoney.zero(price.currency()) : loss.inProportion(left, total));
  }

  /** A part and the day it becomes revenue. */
  private record Due(LocalDate day, Money amount) {}

  private List<Due> partsOf() {
    if (form instanceof Recognition.InParts parts) {
      return parts.parts().stream()
          .map(part -> new Due(last(part.during()), part.amount()))
          .toList();
    }
    return evenly((Recognition.Evenly) form);
  }

  private static LocalDate last(DateRange days) {
    return days.last().orElseThrow();
  }

  private List<Due> evenly(Recognition.Evenly evenly) {
    LocalDate end = evenly.during().end().orElseThrow();
    ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
    LocalDate start = evenly.during().start();
    while (start.isBefore(end)) {
      LocalDate next = evenly.per().nextAfter(start, WeekStart.ISO);
      days.add((next.isAfter(end) ? end : next).minusDays(1));
      start = next;
    }
    ImmutableList<LocalDate> lasts = days.build();
    ImmutableList<Money> amounts = split(lasts.size());
    ImmutableList.Builder<Due> parts = ImmutableList.builder();
    for (int i = 0; i < lasts.size(); i++) {
      parts.add(new Due(lasts.get(i), amounts.get(i)));
    }
    return parts.build();
  }

  /** Splits the price into equal parts. */
  ImmutableList<Money> split(int parts) {
    long[] weights = new long[parts];
    Arrays.fill(weights, 1);
    return price.allocate(weights);
  }

  private List<Point> running(List<Due> parts) {
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    ExactMoney sum = ExactMoney.zero(price.currency());
    for (Due part : parts) {
      sum = sum.plus(part.amount());
      points.add(new Point(part.day(), price, Figure.known(sum), nothing()));
    }
    return points.build();
  }

  private ImmutableList<RecognitionStep> steps(List<Point> points, LocalDate asOf) {
    ImmutableList.Builder<RecognitionStep> steps = ImmutableList.builder();
    Money before = Money.zero(price.currency());
    for (Point point : points) {
      if (point.day().isAfter(asOf)) {
        break;
      }
      Figure<Money> sum = point.exact().map(exact -> exact.toMoney(RoundingMode.HALF_UP));
      Money last = before;
      steps.add(
          RecognitionStep.builder()
              .day(point.day())
              .price(point.price())
              .exact(point.exact())
              .cumulative(sum)
              .amount(sum.map(now -> catchUp(now, last)))
              .provision(point.provision())
              .build());
      before = sum.ifKnown().orElse(before);
    }
    return steps.build();
  }

  /** Returns what a step adds to the one before. */
  Money catchUp(Money now, Money before) {
    return now.minus(before);
  }
}
