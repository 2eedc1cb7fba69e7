package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * What a change does, as one person sees it.
 *
 * @param title what the change is called
 * @param state where it stands
 * @param impact what it does to the budget
 * @param disciplines what it asks of each discipline, by identifier
 * @param people what it would do to each week of who is proposed
 */
@JsonPropertyOrder({"title", "state", "impact", "disciplines", "people"})
public record SeenImpact(
    @JsonProperty("title") String title,
    @JsonProperty("state") ChangeState state,
    @JsonProperty("impact") Projection<ImpactRow> impact,
    @JsonProperty("disciplines") ImmutableList<Projection<DisciplineImpactRow>> disciplines,
    @JsonProperty("people") ImmutableList<Projection<PersonImpactRow>> people) {
  static Optional<SeenImpact> of(Subject subject, ChangeRequest change, ImpactReport report) {
    return subject
        .view(ImpactRow.TYPE, report.row())
        .map(
            row ->
                new SeenImpact(
                    change.title(),
                    change.state(),
                    row,
                    subject.viewAll(DisciplineImpactRow.TYPE, report.disciplines()),
                    subject.viewAll(PersonImpactRow.TYPE, report.people())));
  }
}
