package dev.agency.core.capacity;

import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What is booked of a discipline on some days while it is not said who will do it.
 *
 * <p>It is demand and nobody's load, so it takes nothing from what people have free: the two stand
 * side by side.
 *
 * <p>Immutable and thread-safe.
 *
 * @param discipline the discipline
 * @param days the days
 * @param confirmed the minutes that are agreed
 * @param tentative the minutes that are wished for
 */
public record UnfilledDemand(
    DisciplineId discipline, DateRange days, long confirmed, long tentative) {
  /**
   * Creates a demand.
   *
   * @param discipline the discipline
   * @param days the days
   * @param confirmed the minutes that are agreed
   * @param tentative the minutes that are wished for
   */
  public UnfilledDemand {
    Objects.requireNonNull(discipline, "discipline");
    Objects.requireNonNull(days, "days");
  }

  /**
   * Returns whether nothing is asked for.
   *
   * @return whether both are zero
   */
  public boolean isEmpty() {
    return confirmed == 0 && tentative == 0;
  }
}
