package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.csv.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row read as an entry: accepted if nothing in it was refused.
 *
 * <p>A refused row still says what could be read of it, so that it makes the sum it belongs to
 * incomplete and no other.
 *
 * @param line the line of the file it starts on
 * @param budget the name of the budget, empty if refused
 * @param person the name of the person, empty if refused or not asked for
 * @param date the day of the work, empty if refused
 * @param minutes the time, 0 if refused
 * @param billable whether somebody pays for it, as far as that was asked for
 * @param refused what it is refused for
 */
record EntryRow(
    long line,
    Optional<String> budget,
    Optional<String> person,
    Optional<LocalDate> date,
    long minutes,
    boolean billable,
    ImmutableList<Refusal> refused) {

  /** Returns a refused row of which nothing could be read. */
  static EntryRow unread(long line, ErrorCode code) {
    return new EntryRow(
        line,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        true,
        ImmutableList.of(new Refusal(Optional.empty(), code)));
  }

  /** Returns whether the row counts. */
  boolean isAccepted() {
    return refused.isEmpty();
  }

  /** Returns the refusal for a reader: {@code row 17: hours NEGATIVE, date MALFORMED_DATE}. */
  String refusal() {
    return refused.stream()
        .map(Refusal::text)
        .collect(Collectors.joining(", ", "row " + line + ": ", ""));
  }
}
