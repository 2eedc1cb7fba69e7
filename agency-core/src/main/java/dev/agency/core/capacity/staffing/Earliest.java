package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The first day on which something can be promised: a delivery, or a beginning.
 *
 * <p>With an order between the demands it may be known between two days only. The list of answers
 * is closed. Immutable and thread-safe.
 */
public sealed interface Earliest permits Earliest.On, Earliest.Between, Earliest.NotWithin {
  /**
   * It is this day.
   *
   * @param day the day
   * @param witness who does what
   * @param notBefore why it cannot be the day before; empty if the day is the first that was asked
   *     about
   */
  record On(LocalDate day, ImmutableList<Assignment> witness, Optional<Certificate> notBefore)
      implements Earliest {
    /**
     * Creates the answer.
     *
     * @param day the day
     * @param witness who does what
     * @param notBefore why it cannot be the day before
     */
    public On {
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(witness, "witness");
      Objects.requireNonNull(notBefore, "notBefore");
    }
  }

  /**
   * It is not before one day and not after another.
   *
   * @param lower the day before which it cannot be
   * @param upper the day of the best schedule that was found; empty if that does not end within the
   *     horizon
   */
  record Between(LocalDate lower, Optional<LocalDate> upper) implements Earliest {
    /**
     * Creates the answer.
     *
     * @param lower the day before which it cannot be
     * @param upper the day of the best schedule that was found
     */
    public Between {
      Objects.requireNonNull(lower, "lower");
      Objects.requireNonNull(upper, "upper");
    }
  }

  /**
   * It is no day of the horizon.
   *
   * @param certificate what is short even on its last day
   */
  record NotWithin(Certificate certificate) implements Earliest {
    /**
     * Creates the answer.
     *
     * @param certificate what is short even on its last day
     */
    public NotWithin {
      Objects.requireNonNull(certificate, "certificate");
    }
  }
}
