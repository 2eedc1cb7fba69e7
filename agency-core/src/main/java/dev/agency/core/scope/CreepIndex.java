package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.util.List;
import java.util.Objects;

/**
 * How far the work of a project has grown beyond what was agreed, all of it since the start.
 *
 * <p>Of 1,000 hours 50 were given away: 5 %. The forecast is 1,080 hours, in which the 50 are: 30
 * hours more have no request, so creep is 8 %. An order of 100 hours later makes the baseline 1,100
 * and the forecast 1,180; against the first baseline creep is still 8 %, against the new one it is
 * 80 of 1,100 hours, and neither ever forgets the 50.
 *
 * <pre>
 *   unexplained = (forecast - baseline - applied - absorbed) / baseline
 *   creep       = absorbed / baseline + max(0, unexplained)
 * </pre>
 *
 * <p>Ten changes of 1 % each are 10 %, whatever each of them was measured by. Shares are told in
 * basis points rounded down; limits are compared exactly. The formula is the agency's own.
 * Immutable and thread-safe.
 *
 * @param original against the first baseline, on which the orders stand
 * @param current against the baseline in force, in which they are
 */
public record CreepIndex(Against original, Against current) {
  /**
   * Creates an index.
   *
   * @param original against the first baseline
   * @param current against the baseline in force
   */
  public CreepIndex {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(current, "current");
  }

  /**
   * Computes the creep of a project.
   *
   * <p>A budget may also have time of before the project was won. That was never part of what was
   * agreed, so it is no growth of it: of 1,000 hours agreed and 20 of presale moved to the budget
   * 1,030 are forecast, and 10 hours are creep.
   *
   * @param original the first baseline
   * @param current the baseline in force
   * @param requests the change requests of the project, of any state, each order between the two
   *     baselines among them
   * @param forecast the minutes the work of the budget will have taken at its end, with what is
   *     left to do of changes that were absorbed; unknown if there is no forecast
   * @param presaleMinutes the minutes of before the win that are in the forecast, such as those of
   *     the time entries of a conversion; 0 if there are none
   * @return the creep, whose forecast is without them
   * @throws dev.agency.core.error.InvalidModelException if a request stands twice ({@code
   *     DUPLICATE_ID}), something is of another project, the orders do not lead from one baseline
   *     to the other ({@code INCONSISTENT}), or the minutes of presale are negative ({@code
   *     NEGATIVE})
   */
  public static CreepIndex of(
      Baseline original,
      Baseline current,
      List<ChangeRequest> requests,
      Figure<Long> forecast,
      long presaleMinutes) {
    long applied = 0;
    long absorbed = 0;
    for (ChangeRequest request : requests) {
      if (request.state() == ChangeState.APPLIED) {
        applied += request.minutes();
      } else if (request.state() == ChangeState.ABSORBED) {
        // Work that is given away makes no room for other work, even if it is less work.
        absorbed += Math.max(0, request.minutes());
      }
    }
    Invariants.of("a creep index")
        .notNegative("forecastMinutes", forecast.knownPart().orElse(0L))
        .notNegative("presaleMinutes", presaleMinutes)
        .unique("requests", Lists.transform(requests, ChangeRequest::id))
        .require(
            current.project().equals(original.project())
                && requests.stream().allMatch(it -> it.project().equals(original.project())),
            "requests",
            ErrorCode.INCONSISTENT,
            "must be of the project")
        .require(
            current.minutes() == original.minutes() + applied,
            "requests",
            ErrorCode.INCONSISTENT,
            "must have the orders that lead from one baseline to the other")
        .verify();
    Figure<Long> agreed = forecast.map(minutes -> Math.max(0, minutes - presaleMinutes));
    return new CreepIndex(
        new Against(original.minutes(), applied, absorbed, agreed),
        new Against(current.minutes(), 0, absorbed, agreed));
  }

  /**
   * Returns which limits are passed, against the first baseline or against the one in force.
   *
   * @param limits shares of a baseline, such as those of a policy
   * @return the limits that creep is above, in their order
   */
  public ImmutableList<BasisPoints> passed(List<BasisPoints> limits) {
    return limits.stream()
        .filter(limit -> original.isOver(limit) || current.isOver(limit))
        .collect(toImmutableList());
  }

