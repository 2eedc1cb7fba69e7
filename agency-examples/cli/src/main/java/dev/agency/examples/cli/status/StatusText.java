package dev.agency.examples.cli.status;

import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.CreepRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RevisionRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.Field;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.examples.cli.demo.HandoffWords;
import dev.agency.examples.cli.demo.SeenStatus;
import dev.agency.examples.cli.demo.SeenTable;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statuses as text: a list with a row for each project, or a card with all there is to one. */
final class StatusText {
  private final boolean ofClient;

  /** Of a client, or of somebody of the agency, who is told what is hidden from them. */
  StatusText(boolean ofClient) {
    this.ofClient = ofClient;
  }

  String list(List<SeenStatus> all) {
    List<Projection<StatusRow>> rows = all.stream().map(SeenStatus::status).toList();
    return rows.isEmpty()
        ? "There is no active project that this person may see.\n"
        : table(StatusRow.LIST, rows);
  }

  String cards(List<SeenStatus> all) {
    return all.stream().map(this::card).collect(Collectors.joining("\n"));
  }

  private String card(SeenStatus seen) {
    StringBuilder text = new StringBuilder(4_096);
    TextTable facts = new TextTable();
    facts.addWords("status", "");
    facts.addWords("", "");
    seen.status()
        .forEachVisible(
            (place, field, value) ->
                facts.addRow(List.of(Cells.label(field.name()), Cells.value(field.name(), value))));
    text.append(facts.render());
    text.append(hidden(seen.status()));
    part(
        text,
        "Milestones",
        List.of(
            MilestoneDelivery.NAME,
            MilestoneDelivery.PROMISED,
            MilestoneDelivery.DUE,
            MilestoneDelivery.DELIVERED_ON,
            MilestoneDelivery.DAYS_LATE),
        seen.milestones());
    lines(text, "Alerts", seen.alerts().stream().map(each -> each.level() + ": " + each.words()));
    changes(text, seen.changes());
    part(
        text,
        "Creep beyond what was agreed",
        List.of(
            CreepRow.ORIGINAL_MINUTES,
            CreepRow.CURRENT_MINUTES,
            CreepRow.FORECAST_MINUTES,
            CreepRow.ABSORBED_MINUTES,
            CreepRow.OF_ORIGINAL,
            CreepRow.OF_CURRENT),
        seen.creep().stream().toList());
    part(
        text,
        "Rounds of revisions",
        List.of(RevisionRow.NAME, RevisionRow.INCLUDED, RevisionRow.MADE, RevisionRow.BEYOND),
        seen.revisions());
    seen.handoff().ifPresent(each -> handoff(text, each));
    part(
        text,
        "Risks",
        List.of(
            RiskRow.TITLE,
            RiskRow.LIKELIHOOD,
            RiskRow.TOLD_CLIENT_ON,
            RiskRow.IMPACT_MINUTES,
            RiskRow.IMPACT_AMOUNT),
        seen.risks());
    part(
        text,
        "Blockers",
        List.of(BlockerRow.TITLE, BlockerRow.KIND, BlockerRow.SINCE, BlockerRow.DAYS),
        seen.blockers());
    part(
        text,
        "Booked",
        List.of(StaffRow.PERSON, StaffRow.BOOKED_MINUTES, StaffRow.OVER_MINUTES),
        seen.staff());
    update(text, seen.update());
    return text.toString();
  }

  private void changes(StringBuilder text, List<Projection<PendingChangeRow>> changes) {
    part(
        text,
        "Changes that wait",
        List.of(
            PendingChangeRow.TITLE,
            PendingChangeRow.STATE,
            PendingChangeRow.SINCE,
            PendingChangeRow.MINUTES_DELTA,
            PendingChangeRow.PRICE_DELTA,
            PendingChangeRow.COST_DELTA,
            PendingChangeRow.END_AFTER),
        changes);
    lines(
        text,
        "What they ask for",
        changes.stream()
            .flatMap(change -> change.get(PendingChangeRow.ASKS).ifVisible().stream())
            .flatMap(List::stream)
            .map(ask -> Cells.value("kind", ask.kind()) + ": " + ask.what()));
  }

  private static void handoff(StringBuilder text, Projection<HandoffRow> row) {
    lines(text, "Handoff: " + HandoffWords.stage(row), HandoffWords.missing(row));
  }

  private void update(StringBuilder text, ClientUpdate update) {
    lines(
        text,
        (ofClient ? "Update: " : "To tell the client: ") + update.headline(),
        Stream.concat(
            update.sections().stream()
                .flatMap(
                    section -> section.text().lines().map(line -> section.topic() + ": " + line)),
            update.asks().stream().map(ask -> "Needed: " + ask)));
  }

  private static void lines(StringBuilder text, String heading, Stream<String> lines) {
    List<String> all = lines.toList();
    if (!all.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      all.forEach(line -> text.append("- ").append(line).append('\n'));
    }
  }

  private <R> void part(
      StringBuilder text, String heading, List<Field<R, ?>> fields, List<Projection<R>> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(heading).append('\n').append(table(fields, rows));
    }
  }

  /** A client is told what is theirs, and of nothing else that it is there. */
  private <R> String table(List<Field<R, ?>> fields, List<Projection<R>> rows) {
    return SeenTable.of(fields, rows) + (ofClient ? "" : SeenTable.hidden(fields, rows));
  }

  private <R> String hidden(Projection<R> row) {
    return ofClient || row.hidden().isEmpty()
        ? ""
        : "Hidden: "
            + row.hidden().stream()
                .map(field -> Cells.label(field.name()))
                .collect(Collectors.joining(", "))
            + ".\n";
  }
}
