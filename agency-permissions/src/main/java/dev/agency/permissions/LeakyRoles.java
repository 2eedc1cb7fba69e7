package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.leak.Leak;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Roles to whose holder secrets leak, and what leaks.
 *
 * <p>A large policy has many roles that differ in name only. They are named together: {@code
 * [[accountManager], [lead, producer]]} is an account manager who is a lead or a producer too.
 *
 * @param held one or more groups of roles; whoever holds any one role of each of them
 * @param leaks what leaks, at least one
 */
public record LeakyRoles(
    ImmutableList<ImmutableSortedSet<RoleId>> held, ImmutableList<Leak> leaks) {
  /** What needs no knowledge from elsewhere, then a cost, then what needs the least. */
  private static final Comparator<Leak> PLAINEST_FIRST =
      Comparator.comparingInt((Leak leak) -> leak.learnedElsewhere().size())
          .thenComparing(leak -> leak.secret().sensitivity())
          .thenComparing(leak -> leak.equations().size())
          .thenComparing(leak -> leak.witness().size());

  /**
   * Creates leaky roles.
   *
   * @param held one or more groups of roles
   * @param leaks what leaks, at least one
   */
  public LeakyRoles {
    Objects.requireNonNull(held, "held");
    Objects.requireNonNull(leaks, "leaks");
  }

  /** Names groups of roles for a person: the first of each, and how many more are like it. */
  static String words(ImmutableList<ImmutableSortedSet<RoleId>> held) {
    return String.join(" with ", held.stream().map(LeakyRoles::words).collect(toImmutableList()));
  }

  /** Names quantities for a person. */
  static String names(Collection<Quantity> quantities) {
    return quantities.stream().map(Quantity::name).collect(Collectors.joining(", "));
  }

  private static String words(ImmutableSortedSet<RoleId> alike) {
    int more = alike.size() - 1;
    return alike.first()
        + (more == 0 ? "" : " (or " + more + (more == 1 ? " role" : " roles") + " like it)");
  }

  /**
   * Returns what leaks, in few words: for each way to look at a project the plainest leak with its
   * equations, and the names of what follows beside it.
   *
   * @return a sentence or two for each way to look
   */
  public ImmutableList<String> sentences() {
    return Multimaps.index(leaks, Leak::where).asMap().entrySet().stream()
        .map(there -> words(held) + ", " + there.getKey() + ": " + sentence(there.getValue()))
        .collect(toImmutableList());
  }

  private static String sentence(Collection<Leak> leaks) {
    Leak plainest = Collections.min(leaks, PLAINEST_FIRST);
    String others =
        leaks.stream()
            .filter(leak -> leak != plainest)
            .map(leak -> leak.secret().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return plainest.text() + (others.isEmpty() ? "" : "; so can " + others);
  }

  @Override
  public String toString() {
    return String.join("\n", sentences());
  }
}
