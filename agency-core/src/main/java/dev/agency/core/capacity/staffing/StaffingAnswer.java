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
   * Nobody knows without trying every order: there is time enough for each demand on the days that
   * the order leaves to it, and one after the other, as it was tried, some end too late.
   *
   * <p>Both days come with their proofs, for the same demands with other ends of their windows:
   * each then ends with the day before the lower one, or with the upper one.
   *
   * @param lower the day before which all cannot be done
   * @param upper the day on which all is done in the schedule that was tried; empty if that does
   *     not end within the horizon
   * @param notBefore why it cannot be done by the day before the lower one; empty if some demand
   *     may not begin before that
   * @param schedule who does what as it was tried; empty without an upper day
   */
  record Unknown(
      LocalDate lower,
      Optional<LocalDate> upper,
      Optional<Certificate> notBefore,
      ImmutableList<Assignment> schedule)
      implements StaffingAnswer {
    /**
     * Creates the answer.
     *
     * @param lower the day before which all cannot be done
     * @param upper the day on which all is done in the schedule that was tried
     * @param notBefore why it cannot be done by the day before the lower one
     * @param schedule who does what as it was tried
     */
    public Unknown {
      Objects.requireNonNull(lower, "lower");
      Objects.requireNonNull(upper, "upper");
      Objects.requireNonNull(notBefore, "notBefore");
      Objects.requireNonNull(schedule, "schedule");
    }
  }
}
