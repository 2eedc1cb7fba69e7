package dev.agency.examples.cli.story;

import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.ProjectBrief;
import dev.agency.examples.cli.demo.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The deal is a lead: what the client wants, with who said so. */
final class LeadScene implements Scene {
  @Override
  public String title() {
    return "A lead, and what the client wants";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    LocalDate day = data.days().lead();
    ProjectBrief brief = data.brief();
    screen.say(
        Screen.day(day)
            + ". "
            + data.name(data.cast().accountManager())
            + ", account manager, writes down what "
            + data.client().name()
            + " wants.");
    screen.gap();
    screen.say(deal(tale, day));
    screen.gap();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Brief", "What " + data.contact().name() + " said", "When"));
    brief.goals().forEach(item -> rows.add(row("goal", item)));
    brief.priorities().forEach(item -> rows.add(row("priority", item)));
    brief.outcomes().forEach(item -> rows.add(row("outcome", item)));
    brief.expectations().forEach(each -> rows.add(row("expects", each.item())));
    screen.columns(rows);
    screen.gap();
    long measurable = brief.expectations().stream().filter(Expectation::isMeasurable).count();
    screen.means(
        data.pm(),
        brief.expectations().size()
            + " expectations, each with who said it and when. "
            + measurable
            + " can be held against a plan; of the rest nobody will ever be able to say that it was kept.");
  }

  private static String deal(Tale tale, LocalDate day) {
    StoryData data = tale.data();
    Deal deal = data.deal();
    Eyes eyes = Eyes.ofAccountManager(tale, day);
    DealRow facts = DealRow.of(deal, data.client().name(), data.pipeline(), day);
    String weighted =
        PipelineTotals.of(data.pipeline(), List.of(deal)).byCurrency().stream()
            .map(row -> Cells.money(row.weighted()))
            .findFirst()
            .orElseThrow();
    return "Deal "
        + deal.id()
        + ", \""
        + eyes.say(DealRow.TYPE, facts, DealRow.NAME)
        + "\": worth "
        + eyes.say(DealRow.TYPE, facts, DealRow.VALUE)
        + ", stage "
        + eyes.say(DealRow.TYPE, facts, DealRow.STAGE)
        + ", "
        + eyes.say(DealRow.TYPE, facts, DealRow.PROBABILITY)
        + " likely, so "
        + weighted
        + " weighted.";
  }

  private static List<String> row(String kind, BriefItem item) {
    return List.of(
        kind,
        item.text(),
        Cells.value("source", item.source().kind()) + " of " + item.source().on());
  }
}
