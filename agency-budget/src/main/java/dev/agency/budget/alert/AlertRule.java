package dev.agency.budget.alert;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;

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
  GAP,
  /**
   * The gap is over a smaller share of the plan, and has grown from post to post for longer than
   * chance explains: a cumulative sum over the weeks in which progress was posted.
   */
  DRIFT,
  /** Open and absorbed requests ask for more than a share of the approved scope. */
  SCOPE_SHARE,
  /** Requests come in faster than a project usually has them: a cumulative sum of their count. */
  SCOPE_COUNT,
  /**
   * An item of the scope had the last round of revisions it includes, or more than it includes. Of
   * each item that comes to the level that holds there is an alert of its own.
   */
  REVISIONS,
  /** All of the planned minutes are worked and not all of the work is earned. */
  OVERSPENT,
  /**
   * Even at its latest, the forecast day the budget runs out is before the planned end; unknown
   * where the forecast has no interval, as where the work is booked.
   */
  RUN_OUT,
  /** The used value reached a share of the total in money. */
  VALUE_THRESHOLD,
  /**
   * The used minutes reached a share of the planned minutes; of a retainer, those of a period one
   * of the minutes it has, anew in each period.
   */
  MINUTES_THRESHOLD,
  /** The cost so far reached a share of what the work was estimated to cost. */
  COST_THRESHOLD,
  /**
   * More of the minutes is used than of the planned time has passed; of a retainer, more of what a
   * period has than of its days, anew in each period.
   */
  PACE,
  /** Time is logged, and progress was not posted for long. */
  PROGRESS_STALE;

  /**
   * Returns the code of the messages of this rule. It says what the rule is and no figure.
   *
   * @return such as {@code "WORK_TAKES_MORE_THAN_IT_EARNS"}
   */
  public String code() {
    return switch (this) {
      case GAP -> "WORK_IS_AHEAD_OF_WHAT_IT_EARNED";
      case DRIFT -> "WORK_TAKES_MORE_THAN_IT_EARNS";
      case SCOPE_SHARE -> "REQUESTS_OUTGROW_THE_SCOPE";
      case SCOPE_COUNT -> "REQUESTS_COME_IN_FAST";
      case REVISIONS -> "REVISIONS_ARE_USED_UP";
      case OVERSPENT -> "ALL_IS_USED_AND_NOT_ALL_IS_EARNED";
      case RUN_OUT -> "BUDGET_RUNS_OUT_EARLY";
      case VALUE_THRESHOLD -> "VALUE_REACHED_A_THRESHOLD";
      case MINUTES_THRESHOLD -> "MINUTES_REACHED_A_THRESHOLD";
      case COST_THRESHOLD -> "COST_REACHED_A_THRESHOLD";
      case PACE -> "USE_IS_AHEAD_OF_TIME";
      case PROGRESS_STALE -> "PROGRESS_IS_STALE";
    };
  }

  /**
   * Returns the English sentence of its messages, the name of an argument in braces where its value
   * is to stand. It is rendered after projection only, as {@code ShownMessage.text} does it; a host
   * has its own for other languages. {@link Alert#words} names the period of a retainer, too.
   *
   * @return such as {@code "Work takes longer than planned: {used} of the planned time ..."}
   */
  public String words() {
    return switch (this) {
      case GAP ->
          "Work has been ahead of progress since {since}: as of {posted}, {used} of the planned time was"
              + " worked and {earned} of the work was done.";
      case DRIFT ->
          "Work takes longer than planned: {used} of the planned time was worked and {earned} of the"
              + " work was done, and the gap had grown since {since}.";
      case SCOPE_SHARE ->
          "Requests outgrow the scope: open and absorbed ones asked for {asked} on top of the"
              + " approved {scope}, which is more than {limit}. It began on {since}.";
      case SCOPE_COUNT ->
          "Requests came in fast: {requests} from {since} on, more than a project usually has.";
      case REVISIONS ->
          "\"{item}\" includes {included} rounds of revisions and had had {made} by {since}.";
      case OVERSPENT ->
          "All of the planned time was worked by {since}: {used} of it, approved or not, and"
              + " {earned} of the work was done.";
      case RUN_OUT ->
          "The budget runs out early: between {earliest} and {latest}, and the work is planned up to"
              + " {plannedEnd}. The forecast has said so since {since}.";
      case VALUE_THRESHOLD ->
          "On {since} the used value reached {threshold} of the budget: it was {used}.";
      case MINUTES_THRESHOLD ->
          "On {since} the hours that count as used reached {threshold} of the planned hours: it was"
              + " {used}.";
      case COST_THRESHOLD ->
          "On {since} the cost reached {threshold} of the estimated cost: it was {used}.";
      case PACE ->
          "Use has been ahead of schedule since {since}: {used} of the planned time was used and"
              + " {elapsed} of the days had passed.";
      case PROGRESS_STALE -> "Time is logged, and no progress has been posted since {since}.";
    };
  }

  /** The words of an alert that is of one period of a retainer; of a rule that has none its own. */
  String wordsOfPeriod() {
    return switch (this) {
      case PACE ->
          "Use has been ahead of schedule since {since}: {used} of what the period from {from} to {to}"
              + " has was used and {elapsed} of its days had passed.";
      case MINUTES_THRESHOLD ->
          "On {since} the used time of the period from {from} to {to} reached {threshold} of what it"
              + " has: it was {used}.";
      case GAP,
          DRIFT,
          SCOPE_SHARE,
          SCOPE_COUNT,
          REVISIONS,
          OVERSPENT,
          RUN_OUT,
          VALUE_THRESHOLD,
          COST_THRESHOLD,
          PROGRESS_STALE ->
          words();
    };
  }

  /**
   * Returns the quantities an alert of this rule rests on. That there is an alert tells of each of
   * them, so it may be shown only to those who see them all.
   *
   * @return the quantities; only those of {@link #COST_THRESHOLD} are costs, and none is a profit
   */
  public ImmutableSet<Quantity> basis() {
    return switch (this) {
      case GAP, DRIFT, OVERSPENT ->
          ImmutableSet.of(
              Quantities.DATES,
              Quantities.PROGRESS,
              Quantities.MINUTES_BURN,
              Quantities.WORKED_MINUTES,
              Quantities.EARNED_MINUTES,
              Quantities.BUDGET_MINUTES);
      case SCOPE_SHARE ->
          ImmutableSet.of(
              Quantities.NAME,
              Quantities.DATES,
              Quantities.MINUTES_DELTA,
              Quantities.BUDGET_MINUTES);
      case SCOPE_COUNT ->
          ImmutableSet.of(Quantities.DATES, Quantities.STATE, Quantities.MINUTES_DELTA);
      case REVISIONS -> ImmutableSet.of(Quantities.NAME, Quantities.DATES, Quantities.STATE);
      case RUN_OUT -> ImmutableSet.of(Quantities.DATES, Quantities.MINUTES_REMAINING);
      case VALUE_THRESHOLD ->
          ImmutableSet.of(
              Quantities.NAME,
              Quantities.DATES,
              Quantities.BURN,
              Quantities.USED_VALUE,
              Quantities.BUDGET_TOTAL);
      case MINUTES_THRESHOLD ->
          ImmutableSet.of(
              Quantities.NAME,
              Quantities.DATES,
              Quantities.MINUTES_BURN,
              Quantities.USED_MINUTES,
              Quantities.BUDGET_MINUTES);
      case COST_THRESHOLD ->
          ImmutableSet.of(
              Quantities.NAME, Quantities.DATES, Quantities.USED_COST, Quantities.ESTIMATED_COST);
      case PACE ->
          ImmutableSet.of(
              Quantities.DATES,
              Quantities.ELAPSED,
              Quantities.MINUTES_BURN,
              Quantities.USED_MINUTES,
              Quantities.BUDGET_MINUTES);
      case PROGRESS_STALE ->
          ImmutableSet.of(Quantities.DATES, Quantities.PROGRESS, Quantities.WORKED_MINUTES);
    };
  }
}
