package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.FollowUp;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;

/**
 * What somebody promised a client and has not done yet: a record type of this host.
 *
 * @param client the client
 * @param promise what is to be done
 * @param asOf the day all is looked at
 */
public record PromiseRow(ClientId client, FollowUp promise, LocalDate asOf) {
  /** Whether a promise is late. */
  public enum Promise {
    /** Its day is over. */
    LATE,
    /** There is time. */
    OPEN
  }

  /** The client. */
  public static final Field<PromiseRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, PromiseRow::client);

  /** What is to be done. */
  public static final Field<PromiseRow, String> TITLE =
      Field.of("title", Quantities.NAME, row -> row.promise().title());

  /** Who does it. */
  public static final Field<PromiseRow, PersonId> OWNER =
      Field.of("owner", Quantities.NAME, row -> row.promise().owner());

  /** The last day on which it is in time. */
  public static final Field<PromiseRow, LocalDate> DUE =
      Field.of("due", Quantities.DATES, row -> row.promise().due());

  /** Whether it is late. */
  public static final Field<PromiseRow, Promise> STATE =
      Field.of(
          "promise",
          Quantities.DATES,
          row -> row.promise().isOverdue(row.asOf()) ? Promise.LATE : Promise.OPEN);

  /** The record type. */
  public static final RecordType<PromiseRow> TYPE =
      RecordType.of("promise", Grain.CLIENT, ImmutableList.of(TITLE, OWNER, DUE, STATE, CLIENT));
}
