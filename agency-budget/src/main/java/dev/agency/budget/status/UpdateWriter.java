package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.PRICE_DELTA;
import static dev.agency.core.figure.Quantities.PROGRESS;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.RecordType;
import dev.agency.core.scope.ChangeState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the update of a status for one reader. Each sentence is of one row. */
final class UpdateWriter {
  /** How many milestones to come an update names. */
  static final int AHEAD = 3;

  /** A title leaves room for the sentence around it, which is a name of 200 characters. */
  private static final int LONGEST = 120;

  private final ProjectStatus status;
  private final StatusRow row;
  private final StatusSight reader;

  UpdateWriter(ProjectStatus status, StatusSight reader) {
    this.status = status;
    this.row = status.row();
    this.reader = reader;
  }

  ComposedUpdate update() {
    Optional<BasisPoints> progress =
        row.progress().ifKnown().filter(share -> reader.sees(StatusRow.TYPE, row, PROGRESS));
    return new ComposedUpdate(
        row.project().id(),
        row.asOf(),
        headline(progress),
        progress,
        notes(),
        done(),
        next(),
        moved(),
        asks());
  }

  private Message headline(Optional<BasisPoints> progress) {
    Argument project = name("project", row.project().name());
    Message plain =
        Message.of(
            UpdateLine.PROJECT_ON_A_DAY.name(), project, Argument.day("day", DATES, row.asOf()));
    Message first =
        progress
            .map(
                share ->
                    Message.of(
                        UpdateLine.PROJECT_IS_SO_FAR.name(),
                        project,
                        Argument.share("progress", PROGRESS, share)))
            .orElse(plain);
    return said(StatusRow.TYPE, row, first, plain, Message.of(UpdateLine.UPDATE.name()))
        .findFirst()
        .orElseThrow();
  }

  /** What is between colleagues stays between them, whoever the reader is. */
  private ImmutableList<Message> notes() {
    return status.notes().stream()
        .filter(note -> note.isShared() && isNews(note.on()))
        .flatMap(
            note ->
                said(
                    NoteRow.TYPE,
                    note,
                    Message.of(UpdateLine.NOTE.name(), Argument.text("note", NAME, note.text()))))
        .collect(toImmutableList());
  }

  /** Whether a day is after the last update that was sent. */
  private boolean isNews(LocalDate day) {
    return row.lastUpdate().flatMap(ClientUpdate::sentOn).map(day::isAfter).orElse(true);
  }

  private ImmutableList<Message> done() {
    return milestones(reached -> reached.deliveredOn().isPresent())
        .sorted(
            Comparator.comparing((MilestoneDelivery reached) -> reached.deliveredOn().orElseThrow())
                .thenComparing(MilestoneDelivery::milestone))
        .filter(reached -> isNews(reached.deliveredOn().orElseThrow()))
        .flatMap(
            reached ->
                said(
                    MilestoneDelivery.TYPE,
                    reached,
                    line(UpdateLine.MILESTONE_REACHED, reached, reached.deliveredOn())))
        .collect(toImmutableList());
  }

  private ImmutableList<Message> next() {
    Stream<Message> overdue =
        open()
            .filter(each -> each.due().orElseThrow().isBefore(row.asOf()))
            .flatMap(
                each ->
                    said(
                        MilestoneDelivery.TYPE,
                        each,
                        line(UpdateLine.MILESTONE_OVERDUE, each, each.due())));
    Stream<Message> ahead =
        open()
            .filter(each -> !each.due().orElseThrow().isBefore(row.asOf()))
            .limit(AHEAD)
            .flatMap(
                each ->
                    said(
                        MilestoneDelivery.TYPE,
                        each,
                        line(UpdateLine.MILESTONE_AHEAD, each, each.due())));
    return Stream.concat(overdue, ahead).collect(toImmutableList());
  }

  private ImmutableList<Message> moved() {
    Stream<Message> milestones =
        open()
            .filter(each -> each.promised().isPresent() && !each.promised().equals(each.due()))
            .flatMap(
                each ->
                    said(
                        MilestoneDelivery.TYPE,
                        each,
                        Message.of(
                            UpdateLine.MILESTONE_MOVED.name(),
                            name("milestone", each.name()),
                            day("from", each.promised()),
                            day("to", each.due()))));
    Stream<Message> end =
        row.ends().baseline().isPresent()
                && row.plannedEnd().isPresent()
                && !row.ends().baseline().equals(row.plannedEnd())
            ? said(
                StatusRow.TYPE,
                row,
                Message.of(
                    UpdateLine.END_MOVED.name(),
                    day("from", row.ends().baseline()),
                    day("to", row.plannedEnd())))
            : Stream.empty();
    return Stream.concat(milestones, end).collect(toImmutableList());
  }

  private ImmutableList<Message> asks() {
    Stream<Message> changes =
        status.changes().stream()
            .filter(change -> change.isShared())
            .filter(change -> change.request().state() == ChangeState.SENT_TO_CLIENT)
            .flatMap(this::decision);
    Stream<Message> blockers =
        status.blockers().stream()
            .filter(BlockerRow::isShared)
            .flatMap(
                each ->
                    said(
                        BlockerRow.TYPE,
                        each,
                        Message.of(
                            UpdateLine.WAITING_SINCE.name(),
                            name("blocker", each.blocker().title()),
                            Argument.day("day", DATES, each.blocker().since()))));
    return Stream.concat(changes, blockers).collect(toImmutableList());
  }

  private Stream<Message> decision(PendingChangeRow change) {
    Argument title = name("change", change.request().title());
    Message plain = Message.of(UpdateLine.CHANGE_TO_DECIDE.name(), title);
    return PendingChangeRow.PRICE_DELTA
        .read(change)
        .ifKnown()
        .map(
            price ->
                Message.of(
                    UpdateLine.CHANGE_TO_DECIDE_AT_A_PRICE.name(),
                    title,
                    Argument.money("price", PRICE_DELTA, price)))
        .map(priced -> said(PendingChangeRow.TYPE, change, priced, plain))
        .orElseGet(() -> said(PendingChangeRow.TYPE, change, plain));
  }

  private Stream<MilestoneDelivery> milestones(Predicate<MilestoneDelivery> which) {
    return status.milestones().stream().filter(which);
  }

  /** What is still to be reached, by the day it is due. */
  private Stream<MilestoneDelivery> open() {
    return milestones(each -> each.deliveredOn().isEmpty() && each.due().isPresent());
  }

  private static Message line(UpdateLine line, MilestoneDelivery of, Optional<LocalDate> day) {
    return Message.of(line.name(), name("milestone", of.name()), day("day", day));
  }

  private static Argument day(String name, Optional<LocalDate> day) {
    return Argument.day(name, DATES, day.orElseThrow());
  }

  /** The first of these that the reader sees in full. */
  private <R> Stream<Message> said(RecordType<R> type, R of, Message... forms) {
    return Stream.of(forms)
        .filter(
            form ->
                form.arguments().stream()
                    .allMatch(argument -> reader.sees(type, of, argument.quantity())))
        .limit(1);
  }

  private static Argument name(String name, String text) {
    return Argument.text(name, NAME, shortened(text));
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    // Not between the two halves of a character.
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
