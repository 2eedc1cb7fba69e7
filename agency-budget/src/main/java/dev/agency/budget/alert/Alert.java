package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A warning about a budget: what happened, since when, and what it rests on.
 *
 * <p>"Work takes longer than planned: 48% of the planned time was worked and 36% of the work was
 * done, and the gap had grown since 2026-03-06" is the rule {@link AlertRule#DRIFT} at the level
 * {@link AlertLevel#WARN}, with the arguments {@code used}, {@code earned} and {@code since}. It
 * became effective on 29 March, the end of the week in which the sum went over its limit.
 *
 * <p>What holds at one level on consecutive days is one alert. When it gets worse or better without
 * being over, the alert ends and one of the new level takes its place, with the figures of that day
 * and the day since which it has been as bad as that: an open alert never says more than holds, and
 * a level that is reached again is news again. After it has ended it may be raised again.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Alert permits ImmutableAlert {
  /** The budget. */
  public static final Field<Alert, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, Alert::budget);

  /** What raised it. */
  public static final Field<Alert, AlertRule> RULE =
      Field.of("rule", Quantities.STATE, Alert::rule);

  /** The threshold that was reached. */
  public static final Field<Alert, Optional<BasisPoints>> THRESHOLD =
      Field.of("threshold", Quantities.NAME, Alert::threshold);

  /** How urgent it is. */
  public static final Field<Alert, AlertLevel> LEVEL =
      Field.of("level", Quantities.STATE, Alert::level);

  /** The day it was raised. */
  public static final Field<Alert, LocalDate> EFFECTIVE =
      Field.of("effective", Quantities.DATES, Alert::effective);

  /** Since when it has been so. */
  public static final Field<Alert, LocalDate> SINCE =
      Field.of("since", Quantities.DATES, Alert::since);

  /** The day it was over, or held at another level. */
  public static final Field<Alert, Optional<LocalDate>> ENDED =
      Field.of("ended", Quantities.DATES, Alert::ended);

  /** The last day anybody had logged time on. */
  public static final Field<Alert, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(Alert::loggedThrough);

  /** How complete the time sheets were. */
  public static final Field<Alert, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(Alert::coverage);

  /** Whether time sheets were missing. */
  public static final Field<Alert, Figure<Boolean>> INCOMPLETE =
      Field.of("incomplete", Quantities.COVERAGE, Alert::incomplete);

  /** The first and last day of a period of a retainer, in the message of an alert of it. */
  static final String FROM = "from";

  static final String TO = "to";

  /** What alerts have figures of; each is a field of its own. */
  private static final ImmutableList<Quantity> FIGURES =
      ImmutableList.of(
          Quantities.PROGRESS,
          Quantities.ELAPSED,
          Quantities.BUDGET_MINUTES,
          Quantities.WORKED_MINUTES,
          Quantities.EARNED_MINUTES,
          Quantities.USED_MINUTES,
          Quantities.MINUTES_BURN,
          Quantities.MINUTES_REMAINING,
          Quantities.MINUTES_DELTA,
          Quantities.BUDGET_TOTAL,
          Quantities.USED_VALUE,
          Quantities.BURN,
          Quantities.ESTIMATED_COST,
          Quantities.USED_COST);

  /**
   * The record type, for permissions and tables: what an alert is, and a field per quantity with
   * its figures. That there is an alert tells of its whole {@link #basis}: {@link
   * AlertReport#seenBy} comes first.
   */
  public static final RecordType<Alert> TYPE =
      RecordType.of(
          "alert",
          Grain.BUDGET,
          ImmutableList.<Field<Alert, ?>>builder()
              .add(BUDGET)
              .add(RULE)
              .add(THRESHOLD)
              .add(LEVEL)
              .add(EFFECTIVE)
              .add(SINCE)
              .add(ENDED)
              .add(LOGGED_THROUGH)
              .add(COVERAGE)
              .add(INCOMPLETE)
              .addAll(
                  FIGURES.stream()
                      .<Field<Alert, ?>>map(
                          quantity -> Field.of(quantity, alert -> alert.figures(quantity)))
                      .toList())
              .build());

  Alert() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Alert fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns what raised it.
   *
   * @return the rule
   */
  public abstract AlertRule rule();

  /**
   * Returns which threshold was reached.
   *
   * @return the share of the budget; empty for a rule that has none
   */
  public abstract Optional<BasisPoints> threshold();

  /**
   * Returns how urgent it is.
   *
   * @return the level it holds at, from the day it was raised until it ended
   */
  public abstract AlertLevel level();

  /**
   * Returns the day it was raised. Nothing that happened later had a part in that.
   *
   * @return the first day the rule holds at this level
   */
  public abstract LocalDate effective();

  /**
   * Returns since when it has been so: for a drift since the post after which the gap grew, for
   * stale progress since the last post, for a share of the scope since the requests have been above
   * the limit of its level without a break.
   *
   * @return the day, not after {@link #effective}
   */
  public abstract LocalDate since();

  /**
   * Returns the day it was over, or worse, or better.
   *
   * @return the first day it no longer holds, or holds at another level or against another budget
   *     or period; empty while it holds
   */
  public abstract Optional<LocalDate> ended();

  /**
   * Returns what it says, still without words.
   *
   * @return the message, with the code of the rule and the figures of the day it became effective
   */
  public abstract Message message();

  /**
   * Returns what it rests on: a change request that is opened for it cites these figures.
   *
   * @return the figures with their days, at least one
   */
  public abstract ImmutableList<Evidence> evidence();

  /**
   * Returns the last day anybody had logged time on when it was raised.
   *
   * @return the day, rejected entries apart; empty if nobody had, or the history told of none
   */
  public abstract Optional<LocalDate> loggedThrough();

  /**
   * Returns how complete the time sheets were when it was raised.
   *
   * @return the share of the last coverage by that day; unknown if there was none ({@code
   *     NO_CAPACITY})
   */
  @Value.Redacted
  public abstract Figure<BasisPoints> coverage();

  /**
   * Returns whether time sheets were missing when it was raised, so that the work may have taken
   * more than it shows.
   *
   * @return whether the coverage was below the setting; unknown if it was
   */
  @Value.Redacted
  public abstract Figure<Boolean> incomplete();

  /**
   * Returns the quantities it rests on. Whoever may not see one of them must not be told of the
   * alert, nor that there is none: {@link AlertReport#seenBy} leaves both out.
   *
   * @return the quantities of the rule
   */
  public ImmutableSet<Quantity> basis() {
    return rule().basis();
  }

  /**
   * Returns the English sentence of its message, the name of an argument in braces where its value
   * is to stand: that of its rule, and of a period of a retainer one that names its days.
   *
   * @return such as {@code "On {since} the used time of the period from {from} to {to} ..."}
   */
  public String words() {
    boolean period =
        message().arguments().stream().anyMatch(argument -> argument.name().equals(FROM));
    return period ? rule().wordsOfPeriod() : rule().words();
  }

  /**
   * Returns its figures of a quantity: those of its message, then those of its evidence.
   *
   * @param quantity the quantity
   * @return the figures with their names, empty if it has none
   */
  public ImmutableList<Message.Argument> figures(Quantity quantity) {
    return Stream.concat(message().arguments().stream(), evidence().stream().map(Evidence::figure))
        .filter(figure -> figure.quantity().equals(quantity))
        .collect(toImmutableList());
  }

  /** Refuses a message of another rule, no evidence, and days that do not follow each other. */
  @Value.Check
  void check() {
    Invariants.of("an alert")
        .require(
            message().code().equals(rule().code()),
            "message",
            ErrorCode.INCONSISTENT,
            "must have the code of the rule")
        .require(!evidence().isEmpty(), "evidence", ErrorCode.EMPTY, "must not be empty")
        .date("effective", effective())
        .require(
            !since().isAfter(effective()),
            "since",
            ErrorCode.INCONSISTENT,
            "must not be after the day it was raised")
        .require(
            ended().map(end -> end.isAfter(effective())).orElse(true),
            "ended",
            ErrorCode.INCONSISTENT,
            "must be after the day it was raised")
        .verify();
  }

  /** Builds alerts. */
  static final class Builder extends ImmutableAlert.Builder {
    Builder() {}
  }

  /**
   * A figure an alert rests on.
   *
   * <p>Immutable and thread-safe.
   *
   * @param day the day the figure is of
   * @param subject what the figure is of: the identifier of the budget or of a request
   * @param figure the figure with its name and quantity
   */
  public record Evidence(LocalDate day, String subject, Message.Argument figure) {
    /**
     * Creates evidence.
     *
     * @param day the day the figure is of
     * @param subject what the figure is of
     * @param figure the figure
     * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
     *     MALFORMED_NAME}) or the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
     */
    public Evidence {
      Objects.requireNonNull(figure, "figure");
      Invariants.of("evidence").date("day", day).name("subject", subject).verify();
    }

    /** Returns the day and the name of the figure without its value. */
    @Override
    public String toString() {
      return figure + " of " + subject + " on " + day;
    }
  }
}