  /**
   * Creep against one baseline.
   *
   * @param baselineMinutes the minutes of the baseline
   * @param appliedMinutes the minutes of orders that came after it, negative if they took work away
   * @param absorbedMinutes the minutes that were given away, ever
   * @param forecastMinutes the minutes the work will have taken
   */
  public record Against(
      long baselineMinutes,
      long appliedMinutes,
      long absorbedMinutes,
      Figure<Long> forecastMinutes) {
    /** Ten times the largest baseline: sums of that in basis points of a minute fit. */
    private static final long MAX_SUM = 10 * Baseline.MAX_MINUTES;

    /**
     * Creates the creep against one baseline.
     *
     * @param baselineMinutes the minutes of the baseline
     * @param appliedMinutes the minutes of orders that came after it
     * @param absorbedMinutes the minutes that were given away, ever
     * @param forecastMinutes the minutes the work will have taken
     * @throws dev.agency.core.error.InvalidModelException if the baseline, what was given away or
     *     the forecast is negative ({@code NEGATIVE}), or one of them so large that its share of a
     *     minute would not fit ({@code OUT_OF_RANGE})
     */
    public Against {
      long known = forecastMinutes.knownPart().orElse(0L);
      Invariants.of("a creep index")
          .notNegative("baselineMinutes", baselineMinutes)
          .between("baselineMinutes", Math.max(0, baselineMinutes), 0, Baseline.MAX_MINUTES)
          .between("appliedMinutes", appliedMinutes, -MAX_SUM, MAX_SUM)
          .notNegative("absorbedMinutes", absorbedMinutes)
          .between("absorbedMinutes", Math.max(0, absorbedMinutes), 0, MAX_SUM)
          .notNegative("forecastMinutes", known)
          .between("forecastMinutes", Math.max(0, known), 0, Baseline.MAX_MINUTES)
          .verify();
    }

    /**
     * Returns what was given away of the baseline. It is known without a forecast.
     *
     * @return the share; {@code NO_TOTAL} of a baseline of zero
     */
    public Figure<BasisPoints> absorbed() {
      return share(Figure.known(absorbedMinutes));
    }

    /**
     * Returns by how much the work grows that nobody asked for: the forecast less the baseline, the
     * orders and what was given away.
     *
     * @return the minutes, negative if the work takes less; unknown with the forecast
     */
    public Figure<Long> unexplainedMinutes() {
      return forecastMinutes.then(
          minutes -> Figure.known(minutes - baselineMinutes - appliedMinutes - absorbedMinutes));
    }

    /**
     * Returns that growth of the baseline.
     *
     * @return the share, negative if the work takes less; {@code NO_TOTAL} of a baseline of zero
     */
    public Figure<BasisPoints> unexplained() {
      return share(unexplainedMinutes());
    }

    /**
     * Returns by how much the work has grown without being paid for. Work that takes less than
     * agreed makes no room for what is given away.
     *
     * @return the minutes given away, and those unexplained if they are above zero; unknown with
     *     the forecast
     */
    public Figure<Long> creepMinutes() {
      return unexplainedMinutes().map(minutes -> absorbedMinutes + Math.max(0, minutes));
    }

    /**
     * Returns that growth of the baseline.
     *
     * @return the share; {@code NO_TOTAL} of a baseline of zero, unknown with the forecast
     */
    public Figure<BasisPoints> creep() {
      return share(creepMinutes());
    }

    private Figure<BasisPoints> share(Figure<Long> minutes) {
      return baselineMinutes == 0
          ? Figure.unknown(UnknownReason.NO_TOTAL)
          : minutes.map(part -> Shares.of(part, baselineMinutes));
    }

    /**
     * Returns whether creep is above a limit, exactly. Without a forecast it is told by what was
     * given away alone, which is no more than all of it.
     *
     * @param limit a share of the baseline
     * @return whether it is above; of a baseline of zero nothing is
     */
    public boolean isOver(BasisPoints limit) {
      return baselineMinutes > 0
          && Shares.isOver(
              creepMinutes().ifKnown().orElse(absorbedMinutes), baselineMinutes, limit);
    }
  }
}
