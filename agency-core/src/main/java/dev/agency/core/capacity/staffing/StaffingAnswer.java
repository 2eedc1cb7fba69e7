package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a plan can be done: yes with who does it, no with the reason, or not known.
 *
 * <p>Without an order between the demands it is always yes or no. The list of answers is closed.
 * Immutable and thread-safe.
 */
public sealed interface StaffingAnswer
    permits StaffingAnswer.Feasible, StaffingAnswer.Infeasible, StaffingAnswer.Unknown {
  /**
   * It can be done.
   *
   * @param witness one way to do it, by demand, days and person; there may be others as good
   */
  record Feasible(ImmutableList<Assignment> witness) implements StaffingAnswer {
    /**
     * Creates the answer.
     *
     * @param witness one way to do it
     */
    public Feasible {
      Objects.requireNonNull(witness, "witness");
    }
  }

  /**
   * It cannot be done.
   *
   * @param certificate the proof
   */
  record Infeasible(Certificate certificate) implements StaffingAnswer {
    /**
     * Creates the answer.
     *
     * @param certificate the proof
     */
    public Infeasible {
      Objects.requireNonNull(certificate, "certificate");
    }
  }

  /**
   * Nobody knows without trying every order: there is time enough if all could be done at once, and
   * one after the other, as it was tried, it ends too late.
   *
   * @param lower the earliest day on which all can be done, if no order held
   * @param upper the day on which all is done in the schedule that was tried; empty if that does
   *     not end within the horizon
   */
  record Unknown(LocalDate lower, Optional<LocalDate> upper) implements StaffingAnswer {
    /**
     * Creates the answer.
     *
     * @param lower the earliest day on which all can be done, if no order held
     * @param upper the day on which all is done in the schedule that was tried
     */
    public Unknown {
      Objects.requireNonNull(lower, "lower");
      Objects.requireNonNull(upper, "upper");
    }
  }
}
