package dev.agency.examples.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody who reads the story for the first time can say about it, from its text alone. */
class StoryQuestionsTest {
  private static final Tale TALE = Tale.shipped();

  /** Returns what a scene says, its lines as one. */
  private static String scene(int number) {
    return String.join(" ", StoryText.lines(TALE, number - 1)).replaceAll(" +", " ");
  }

  private static Matcher find(int scene, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(scene(scene));
    assertThat(found.find()).as(scene(scene)).isTrue();
    return found;
  }

  @Test
  void whyCouldTheDealNotBeSignedAsItWas() {
    find(2, "Version 1 Fail Warn Pass Pass No");
    Matcher why =
        find(
            2,
            "Version 1, capacity: .*, \\S+ to \\S+: 300 h of design needed; everyone who may do it"
                + " has 246 h free .*; (\\d+) h are missing\\.");
    assertThat(why.group(1)).isEqualTo("54");
    find(3, "None Refused: the stage asks for the verdict of a review");
    find(3, "On version 1 Refused: its review blocks it, and nobody waived that");
    find(2, "Version 2: \"Screen designs\" is due on 2026-03-27 instead of 2026-03-13\\.");
    find(2, "Version 2 Pass Warn Pass Pass Yes");
    find(3, "2026-01-29 On version 2 Made");
  }

  @Test
  void whatBecameOfTheWorkBeforeTheWin() {
    find(3, "Presale 6 h of work and \"Train to Marrowby Cycles\" moved to the budget");
    find(5, "beside 6 h of presale");
  }

  @Test
  void howMuchWasGivenAwayFree() {
    Matcher free = find(6, "together they are (\\d+ h) given away free");
    assertThat(free.group(1)).isEqualTo("52 h");
    find(6, "given away 52 h 5\\.2 %");
    find(9, "Given away, and still counted .* of baseline 2, 1,072 h 52 h 4\\.9 %");
  }

  @Test
  void whatDidTheChangeCostAndWhoApprovedIt() {
    Matcher change =
        find(8, "More work (\\d+ h) 72 h Price (EUR \\S+) EUR 6,540.00 Cost (EUR \\S+) hidden");
    assertThat(change.group(1)).isEqualTo("72 h");
    assertThat(change.group(2)).isEqualTo("EUR 6,540.00");
    assertThat(change.group(3)).isEqualTo("EUR 3,696.00");
    find(
        8, "Approved by Ruben \\(account manager, .*\\) and Noor \\(project manager, .*: 2 people");
    find(8, "The edit voids the approval: none is left");
  }

  @Test
  void whatMayTheAccountManagerNotSee() {
    find(5, "Cost so far EUR \\S+ hidden Price less cost so far EUR \\S+ hidden");
    find(8, "Cost EUR \\S+ hidden Profit EUR \\S+ hidden Margin in the end .* % hidden");
    find(
        8,
        "Hidden: it is of the class COST, which the role \"Account manager\" shows on no project");
  }

  @Test
  void whyIsThereAnOpportunity() {
    find(10, "The contract ends in 87 days, on 2026-08-31, and nobody has renewed it");
    find(10, "Again and again something small is missing: CR-1 16 h, CR-2 18 h, CR-3 18 h");
    find(10, "All was delivered on 2026-05-20, and each discipline it took has time");
    find(10, "free until 2026-08-31: Client services \\d+ h, Design \\d+ h, Development \\d+ h");
  }

  @Test
  void whereDidTheMarginGo() {
    find(2, "For Noor: .* planned at 45\\.6 %");
    find(6, "forecast beyond that, which nobody asked for");
    find(
        8,
        "For Noor: a margin of 45\\.6 % was planned; what is missing of it went into favours and"
            + " hours beyond the plan, which nobody pays for");
    find(8, "Margin in the end 39\\.9 % to 40\\.2 % hidden");
    find(10, "The margin in the end is 39\\.9 %; to Ruben it is hidden");
  }

  @Test
  void untilWhenDoesTheContractRunAndSinceWhenIsThatKnown() {
    find(
        3, "signs the contract \"Configurator and its first summer\", which runs until 2026-08-31");
  }

  @Test
  void whyWouldThePrototypeHaveBeenLate() {
    find(
        4,
        "It was the draft that put \"Prototype\" on 2026-02-27; it is expected by 2026-02-24, the"
            + " day before the dealers meet on 2026-02-25\\.");
    find(4, "Mended: \"Prototype\" is due on 2026-02-24\\. It misses nothing, and opens");
  }

  @Test
  void howFarMayFiguresMoveUntilTheyAreApprovedAgain() {
    find(9, "than the agency tolerates: 5\\.0 %, 1 h of overbooking, 3 days, 1 point of margin");
  }
}
