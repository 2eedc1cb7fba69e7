package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.permissions.leak.LeakFindings;
import java.util.Objects;

/**
 * Roles to whose holder secrets leak, and what leaks.
 *
 * <p>A large policy has many roles that differ in name only. They are named together: {@code
 * [[accountManager], [lead, producer]]} is an account manager who is a lead or a producer too.
 *
 * @param held one or more groups of roles; whoever holds any one role of each of them
 * @param findings the leaks and what to hide
 */
public record LeakyRoles(ImmutableList<ImmutableSortedSet<RoleId>> held, LeakFindings findings) {
  /**
   * Creates leaky roles.
   *
   * @param held one or more groups of roles
   * @param findings the leaks and what to hide
   */
  public LeakyRoles {
    Objects.requireNonNull(held, "held");
    Objects.requireNonNull(findings, "findings");
  }

  /** Names groups of roles for a person: the first of each, and how many more are like it. */
  static String words(ImmutableList<ImmutableSortedSet<RoleId>> held) {
    return String.join(" with ", held.stream().map(LeakyRoles::words).collect(toImmutableList()));
  }

  private static String words(ImmutableSortedSet<RoleId> alike) {
    int more = alike.size() - 1;
    return alike.first()
        + (more == 0 ? "" : " (or " + more + (more == 1 ? " role" : " roles") + " like it)");
  }

  @Override
  public String toString() {
    return String.join(
        "\n",
        findings.leaks().stream()
            .map(leak -> words(held) + ", " + leak)
            .collect(toImmutableList()));
  }
}
