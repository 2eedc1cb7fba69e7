package dev.agency.examples.spring.page;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.spring.view.BudgetView;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws what was used week by week: a line for the sum and a dashed one for the whole budget, and
 * below a bar for each week, on a scale of its own. In money if the reader sees the money of each
 * week and of the whole, else in time; a picture is drawn of nothing less.
 */
final class WeeklyBurn {
  private static final int WIDTH = 1040;
  private static final int HEIGHT = 300;
  private static final int LEFT = 100;
  private static final int RIGHT = 1030;
  private static final int TOP = 16;
  private static final int FLOOR = 186;
  private static final int WEEKS_TOP = 214;
  private static final int WEEKS_FLOOR = 270;
  private static final int DATES = 10;

  /** How far words stand above their line. */
  private static final int ABOVE = 8;

  private final Words words;
  private final boolean inMoney;
  private final List<Week> weeks;
  private final Optional<Long> whole;
  private final Optional<Money> unit;

  /** A week: its first day, what was used in it, and up to its end; in minutes or minor units. */
  private record Week(LocalDate first, long used, long sum) {}

  private WeeklyBurn(Words words, List<Week> weeks, Optional<Long> whole, Optional<Money> unit) {
    this.words = words;
    this.inMoney = unit.isPresent();
    this.weeks = weeks;
    this.whole = whole;
    this.unit = unit;
  }

  /** Returns the picture, empty if the reader sees neither the money nor the time of each week. */
  static Optional<String> of(Words words, BudgetView view) {
    Optional<Money> total = known(view.burn(), BudgetBurn.BUDGET_TOTAL).filter(Money::isPositive);
    List<Week> money = total.isPresent() ? money(view.weeks()) : List.of();
    if (!money.isEmpty()) {
      return Optional.of(new WeeklyBurn(words, money, total.map(Money::minorUnits), total).svg());
    }
    List<Week> time = time(view.weeks());
    Optional<Long> planned =
        view.burn()
            .flatMap(burn -> burn.get(BudgetBurn.BUDGET_MINUTES).ifVisible())
            .filter(minutes -> minutes > 0);
    return time.isEmpty()
        ? Optional.empty()
        : Optional.of(new WeeklyBurn(words, time, planned, Optional.empty()).svg());
  }

  private static <R, T> Optional<T> known(Optional<Projection<R>> row, Field<R, Figure<T>> field) {
    return row.flatMap(each -> each.get(field).ifVisible()).flatMap(Figure::ifKnown);
  }

  private static List<Week> money(List<Projection<PeriodBurn>> rows) {
    List<Week> weeks = new ArrayList<>();
    for (Projection<PeriodBurn> row : rows) {
      Optional<LocalDate> first = row.get(PeriodBurn.START).ifVisible();
      Optional<Money> used = known(Optional.of(row), PeriodBurn.USED_VALUE);
      Optional<Money> sum = known(Optional.of(row), PeriodBurn.CUMULATIVE_VALUE);
      if (first.isEmpty() || used.isEmpty() || sum.isEmpty()) {
        return List.of();
      }
      weeks.add(new Week(first.get(), used.get().minorUnits(), sum.get().minorUnits()));
    }
    return weeks;
  }

  private static List<Week> time(List<Projection<PeriodBurn>> rows) {
    List<Week> weeks = new ArrayList<>();
    for (Projection<PeriodBurn> row : rows) {
      Optional<LocalDate> first = row.get(PeriodBurn.START).ifVisible();
      Optional<Long> used = row.get(PeriodBurn.USED_MINUTES).ifVisible();
      Optional<Long> sum = row.get(PeriodBurn.CUMULATIVE_MINUTES).ifVisible();
      if (first.isEmpty() || used.isEmpty() || sum.isEmpty()) {
        return List.of();
      }
      weeks.add(new Week(first.get(), used.get(), sum.get()));
    }
    return weeks;
  }

  private String svg() {
    long most = Math.max(whole.orElse(0L), weeks.stream().mapToLong(Week::sum).max().orElse(1));
    Svg.Scale x =
        new Svg.Scale(
            weeks.get(0).first().toEpochDay(),
            weeks.get(weeks.size() - 1).first().toEpochDay() + 7,
            LEFT,
            RIGHT);
    Svg.Scale y = new Svg.Scale(0, most, FLOOR, TOP);
    String title =
        words.say(
            inMoney ? "burn.picture.money" : "burn.picture.time",
            words.day(weeks.get(0).first()),
            amount(weeks.get(weeks.size() - 1).sum()),
            whole.map(this::amount).orElse("–"));
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    for (long at = 0; at <= most; at += step(most)) {
      svg.line(text(LEFT), y.at(at), text(RIGHT), y.at(at), "grid");
      svg.words(text(LEFT - 8), y.at(at), "end", axis(at));
    }
    List<String> sums = new ArrayList<>();
    sums.add(x.at(weeks.get(0).first().toEpochDay()) + "," + y.at(0));
    for (Week week : weeks) {
      sums.add(x.at(week.first().toEpochDay() + 7) + "," + y.at(Math.max(0, week.sum())));
    }
    whole.ifPresent(
        all -> {
          svg.line(text(LEFT), y.at(all), text(RIGHT), y.at(all), "whole");
          svg.words(text(LEFT + 4), y.at(all + most * ABOVE / (FLOOR - TOP)), "start", budget(all));
        });
    svg.path(sums, "sum");
    appendWeeks(svg, x);
    return svg.end();
  }

  private void appendWeeks(Svg svg, Svg.Scale x) {
    long most = Math.max(1, weeks.stream().mapToLong(Week::used).max().orElse(1));
    Svg.Scale y = new Svg.Scale(0, most, WEEKS_FLOOR, WEEKS_TOP);
    svg.line(text(LEFT), y.at(0), text(RIGHT), y.at(0), "grid");
    svg.words(text(LEFT - 8), y.at(most), "end", words.say("burn.most", axis(most)));
    for (Week week : weeks) {
      long used = Math.max(0, week.used());
      svg.box(x.at(week.first().toEpochDay() + 1), y.at(used), x.length(5), y.length(used), "week");
    }
    int step = (weeks.size() + DATES - 1) / DATES;
    for (int i = 0; i < weeks.size(); i += step) {
      LocalDate first = weeks.get(i).first();
      svg.words(x.at(first.toEpochDay()), text(HEIGHT - 12), "start", words.shortDay(first));
    }
  }

  /** A round number of hours or of thousands that divides the height into two to five. */
  private long step(long most) {
    long unitOfAxis = inMoney ? 100_000 : 60;
    long step = unitOfAxis;
    while (step * 5 < most) {
      // 1, 2, 5, 10, 20, 50 and so on
      step = String.valueOf(step / unitOfAxis).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  private String amount(long number) {
    return unit.map(of -> words.money(Money.ofMinor(number, of.currency().getCurrencyCode())))
        .orElseGet(() -> words.hours(number));
  }

  /** Rounds where there is little room: whole amounts of a currency, whole hours. */
  private String axis(long number) {
    return inMoney
        ? words.wholeMoney(Money.ofMinor(number, unit.orElseThrow().currency().getCurrencyCode()))
        : words.hours(number / 60 * 60);
  }

  private String budget(long all) {
    return words.say("burn.whole.of", axis(all));
  }

  private static String text(int number) {
    return String.valueOf(number);
  }
}
