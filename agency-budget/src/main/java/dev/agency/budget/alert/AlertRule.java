package dev.agency.budget.alert;

import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.BURN;
import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.EARNED_MINUTES;
import static dev.agency.core.figure.Quantities.ELAPSED;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.MINUTES_BURN;
import static dev.agency.core.figure.Quantities.MINUTES_DELTA;
import static dev.agency.core.figure.Quantities.MINUTES_REMAINING;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.PROGRESS;
import static dev.agency.core.figure.Quantities.STATE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_MINUTES;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import java.util.function.Predicate;

/**
 * What raises an alert. The order of the rules is that of alerts of one day.
 *
 * <p>Work is worked minutes, AC; what it earns are the earned minutes as last posted, EV; the whole
 * are the planned minutes of the plan in force, BAC.
 *
 * <p>A retainer with an allowance has no whole: from its first period on the minutes and the pace
 * are those of the period at hand, and {@link #GAP}, {@link #DRIFT}, {@link #OVERSPENT}, {@link
 * #RUN_OUT} and {@link #VALUE_THRESHOLD} are unknown ({@code BY_PERIOD}).
 */
public enum AlertRule {
  /**
   * When progress was posted, work was ahead of what it earned by more than a share of the plan.
   */
  GAP(
      "WORK_IS_AHEAD_OF_WHAT_IT_EARNED",
      "Work has been ahead of progress since {since}: as of {posted}, {used} of the planned time"
          + " was worked and {earned} of the work was done.",
      DATES,
      PROGRESS,
      MINUTES_BURN,
      WORKED_MINUTES,
      EARNED_MINUTES,
      BUDGET_MINUTES),
  /**
   * The gap is over a smaller share of the plan, and has grown from post to post for longer than
   * chance explains: a cumulative sum over the weeks in which progress was posted.
   */
  DRIFT(
      "WORK_TAKES_MORE_THAN_IT_EARNS",
      "Work takes longer than planned: {used} of the planned time was worked and {earned} of the"
          + " work was done, and the gap had grown since {since}.",
      DATES,
      PROGRESS,
      MINUTES_BURN,
      WORKED_MINUTES,
      EARNED_MINUTES,
      BUDGET_MINUTES),
  /** Open and absorbed requests ask for more than a share of the approved scope. */
  SCOPE_SHARE(
      "REQUESTS_OUTGROW_THE_SCOPE",
      "Requests outgrow the scope: open and absorbed ones asked for {asked} on top of the"
          + " approved {scope}, which is more than {limit}. It began on {since}.",
      NAME,
      DATES,
      MINUTES_DELTA,
      BUDGET_MINUTES),
  /** Requests come in faster than a project usually has them: a cumulative sum of their count. */
  SCOPE_COUNT(
      "REQUESTS_COME_IN_FAST",
      "Requests came in fast: {requests} from {since} on, more than a project usually has.",
      DATES,
      STATE,
      MINUTES_DELTA),
  /**
   * An item of the scope had the last round of revisions it includes, or more than it includes. Of
   * each item that comes to the level that holds there is an alert of its own.
   */
  REVISIONS(
      "REVISIONS_ARE_USED_UP",
      "\"{item}\" includes {included} rounds of revisions and had had {made} by {since}.",
      NAME,
      DATES,
      STATE),
  /** All of the planned minutes are worked and not all of the work is earned. */
  OVERSPENT(
      "ALL_IS_USED_AND_NOT_ALL_IS_EARNED",
      "All of the planned time was worked by {since}: {used} of it, approved or not, and"
          + " {earned} of the work was done.",
      DATES,
      PROGRESS,
      MINUTES_BURN,
      WORKED_MINUTES,
      EARNED_MINUTES,
      BUDGET_MINUTES),
  /**
   * Even at its latest, the forecast day the budget runs out is before the planned end; unknown
   * where the forecast has no interval, as where the work is booked.
   */
  RUN_OUT(
      "BUDGET_RUNS_OUT_EARLY",
      "The budget runs out early: between {earliest} and {latest}, and the work is planned up to"
          + " {plannedEnd}. The forecast has said so since {since}.",
      DATES,
      MINUTES_REMAINING),
  /** The used value reached a share of the total in money. */
  VALUE_THRESHOLD(
      "VALUE_REACHED_A_THRESHOLD",
      "On {since} the used value reached {threshold} of the budget: it was {used}.",
      NAME,
      DATES,
      BURN,
      USED_VALUE,
      BUDGET_TOTAL),
  /**
   * The used minutes reached a share of the planned minutes; of a retainer, those of a period one
   * of the minutes it has, anew in each period.
   */
  MINUTES_THRESHOLD(
      "MINUTES_REACHED_A_THRESHOLD",
      "On {since} the hours that count as used reached {threshold} of the planned hours: it was"
          + " {used}.",
      "On {since} the used time of the period from {from} to {to} reached {threshold} of what it"
          + " has: it was {used}.",
      NAME,
      DATES,
      MINUTES_BURN,
      USED_MINUTES,
      BUDGET_MINUTES),
  /** The cost so far reached a share of what the work was estimated to cost. */
  COST_THRESHOLD(
      "COST_REACHED_A_THRESHOLD",
      "On {since} the cost reached {threshold} of the estimated cost: it was {used}.",
      NAME,
      DATES,
      USED_COST,
      ESTIMATED_COST),
  /**
   * More of the minutes is used than of the planned time has passed; of a retainer, more of what a
   * period has than of its days, anew in each period.
   */
  PACE(
      "USE_IS_AHEAD_OF_TIME",
      "Use has been ahead of schedule since {since}: {used} of the planned time was used and"
          + " {elapsed} of the days had passed.",
      "Use has been ahead of schedule since {since}: {used} of what the period from {from} to {to}"
          + " has was used and {elapsed} of its days had passed.",
      DATES,
      ELAPSED,
      MINUTES_BURN,
      USED_MINUTES,
      BUDGET_MINUTES),
  /** Time is logged, and progress was not posted for long. */
  PROGRESS_STALE(
      "PROGRESS_IS_STALE",
      "Time is logged, and no progress has been posted since {since}.",
      DATES,
      PROGRESS,
      WORKED_MINUTES);

