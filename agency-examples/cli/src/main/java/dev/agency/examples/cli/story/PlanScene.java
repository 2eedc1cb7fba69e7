package dev.agency.examples.cli.story;

import dev.agency.budget.status.ExpectationRow;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.Need;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.WorkItem;
import dev.agency.examples.cli.demo.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project is handed on stage by stage, and its plan held against what the client expects. */
final class PlanScene implements Scene {
  @Override
  public String title() {
    return "Planned, and the plan put under pressure";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    Handing handing = tale.handing();
    HandedOn planned = data.handoffs().get(data.handoffs().size() - 1);
    screen.say(
        Screen.day(data.days().drafted())
            + ". "
            + data.pm()
            + " has a plan; before anybody hears of it, "
            + data.am()
            + " holds it against the brief.");
    screen.gap();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("The client expects", "Plan of " + data.days().drafted(), planned.on().toString()));
    Eyes am = Eyes.ofAccountManager(tale, data.days().drafted());
    List<ExpectationRow> first = handing.tested();
    List<ExpectationRow> second = handing.testedAgain();
    for (int i = 0; i < first.size(); i++) {
      rows.add(
          List.of(
              first.get(i).expectation().text(),
              am.say(ExpectationRow.TYPE, first.get(i), ExpectationRow.VERDICT),
              am.say(ExpectationRow.TYPE, second.get(i), ExpectationRow.VERDICT)));
    }
    screen.columns(rows);
    screen.gap();
    screen.say(
        "The gate out of planning is shut on "
            + data.days().drafted()
            + ". It misses: "
            + handing.missing().stream()
                .map(missing -> words(data, missing))
                .collect(Collectors.joining(", and "))
            + " "
            + late(data));
    screen.say(
        Screen.day(planned.on())
            + ". Mended: "
            + mended(data)
            + "It misses "
            + (handing.still().isEmpty() ? "nothing, and opens." : handing.still() + "."));
    screen.gap();
    List<List<String>> stages = new ArrayList<>();
    stages.add(List.of("Stage", "Lead", "Signed by", "Left on"));
    data.handoffs().forEach(step -> stages.add(stage(data, step)));
    screen.columns(stages);
    screen.gap();
    screen.means(
        data.am(), "the dealers get their prototype, and never hear that they nearly did not.");
    screen.means(
        data.pm(),
        "the project is in "
            + handing.handoff().stage().map(PlanScene::words).orElseThrow()
            + ", and who signed what they saw is on record.");
  }

  /** Says of each expectation with a day which work was planned to be done after it. */
  private static String late(StoryData data) {
    return expected(data)
        .map(
            each ->
                "It was the draft that put \""
                    + each.getValue().name()
                    + "\" on "
                    + each.getValue().due().orElseThrow()
                    + "; it is expected by "
                    + each.getKey().by().orElseThrow()
                    + ", the day before the dealers meet on "
                    + each.getKey().by().orElseThrow().plusDays(1)
                    + ".")
        .collect(Collectors.joining(" "));
  }

  private static String mended(StoryData data) {
    return expected(data)
        .map(each -> "\"" + each.getValue().name() + "\" is due on " + due(data, each) + ". ")
        .collect(Collectors.joining());
  }

  private static LocalDate due(StoryData data, Map.Entry<Expectation, WorkItem> late) {
    return data.plannedWork().stream()
        .filter(work -> work.id().equals(late.getValue().id()))
        .flatMap(work -> work.due().stream())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the work of the first plan that comes too late for what is expected of its item. */
  private static Stream<Map.Entry<Expectation, WorkItem>> expected(StoryData data) {
    return data.brief().expectations().stream()
        .filter(each -> each.by().isPresent() && each.scopeItem().isPresent())
        .flatMap(
            each ->
                data.draftedWork().stream()
                    .filter(work -> work.scopeItem().equals(each.scopeItem()))
                    .filter(work -> work.due().filter(each.by().get()::isBefore).isPresent())
                    .map(work -> Map.entry(each, work)));
  }

  private static String words(StoryData data, UnmetNeed missing) {
    String subject = missing.subject().orElse("");
    if (missing.need() == Need.OWNER) {
      return "an owner of \""
          + data.draftedWork().stream()
              .filter(work -> work.id().value().equals(subject))
              .map(WorkItem::name)
              .findFirst()
              .orElseThrow()
          + "\"";
    }
    if (missing.need() == Need.EXPECTATION_KEPT) {
      return "one expectation that is not kept: \""
          + data.brief().expectations().stream()
              .filter(each -> each.id().value().equals(subject))
              .map(Expectation::text)
              .findFirst()
              .orElseThrow()
          + "\"";
    }
    return missing.toString();
  }

  private static String words(HandoffStage stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> stage(StoryData data, HandedOn step) {
    return List.of(
        Cells.value("stage", step.stage()),
        step.stage().lead() == Duty.ACCOUNT_MANAGER ? data.am() : data.pm(),
        step.signedBy().stream().map(data::firstName).collect(Collectors.joining(" and ")),
        step.on().toString());
  }
}
