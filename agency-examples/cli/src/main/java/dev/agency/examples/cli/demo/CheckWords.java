package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Message;
import dev.agency.examples.cli.capacity.Sentences;
import dev.agency.permissions.view.ShownMessage;

/** The evidence of a set-up review in English. */
public final class CheckWords {
  private static final String DUE_AFTER = "{what} is due on {day}, after ";

  private static final ImmutableMap<String, String> WORDS =
      ImmutableMap.<String, String>builder()
          .put("NOBODY_ASKED_FOR_STAFF", "Nobody asked who has the time.")
          .put("NOTHING_TO_STAFF", "Nothing was asked of anybody's time.")
          .put(
              "PEOPLE_HAVE_THE_TIME",
              "The people have the time: {needed} from {from} to {to}, of this and of all that competes"
                  + " with it; people: {people}.")
          .put("DONE_BETWEEN", "It is done between {notBefore} and {atTheLatest}.")
          .put("NOT_DONE_BEFORE", "It is not done before {notBefore}.")
          .put("NOTHING_ESTIMATED", "Nothing is estimated.")
          .put(
              "TOO_FEW_SIMILAR_PROJECTS",
              "{projects} finished projects are like it, and {needed} are needed to learn from.")
          .put(
              "SIMILAR_PROJECTS_TOOK",
              "{projects} finished projects are like it: {likelyShare} of them would have done this"
                  + " in {likely} and {cautiousShare} in {cautious}; {estimated} are estimated and"
                  + " {sold} sold.")
          .put("ALL_HAS_A_COST", "All work has a cost rate; it is estimated to cost {cost}.")
          .put("SOME_HAS_NO_COST_RATE", "{unpriced} have no cost rate.")
          .put("NOTHING_HAS_A_COST_RATE", "No work has a cost rate.")
          .put("NO_SCOPE", "There is no scope.")
          .put("DATES_FIT", "Dates, scope and sequence fit.")
          .put("NO_WORK_PLANNED", "No work is planned.")
          .put("ITEM_DUE_AFTER_THE_END", DUE_AFTER + "the end on {last}.")
          .put("ITEM_DUE_AFTER_ITS_MILESTONE", DUE_AFTER + "its milestone on {last}.")
          .put("MILESTONE_DUE_AFTER_THE_END", DUE_AFTER + "the end on {last}.")
          .put("WORK_DUE_AFTER_ITS_ITEM", DUE_AFTER + "its item on {last}.")
          .put(
              "WORK_DUE_BEFORE_WHAT_IT_WAITS_FOR",
              "{what} waits for work due on {day}, after {last}.")
          .put("WORK_DUE_ON_NO_DAY", "{work} is due on no day.")
          .put("WORK_WAITS_FOR_ITSELF", "{work} waits for itself.")
          .put("WORK_WAITS_FOR_NOTHING_PLANNED", "{work} waits for work nobody planned.")
          .put("PRICE_OR_COST_NOT_KNOWN", "The price or the cost is not known.")
          .put(
              "MARGIN_AND_ITS_RANGE", "The margin is planned at {planned} and may come to {least}.")
          .put(
              "MARGIN_WITHOUT_A_RANGE",
              "The margin is planned at {planned}; how far it may fall is not known.")
          .buildOrThrow();

  private CheckWords() {}

  /**
   * Returns evidence as somebody sees it.
   *
   * @param said the evidence
   * @param seen what they see of it
   * @return a sentence that says of what is hidden that it is; one about people's time is told
   *     whole or not at all
   */
  public static String of(Message said, ShownMessage seen) {
    String words = WORDS.get(said.code());
    if (words != null) {
      return Cells.sentence(seen, words);
    }
    return seen.hidden().isEmpty() ? Sentences.of(said) : "Not told to this role.";
  }
}
