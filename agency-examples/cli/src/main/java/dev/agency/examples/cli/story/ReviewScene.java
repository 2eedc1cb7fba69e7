package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.ReviewRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Message;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.examples.cli.demo.CheckWords;
import java.util.ArrayList;
import java.util.List;

/** The set-up is reviewed: it does not fit, is changed, and fits. */
final class ReviewScene implements Scene {
  private static final ImmutableList<Field<ReviewRow, ?>> CHECKS =
      ImmutableList.of(
          ReviewRow.CAPACITY_CHECK,
          ReviewRow.COST_CHECK,
          ReviewRow.DELIVERY_CHECK,
          ReviewRow.MARGIN_CHECK);

  @Override
  public String title() {
    return "Reviewed before anybody signs: it does not fit, then it does";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    SetUp setUp = tale.setUp();
    Eyes pm = Eyes.ofProjectManager(tale, data.setUp().secondOn());
    Eyes am = Eyes.ofAccountManager(tale, data.setUp().secondOn());
    screen.say(
        Screen.day(data.setUp().firstOn())
            + ". "
            + data.name(data.cast().projectManager())
            + ", project manager, submits version 1; each version is reviewed once.");
    screen.gap();
    screen.columns(table(setUp, am));
    screen.gap();
    evidence(setUp.first().report(), Check.CAPACITY)
        .forEach(said -> screen.say("Version 1, capacity: " + sentence(pm, said)));
    screen.say("What would make it fit, each by itself:");
    setUp.helps().forEach(help -> screen.item(sentence(pm, help)));
    for (SetUp.Later later : setUp.later()) {
      screen.say(
          Screen.day(data.setUp().secondOn())
              + ". Version 2: \""
              + later.item()
              + "\" is due on "
              + later.is()
              + " instead of "
              + later.was()
              + ".");
    }
    screen.say("Version 2, estimate: " + estimate(pm, setUp.second().report()));
    screen.gap();
    screen.means(
        data.am(),
        "not one hour is promised that nobody has. The four outcomes are shown; of the last: \""
            + first(am, setUp, Check.MARGIN)
            + "\"");
    screen.means(
        data.pm(), "the same sentence says more: \"" + first(pm, setUp, Check.MARGIN) + "\"");
  }

  private static List<List<String>> table(SetUp setUp, Eyes eyes) {
    List<String> heads = new ArrayList<>(List.of(""));
    for (Check check : Check.values()) {
      heads.add(Cells.value("check", check));
    }
    heads.add("May be signed");
    return List.of(
        heads,
        outcomes("Version 1", new ReviewRow(setUp.first().report()), eyes),
        outcomes("Version 2", new ReviewRow(setUp.second().report()), eyes));
  }

  private static List<String> outcomes(String version, ReviewRow row, Eyes eyes) {
    List<String> cells = new ArrayList<>(List.of(version));
    CHECKS.forEach(check -> cells.add(eyes.say(ReviewRow.TYPE, row, check)));
    cells.add(maySign(row, eyes));
    return cells;
  }

  private static String maySign(ReviewRow row, Eyes eyes) {
    return eyes.see(ReviewRow.TYPE, row)
        .get(ReviewRow.BLOCKED)
        .ifVisible()
        .map(blocked -> blocked ? "No" : "Yes")
        .orElse("hidden");
  }

  /** Says what similar projects took, and of a warning why it is one. */
  private static String estimate(Eyes eyes, ReviewReport report) {
    Message said = evidence(report, Check.ESTIMATE).get(0);
    if (report.result(Check.ESTIMATE).outcome() != CheckOutcome.WARN) {
      return sentence(eyes, said);
    }
    return Cells.sentence(
        eyes.see(said),
        "{projects} finished projects are like it. {likelyShare} of them would have done this in"
            + " {likely}, but a careful guess by them is {cautious}, and only {sold} are sold: a"
            + " warning.");
  }

  private static ImmutableList<Message> evidence(ReviewReport report, Check check) {
    return report.result(check).evidence();
  }

  private static String first(Eyes eyes, SetUp setUp, Check check) {
    return sentence(eyes, evidence(setUp.second().report(), check).get(0));
  }

  private static String sentence(Eyes eyes, Message said) {
    return CheckWords.of(said, eyes.see(said));
  }
}
