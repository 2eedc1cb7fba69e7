package dev.agency.budget.outlook;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.UnknownReason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a budget should be used up, and between which days, from whole numbers: it goes on day by
 * day until the use is the budget.
 *
 * @param days what was used on each day so far
 * @param asOf the day it is asked
 * @param wonOn the day the work was won, before which nothing makes a pace
 */
record RunOutOracle(NavigableMap<LocalDate, Long> days, LocalDate asOf, Optional<LocalDate> wonOn) {
  /**
   * The first and last day of an interval.
   *
   * @param reason why there is none, else empty
   * @param from the first day
   * @param to the last day, empty if there is none
   */
  record Bounds(String reason, Optional<LocalDate> from, Optional<LocalDate> to) {
    static Bounds none(String reason) {
      return new Bounds(reason, Optional.empty(), Optional.empty());
    }

    static Bounds none(UnknownReason reason) {
      return none(reason.name());
    }

    String fromText() {
      return from.map(LocalDate::toString).orElse(reason);
    }

    String toText() {
      return from.isEmpty()
          ? reason
          : to.map(LocalDate::toString).orElse(UnknownReason.NEVER_ON_PLAN.name());
    }
  }

  /** How many days a project had left and was forecast to have; never if it had no end of them. */
  private record Ratio(boolean never, long real, long forecast) {
    boolean isLess(Ratio other) {
      return other.never ? !never : !never && real * other.forecast < other.real * forecast;
    }

    Optional<LocalDate> after(LocalDate day, long ahead, boolean up) {
      long days = never ? 0 : (real * ahead + (up ? forecast - 1 : 0)) / forecast;
      return never || day.plusDays(days).isAfter(Invariants.LAST_DATE)
          ? Optional.empty()
          : Optional.of(day.plusDays(days));
    }
  }

  /** The first day of the week that is not over yet. */
  private LocalDate end() {
    return asOf.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private long weeks() {
    LocalDate first = null;
    for (LocalDate day : days.keySet()) {
      first = first == null && isDelivery(day) ? day : first;
    }
    if (first == null) {
      return 0;
    }
    LocalDate week = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long weeks = 0;
    for (; week.isBefore(end()); week = week.plusWeeks(1)) {
      weeks++;
    }
    return Math.min(4, weeks);
  }

  private boolean isDelivery(LocalDate day) {
    return wonOn.isEmpty() || !day.isBefore(wonOn.get());
  }

  private boolean isRecent(LocalDate day) {
    return isDelivery(day) && !day.isBefore(end().minusWeeks(weeks())) && day.isBefore(end());
  }

  private long recent() {
    long sum = 0;
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      sum += isRecent(day.getKey()) ? day.getValue() : 0;
    }
    return sum;
  }

