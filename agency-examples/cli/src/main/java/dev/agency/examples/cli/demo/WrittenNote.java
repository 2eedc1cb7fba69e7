package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.budget.status.NoteRow;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/** What somebody wrote about a project, for its client or for colleagues. */
record WrittenNote(
    @JsonProperty("project") ProjectId project,
    @JsonProperty("on") LocalDate on,
    @JsonProperty("author") PersonId author,
    @JsonProperty("text") String text,
    @JsonProperty("forClient") boolean forClient) {
  NoteRow row() {
    return new NoteRow(project, on, author, text, forClient);
  }
}
