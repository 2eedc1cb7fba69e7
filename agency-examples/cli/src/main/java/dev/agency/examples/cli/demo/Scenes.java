package dev.agency.examples.cli.demo;

import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineRow;
import dev.agency.core.deal.PipelineTotals;
import java.util.List;

/** The story in scenes, as text for a terminal. */
final class Scenes {
  private final StringBuilder text = new StringBuilder(16_384);
  private final Agency agency;

  private Scenes(Agency agency) {
    this.agency = agency;
  }

  /**
   * Tells the story.
   *
   * @param agency the agency
   * @param pm the project manager's eyes
   * @param am the account manager's eyes
   * @param shown both views of the same projects
   * @param staffed who has time, as the resource manager sees it
   * @return the text, up to where the page is named
   */
  static String text(
      Agency agency, Viewpoint pm, Viewpoint am, List<RoleView> shown, StaffedView staffed) {
    Scenes scenes = new Scenes(agency);
    scenes.title("1. The agency");
    scenes.counts();
    scenes.title("2. What may come: the account manager's deals");
    scenes.deals(am);
    scenes.title("3. A deal is won");
    scenes.win();
    scenes.title("4. The same projects, as each role sees them");
    shown.forEach(view -> scenes.text.append(Tables.text(view)).append('\n'));
    Tables.NOTES.forEach(note -> scenes.text.append(note).append('\n'));
    scenes.title("5. Where it leads: forecasts and alerts");
    shown.forEach(view -> scenes.text.append(OutlookTables.text(view)).append('\n'));
    OutlookTables.NOTES.forEach(note -> scenes.text.append(note).append('\n'));
    scenes.title("6. Before signing: who has the time");
    scenes.text.append(staffed.text());
    scenes.title("7. Why is that so?");
    scenes.text.append(
        Explanations.text(pm, am, Onlooker.of(agency, agency.data().story().projectManager())));
    scenes.title("8. A policy that would tell what it hides");
    scenes.text.append(LeakScene.text(agency.data().policy()));
    scenes.title("9. The page");
    return scenes.text.toString();
  }

  /**
   * Tells what was imported, of which there is no story.
   *
   * @param agency the agency
   * @param eyes who looks
   * @param shown what each of them sees of the projects
   * @return the text, up to where the page is named
   */
  static String imported(Agency agency, List<Viewpoint> eyes, List<RoleView> shown) {
    Scenes scenes = new Scenes(agency);
    scenes.title("1. What was imported");
    scenes.counts();
    scenes.title("2. What may come: the open deals, as each role sees them");
    for (Viewpoint each : eyes) {
      scenes.text.append(each.heading()).append('\n');
      scenes.deals(each);
    }
    scenes.title("3. The projects, as each role sees them");
    shown.forEach(view -> scenes.text.append(Tables.text(view)).append('\n'));
    Tables.NOTES.forEach(note -> scenes.text.append(note).append('\n'));
    scenes.title("4. Where it leads: forecasts and alerts");
    shown.forEach(view -> scenes.text.append(OutlookTables.text(view)).append('\n'));
    OutlookTables.NOTES.forEach(note -> scenes.text.append(note).append('\n'));
    scenes.title("5. The page");
    return scenes.text.toString();
  }

  private void title(String title) {
    text.append('\n').append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
  }

  private void counts() {
    AgencyData data = agency.data();
    text.append(data.clients().size()).append(" clients, ").append(data.projects().size());
    text.append(" projects, ").append(data.people().size()).append(" people, ");
    text.append(data.deals().size()).append(" deals, ").append(data.entries().size());
    text.append(" time entries, ").append(data.expenses().size()).append(" expenses, ");
    text.append(data.invoices().size()).append(" invoices, as of ").append(data.asOf());
    text.append(".\nEach was read strictly: what a model refuses would have ended here.\n");
  }

  /** The sums are over the deals the viewer sees, so they tell no more than those. */
  private void deals(Viewpoint am) {
    text.append(Tables.deals(am.openDeals()));
    for (Pipeline pipeline : agency.data().pipelines()) {
      totals(
          PipelineTotals.of(
              pipeline,
              am.dealsWithValue().stream()
                  .filter(deal -> deal.pipeline().equals(pipeline.id()))
                  .toList()));
    }
  }

  private void totals(PipelineTotals totals) {
    for (PipelineRow row : totals.byCurrency()) {
      text.append(row.deals()).append(" open deals in ").append(row.currency().getCurrencyCode());
      text.append(": worth ").append(Cells.money(row.value())).append(", weighted ");
      text.append(Cells.money(row.weighted())).append(" give or take ");
      text.append(Cells.money(row.spread())).append(".\n");
    }
  }

  private void win() {
    Conversion won = agency.conversion();
    text.append("Deal ").append(won.deal().id()).append(", \"").append(won.deal().name());
    text.append("\", became project ").append(won.project().id()).append(" with budget ");
    text.append(won.budget().id()).append(" of ").append(won.budget().lines().size());
    text.append(" lines and ").append(Cells.hours(won.budget().estimatedMinutes()));
    text.append(", and its ").append(won.bookings().size()).append(" bookings are confirmed");
    text.append(".\nNothing was typed again. Won a second time, it becomes ");
    text.append(agency.winAgain().equals(won) ? "the same" : "something else").append(".\n");
  }
}
