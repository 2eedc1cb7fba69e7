package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says in words what the visible forecasts of a project say, and why where they say nothing. What
 * is hidden is not spoken of.
 */
final class ForecastWords {
  private final List<String> words = new ArrayList<>();
  private final ProjectView view;

  private ForecastWords(ProjectView view) {
    this.view = view;
  }

  static ImmutableList<String> of(ProjectView view) {
    ForecastWords forecast = new ForecastWords(view);
    view.outlook().standard().ifPresent(forecast::whole);
    view.outlook().asBooked().ifPresent(forecast::booked);
    view.outlook().runOut().forEach(forecast::runOut);
    view.outlook().standard().ifPresent(forecast::warning);
    forecast.retainer();
    return ImmutableList.copyOf(forecast.words);
  }

  private void whole(Projection<ForecastRow> row) {
    planned(EarnedValueRow.BUDGET_MINUTES)
        .ifPresent(
            planned ->
                say(
                    "In the end the work will have taken",
                    row,
                    new Bounds<>(
                        ForecastRow.MINUTES_AT_COMPLETION,
                        ForecastRow.MINUTES_FROM,
                        ForecastRow.MINUTES_TO),
                    "planned were " + planned));
    say(
        "At bill rates that will be",
        row,
        new Bounds<>(ForecastRow.VALUE_AT_COMPLETION, ForecastRow.VALUE_FROM, ForecastRow.VALUE_TO),
        "the budget is " + Cells.text("budgetTotal", view.burn().get(BudgetBurn.BUDGET_TOTAL)));
    view.outlook()
        .cost()
        .forEach(
            cost ->
                say(
                    "It will have cost",
                    row,
                    new Bounds<>(
                        ForecastRow.COST_AT_COMPLETION, ForecastRow.COST_FROM, ForecastRow.COST_TO),
                    "estimated was "
                        + Cells.text("estimatedCost", cost.get(EarnedValueRow.ESTIMATED_COST))));
  }

  /** A forecast with its bounds. */
  private record Bounds<T>(
      Field<ForecastRow, Figure<T>> whole,
      Field<ForecastRow, Figure<T>> from,
      Field<ForecastRow, Figure<T>> to) {}

  private <T> void say(String what, Projection<ForecastRow> row, Bounds<T> bounds, String beside) {
    row.get(bounds.whole())
        .ifVisible()
        .filter(whole -> !isByPeriod(whole))
        .ifPresent(
            whole ->
                words.add(
                    whole
                        .ifKnown()
                        .map(
                            known ->
                                what
                                    + " about "
                                    + Cells.about(known)
                                    + between(row, bounds)
                                    + "; "
                                    + beside
                                    + ".")
                        .orElse(what + ": nobody can tell (" + reason(whole) + ").")));
  }

  /** Whether a retainer has it period by period alone: of that speaks the period at hand. */
  private static boolean isByPeriod(Figure<?> figure) {
    return figure.equals(Figure.unknown(UnknownReason.BY_PERIOD));
  }

  private <T> String between(Projection<ForecastRow> row, Bounds<T> bounds) {
    Optional<Figure<T>> from = row.get(bounds.from()).ifVisible();
    Optional<Figure<T>> to = row.get(bounds.to()).ifVisible();
    Optional<T> lower = from.flatMap(Figure::ifKnown);
    Optional<T> upper = to.flatMap(Figure::ifKnown);
    if (lower.isPresent() && upper.isPresent()) {
      return ", in 8 of 10 such projects between "
          + Cells.about(lower.get())
          + " and "
          + Cells.about(upper.get());
    }
    return from.map(why -> " (no interval: " + reason(why) + ")").orElse("");
  }

  /** What it takes if all that is booked is worked, and nothing else. */
  private void booked(long minutes) {
    words.add(
        "With what is booked from now on it will have taken about " + Cells.about(minutes) + ".");
  }

  private void runOut(Projection<RunOutRow> row) {
    planned(EarnedValueRow.BUDGET_MINUTES)
        .ifPresent(
            planned ->
                runOut(
                    "The planned time",
                    row,
                    new Days(
                        RunOutRow.MINUTES_RUN_OUT,
                        RunOutRow.MINUTES_RUN_OUT_FROM,
                        RunOutRow.MINUTES_RUN_OUT_TO),
                    Cells.about(row.get(RunOutRow.MINUTES_PER_WEEK))));
    boolean hasTotal =
        view.burn().get(BudgetBurn.BUDGET_TOTAL).ifVisible().flatMap(Figure::ifKnown).isPresent();
    if (hasTotal) {
      runOut(
          "The budget in money",
          row,
          new Days(
              RunOutRow.VALUE_RUN_OUT, RunOutRow.VALUE_RUN_OUT_FROM, RunOutRow.VALUE_RUN_OUT_TO),
          Cells.about(row.get(RunOutRow.VALUE_PER_WEEK)));
    }
  }

  /** A day with its bounds. */
  private record Days(
      Field<RunOutRow, Figure<LocalDate>> day,
      Field<RunOutRow, Figure<LocalDate>> from,
      Field<RunOutRow, Figure<LocalDate>> to) {}