  /** Whether something was used of late on a day of the week. */
  private boolean isWorked(DayOfWeek weekday) {
    boolean worked = false;
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      boolean same = day.getKey().getDayOfWeek() == weekday;
      worked |= same && day.getValue() > 0 && isRecent(day.getKey());
    }
    return worked;
  }

  /** The last day up to one on which people work, but to come. */
  private LocalDate lastWorked(LocalDate day) {
    LocalDate found = null;
    for (LocalDate next = asOf.plusDays(1);
        found == null || !next.isAfter(day);
        next = next.plusDays(1)) {
      found = isWorked(next.getDayOfWeek()) ? next : found;
    }
    return found;
  }

  private long used() {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  String perWeek() {
    long weeks = weeks();
    // Half up: all amounts are positive.
    return weeks == 0
        ? UnknownReason.NO_ENTRIES.name()
        : String.valueOf((2 * recent() + weeks) / (2 * weeks));
  }

  /** The day a budget is used up, or why there is none. */
  String runOut(long budget, Optional<NavigableMap<LocalDate, Long>> booked) {
    if (budget <= 0) {
      return UnknownReason.NO_TOTAL.name();
    }
    long sum = 0;
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      sum += day.getValue();
      if (sum >= budget) {
        return day.getKey().toString();
      }
    }
    if (booked.isPresent()) {
      for (Map.Entry<LocalDate, Long> day : booked.get().entrySet()) {
        sum += day.getKey().isAfter(asOf) ? day.getValue() : 0;
        if (sum >= budget) {
          return day.getKey().toString();
        }
      }
      return UnknownReason.NEVER_ON_PLAN.name();
    }
    long weeks = weeks();
    if (weeks == 0) {
      return UnknownReason.NO_ENTRIES.name();
    }
    long recent = recent();
    for (LocalDate day = asOf;
        recent > 0 && !day.isAfter(Invariants.LAST_DATE);
        day = day.plusDays(1)) {
      long then = sum * 7 * weeks + recent * ChronoUnit.DAYS.between(asOf, day);
      if (then >= budget * 7 * weeks) {
        return lastWorked(day).toString();
      }
    }
    return UnknownReason.NEVER_ON_PLAN.name();
  }

  /** Between which days a budget is used up of which so many basis points are earned. */
  Bounds bounds(
      long budget,
      Optional<NavigableMap<LocalDate, Long>> booked,
      long earned,
      List<PastProject> past) {
    String day = runOut(budget, booked);
    if (budget <= 0) {
      return Bounds.none(UnknownReason.NO_TOTAL);
    }
    if (used() >= budget) {
      return Bounds.none(UnknownReason.NOTHING_LEFT);
    }
    if (!isDay(day)) {
      return Bounds.none(day);
    }
    if (booked.isPresent()) {
      return Bounds.none(UnknownReason.BOOKINGS_UNTESTED);
    }
    List<Ratio> ratios = new ArrayList<>();
    for (PastProject project : past) {
      ratio(project, earned).ifPresent(ratios::add);
    }
    int count = ratios.size();
    if (count < 9) {
      return Bounds.none(UnknownReason.TOO_FEW_PROJECTS);
    }
    ratios.sort((one, other) -> one.isLess(other) ? -1 : other.isLess(one) ? 1 : 0);
    long ahead = ChronoUnit.DAYS.between(asOf, LocalDate.parse(day));
    // At 80 % a tenth of the ranks is on either side.
    Optional<LocalDate> from = ratios.get((count + 1) / 10 - 1).after(asOf, ahead, false);
    Optional<LocalDate> to = ratios.get((9 * (count + 1) + 9) / 10 - 1).after(asOf, ahead, true);
    return from.isEmpty() ? Bounds.none(UnknownReason.NEVER_ON_PLAN) : new Bounds("", from, to);
  }

  /** How right a forecast of a project was, made when it had earned as much. */
  private static Optional<Ratio> ratio(PastProject project, long earned) {
    NavigableMap<LocalDate, Long> used = new TreeMap<>();
    long before = 0;
    for (PastProject.Step step : project.steps()) {
      used.put(step.day(), step.actual() - before);
      before = step.actual();
      if (step.earned() * 10_000 >= earned * project.budget()) {
        String forecast =
            new RunOutOracle(used, step.day(), Optional.empty())
                .runOut(project.budget(), Optional.empty());
        return before >= project.budget() || !isDay(forecast)
            ? Optional.empty()
            : Optional.of(ratio(project, step.day(), LocalDate.parse(forecast)));
      }
    }
    return Optional.empty();
  }

  private static Ratio ratio(PastProject project, LocalDate then, LocalDate forecast) {
    for (PastProject.Step step : project.steps()) {
      if (step.actual() >= project.budget()) {
        return new Ratio(
            false,
            ChronoUnit.DAYS.between(then, step.day()),
            ChronoUnit.DAYS.between(then, forecast));
      }
    }
    return new Ratio(true, 0, 1);
  }

  private static boolean isDay(String text) {
    return Character.isDigit(text.charAt(0));
  }
}
