package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.Action;
import java.util.Objects;

/**
 * What changes for whom if one policy takes the place of another.
 *
 * <pre>{@code
 * policy.diff(next, catalogue).text();
 * // accountManager now sees revenue on ACCOUNT budgetBurn
 * }</pre>
 *
 * <p>It is exact for whoever holds one role or two: there is a change for each set of roles, record
 * type, action and combination of reaches that is answered otherwise, and none if all answers stay
 * the same. Two are enough to see what a grant does, since one role allows and one denies; with
 * three and more it is the same grants that meet. Reasons and the version may differ where the
 * answer does not. What roles may know and what else is secret changes no answer and is told apart,
 * for it says what else a policy may give away. Leaks are not looked at: that is what {@link
 * Policy#analyze} is for.
 *
 * <p>Roles that are alike before and after are named together, and who holds two of them is
 * answered as who holds one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mayBeHeld sets of roles that could not be held before: new roles, alone and with each
 *     other one, and what no longer excludes each other
 * @param mayNotBeHeld sets of roles that can no longer be held
 * @param changes what is gained and lost; who may not hold some roles gains and loses all by them
 * @param mayKnow what roles that stay may know though nothing shows it, and what new ones may
 * @param nowSecret the classes that were not secret
 * @param noLongerSecret the classes that no longer are
 * @param text the same in few words, a line for each change that does not follow from another
 */
public record PolicyDiff(
    ImmutableList<ImmutableList<ImmutableSortedSet<RoleId>>> mayBeHeld,
    ImmutableList<ImmutableList<ImmutableSortedSet<RoleId>>> mayNotBeHeld,
    ImmutableList<Change> changes,
    ImmutableList<Knowledge> mayKnow,
    ImmutableSet<Sensitivity> nowSecret,
    ImmutableSet<Sensitivity> noLongerSecret,
    String text) {
  /**
   * What some roles may know and might not before, and the other way round.
   *
   * @param roles roles that change alike
   * @param gained the quantities that are no secret from them where their own grants tell them, and
   *     were
   * @param lost the quantities that are secret again
   */
  public record Knowledge(
      ImmutableSortedSet<RoleId> roles,
      ImmutableSet<Quantity> gained,
      ImmutableSet<Quantity> lost) {
    /**
     * Creates a change of what roles may know.
     *
     * @param roles roles that change alike
     * @param gained the quantities that are no secret from them
     * @param lost the quantities that are secret again
     */
    public Knowledge {
      Objects.requireNonNull(roles, "roles");
      Objects.requireNonNull(gained, "gained");
      Objects.requireNonNull(lost, "lost");
    }
  }

  /**
   * What is gained and lost by one answer.
   *
   * @param held one group of roles or two; whoever holds any one role of each of them
   * @param recordType the name of the record type
   * @param action the action
   * @param reaches the reaches that hold, exactly these and ALL
   * @param allowedBefore whether the action was allowed
   * @param allowedAfter whether it is
   * @param gained the fields that are visible, or acted on, and were not
   * @param lost the fields that were and are not
   */
  public record Change(
      ImmutableList<ImmutableSortedSet<RoleId>> held,
      String recordType,
      Action action,
      ImmutableSet<Reach> reaches,
      boolean allowedBefore,
      boolean allowedAfter,
      ImmutableList<String> gained,
      ImmutableList<String> lost) {
    /**
     * Creates a change.
     *
     * @param held one group of roles or two
     * @param recordType the name of the record type
     * @param action the action
     * @param reaches the reaches that hold
     * @param allowedBefore whether the action was allowed
     * @param allowedAfter whether it is
     * @param gained the fields that are gained
     * @param lost the fields that are lost
     */
    public Change {
      Objects.requireNonNull(held, "held");
      Objects.requireNonNull(recordType, "recordType");
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(reaches, "reaches");
      Objects.requireNonNull(gained, "gained");
      Objects.requireNonNull(lost, "lost");
    }
  }

  /**
   * Creates a diff.
   *
   * @param mayBeHeld sets of roles that could not be held before
   * @param mayNotBeHeld sets of roles that can no longer be held
   * @param changes what is gained and lost
   * @param mayKnow what roles may know though nothing shows it
   * @param nowSecret the classes that were not secret
   * @param noLongerSecret the classes that no longer are
   * @param text the same in few words
   */
  public PolicyDiff {
    Objects.requireNonNull(mayBeHeld, "mayBeHeld");
    Objects.requireNonNull(mayNotBeHeld, "mayNotBeHeld");
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(mayKnow, "mayKnow");
    Objects.requireNonNull(nowSecret, "nowSecret");
    Objects.requireNonNull(noLongerSecret, "noLongerSecret");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Returns whether nobody who holds one role or two is answered otherwise, and nothing more or
   * less is secret from anybody.
   *
   * @return whether nothing changes
   */
  public boolean isEmpty() {
    return mayBeHeld.isEmpty()
        && mayNotBeHeld.isEmpty()
        && changes.isEmpty()
        && mayKnow.isEmpty()
        && nowSecret.isEmpty()
        && noLongerSecret.isEmpty();
  }

  @Override
  public String toString() {
    return text;
  }
}
