package dev.agency.budget.review;

import static dev.agency.core.figure.Quantities.DATES;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;

/** Whether the people have the time. */
final class CapacityCheck {
  private CapacityCheck() {}

  static CheckResult of(SetupFacts facts) {
    return facts
        .staffing()
        .map(CapacityCheck::of)
        .orElseGet(() -> result(Outcome.NOT_CHECKED, Message.of("NOBODY_ASKED_FOR_STAFF")));
  }

  private static CheckResult of(StaffingAnswer answer) {
    if (answer instanceof StaffingAnswer.Infeasible no) {
      return new CheckResult(Check.CAPACITY, Outcome.FAIL, no.certificate().messages());
    }
    if (answer instanceof StaffingAnswer.Unknown unknown) {
      return result(
          Outcome.WARN,
          unknown
              .upper()
              .map(
                  upper ->
                      Message.of(
                          "DONE_BETWEEN",
                          Argument.day("notBefore", DATES, unknown.lower()),
                          Argument.day("atTheLatest", DATES, upper)))
              .orElseGet(
                  () ->
                      Message.of(
                          "NOT_DONE_BEFORE", Argument.day("notBefore", DATES, unknown.lower()))));
    }
    return result(Outcome.PASS, Message.of("PEOPLE_HAVE_THE_TIME"));
  }

  private static CheckResult result(Outcome outcome, Message evidence) {
    return new CheckResult(Check.CAPACITY, outcome, ImmutableList.of(evidence));
  }
}
