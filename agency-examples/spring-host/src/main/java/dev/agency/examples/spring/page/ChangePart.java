package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.core.figure.Field;
import dev.agency.core.people.Duty;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.examples.spring.desk.ChangeMove;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.view.ChangeView;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page of a change shows.
 *
 * @param state where it stands
 * @param tiles the figures it begins with
 * @param basis what they rest on if that is no assessment that counts, else empty
 * @param note what it asks for at length, empty if nothing is said
 * @param asks what it asks for
 * @param notices what somebody should know before they decide
 * @param compared the whole without it and with it
 * @param disciplines what it asks of each discipline
 * @param people what it does to the weeks of who is proposed
 * @param approvals who approved and who still has to
 * @param steps what was done with it, the last first
 * @param moves what the reader may do, without what needs a reason
 * @param warning what one of the moves would undo; empty if none does
 * @param reasoned what the reader may do and has to give a reason for
 * @param hidden what is hidden from the reader
 */
record ChangePart(
    Cell state,
    ImmutableList<Tile> tiles,
    String basis,
    String note,
    ImmutableList<String> asks,
    ImmutableList<String> notices,
    ImmutableList<Compared> compared,
    TablePart disciplines,
    TablePart people,
    ImmutableList<Approval> approvals,
    ImmutableList<Step> steps,
    ImmutableList<Button> moves,
    String warning,
    ImmutableList<Button> reasoned,
    ImmutableList<String> hidden) {
  /**
   * A figure of the whole.
   *
   * @param label what it is called
   * @param before the figure without the change
   * @param after the figure with it
   */
  record Compared(String label, Cell before, Cell after) {}

  /**
   * One of the duties that approve.
   *
   * @param duty what it is called
   * @param words who approved and when, or who has to
   * @param given whether it was approved
   */
  record Approval(String duty, String words, boolean given) {}

  /**
   * Something that was done.
   *
   * @param day the day
   * @param words what and by whom
   * @param reason why, empty if no reason was given
   */
  record Step(String day, String words, String reason) {}

  /**
   * Something the reader may do.
   *
   * @param move what is sent
   * @param words what is read
   * @param style how it looks
   */
  record Button(String move, String words, String style) {}

  static ChangePart of(Words words, ChangeView view) {
    Projection<ChangeRequest> seen = view.change();
    return new ChangePart(
        state(words, seen),
        tiles(words, view),
        isAssessed(view) ? "" : view.asks().map(new PendingFigures(words)::basis).orElse(""),
        seen.get(ChangeRecord.NOTE).ifVisible().flatMap(note -> note).orElse(""),
        asks(words, view),
        notices(words, view),
        compared(words, view),
        TablePart.of(
            words,
            view.viewer(),
            "change.disciplines",
            List.of(
                DisciplineImpactRow.DISCIPLINE,
                DisciplineImpactRow.MINUTES_DELTA,
                DisciplineImpactRow.PROPOSED,
                DisciplineImpactRow.PRICE_DELTA,
                DisciplineImpactRow.COST_DELTA),
            view.disciplines()),
        TablePart.of(
            words,
            view.viewer(),
            "change.people",
            List.of(
                PersonImpactRow.PERSON,
                PersonImpactRow.DAYS,
                PersonImpactRow.PROPOSED,
                PersonImpactRow.BOOKED_AFTER,
                PersonImpactRow.NEW_OVER),
            view.people()),
        approvals(words, view),
        steps(words, seen),
        buttons(words, view, false),
        undoes(view) ? words.say("change.reassess") : "",
        buttons(words, view, true),
        view.viewer().ofClient() ? ImmutableList.of() : hidden(words, view));
  }

  private static Cell state(Words words, Projection<ChangeRequest> seen) {
    Cell cell = words.cell(seen, ChangeRecord.STATE);
    return seen.get(ChangeRecord.STATE)
        .ifVisible()
        .map(state -> Cell.value(cell.text(), tone(state)))
        .orElse(cell);
  }

  static String tone(ChangeState state) {
    return switch (state) {
      case DRAFT, SUBMITTED, ASSESSED -> "calm";
      case INTERNALLY_APPROVED, CLIENT_ACCEPTED, APPLIED -> "good";
      case SENT_TO_CLIENT, EXPIRED, ABSORBED -> "fair";
      case REJECTED, WITHDRAWN -> "bad";
    };
  }

  private static ImmutableList<Tile> tiles(Words words, ChangeView view) {
    return Stream.concat(
            isAssessed(view) ? assessed(words, view) : reckoned(words, view),
            view.cost().stream().map(row -> tile(words, row, ChangeCostRow.COST_TOTAL)))
        .filter(tile -> tile.cell().kind() != Cell.Kind.HIDDEN)
        .collect(toImmutableList());
  }

  private static boolean isAssessed(ChangeView view) {
    return view.change()
        .get(ChangeRecord.STATE)
        .ifVisible()
        .filter(PendingFigures::stands)
        .isPresent();
  }

  private static Stream<Tile> assessed(Words words, ChangeView view) {
    return Stream.of(
            ChangeRecord.MINUTES_DELTA,
            ChangeRecord.PRICE_DELTA,
            ChangeRecord.COST_DELTA,
            ChangeRecord.PROFIT_DELTA,
            ChangeRecord.END_AFTER)
        .map(field -> tile(words, view.change(), field));
  }

  /** What it would do, as the dashboard and the list have it. */
  private static Stream<Tile> reckoned(Words words, ChangeView view) {
    return view.asks()
        .map(
            row ->
                Stream.of(
                        PendingChangeRow.MINUTES_DELTA,
                        PendingChangeRow.PRICE_DELTA,
                        PendingChangeRow.COST_DELTA,
                        PendingChangeRow.PROFIT_DELTA,
                        PendingChangeRow.END_AFTER,
                        PendingChangeRow.NEW_OVERBOOKED_MINUTES)
                    .map(field -> tile(words, row, field)))
        .orElseGet(() -> Stream.of(tile(words, view.change(), ChangeRecord.MINUTES_DELTA)));
  }

  private static <R> Tile tile(Words words, Projection<R> row, Field<R, ?> field) {
    return new Tile(words.label(field), words.cell(row, field), -1);
  }

  private static ImmutableList<String> asks(Words words, ChangeView view) {
    return view
        .asks()
        .flatMap(row -> row.get(PendingChangeRow.ASKS).ifVisible())
        .orElse(ImmutableList.of())
        .stream()
        .map(ask -> words.say("Ask." + ask.kind(), ask.what()))
        .collect(toImmutableList());
  }

  private static ImmutableList<String> notices(Words words, ChangeView view) {
    Optional<ChangeState> state = view.change().get(ChangeRecord.STATE).ifVisible();
    return Stream.of(
            view.unfit().map(why -> words.say("ChangeRefusal." + why)),
            state
                .filter(each -> each == ChangeState.EXPIRED)
                .map(each -> words.say("change.expired")),
            Optional.of(view.outdated())
                .filter(old -> old)
                .map(old -> words.say("change.outdated")))
        .flatMap(Optional::stream)
        .collect(toImmutableList());
  }

  private static ImmutableList<Compared> compared(Words words, ChangeView view) {
    return view.impact().stream()
        .flatMap(
            row ->
                Stream.of(
                    compared(words, row, ImpactRow.BUDGET_MINUTES, ImpactRow.MINUTES_AFTER),
                    compared(words, row, ImpactRow.MINUTES_BURN, ImpactRow.MINUTES_BURN_AFTER),
                    compared(words, row, ImpactRow.RUN_OUT_BEFORE, ImpactRow.RUN_OUT_AFTER),
                    compared(words, row, ImpactRow.END_BEFORE, ImpactRow.END_AFTER),
                    compared(words, row, ImpactRow.FORECAST_REVENUE, ImpactRow.REVENUE_AFTER),
                    compared(words, row, ImpactRow.FORECAST_COST, ImpactRow.COST_AFTER),
                    compared(words, row, ImpactRow.FORECAST_PROFIT, ImpactRow.PROFIT_AFTER),
                    compared(words, row, ImpactRow.FORECAST_MARGIN, ImpactRow.MARGIN_AFTER)))
        .filter(
            line ->
                line.before().kind() != Cell.Kind.HIDDEN || line.after().kind() != Cell.Kind.HIDDEN)
        .collect(toImmutableList());
  }

  private static <R> Compared compared(
      Words words, Projection<R> row, Field<R, ?> before, Field<R, ?> after) {
    return new Compared(
        words.pastOr(
            isPast(words, row, before) && isPast(words, row, after), "compared." + before.name()),
        words.cell(row, before),
        words.cell(row, after));
  }

  private static <R> boolean isPast(Words words, Projection<R> row, Field<R, ?> field) {
    return row.get(field).ifVisible().filter(value -> words.isPast(value)).isPresent();
  }

  private static ImmutableList<ChangeRecord.Approved> given(ChangeView view) {
    return view.change().get(ChangeRecord.APPROVALS).ifVisible().orElse(ImmutableList.of());
  }

  /** Whether somebody has approved it and it may be assessed again, by which that is void. */
  private static boolean undoes(ChangeView view) {
    return view.moves().contains(ChangeMove.ASSESS) && !given(view).isEmpty();
  }

  private static ImmutableList<Approval> approvals(Words words, ChangeView view) {
    ImmutableList<ChangeRecord.Approved> given = given(view);
    ImmutableList.Builder<Approval> approvals = ImmutableList.builder();
    for (Duty duty : List.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER)) {
      List<String> holders =
          view.approvers().stream()
              .filter(each -> each.duty() == duty)
              .map(each -> words.text("person", each.person()))
              .toList();
      Optional<String> by =
          given.stream()
              .filter(each -> each.duties().contains(duty))
              .findFirst()
              .map(
                  each ->
                      words.say(
                          "change.approved",
                          words.text("person", each.person()),
                          words.day(each.on())));
      if (by.isPresent() || !holders.isEmpty()) {
        approvals.add(
            new Approval(
                words.say("Duty." + duty),
                by.orElseGet(() -> words.say("change.waits", String.join(", ", holders))),
                by.isPresent()));
      }
    }
    return approvals.build();
  }

  private static ImmutableList<Step> steps(Words words, Projection<ChangeRequest> seen) {
    return seen.get(ChangeRecord.HISTORY).ifVisible().orElse(ImmutableList.of()).reverse().stream()
        .map(
            step ->
                new Step(
                    words.day(step.on()),
                    step.by()
                        .map(
                            by ->
                                words.say(
                                    "change.step",
                                    words.say("Move." + step.move()),
                                    words.text("person", by)))
                        .orElseGet(() -> words.say("Move." + step.move())),
                    step.reason().orElse("")))
        .collect(toImmutableList());
  }

  private static ImmutableList<Button> buttons(Words words, ChangeView view, boolean reasoned) {
    return view.moves().stream()
        .filter(move -> move != ChangeMove.ACCEPT && move.hasReason() == reasoned)
        .map(
            move ->
                new Button(
                    move.name(),
                    words.say("change.move." + move),
                    move == ChangeMove.WITHDRAW
                            || (move == ChangeMove.ASSESS
                                && (undoes(view) || view.moves().get(0) != move))
                        ? "plain"
                        : ""))
        .collect(toImmutableList());
  }

  private static ImmutableList<String> hidden(Words words, ChangeView view) {
    return Stream.concat(
            view.change().hidden().stream().map(words::label),
            view.impact().stream().flatMap(row -> row.hidden().stream().map(words::label)))
        .distinct()
        .collect(toImmutableList());
  }
}
