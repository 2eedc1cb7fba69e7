package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What who leads a project wrote about it on a day, for the client or for colleagues alone.
 *
 * <p>"The photographs made the catalogue far better than planned" of 2 April, marked for the
 * client, is a line of the next {@link ComposedUpdate}, beside what the models know. One that is
 * not marked is in no update, whoever reads it. It is a line: who has more to say writes it into
 * the draft. Immutable and thread-safe.
 *
 * @param project the project
 * @param on the day it was written
 * @param author who wrote it
 * @param text the note: 1 to 200 printable characters
 * @param forClient whether it is meant for the client
 */
public record NoteRow(
    ProjectId project, LocalDate on, PersonId author, String text, boolean forClient) {
  /** The project. */
  public static final Field<NoteRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, NoteRow::project);

  /** The day it was written. */
  public static final Field<NoteRow, LocalDate> ON = Field.of("on", Quantities.DATES, NoteRow::on);

  /** Who wrote it. */
  public static final Field<NoteRow, PersonId> AUTHOR =
      Field.of("author", Quantities.NAME, NoteRow::author);

  /** The note. */
  public static final Field<NoteRow, String> TEXT =
      Field.of("text", Quantities.NAME, NoteRow::text);

  /** The record type, for permissions and tables. */
  public static final RecordType<NoteRow> TYPE =
      RecordType.of("projectNote", Grain.PROJECT, ImmutableList.of(PROJECT, ON, AUTHOR, TEXT));

  /**
   * Creates a note.
   *
   * @param project the project
   * @param on the day it was written
   * @param author who wrote it
   * @param text the note
   * @param forClient whether it is meant for the client
   * @throws dev.agency.core.error.InvalidModelException if the text has another length or does not
   *     print ({@code MALFORMED_NAME}), or the day is not of the years 1900 to 2199 ({@code
   *     DATE_OUT_OF_RANGE})
   */
  public NoteRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(author, "author");
    Invariants.of("a note").date("on", on).name("text", text).verify();
  }

  /**
   * Returns whether it is meant for the client.
   *
   * @return whether the row may be shown to the client
   */
  public boolean isShared() {
    return forClient;
  }

  /** Returns the project and the day, and not what was written. */
  @Override
  public String toString() {
    return "NoteRow[" + project + " " + on + "]";
  }
}
