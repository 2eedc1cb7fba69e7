package dev.agency.examples.spring.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.status.NoteRow;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import java.time.LocalDate;
import java.util.List;

/**
 * What was noted about a project as it went: an entity of this host.
 *
 * @param project the project
 * @param progress how far it was posted to be
 * @param requests what was asked for on top of its scope
 * @param costsToCome what its budgets were expected to still cost
 * @param proposed who would do the changes that wait
 * @param notes what who leads it wrote
 */
public record ProjectLog(
    @JsonProperty("project") ProjectId project,
    @JsonProperty("progress") List<ProgressPost> progress,
    @JsonProperty("requests") List<Asked> requests,
    @JsonProperty("costsToCome") List<Expected> costsToCome,
    @JsonProperty("proposed") List<Proposed> proposed,
    @JsonProperty("notes") List<Noted> notes) {
  /** The project. */
  public static final Attribute<ProjectLog, ProjectId> PROJECT =
      Attribute.<ProjectLog, ProjectId>one("project", ProjectLog::project).referringTo("project");

  /** The type; it stands under the id of the project. */
  public static final EntityType<ProjectId, ProjectLog> TYPE =
      EntityType.of(
          "projectLog",
          "project log",
          ProjectLog.class,
          ProjectLog::project,
          ImmutableList.of(PROJECT));

  /** Copies the lists. */
  public ProjectLog {
    progress = ImmutableList.copyOf(progress);
    requests = ImmutableList.copyOf(requests);
    costsToCome = ImmutableList.copyOf(costsToCome);
    proposed = ImmutableList.copyOf(proposed);
    notes = ImmutableList.copyOf(notes);
  }

  /** Says which project it is of, and no figure. */
  @Override
  public String toString() {
    return "ProjectLog[" + project + "]";
  }

  /**
   * What was asked for, from a day on.
   *
   * @param project the project
   * @param request the request, which may have several days
   * @param day the first day this holds
   * @param state what became of it
   * @param minutes the work it adds
   */
  public record Asked(
      @JsonProperty("project") ProjectId project,
      @JsonProperty("request") String request,
      @JsonProperty("day") LocalDate day,
      @JsonProperty("state") ScopeRequest.State state,
      @JsonProperty("minutes") long minutes) {
    /**
     * Returns what alerts count.
     *
     * @return the request
     */
    public ScopeRequest counted() {
      return new ScopeRequest(request, day, state, minutes);
    }
  }

  /**
   * What the work on a budget was expected to still cost.
   *
   * @param budget the budget
   * @param day the day it was expected on
   * @param cost the cost that was still to come
   */
  public record Expected(
      @JsonProperty("budget") BudgetId budget,
      @JsonProperty("day") LocalDate day,
      @JsonProperty("cost") Money cost) {
    /** Says of which budget and day it is, and not how much. */
    @Override
    public String toString() {
      return "Expected[" + budget + ", " + day + "]";
    }
  }

  /**
   * Who would do a change, and when.
   *
   * @param change the request
   * @param booking what would be booked
   */
  public record Proposed(
      @JsonProperty("change") ChangeRequestId change, @JsonProperty("booking") Booking booking) {}

  /**
   * What who leads the project wrote about it.
   *
   * @param project the project
   * @param on the day
   * @param author who wrote it
   * @param text the note, in a line
   * @param forClient whether it is meant for the client
   */
  public record Noted(
      @JsonProperty("project") ProjectId project,
      @JsonProperty("on") LocalDate on,
      @JsonProperty("author") PersonId author,
      @JsonProperty("text") String text,
      @JsonProperty("forClient") boolean forClient) {
    /**
     * Returns what a status tells.
     *
     * @return the row
     */
    public NoteRow row() {
      return new NoteRow(project, on, author, text, forClient);
    }
  }
}
