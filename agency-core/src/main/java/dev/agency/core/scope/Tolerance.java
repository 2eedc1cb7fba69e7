package dev.agency.core.scope;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * How far the impact of a change may move with the time that is worked, until it has to be approved
 * again.
 *
 * <p>With 5 %, an hour, no day and half a point, a price that was approved at EUR 6,000 may become
 * EUR 6,300 and not a cent more. What is compared is the impact, that is what the change moves: a
 * budget that is used further while the change adds the same to it is the same impact. It is always
 * compared with what was approved and never with what was computed last, or small steps would lead
 * anywhere.
 *
 * <p>Immutable and thread-safe.
 *
 * @param share how much of themselves price, cost and profit may be off; from 0 to 100 %
 * @param overbookedMinutes how much more or less may be overbooked
 * @param days how far the end and the run-out may move beyond how far they were to move
 * @param points how far the margin and the burn may be off, in points; from 0 to 100
 */
public record Tolerance(BasisPoints share, long overbookedMinutes, long days, BasisPoints points) {
  private static final Tolerance NONE = new Tolerance(BasisPoints.ZERO, 0, 0, BasisPoints.ZERO);

  private static final Tolerance USUAL =
      new Tolerance(BasisPoints.ofPercent(5), 60, 0, BasisPoints.of(50));

  /**
   * Creates a tolerance.
   *
   * @param share how much of themselves price, cost and profit may be off
   * @param overbookedMinutes how much more or less may be overbooked
   * @param days how far the end and the run-out may move
   * @param points how far the margin and the burn may be off
   * @throws dev.agency.core.error.InvalidModelException if a share is not from 0 to 100 % or a
   *     number not from 0 to a million ({@code OUT_OF_RANGE})
   */
  public Tolerance {
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(points, "points");
    Invariants.of("a tolerance")
        .between("share", share.value(), 0, BasisPoints.WHOLE)
        .between("overbookedMinutes", overbookedMinutes, 0, 1_000_000)
        .between("days", days, 0, 1_000_000)
        .between("points", points.value(), 0, BasisPoints.WHOLE)
        .verify();
  }

  /**
   * Returns that no difference is let pass.
   *
   * @return zero of each
   */
  public static Tolerance none() {
    return NONE;
  }

  /**
   * Returns the usual tolerance, which a policy has unless set.
   *
   * @return five percent of amounts, an hour, no day and half a point
   */
  public static Tolerance usual() {
    return USUAL;
  }

  /**
   * Returns whether an impact that was approved may stand as it is now.
   *
   * @param approved the impact that was approved
   * @param now the impact as it was computed again
   * @return whether each part of it is within its limit; a figure without a value is so only if it
   *     has none for the same reason
   */
  public boolean holds(Assessment approved, Assessment now) {
    return approved.minutesDelta() == now.minutesDelta()
        && both(approved.priceDelta(), now.priceDelta(), this::near)
        && both(approved.costDelta(), now.costDelta(), this::near)
        && both(approved.profitDelta(), now.profitDelta(), this::near)
        && both(approved.marginDelta(), now.marginDelta(), this::nearPoints)
        && both(
            approved.newOverbookedMinutes(),
            now.newOverbookedMinutes(),
            (was, is) -> isWithin(was, is, overbookedMinutes))
        && both(
            days(approved.endBefore(), approved.endAfter()),
            days(now.endBefore(), now.endAfter()),
            this::nearDays)
        && both(
            days(approved.runOutBefore(), approved.runOutAfter()),
            days(now.runOutBefore(), now.runOutAfter()),
            this::nearDays)
        && both(
            points(approved.burnBefore(), approved.burnAfter()),
            points(now.burnBefore(), now.burnAfter()),
            this::nearPoints);
  }

  private static <T> boolean both(Figure<T> was, Figure<T> is, BiPredicate<T, T> near) {
    return was.equals(is)
        || (was.ifKnown().isPresent()
            && is.ifKnown().isPresent()
            && near.test(was.ifKnown().get(), is.ifKnown().get()));
  }

  private static Figure<Long> days(Figure<LocalDate> before, Figure<LocalDate> after) {
    return before.with(after, ChronoUnit.DAYS::between);
  }

  private static Figure<BasisPoints> points(Figure<BasisPoints> before, Figure<BasisPoints> after) {
    return before.with(
        after, (was, is) -> BasisPoints.of(Math.subtractExact(is.value(), was.value())));
  }

  private boolean near(Money was, Money is) {
    return was.currency().equals(is.currency())
        && Shares.isNear(is.minorUnits(), was.minorUnits(), share);
  }

  private boolean nearPoints(BasisPoints was, BasisPoints is) {
    return isWithin(was.value(), is.value(), points.value());
  }

  private boolean nearDays(long was, long is) {
    return isWithin(was, is, days);
  }

  private static boolean isWithin(long was, long is, long most) {
    return Math.abs(Math.subtractExact(is, was)) <= most;
  }
}
