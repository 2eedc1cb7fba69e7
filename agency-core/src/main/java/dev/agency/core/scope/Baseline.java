package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was agreed, frozen: the scope with its days, and the time and the total of its budget.
 *
 * <p>Baseline 1 of a relaunch is what the client signed: 1,000 hours for EUR 120,000 by 30 June. An
 * order of 50 hours for EUR 6,000 makes it baseline 2, of 1,050 hours for EUR 126,000. Nothing else
 * moves it: what is given away, what takes longer and what is planned anew are held against it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Baseline implements WithBaseline permits ImmutableBaseline {
  /** The most minutes of a baseline, so that shares of them fit. */
  public static final long MAX_MINUTES = 10_000_000_000_000L;

  Baseline() {}

  /**
   * Starts a new baseline.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Freezes the first baseline of a project, with a derived identifier: that of project {@code P}
   * is {@code P:baseline:1}, by the rule of {@link DerivedIds}. Its time is that of the scope, and
   * it has no total, until set otherwise.
   *
   * @param scope what was agreed
   * @param budget the budget that pays for it
   * @param on the day
   * @return the baseline
   */
  public static Baseline first(ScopeOfWork scope, BudgetId budget, LocalDate on) {
    return builder()
        .id(derived(scope.project(), 1))
        .number(1)
        .scope(scope)
        .budget(budget)
        .minutes(scope.minutes())
        .frozenOn(on)
        .build();
  }

  private static BaselineId derived(ProjectId project, long number) {
    return BaselineId.of(DerivedIds.of(project.value(), "baseline:" + number));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Baseline fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier of this baseline.
   *
   * @return the identifier
   */
  public abstract BaselineId id();

  /**
   * Returns which baseline of the project it is.
   *
   * @return the number, from 1
   */
  public abstract long number();

  /**
   * Returns what was agreed, and by when.
   *
   * @return the scope
   */
  public abstract ScopeOfWork scope();

  /**
   * Returns the budget that pays for it.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the time of the budget, which a forecast is held against. It may be more than the items
   * are estimated at, by a buffer, and by work that is no item.
   *
   * @return the minutes, from 0 to {@value #MAX_MINUTES}
   */
  public abstract long minutes();

  /**
   * Returns the total of the budget.
   *
   * @return the amount; empty for a budget without one
   */
  @Value.Redacted
  public abstract Optional<Money> total();

  /**
   * Returns the day it was frozen.
   *
   * @return the day
   */
  public abstract LocalDate frozenOn();

  /**
   * Returns the order that made it.
   *
   * @return the change request that was applied; empty for the first baseline
   */
  public abstract Optional<ChangeRequestId> order();

  /**
   * Returns the proposal that made it.
   *
   * @return the proposal the client accepted; empty if there was none, and for later baselines
   */
  public abstract Optional<ProposalId> proposal();

  /**
   * Returns whose baseline it is.
   *
   * @return the project of the scope
   */
  public ProjectId project() {
    return scope().project();
  }

  /** Returns the baseline an order makes of this one, with a derived identifier. */
  Ruling<Baseline, ChangeRefusal> next(ChangeRequest order, Assessment assessment, LocalDate on) {
    Ruling<ScopeOfWork, ChangeRefusal> changed = scope().apply(order.delta());
    if (changed.refusal().isPresent()) {
      return new Ruling.Refused<>(changed.refusal().get());
    }
    long after = minutes() + order.minutes();
    if (after < 0) {
      return new Ruling.Refused<>(ChangeRefusal.LESS_THAN_NOTHING);
    }
    Optional<Money> totalAfter = total();
    if (total().isPresent() && !hasNoPrice(assessment)) {
      Optional<Money> price = assessment.priceDelta().ifKnown();
      if (price.isEmpty()) {
        return new Ruling.Refused<>(ChangeRefusal.PRICE_UNKNOWN);
      }
      totalAfter = Optional.of(total().get().plus(price.get()));
      if (totalAfter.get().isNegative()) {
        return new Ruling.Refused<>(ChangeRefusal.LESS_THAN_NOTHING);
      }
    }
    return new Ruling.Granted<>(
        toBuilder()
            .id(derived(project(), number() + 1))
            .number(number() + 1)
            .scope(changed.granted().orElseThrow())
            .minutes(after)
            .total(totalAfter)
            .frozenOn(on)
            .order(order.id())
            .proposal(Optional.empty())
            .build());
  }

  /** Returns whether a change is of work without a price. */
  static boolean hasNoPrice(Assessment assessment) {
    return assessment.priceDelta() instanceof Figure.Unknown<Money> unknown
        && unknown.reason() == UnknownReason.NO_PRICE;
  }

  /**
   * Returns a builder filled from this baseline.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses numbers out of range, and a later baseline that no order made. */
  @Value.Check
  void check() {
    Invariants.of("a baseline")
        .between("number", number(), 1, Integer.MAX_VALUE)
        .between("minutes", minutes(), 0, MAX_MINUTES)
        .notNegative("total", total().map(Money::minorUnits).orElse(0L))
        .date("frozenOn", frozenOn())
        .require(
            order().isPresent() == number() > 1,
            "order",
            ErrorCode.INCONSISTENT,
            "must be given for each but the first, and only there")
        .require(
            proposal().isEmpty() || number() == 1,
            "proposal",
            ErrorCode.INCONSISTENT,
            "must be absent for each but the first")
        .verify();
  }

  /** Builds baselines. */
  public static final class Builder extends ImmutableBaseline.Builder {
    Builder() {}
  }
}