  private final String code;
  private final String words;
  private final String wordsOfPeriod;

  @SuppressWarnings("ImmutableEnumChecker") // a quantity is a name and its sensitivity
  private final ImmutableSet<Quantity> basis;

  /** A rule whose messages have a code and a sentence, and all that it rests on. */
  AlertRule(String code, String words, Quantity... basis) {
    this(code, words, words, basis);
  }

  /** One that says something else of a period of a retainer. */
  AlertRule(String code, String words, String wordsOfPeriod, Quantity... basis) {
    this.code = code;
    this.words = words;
    this.wordsOfPeriod = wordsOfPeriod;
    this.basis = ImmutableSet.copyOf(basis);
  }

  /**
   * Returns the code of the messages of this rule. It says what the rule is and no figure.
   *
   * @return such as {@code "WORK_TAKES_MORE_THAN_IT_EARNS"}
   */
  public String code() {
    return code;
  }

  /**
   * Returns the English sentence of its messages, the name of an argument in braces where its value
   * is to stand. It is rendered after projection only, as {@code ShownMessage.text} does it; a host
   * has its own for other languages. {@link Alert#words} names the period of a retainer, too.
   *
   * @return such as {@code "Work takes longer than planned: {used} of the planned time ..."}
   */
  public String words() {
    return words;
  }

  /** The words of an alert that is of one period of a retainer; of a rule that has none its own. */
  String wordsOfPeriod() {
    return wordsOfPeriod;
  }

  /**
   * Returns the quantities an alert of this rule rests on. That there is an alert tells of each of
   * them, so it may be shown only to those who see them all.
   *
   * @return the quantities; only those of {@link #COST_THRESHOLD} are costs, and none is a profit
   */
  public ImmutableSet<Quantity> basis() {
    return basis;
  }

  /**
   * Whether somebody may be told what this rule says, be it that there is an alert or that there is
   * none.
   */
  boolean isSeenBy(Predicate<? super Quantity> sees) {
    return basis.stream().allMatch(sees);
  }
}
