package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ComposedUpdate;
import dev.agency.budget.status.UpdateLine;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.studio.UpdateRow;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * What a client was told of a project, and what they could be told next, as one person sees it.
 *
 * @param viewer who looks
 * @param project the project
 * @param about the project, as far as they see it
 * @param sends whether it is theirs to send the next one
 * @param facts what the next one would say, of what both they and the client see; for who works on
 *     it
 * @param sent what the client has, the last one first
 */
@JsonPropertyOrder({"viewer", "project", "about", "sends", "draft", "sent"})
public record UpdateView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("project") ProjectId project,
    @JsonProperty("about") Optional<Projection<Project>> about,
    @JsonProperty("sends") boolean sends,
    @JsonIgnore Optional<ComposedUpdate> facts,
    @JsonProperty("sent") ImmutableList<Projection<UpdateRow>> sent) {
  /**
   * Returns the next update in English.
   *
   * @return a draft that is not stored; empty for who does not work on it
   */
  @JsonProperty("draft")
  public Optional<ClientUpdate> draft() {
    PersonId author = viewer.person();
    return facts.map(each -> each.draft(ClientUpdateId.of("draft"), author, UpdateLine::text));
  }
}
