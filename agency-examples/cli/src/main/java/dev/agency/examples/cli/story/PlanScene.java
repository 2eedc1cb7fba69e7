package dev.agency.examples.cli.story;

import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.Missing;
import dev.agency.core.handoff.Need;
import dev.agency.core.handoff.PressureTest;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.WorkItem;
import dev.agency.examples.cli.demo.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
    List<PressureTest.Row> first = handing.tested().rows();
    List<PressureTest.Row> second = handing.testedAgain().rows();
    for (int i = 0; i < first.size(); i++) {
      rows.add(
          List.of(
              expectation(data, first.get(i)).text(),
              Cells.value("verdict", first.get(i).verdict()),
              Cells.value("verdict", second.get(i).verdict())));
    }
    screen.columns(rows);
    screen.gap();
    screen.say(
        "The gate out of planning is shut on "
            + data.days().drafted()
            + ". It misses "
            + handing.missing().stream()
                .map(missing -> words(data, missing))
                .collect(Collectors.joining(", and "))
            + ".");
    screen.say(
        Screen.day(planned.on())
            + ". Mended: it misses "
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

  static Expectation expectation(StoryData data, PressureTest.Row row) {
    return data.brief().expectations().stream()
        .filter(each -> each.id().equals(row.expectation()))
        .findFirst()
        .orElseThrow();
  }

  private static String words(StoryData data, Missing missing) {
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
      return "that one expectation is kept: \""
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
