package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A client and what is next with them: a record type of this host.
 *
 * @param client the client
 * @param managers who answers for them
 * @param noticeBy the next day by which notice ends a contract
 * @param endsOn the next day on which a contract ends that nothing follows
 * @param talkedOn the last day anybody was in touch
 * @param overdue how many promises are late
 */
public record AccountRow(
    ClientId client,
    ImmutableList<PersonId> managers,
    Optional<LocalDate> noticeBy,
    Optional<LocalDate> endsOn,
    Optional<LocalDate> talkedOn,
    long overdue) {
  /** The client. */
  public static final Field<AccountRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, AccountRow::client);

  /** Who answers for them. */
  public static final Field<AccountRow, ImmutableList<PersonId>> MANAGERS =
      Field.of("managers", Quantities.NAME, AccountRow::managers);

  /** The next day by which notice ends a contract. */
  public static final Field<AccountRow, Optional<LocalDate>> NOTICE_BY =
      Field.of("noticeBy", Quantities.DATES, AccountRow::noticeBy);

  /** The next day on which a contract ends that nothing follows. */
  public static final Field<AccountRow, Optional<LocalDate>> ENDS_ON =
      Field.of("endsOn", Quantities.DATES, AccountRow::endsOn);

  /** The last day anybody was in touch. */
  public static final Field<AccountRow, Optional<LocalDate>> TALKED_ON =
      Field.of("talkedOn", Quantities.DATES, AccountRow::talkedOn);

  /** How many promises are late. */
  public static final Field<AccountRow, Long> OVERDUE =
      Field.of("overduePromises", Quantities.DATES, AccountRow::overdue);

  /** The record type. */
  public static final RecordType<AccountRow> TYPE =
      RecordType.of(
          "account",
          Grain.CLIENT,
          ImmutableList.of(CLIENT, MANAGERS, NOTICE_BY, ENDS_ON, TALKED_ON, OVERDUE));
}
