package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ComposedUpdate;
import dev.agency.budget.status.CreepRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.RevisionRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.budget.status.StatusSight;
import dev.agency.budget.status.UpdateLine;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.PersonId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;
import java.util.List;
import java.util.Optional;

/**
 * How a project stands, as one person sees it, and the update they could send the client.
 *
 * @param status the project in one row
 * @param milestones its milestones
 * @param alerts the alerts that hold, of those this person may be told, in words
 * @param changes the changes that wait for somebody
 * @param creep how far it crept beyond what was agreed
 * @param revisions the items that were revised, and how often they may be
 * @param handoff the handoff that comes next
 * @param risks the open risks
 * @param blockers what keeps work waiting
 * @param staff who is booked
 * @param update the draft of an update, which says nothing this person does not see
 */
@JsonPropertyOrder({
  "status",
  "milestones",
  "alerts",
  "changes",
  "creep",
  "revisions",
  "handoff",
  "risks",
  "blockers",
  "staff",
  "update"
})
public record SeenStatus(
    @JsonProperty("status") Projection<StatusRow> status,
    @JsonProperty("milestones") ImmutableList<Projection<MilestoneDelivery>> milestones,
    @JsonProperty("alerts") ImmutableList<Told> alerts,
    @JsonProperty("changes") ImmutableList<Projection<PendingChangeRow>> changes,
    @JsonProperty("creep") Optional<Projection<CreepRow>> creep,
    @JsonProperty("revisions") ImmutableList<Projection<RevisionRow>> revisions,
    @JsonProperty("handoff") Optional<Projection<HandoffRow>> handoff,
    @JsonProperty("risks") ImmutableList<Projection<RiskRow>> risks,
    @JsonProperty("blockers") ImmutableList<Projection<BlockerRow>> blockers,
    @JsonProperty("staff") ImmutableList<Projection<StaffRow>> staff,
    @JsonProperty("update") ClientUpdate update) {

  /**
   * An alert in words.
   *
   * @param level how bad it is
   * @param message its message, of which hidden arguments are left out
   * @param words the sentence
   */
  @JsonPropertyOrder({"level", "message", "words"})
  public record Told(
      @JsonProperty("level") String level,
      @JsonProperty("message") ShownMessage message,
      @JsonProperty("words") String words) {}

  /** Returns what a subject sees, with an update by an author; empty if that is nothing. */
  static Optional<SeenStatus> of(Subject subject, ProjectStatus status, PersonId author) {
    return subject.view(StatusRow.TYPE, status.row()).map(row -> of(subject, status, row, author));
  }

  private static SeenStatus of(
      Subject subject, ProjectStatus status, Projection<StatusRow> row, PersonId author) {
    return new SeenStatus(
        row,
        subject.viewAll(MilestoneDelivery.TYPE, status.milestones()),
        AlertView.ofOpen(subject, status.alerts()).stream()
            .map(seen -> new Told(seen.label(), seen.message(), seen.words()))
            .collect(toImmutableList()),
        subject.viewAll(PendingChangeRow.TYPE, status.changes()),
        status.scope().creep().flatMap(it -> subject.view(CreepRow.TYPE, it)),
        subject.viewAll(RevisionRow.TYPE, status.scope().revisions()),
        status.handoff().flatMap(it -> subject.view(HandoffRow.TYPE, it)),
        subject.viewAll(RiskRow.TYPE, status.risks()),
        subject.viewAll(BlockerRow.TYPE, status.blockers()),
        subject.viewAll(StaffRow.TYPE, status.staff()),
        ComposedUpdate.of(status, new SubjectSight(subject))
            .draft(ClientUpdateId.of("draft"), author, UpdateLine::text));
  }

  /** What a subject sees, asked of the policy field by field. */
  private record SubjectSight(Subject subject) implements StatusSight {
    @Override
    public <R> boolean sees(RecordType<R> type, R row, Quantity quantity) {
      return subject
          .view(type, row)
          .filter(seen -> has(seen.visible(), quantity) && !has(seen.hidden(), quantity))
          .isPresent();
    }

    private static <R> boolean has(List<Field<R, ?>> fields, Quantity quantity) {
      return fields.stream().anyMatch(field -> field.quantity().equals(quantity));
    }
  }
}
