package dev.agency.budget.alert;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** One rule that looks at every day of a history in turn; it may remember what it saw. */
interface Watch {
  /** The rule. */
  AlertRule rule();

  /** The threshold, for a rule that has several. */
  default Optional<BasisPoints> threshold() {
    return Optional.empty();
  }

  /**
   * Looks at a day.
   *
   * @return what holds, empty if nothing is wrong; unknown if the rule cannot tell
   */
  Figure<Optional<Holding>> look(Position at);

  /**
   * Whether it judges the work by the whole of a plan. That of a retainer with an allowance has
   * none: it is judged by its periods.
   */
  default boolean isOfWhole() {
    return false;
  }

  /** What the rule is measured against; when it changes, an alert ends and may be raised again. */
  default Object against(Position at) {
    return rule();
  }

  /** Nothing is wrong. */
  static Figure<Optional<Holding>> quiet() {
    return Figure.known(Optional.empty());
  }

  /** Something is wrong since the day it began to hold, if it is. */
  static Figure<Optional<Holding>> holdsIf(boolean holds, AlertLevel level, Supplier<Says> says) {
    return holds ? Figure.known(Optional.of(new Holding(level, Optional.empty(), says))) : quiet();
  }

  /** Something is wrong since a day, if it is. */
  static Figure<Optional<Holding>> holdsIf(
      boolean holds, AlertLevel level, LocalDate since, Supplier<Says> says) {
    return holds
        ? Figure.known(Optional.of(new Holding(level, Optional.of(since), says)))
        : quiet();
  }

  /**
   * A rule that holds on a day.
   *
   * @param level how urgent it is
   * @param since since when; empty if since the day it began to hold
   * @param says what an alert of it says, asked for only if there is one
   */
  record Holding(AlertLevel level, Optional<LocalDate> since, Supplier<Says> says) {}

  /**
   * What an alert says beside since when.
   *
   * @param arguments the arguments of its message
   * @param evidence the figures it rests on
   */
  record Says(ImmutableList<Argument> arguments, ImmutableList<Alert.Evidence> evidence) {}

  /** Evidence of a time. */
  static Alert.Evidence minutes(
      LocalDate day, String of, String name, Quantity quantity, long minutes) {
    return new Alert.Evidence(day, of, Argument.minutes(name, quantity, minutes));
  }
}
