package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract and what is to be done about it: a record type of this host.
 *
 * @param contract the contract
 * @param asOf the day all is looked at
 */
public record ContractRow(Contract contract, LocalDate asOf) {
  /** What a contract is worth in a year: a quantity of this host. */
  public static final Quantity ANNUAL_VALUE = new Quantity("contractValue", Sensitivity.REVENUE);

  /** So long before its end a contract asks for a decision. */
  private static final long SOON_DAYS = 90;

  /** What is to be done about a contract. */
  public enum Standing {
    /** It ends soon, and nothing follows it. */
    ENDING,
    /** It goes on by itself unless one gives notice soon. */
    NOTICE,
    /** It goes on for a while. */
    RUNNING,
    /** Another one follows it. */
    RENEWED,
    /** Somebody ended it. */
    ENDED,
    /** Its term is over. */
    OVER
  }

  /** Which it is. */
  public static final Field<ContractRow, ContractId> CONTRACT =
      Field.of("contract", Quantities.NAME, row -> row.contract().id());

  /** Whom it is with. */
  public static final Field<ContractRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, row -> row.contract().client());

  /** What it is about. */
  public static final Field<ContractRow, String> TITLE =
      Field.of("title", Quantities.NAME, row -> row.contract().title());

  /** What is to be done about it. */
  public static final Field<ContractRow, Standing> STANDING =
      Field.of("standing", Quantities.STATE, ContractRow::standing);

  /** The first day of its term. */
  public static final Field<ContractRow, LocalDate> BEGINS =
      Field.of("begins", Quantities.DATES, row -> row.contract().term().start());

  /** The last day on which it holds. */
  public static final Field<ContractRow, Optional<LocalDate>> LAST_DAY =
      Field.of("lastDay", Quantities.DATES, row -> row.contract().lastDay());

  /** The last day to give notice, while that lies ahead. */
  public static final Field<ContractRow, Optional<LocalDate>> NOTICE_BY =
      Field.of("noticeBy", Quantities.DATES, ContractRow::noticeBy);

  /** What becomes of it at its end. */
  public static final Field<ContractRow, Renewal> RENEWAL =
      Field.of("renewal", Quantities.STATE, row -> row.contract().renewal());

  /** Why it was ended. */
  public static final Field<ContractRow, Optional<String>> REASON =
      Field.of("endedReason", Quantities.NAME, row -> row.contract().endedReason());

  /** What the client pays in a year. */
  public static final Field<ContractRow, Optional<Money>> VALUE =
      Field.of(ANNUAL_VALUE, row -> row.contract().annualValue());

  /** The record type. */
  public static final RecordType<ContractRow> TYPE =
      RecordType.of(
          "contract",
          Grain.CLIENT,
          ImmutableList.of(
              CONTRACT, CLIENT, TITLE, STANDING, BEGINS, LAST_DAY, NOTICE_BY, RENEWAL, REASON,
              VALUE));

  private Standing standing() {
    if (contract.lastDay().filter(day -> day.isBefore(asOf)).isPresent()) {
      return contract.renewedAs().isPresent() ? Standing.RENEWED : Standing.OVER;
    }
    if (contract.endedOn().isPresent()) {
      return Standing.ENDED;
    }
    if (contract.renewedAs().isPresent()) {
      return Standing.RENEWED;
    }
    if (contract.isEnding(asOf, SOON_DAYS)) {
      return Standing.ENDING;
    }
    return contract.renewal() == Renewal.AUTOMATIC
            && noticeBy().filter(day -> !day.isAfter(asOf.plusDays(SOON_DAYS))).isPresent()
        ? Standing.NOTICE
        : Standing.RUNNING;
  }

  Optional<LocalDate> noticeBy() {
    return contract.renewedAs().isPresent()
        ? Optional.empty()
        : contract.lastDayToGiveNotice().filter(day -> !day.isBefore(asOf));
  }

  /** Returns the day on which it ends with nothing after it. */
  Optional<LocalDate> endsOn() {
    return contract.isEnding(asOf, SOON_DAYS) ? contract.lastDay() : Optional.empty();
  }

  /** Says which contract it is, and no amount. */
  @Override
  public String toString() {
    return "ContractRow[" + contract.id() + "]";
  }
}
