package dev.agency.budget.review;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A set-up as it was submitted: what is sold, what it is estimated at and costs, who would do it,
 * and what similar projects took.
 *
 * <p>What is not given is not checked. Immutable and thread-safe; {@code toString} shows no money.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class SetupFacts implements WithSetupFacts permits ImmutableSetupFacts {
  SetupFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns which version it is. Another one has to differ in something that the checks look at.
   *
   * @return the fingerprint of what was submitted
   */
  public abstract Fingerprint version();

  /**
   * Returns what kind of work it is.
   *
   * @return the category in the agency's words; empty if it has none
   */
  public abstract Optional<String> category();

  /**
   * Returns what the work is estimated at.
   *
   * @return the minutes, up to 1,000,000,000; 0 if nobody estimated it
   */
  @Value.Default
  public long estimatedMinutes() {
    return 0;
  }

  /**
   * Returns what is sold: the estimate with any reserve.
   *
   * @return the minutes, up to 1,000,000,000; the estimate unless set
   */
  @Value.Default
  public long soldMinutes() {
    return estimatedMinutes();
  }

  /**
   * Returns the price.
   *
   * @return what the client pays; unknown unless set
   */
  @Value.Default
  @Value.Redacted
  public Figure<Money> price() {
    return Figure.unknown(UnknownReason.NO_PRICE);
  }

  /**
   * Returns what the estimate costs at the cost rates of the people or disciplines.
   *
   * @return the cost, partial if some of it has no rate; unknown unless set
   */
  @Value.Default
  @Value.Redacted
  public Figure<Money> cost() {
    return Figure.unknown(UnknownReason.UNPRICED);
  }

  /**
   * Returns what finished projects took.
   *
   * @return projects of any category
   */
  public abstract ImmutableList<SimilarProject> finished();

  /**
   * Returns whether the people have the time.
   *
   * @return the answer of staffing; empty if nobody asked
   */
  public abstract Optional<StaffingAnswer> staffing();

  /**
   * Returns what is to be delivered, and by when.
   *
   * @return the scope; empty if there is none
   */
  public abstract Optional<ScopeOfWork> scope();

  /**
   * Returns the work that is planned.
   *
   * @return the items; none if it is not planned yet
   */
  public abstract ImmutableList<WorkItem> workItems();

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses minutes out of range, a negative price or cost, and money of two currencies. */
  @Value.Check
  void check() {
    Optional<Money> price = price().knownPart();
    Optional<Money> cost = cost().knownPart();
    Invariants.of("a set-up")
        .between("estimatedMinutes", estimatedMinutes(), 0, SimilarProject.MAX_MINUTES)
        .between("soldMinutes", soldMinutes(), 0, SimilarProject.MAX_MINUTES)
        .notNegative("price", price.map(Money::minorUnits).orElse(0L))
        .notNegative("cost", cost.map(Money::minorUnits).orElse(0L))
        .require(
            price.isEmpty()
                || cost.isEmpty()
                || price.get().currency().equals(cost.get().currency()),
            "cost",
            ErrorCode.CURRENCY_MISMATCH,
            "must be in the currency of the price")
        .verify();
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableSetupFacts.Builder {
    Builder() {}
  }
}
