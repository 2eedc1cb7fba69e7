package dev.agency.core.capacity.risk;

import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A discipline in a period: what a risk is worked out for. Risks of weeks do not add up to that of
 * their month.
 *
 * <p>Immutable and thread-safe.
 *
 * @param discipline the discipline
 * @param start the first day of the period
 */
public record RiskCell(DisciplineId discipline, LocalDate start) implements Comparable<RiskCell> {
  private static final Comparator<RiskCell> ORDER =
      Comparator.comparing(RiskCell::discipline).thenComparing(RiskCell::start);

  /**
   * Creates a cell.
   *
   * @param discipline the discipline
   * @param start the first day of the period
   */
  public RiskCell {
    Objects.requireNonNull(discipline, "discipline");
    Objects.requireNonNull(start, "start");
  }

  /** Orders cells by discipline, then by time. */
  @Override
  public int compareTo(RiskCell other) {
    return ORDER.compare(this, other);
  }
}
