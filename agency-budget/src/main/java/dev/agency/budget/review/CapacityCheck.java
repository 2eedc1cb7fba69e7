package dev.agency.budget.review;

import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.ESTIMATED_MINUTES;
import static dev.agency.core.figure.Quantities.NAME;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.staffing.Assignment;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * Whether the people have the time, with how much of it, of how many people and when. What competes
 * with the project for them was a part of the question, so it is one of these figures.
 */
final class CapacityCheck {
  private CapacityCheck() {}

  static CheckResult of(SetupFacts facts) {
    return facts
        .staffing()
        .map(CapacityCheck::of)
        .orElseGet(
            () -> result(CheckOutcome.NOT_CHECKED, ReviewLine.NOBODY_ASKED_FOR_STAFF.message()));
  }

  private static CheckResult of(StaffingAnswer answer) {
    if (answer instanceof StaffingAnswer.Infeasible no) {
      return new CheckResult(Check.CAPACITY, CheckOutcome.FAIL, no.certificate().messages());
    }
    if (answer instanceof StaffingAnswer.Unknown unknown) {
      return result(
          CheckOutcome.WARN,
          unknown
              .upper()
              .map(
                  upper ->
                      ReviewLine.DONE_BETWEEN.message(
                          Argument.day("notBefore", DATES, unknown.lower()),
                          Argument.day("atTheLatest", DATES, upper)))
              .orElseGet(
                  () ->
                      ReviewLine.NOT_DONE_BEFORE.message(
                          Argument.day("notBefore", DATES, unknown.lower()))));
    }
    ImmutableList<Assignment> witness = ((StaffingAnswer.Feasible) answer).witness();
    // Without anything to do everybody has the time, which says nothing.
    return witness.isEmpty()
        ? result(CheckOutcome.NOT_CHECKED, ReviewLine.NOTHING_TO_STAFF.message())
        : result(CheckOutcome.PASS, time(witness));
  }

  /** Who does how much of it, and on which days. */
  private static Message time(ImmutableList<Assignment> witness) {
    DateRange days =
        witness.stream().map(Assignment::days).reduce(CapacityCheck::around).orElseThrow();
    return ReviewLine.PEOPLE_HAVE_THE_TIME.message(
        Argument.minutes(
            "needed", ESTIMATED_MINUTES, witness.stream().mapToLong(Assignment::minutes).sum()),
        Argument.number(
            "people", NAME, witness.stream().map(Assignment::person).distinct().count()),
        Argument.day("from", DATES, days.start()),
        Argument.day("to", DATES, days.last().orElseThrow()));
  }

  private static DateRange around(DateRange one, DateRange other) {
    LocalDate end = one.end().orElseThrow();
    LocalDate otherEnd = other.end().orElseThrow();
    return DateRange.of(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        end.isAfter(otherEnd) ? end : otherEnd);
  }

  private static CheckResult result(CheckOutcome outcome, Message evidence) {
    return new CheckResult(Check.CAPACITY, outcome, ImmutableList.of(evidence));
  }
}
