package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What binds a client to the agency for a term, and how it ends.
 *
 * <p>Care of a shop for 2026, renewed automatically unless one gives 90 days of notice: the term is
 * {@code [2026-01-01, 2027-01-01)}, its last day 31 December, and the last day to give notice 2
 * October, for the 90 days after it are the last of the term. Once notice was given {@link
 * #endedOn} is 31 December, and from 1 December on the contract is ending within 30 days.
 *
 * <p>Each renewal is a contract of its own, which the one before it names. A contract that is
 * renewed automatically goes on until somebody ends it, so it is ending only then; its day of
 * notice is the one to watch.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Contract implements WithContract permits ImmutableContract {
  Contract() {}

  /**
   * Starts a new contract.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Contract fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this contract.
   *
   * @return the identifier
   */
  public abstract ContractId id();

  /**
   * Returns whom it is with.
   *
   * @return the client
   */
  public abstract ClientId client();

  /**
   * Returns the project it is about.
   *
   * @return the project; empty if it is about none, or several
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns the budget it pays for.
   *
   * @return the budget, such as that of a retainer; empty if it pays for none, or several
   */
  public abstract Optional<BudgetId> budget();

  /**
   * Returns what it is about, in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String title();

  /**
   * Returns the days it was agreed for.
   *
   * @return the days, without an end if it goes on until somebody ends it
   */
  public abstract DateRange term();

  /**
   * Returns how long before the end of the term notice has to be given.
   *
   * @return the days, weekends included, from 0 to ten years; 0 unless set
   */
  @Value.Default
  public long noticeDays() {
    return 0;
  }

  /**
   * Returns what becomes of it at the end of its term.
   *
   * @return the form of renewal
   */
  public abstract Renewal renewal();

  /**
   * Returns what the client pays in a year.
   *
   * @return the amount, net of tax, not negative; empty if that is not agreed
   */
  @Value.Redacted
  public abstract Optional<Money> annualValue();

  /**
   * Returns the contract that follows it.
   *
   * @return the contract, empty while it is not renewed
   */
  public abstract Optional<ContractId> renewedAs();

  /**
   * Returns the last day on which it holds since somebody ended it, with notice or without.
   *
   * @return a day of the term, which may lie ahead; empty while nobody has ended it
   */
  public abstract Optional<LocalDate> endedOn();

  /**
   * Returns why it was ended.
   *
   * @return the reason; empty if none was given, and while nobody has ended it
   */
  public abstract Optional<String> endedReason();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns the last day on which it holds, as far as that is settled.
   *
   * @return the day it was ended on or the last of its term; empty if it goes on
   */
  public Optional<LocalDate> lastDay() {
    return endedOn().or(() -> term().last());
  }

  /**
   * Returns the last day on which notice ends it with its term: as many days are left after it as
   * notice takes. With no days of notice that is the last day of the term.
   *
   * @return the day, before the first of the term where notice takes longer than that; empty if the
   *     term goes on, and when somebody has ended it
   */
  public Optional<LocalDate> lastDayToGiveNotice() {
    return endedOn().isPresent()
        ? Optional.empty()
        : term().last().map(last -> last.minusDays(noticeDays()));
  }

  /**
   * Returns whether it ends soon and nothing follows it.
   *
   * @param asOf the day
   * @param withinDays how many days after it still are soon, 0 for that day alone
   * @return whether its last day is one of those, it is not renewed, and will not be by itself
   * @throws InvalidModelException if the days are negative ({@code NEGATIVE})
   */
  public boolean isEnding(LocalDate asOf, long withinDays) {
    if (withinDays < 0) {
      throw InvalidModelException.at(
          "/withinDays", ErrorCode.NEGATIVE, "The days ahead must not be negative.");
    }
    boolean goesOn =
        renewedAs().isPresent() || (renewal() == Renewal.AUTOMATIC && endedOn().isEmpty());
    return !goesOn
        && lastDay()
            .map(day -> ChronoUnit.DAYS.between(asOf, day))
            .filter(days -> days >= 0 && days <= withinDays)
            .isPresent();
  }

  /**
   * Returns a builder filled from this contract.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what is out of range, an end outside of the term, and a reason for no end. */
  @Value.Check
  void check() {
    Invariants.of("a contract")
        .name("title", title())
        .between("noticeDays", noticeDays(), 0, DateRange.MAX_DAYS)
        .notNegative("annualValue", annualValue().map(Money::minorUnits).orElse(0L))
        .require(
            renewedAs().map(next -> !next.equals(id())).orElse(true),
            "renewedAs",
            ErrorCode.CYCLE,
            "must not be the contract itself")
        .require(
            endedOn().map(term()::contains).orElse(true),
            "endedOn",
            ErrorCode.OUT_OF_RANGE,
            "must be a day of its term")
        .note("endedReason", endedReason())
        .require(
            endedReason().isEmpty() || endedOn().isPresent(),
            "endedReason",
            ErrorCode.INCONSISTENT,
            "must be absent while nobody has ended it")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds contracts. */
  public static final class Builder extends ImmutableContract.Builder {
    Builder() {}
  }
}
