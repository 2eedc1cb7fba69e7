package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.UpdateState;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a client was told of a project: a record type of this host.
 *
 * <p>Its words are people's own and may name a price: they are for who sees the price.
 *
 * @param update the update
 */
public record UpdateRow(ClientUpdate update) {
  /** Which it is. */
  public static final Field<UpdateRow, ClientUpdateId> UPDATE =
      Field.of("update", Quantities.NAME, row -> row.update().id());

  /** The project. */
  public static final Field<UpdateRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.update().project());

  /** The day it tells of. */
  public static final Field<UpdateRow, LocalDate> DATE =
      Field.of("date", Quantities.DATES, row -> row.update().date());

  /** The day it was sent. */
  public static final Field<UpdateRow, Optional<LocalDate>> SENT_ON =
      Field.of("sentOn", Quantities.DATES, row -> row.update().sentOn());

  /** Who wrote it. */
  public static final Field<UpdateRow, PersonId> AUTHOR =
      Field.of("author", Quantities.NAME, row -> row.update().author());

  /** The whole of it in a line. */
  public static final Field<UpdateRow, String> HEADLINE =
      Field.of("headline", Quantities.NAME, row -> row.update().headline());

  /** How far the client was told it is. */
  public static final Field<UpdateRow, Optional<BasisPoints>> PROGRESS =
      Field.of("toldProgress", Quantities.PROGRESS, row -> row.update().progress());

  /** What was said. */
  public static final Field<UpdateRow, ImmutableList<ClientUpdate.Section>> SECTIONS =
      Field.of("sections", Quantities.BUDGET_TOTAL, row -> row.update().sections());

  /** What the client was asked for. */
  public static final Field<UpdateRow, ImmutableList<String>> ASKS =
      Field.of("asks", Quantities.BUDGET_TOTAL, row -> row.update().asks());

  /** The record type. */
  public static final RecordType<UpdateRow> TYPE =
      RecordType.of(
          "clientUpdate",
          Grain.PROJECT,
          ImmutableList.of(
              UPDATE, PROJECT, DATE, SENT_ON, AUTHOR, HEADLINE, PROGRESS, SECTIONS, ASKS));

  /**
   * Returns whether the client has it.
   *
   * @return whether it was sent
   */
  public boolean isSent() {
    return update.state() == UpdateState.SENT;
  }

  /** Says which update it is, and no words. */
  @Override
  public String toString() {
    return "UpdateRow[" + update.id() + "]";
  }
}
