package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A piece of work a client may buy.
 *
 * <p>Its value is what its owner says, or else its fixed price, or else its lines as estimated. Its
 * probability is its own, or else that of its stage; it is kept while a deal is lost and holds
 * again when the deal is reopened. Deals are moved with {@link DealFlow} and won with {@link Win},
 * which keep the history; {@code withStage} does not.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Deal implements WithDeal permits ImmutableDeal {
  Deal() {}

  /**
   * Starts a new deal.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Deal fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this deal.
   *
   * @return the identifier
   */
  public abstract DealId id();

  /**
   * Returns the client who may buy.
   *
   * @return the client
   */
  public abstract ClientId client();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns who owns the deal, most often the account manager.
   *
   * @return the person
   */
  public abstract PersonId owner();

  /**
   * Returns the pipeline it is in.
   *
   * @return the pipeline
   */
  public abstract PipelineId pipeline();

  /**
   * Returns the stage it stands in.
   *
   * @return the stage, one of the pipeline
   */
  public abstract StageId stage();

  /**
   * Returns the day it was opened.
   *
   * @return the day
   */
  public abstract LocalDate openedOn();

  /**
   * Returns the currency of all its amounts.
   *
   * @return the currency
   */
  public abstract Currency currency();

  /**
   * Returns how it would be charged.
   *
   * @return the pricing
   */
  public abstract Pricing pricing();

  /**
   * Returns how long a working day is, for rates per day.
   *
   * @return the minutes, 1 to 1,440; there is no default
   */
  public abstract long minutesPerDay();

  /**
   * Returns the estimate.
   *
   * @return the service lines in their order, each id once
   */
  public abstract ImmutableList<ServiceLine> lines();

  /**
   * Returns the value its owner states.
   *
   * @return the value, not negative; empty to derive it
   */
  @Value.Redacted
  public abstract Optional<Money> statedValue();

  /**
   * Returns the probability its owner states.
   *
   * @return the probability, from 0 to 100 %; empty to use that of its stage
   */
  public abstract Optional<BasisPoints> statedProbability();

  /**
   * Returns the day the client is expected to decide.
   *
   * @return the day, empty if unknown
   */
  public abstract Optional<LocalDate> expectedClose();

  /**
   * Returns the days the work would take.
   *
   * @return the days, empty if unknown
   */
  public abstract Optional<DateRange> plan();

  /**
   * Returns what the client would get, item by item.
   *
   * @return the items, each id once; none while they are not worked out
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ScopeItem> scopeItems();

  /**
   * Returns what the client would get on a day.
   *
   * @return the milestones, each id once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Milestone> milestones();

  /**
   * Returns the budget on which time and money are spent for the deal before it is won, such as one
   * of an internal project. What stands on it goes with the deal when it is won, so it is of this
   * deal alone.
   *
   * @return the budget; empty if nothing is booked before
   */
  public abstract Optional<BudgetId> presaleBudget();

  /**
   * Returns why it was lost.
   *
   * @return the reason, empty unless it is lost
   */
  public abstract Optional<String> lostReason();

  /**
   * Returns the moves so far.
   *
   * @return the moves, oldest first, each from where the last one led
   */
  public abstract ImmutableList<StageChange> history();

  /**
   * Returns how many times it was won.
   *
   * @return the number, 0 unless set; above 1 only if it was reopened between
   */
  @Value.Default
  public long conversions() {
    return 0;
  }

  /**
   * Returns what the last win made.
   *
   * @return its project and budget; empty unless the deal was won here and not reopened since
   */
  public abstract Optional<WonAs> wonAs();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns what the deal is worth.
   *
   * @return the stated value, or the fixed price, or the lines as estimated, rounded half up;
   *     partial where billable lines have no rate; unknown for internal work ({@code NO_PRICE}) and
   *     where nothing was estimated ({@code NO_ESTIMATE})
   * @throws dev.agency.core.error.AmountOverflowException if the lines are worth more than an
   *     amount can hold
   */
  public Figure<Money> value() {
    return statedValue()
        .map(Figure::known)
        .orElseGet(
            () ->
                pricing()
                    .total(lines(), minutesPerDay(), currency())
                    .map(value -> value.toMoney(RoundingMode.HALF_UP)));
  }

  /**
   * Returns what would be delivered, as the scope of a project: for a review before there is one.
   *
   * @param project the project
   * @return the items and milestones in the days of the plan; empty while no item is worked out
   */
  public Optional<ScopeOfWork> scope(ProjectId project) {
    return Offer.of(this).scope(project);
  }

  /**
   * Returns the fingerprint of its set-up: the currency, the pricing, the lines, the days, the
   * items and the milestones. A {@link SetupVerdict} is of one; where it stands in its pipeline,
   * who owns it and how likely it is have no part in it.
   *
   * @return the fingerprint, that of a proposal which was sent of the deal as it is
   */
  public Fingerprint setupVersion() {
    return SetupHash.of(id(), Offer.of(this));
  }

  /**
   * Returns how likely the deal is to be won.
   *
   * @param pipelineOfDeal its pipeline
   * @return 100 % if it is won, 0 % if it is lost, else its own probability or that of its stage
   * @throws dev.agency.core.error.InvalidModelException if it is not of this pipeline ({@code
   *     UNKNOWN_REFERENCE})
   */
  public BasisPoints probability(Pipeline pipelineOfDeal) {
    PipelineStage current = pipelineOfDeal.stageOf(this);
    return current.outcome() == DealOutcome.OPEN
        ? statedProbability().orElse(current.probability())
        : current.probability();
  }

  /**
   * Returns the day the deal came to its stage.
   *
   * @return the day of its last move, or the day it was opened
   */
  public LocalDate inStageSince() {
    return history().isEmpty() ? openedOn() : history().get(history().size() - 1).on();
  }

  /**
   * Returns how long the deal has been in its stage.
   *
   * @param asOf the day
   * @return the days since it came there, 0 on that day
   */
  public long daysInStage(LocalDate asOf) {
    return Math.max(0, ChronoUnit.DAYS.between(inStageSince(), asOf));
  }

  private boolean historyIsWhole() {
    for (int i = 0; i < history().size(); i++) {
      StageChange change = history().get(i);
      boolean last = i == history().size() - 1;
      StageId next = last ? stage() : history().get(i + 1).from();
      LocalDate before = i == 0 ? openedOn() : history().get(i - 1).on();
      if (!change.to().equals(next) || change.on().isBefore(before)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a builder filled from this deal.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Refuses amounts in another currency, what repeats, a scope without days, and a history with
   * gaps.
   */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a deal");
    Offer.check(rules, plan(), scopeItems(), milestones());
    rules
        .name("name", name())
        .currency("currency", currency())
        .date("openedOn", openedOn())
        .date("expectedClose", expectedClose())
        .between("minutesPerDay", minutesPerDay(), 1, 1_440)
        .notNegative("conversions", conversions())
        .require(
            wonAs().isEmpty() || conversions() > 0,
            "wonAs",
            ErrorCode.INCONSISTENT,
            "must be absent where the deal was never won")
        .notNegative("statedValue", statedValue().map(Money::minorUnits).orElse(0L))
        .sameCurrency("statedValue", currency(), statedValue().map(Money::currency))
        .sameCurrency("pricing", currency(), pricing().currency())
        .unique("lines", lines().stream().map(ServiceLine::id).toList())
        .each("lines", lines(), (each, path, line) -> line.checkCurrency(each, path, currency()))
        .require(
            statedProbability().map(BasisPoints::isProportion).orElse(true),
            "statedProbability",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 percent")
        .note("lostReason", lostReason())
        .require(
            historyIsWhole(),
            "history",
            ErrorCode.INCONSISTENT,
            "must go on from move to move, in the order of days, and end at the stage")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds deals. */
  public static final class Builder extends ImmutableDeal.Builder {
    Builder() {}
  }
}