  private void runOut(String what, Projection<RunOutRow> row, Days days, String perWeek) {
    Optional<Figure<LocalDate>> shown = row.get(days.day()).ifVisible();
    if (shown.isEmpty() || isByPeriod(shown.get())) {
      return;
    }
    Optional<LocalDate> day = shown.get().ifKnown();
    boolean booked =
        row.get(days.from()).ifVisible().map(ForecastWords::isOfBookings).orElse(false)
            || (days.day().equals(RunOutRow.MINUTES_RUN_OUT)
                && view.outlook().asBooked().isPresent());
    boolean past =
        day.flatMap(known -> row.get(RunOutRow.AS_OF).ifVisible().map(now -> !known.isAfter(now)))
            .orElse(false);
    if (past) {
      words.add(what + " was used up on " + day.orElseThrow() + ".");
    } else if (booked) {
      words.add(
          day.map(known -> what + " runs out on " + known + ", by what is booked.")
              .orElse(what + " does not run out by what is booked."));
    } else if (day.isPresent()) {
      words.add(
          what
              + " runs out on "
              + day.get()
              + " at "
              + perWeek
              + " a week, the mean of the last four"
              + between(row, days)
              + ".");
    } else {
      words.add(what + " runs out on no day that is known: " + reason(shown.get()) + ".");
    }
  }

  private static boolean isOfBookings(Figure<LocalDate> bound) {
    return bound.equals(Figure.unknown(UnknownReason.BOOKINGS_UNTESTED));
  }

  private String between(Projection<RunOutRow> row, Days days) {
    Optional<Figure<LocalDate>> from = row.get(days.from()).ifVisible();
    Optional<Figure<LocalDate>> to = row.get(days.to()).ifVisible();
    Optional<LocalDate> lower = from.flatMap(Figure::ifKnown);
    Optional<LocalDate> upper = to.flatMap(Figure::ifKnown);
    if (lower.isPresent()) {
      return ", in 8 of 10 such projects from "
          + lower.get()
          + " on"
          + upper.map(last -> " and not after " + last).orElse(", or never");
    }
    return from.filter(why -> !isByPeriod(why))
        .map(why -> " (no interval: " + reason(why) + ")")
        .orElse("");
  }

  private void warning(Projection<ForecastRow> row) {
    boolean incomplete =
        row.get(ForecastRow.INCOMPLETE).ifVisible().flatMap(Figure::ifKnown).orElse(false);
    if (incomplete) {
      words.add(
          "Time sheets are missing ("
              + Cells.text("coverage", row.get(ForecastRow.COVERAGE))
              + " are in), so all of this may look too good.");
    }
  }

  /** The period that goes on, if the budget is a retainer. */
  private void retainer() {
    if (view.outlook().period().isEmpty()) {
      return;
    }
    Projection<RetainerRow> period = view.outlook().period().get();
    words.add(
        "Of the period of the retainer from "
            + Cells.text("start", period.get(RetainerRow.START))
            + " on, "
            + Cells.text("usedMinutes", period.get(RetainerRow.USED_MINUTES))
            + " are used and "
            + Cells.text("usedMinutes", period.get(RetainerRow.MINUTES_REMAINING))
            + " are left; it includes "
            + Cells.text("usedMinutes", period.get(RetainerRow.ALLOWANCE))
            + " for "
            + Cells.text("fee", period.get(RetainerRow.FEE))
            + "."
            + part(period, RetainerRow.OVERAGE, " are over.")
            + part(period, RetainerRow.WAIVED, " of it are given away.")
            + part(period, RetainerRow.EXPIRED, " would be lost if nothing more were used."));
    view.outlook().runOut().forEach(this::endOfPeriod);
  }

  private static String part(
      Projection<RetainerRow> period, Field<RetainerRow, Long> field, String what) {
    return period
        .get(field)
        .ifVisible()
        .filter(minutes -> minutes > 0)
        .map(minutes -> " " + Cells.hours(minutes) + what)
        .orElse("");
  }

  /** Whether the time of the period lasts to its end. */
  private void endOfPeriod(Projection<RunOutRow> row) {
    Optional<Figure<LocalDate>> day = row.get(RunOutRow.MINUTES_RUN_OUT).ifVisible();
    Days days =
        new Days(
            RunOutRow.MINUTES_RUN_OUT,
            RunOutRow.MINUTES_RUN_OUT_FROM,
            RunOutRow.MINUTES_RUN_OUT_TO);
    if (day.flatMap(Figure::ifKnown).isPresent()) {
      String perWeek = Cells.about(row.get(RunOutRow.MINUTES_PER_WEEK));
      runOut("The time of the period", row, days, perWeek);
    } else if (day.isPresent() && day.get().equals(Figure.unknown(UnknownReason.NEVER_ON_PLAN))) {
      words.add("At that pace the time of the period lasts to its end.");
    }
  }

  private Optional<String> planned(Field<EarnedValueRow<Measure.Minutes>, Figure<Long>> field) {
    return view.outlook()
        .now()
        .map(now -> now.get(field))
        .flatMap(Shown::ifVisible)
        .flatMap(Figure::ifKnown)
        .map(minutes -> Cells.value("usedMinutes", minutes));
  }

  private static String reason(Figure<?> figure) {
    return Cells.reason(
        figure instanceof Figure.Unknown<?> unknown ? unknown.reason() : UnknownReason.INCOMPLETE);
  }
}
