package dev.agency.permissions;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * The answer to whether somebody may hand a role on to another for some days.
 *
 * <p>Ana manages her accounts all year and may hand that on to Ben for the two weeks of her leave;
 * Ben holds the role by delegation and may not hand it on further. She keeps the role herself.
 *
 * <p>It is ruled on once. If Ana loses the role in the middle of her leave, Ben still holds it
 * until his days are over, unless the host ends what she handed on with what she held; {@link
 * HeldRole#delegatedBy} tells which that is.
 *
 * <p>It is the roles that are handed on, not what they come to: whoever holds another role that
 * denies something hands the first one on without that denial.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Delegation {
  /**
   * The role may be handed on.
   *
   * @param held what the receiver holds from then on, with who handed it on; the host stores it
   */
  record Granted(HeldRole held) implements Delegation {
    /**
     * Creates the answer.
     *
     * @param held what the receiver holds
     */
    public Granted {
      Objects.requireNonNull(held, "held");
    }
  }

  /**
   * The role may not be handed on.
   *
   * @param reasons all that speaks against it, at least one
   */
  record Refused(ImmutableSet<Reason> reasons) implements Delegation {
    /**
     * Creates the answer.
     *
     * @param reasons all that speaks against it
     */
    public Refused {
      Objects.requireNonNull(reasons, "reasons");
    }
  }

  /** What speaks against handing a role on. */
  enum Reason {
    /** Nobody hands a role to themselves: it would look as if another had agreed. */
    TO_ONESELF("Nobody hands a role on to themselves."),
    /** The two are of different tenants. */
    OTHER_TENANT("A role is handed on within one tenant only."),
    /** The policy has no such role. */
    UNKNOWN_ROLE("The policy has no such role."),
    /** On some of the days the role is not held, or was itself handed on by another. */
    NOT_HELD("A role is handed on by those who hold it themselves on each of the days."),
    /** The receiver holds a role that excludes this one on some of the days. */
    EXCLUSIVE("The receiver holds a role that excludes it."),
    /** With the roles the receiver holds already, what is hidden could be computed. */
    LEAKS("With the other roles of the receiver it would give away what is hidden.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /**
     * Returns the reason in words.
     *
     * @return a sentence for a person
     */
    public String sentence() {
      return sentence;
    }
  }
}
