package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.EfficiencyMetrics;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.core.figure.Field;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.people.Discipline;
import dev.agency.examples.cli.console.Hours;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The work is delivered, and what comes next is found. */
final class RenewalScene implements Scene {
  @Override
  public String title() {
    return "Delivered, and what comes next";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    Ending ending = tale.ending();
    LocalDate day = ending.standing().asOf();
    screen.say(Screen.day(day) + ". " + launch(ending) + " " + survey(data));
    screen.gap();
    screen.columns(metrics(tale, day));
    screen.gap();
    Eyes am = Eyes.ofAccountManager(tale, day);
    screen.say("What " + data.am() + " may offer, and why:");
    for (Opportunity each : ending.opportunities()) {
      if (each.isSeenBy(am.see(Opportunity.TYPE, each)::shows)) {
        screen.item(words(each, day));
      }
    }
    screen.say(
        data.pm()
            + " adds who is free until "
            + data.contract().term().last().orElseThrow()
            + ": "
            + free(am, ending).entrySet().stream()
                .map(free -> name(data, free.getKey().value()) + " " + Hours.of(free.getValue()))
                .collect(Collectors.joining(", "))
            + ".");
    screen.gap();
    screen.means(
        data.am(), "a conversation about a larger contract, with reasons and people for it.");
    screen.means(
        data.pm(),
        "the next estimate learns from this one: "
            + Hours.of(ending.standing().burn().budget().workedMinutes())
            + ", "
            + Hours.of(ending.standing().agreed().won().presaleMinutes(ending.standing().asOf()))
            + " of it presale, for "
            + Hours.of(ending.standing().agreed().current().minutes())
            + " sold. "
            + margin(tale, ending, day));
  }

  /** Says the margin in the end, which not everybody sees. */
  private static String margin(Tale tale, Ending ending, LocalDate day) {
    BudgetBurn burn = ending.standing().burn().budget();
    String seen =
        Eyes.ofProjectManager(tale, day).say(BudgetBurn.TYPE, burn, BudgetBurn.MARGIN_TOTAL);
    String hidden =
        Eyes.ofAccountManager(tale, day).say(BudgetBurn.TYPE, burn, BudgetBurn.MARGIN_TOTAL);
    return "The margin in the end is "
        + seen
        + "; to "
        + tale.data().am()
        + " it is "
        + hidden
        + ".";
  }

  private static ImmutableSortedMap<DisciplineId, Long> free(Eyes eyes, Ending ending) {
    return ending.opportunities().stream()
        .flatMap(
            each ->
                eyes.see(Opportunity.TYPE, each).get(Opportunity.FREE_MINUTES).ifVisible().stream())
        .findFirst()
        .orElse(ImmutableSortedMap.of());
  }

  private static String launch(Ending ending) {
    MilestoneDelivery launch =
        ending.delivery().milestones().stream()
            .max(Comparator.comparing(each -> each.due().orElseThrow()))
            .orElseThrow();
    long late = launch.daysLate().orElseThrow();
    return launch.name()
        + " was on "
        + launch.deliveredOn().orElseThrow()
        + ", "
        + Math.abs(late)
        + (late > 0 ? " days after " : " days before ")
        + "the day agreed last, and "
        + launch.daysBehindBaseline().orElseThrow()
        + " days after the first one.";
  }

  private static String survey(StoryData data) {
    return data.surveys().stream()
        .flatMap(
            survey ->
                survey.comment().stream()
                    .map(said -> data.contact().name() + " writes: \"" + said + "\""))
        .findFirst()
        .orElse("");
  }

  private static List<List<String>> metrics(Tale tale, LocalDate day) {
    StoryData data = tale.data();
    Ending ending = tale.ending();
    Eyes pm = Eyes.ofProjectManager(tale, day);
    Eyes am = Eyes.ofAccountManager(tale, day);
    DeliveryMetrics delivery = ending.delivery();
    EfficiencyMetrics efficiency = ending.efficiency();
    ContentmentMetrics content = ending.contentment();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(data.pm() + ", project manager", "", data.am() + ", account manager", ""));
    rows.add(
        List.of(
            "On time, by what was agreed last",
            pm.say(DeliveryMetrics.TYPE, delivery, DeliveryMetrics.ON_TIME),
            "Satisfied",
            of(am, content, ContentmentMetrics.CSAT, ContentmentMetrics.CSAT_ANSWERS)));
    rows.add(
        List.of(
            "On time, by what was signed first",
            pm.say(DeliveryMetrics.TYPE, delivery, DeliveryMetrics.ON_TIME_TO_BASELINE),
            "Net promoters",
            of(am, content, ContentmentMetrics.NPS, ContentmentMetrics.NPS_ANSWERS)));
    rows.add(
        List.of(
            "Sold hours of those worked",
            pm.say(EfficiencyMetrics.TYPE, efficiency, EfficiencyMetrics.DELIVERY_EFFICIENCY),
            "Revenue an hour",
            am.say(EfficiencyMetrics.TYPE, efficiency, EfficiencyMetrics.REALISED_RATE)));
    CreepRow creep = new CreepRow(ending.creep().original());
    rows.add(
        List.of(
            "Creep in the end, of baseline 1",
            pm.say(CreepRow.TYPE, creep, CreepRow.CREEP),
            "Given away",
            am.say(CreepRow.TYPE, creep, CreepRow.ABSORBED_MINUTES)));
    return rows;
  }

  /** A score with the number of answers it is of: one answer is all of them or none. */
  private static String of(
      Eyes eyes,
      ContentmentMetrics content,
      Field<ContentmentMetrics, ?> score,
      Field<ContentmentMetrics, Long> answers) {
    return eyes.say(ContentmentMetrics.TYPE, content, score)
        + ", answers: "
        + eyes.say(ContentmentMetrics.TYPE, content, answers);
  }

  private static String words(Opportunity opportunity, LocalDate day) {
    String evidence =
        opportunity.evidence().stream().map(RenewalScene::words).collect(Collectors.joining(", "));
    return switch (opportunity.kind()) {
      case CONTRACT_ENDING ->
          "The contract ends in "
              + ChronoUnit.DAYS.between(day, opportunity.since())
              + " days, on "
              + opportunity.since()
              + ", and nobody has renewed it.";
      case CHANGES_ABSORBED ->
          "Again and again something small is missing: " + evidence + ". That can be sold.";
      case CAPACITY_FREE ->
          "All was delivered on " + opportunity.since() + ", and each discipline it took has time.";
      case RETAINER_OVERUSED, RETAINER_UNDERUSED, CHANGES_REJECTED ->
          opportunity.kind() + ": " + evidence + ".";
    };
  }

  private static String words(Alert.Evidence fact) {
    return fact.subject() + " " + fact.figure().value().text();
  }

  private static String name(StoryData data, String discipline) {
    return data.disciplines().stream()
        .filter(each -> each.id().value().equals(discipline))
        .map(Discipline::name)
        .findFirst()
        .orElseThrow();
  }
}
