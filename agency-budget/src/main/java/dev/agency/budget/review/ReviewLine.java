package dev.agency.budget.review;

import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import java.util.Arrays;
import java.util.Optional;

/**
 * A sentence of the evidence of a review: the code of its message, and its words in English. A host
 * with another language has words of its own for the codes.
 *
 * <p>What the people are short of is said by the messages of the staffing and is none of these.
 */
public enum ReviewLine {
  /** Capacity: no staffing was asked for. */
  NOBODY_ASKED_FOR_STAFF("Nobody asked who has the time."),
  /** Capacity: one was asked for, with nothing to do. */
  NOTHING_TO_STAFF("Nothing was asked of anybody's time."),
  /** Capacity: it can be done. */
  PEOPLE_HAVE_THE_TIME(
      "The people have the time for this and all that competes with it: {needed} from {from} to"
          + " {to}. People who do it: {people}."),
  /** Capacity: it can be done, and not how soon is known exactly. */
  DONE_BETWEEN("It is done between {notBefore} and {atTheLatest}."),
  /** Capacity: whether it can be done is not known. */
  NOT_DONE_BEFORE("It is not done before {notBefore}."),
  /** Estimate and margin: there is nothing to compare. */
  NOTHING_ESTIMATED("Nothing is estimated."),
  /** Estimate and margin: too little was learned so far. */
  TOO_FEW_SIMILAR_PROJECTS(
      "{projects} finished projects are like it, and {needed} are needed to learn from."),
  /** Estimate: what was learned says of it. */
  SIMILAR_PROJECTS_TOOK(
      "{projects} finished projects are like it: {likelyShare} of them would have done this in"
          + " {likely} and {cautiousShare} in {cautious}; {estimated} are estimated and {sold}"
          + " sold."),
  /** Estimate: what it costs is known. */
  ALL_HAS_A_COST("All work has a cost rate; it is estimated to cost {cost}."),
  /** Estimate: what it costs is known of a part. */
  SOME_HAS_NO_COST_RATE("{unpriced} have no cost rate."),
  /** Estimate: what it costs is not known. */
  NOTHING_HAS_A_COST_RATE("No work has a cost rate."),
  /** Delivery: there is nothing to compare. */
  NO_SCOPE("There is no scope."),
  /** Delivery: nothing is against it. */
  DATES_FIT("Dates, scope and sequence fit."),
  /** Delivery: nobody planned how. */
  NO_WORK_PLANNED("No work is planned."),
  /** Delivery: an item is due later than the plan ends. */
  ITEM_DUE_AFTER_THE_END("{what} is due on {day}, after the end on {last}."),
  /** Delivery: an item is due later than what it is for. */
  ITEM_DUE_AFTER_ITS_MILESTONE("{what} is due on {day}, after its milestone on {last}."),
  /** Delivery: a milestone is due later than the plan ends. */
  MILESTONE_DUE_AFTER_THE_END("{what} is due on {day}, after the end on {last}."),
  /** Delivery: work is due later than what it makes. */
  WORK_DUE_AFTER_ITS_ITEM("{what} is due on {day}, after its item on {last}."),
  /** Delivery: work is due earlier than what it waits for. */
  WORK_DUE_BEFORE_WHAT_IT_WAITS_FOR("{what} waits for work due on {day}, after {last}."),
  /** Delivery: nobody said when. */
  WORK_DUE_ON_NO_DAY("{work} is due on no day."),
  /** Delivery: it can never begin. */
  WORK_WAITS_FOR_ITSELF("{work} waits for itself."),
  /** Delivery: it waits for what there is not. */
  WORK_WAITS_FOR_NOTHING_PLANNED("{work} waits for work nobody planned."),
  /** Margin: there is nothing to compute. */
  PRICE_OR_COST_NOT_KNOWN("The price or the cost is not known."),
  /** Margin: as planned, and as cautious experience has it. */
  MARGIN_AND_ITS_RANGE("The margin is planned at {planned} and may come to {least}."),
  /** Margin: as planned, without experience. */
  MARGIN_WITHOUT_A_RANGE("The margin is planned at {planned}; how far it may fall is not known.");

  private final String words;

  ReviewLine(String words) {
    this.words = words;
  }

  /**
   * Returns the sentence a message is of.
   *
   * @param code the code of a message of evidence
   * @return the sentence; empty for a message of the staffing
   */
  public static Optional<ReviewLine> of(String code) {
    return Arrays.stream(values()).filter(line -> line.name().equals(code)).findFirst();
  }

  /**
   * Returns the words in English, with the names of arguments in braces, as a shown message fills
   * them in.
   *
   * @return such as {@code "{work} is due on no day."}
   */
  public String words() {
    return words;
  }

  Message message(Argument... arguments) {
    return Message.of(name(), arguments);
  }
}
