package dev.agency.core.budget;

import java.util.Objects;

/**
 * Which time counts as used. Products differ, so every burn names its basis: 100 hours logged may
 * be 80 approved and 60 of them billable, where 120 were scheduled.
 *
 * @param stage how far time must have come
 * @param share which of that time counts
 */
public record BurnBasis(TimeStage stage, TimeShare share) {
  /** Approved billable time: what a client can be asked to pay for. */
  public static final BurnBasis APPROVED_BILLABLE =
      new BurnBasis(TimeStage.APPROVED, TimeShare.BILLABLE);

  /** All logged time: the earliest sight of trouble. */
  public static final BurnBasis LOGGED_ALL = new BurnBasis(TimeStage.LOGGED, TimeShare.ALL);

  /**
   * Creates a basis.
   *
   * @param stage how far time must have come
   * @param share which of that time counts
   */
  public BurnBasis {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(share, "share");
  }
}
