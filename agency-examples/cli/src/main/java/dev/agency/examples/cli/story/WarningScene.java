package dev.agency.examples.cli.story;

import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertLevel;
import dev.agency.budget.alert.AlertRule;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.cli.demo.AlertView;
import dev.agency.examples.cli.demo.Cells;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The alerts, and the change request that one of them gives rise to. */
final class WarningScene implements Scene {
  @Override
  public String title() {
    return "Warned, with reasons";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    Standing warned = tale.change().warned();
    ChangeRequest draft = tale.change().draft();
    Eyes pm = Eyes.ofProjectManager(tale, warned.asOf());
    Eyes am = Eyes.ofAccountManager(tale, warned.asOf());
    List<AlertView> toPm = told(warned, pm);
    List<AlertView> toAm = told(warned, am);
    screen.say(
        Screen.day(warned.asOf())
            + ". The alerts that hold, as "
            + data.pm()
            + " is told of them.");
    screen.gap();
    toPm.forEach(alert -> screen.item(Cells.value("level", alert.level()) + ". " + alert.words()));
    screen.gap();
    screen.say(
        data.pm()
            + " opens a change request from the one about requests: "
            + draft.id()
            + ", \""
            + draft.title()
            + "\", "
            + draft.state().name().toLowerCase(Locale.ROOT)
            + ". It cites "
            + draft.evidence().size()
            + " facts, among them what is open or was absorbed: "
            + tale.change().alert().evidence().stream()
                .filter(fact -> fact.figure().name().equals("asked"))
                .map(WarningScene::words)
                .collect(Collectors.joining("; "))
            + ".");
    screen.gap();
    screen.means(
        data.am(),
        "told "
            + toAm.size()
            + " of the "
            + toPm.size()
            + ". One rests on cost and would tell of it, so to this role there is none.");
    screen.means(
        data.pm(), "the next wish is not given away: it is asked for, with what came before.");
  }

  private static String words(Alert.Evidence fact) {
    return fact.subject() + ", asked for on " + fact.day() + ", " + fact.figure().value().text();
  }

  /** Returns the alerts somebody is told of; of thresholds of one rule the last says it all. */
  private static List<AlertView> told(Standing standing, Eyes eyes) {
    Map<AlertRule, AlertView> last = new LinkedHashMap<>();
    for (AlertView alert : AlertView.ofOpen(eyes.subject(), standing.outlook().alerts())) {
      last.put(alert.rule(), alert);
    }
    return last.values().stream()
        .sorted(Comparator.<AlertView, AlertLevel>comparing(AlertView::level).reversed())
        .toList();
  }
}
