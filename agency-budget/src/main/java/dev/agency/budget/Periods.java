package dev.agency.budget;

import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * The weeks or months from that of the first fact to that of the last.
 *
 * @param span how long each is
 * @param unit the same, for the calendar
 * @param first the first day of the first; the first day there is where there are none
 * @param count how many there are
 */
record Periods(PeriodBurn.Span span, ChronoUnit unit, LocalDate first, int count) {
  static Periods weeks(PastFacts facts, WeekStart weekStart) {
    return of(facts, PeriodBurn.Span.WEEK, ChronoUnit.WEEKS, weekStart::weekOf);
  }

  static Periods months(PastFacts facts) {
    return of(facts, PeriodBurn.Span.MONTH, ChronoUnit.MONTHS, day -> day.withDayOfMonth(1));
  }

  private static Periods of(
      PastFacts facts, PeriodBurn.Span span, ChronoUnit unit, UnaryOperator<LocalDate> startOf) {
    return facts
        .firstDay()
        .map(startOf)
        .map(first -> new Periods(span, unit, first, 1 + between(unit, first, facts)))
        .orElse(new Periods(span, unit, LocalDate.MIN, 0));
  }

  private static int between(ChronoUnit unit, LocalDate first, PastFacts facts) {
    return Math.toIntExact(unit.between(first, facts.lastDay().orElseThrow()));
  }

  /** Which of them a day lies in, from 0. */
  int index(LocalDate day) {
    return Math.toIntExact(unit.between(first, day));
  }

  /** The first day of one of them. */
  LocalDate start(int index) {
    return first.plus(index, unit);
  }
}
