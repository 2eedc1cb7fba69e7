package dev.agency.core.people;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether some people are enough for some duties, each of them with somebody of its own.
 *
 * <p>Ana is project manager and account manager, ben is project manager. Both are enough for both
 * duties, in whatever order they are named: ana then counts as account manager. Ana alone is not,
 * unless one person may have several duties.
 *
 * <p>Who stands in for a duty that nobody holds has that one and no other, whatever may be: a
 * vacancy must not leave one person alone.
 *
 * <p>It tries each choice, of few duties and few people. Immutable and thread-safe.
 */
public final class DutyMatching {
  private final boolean distinct;

  private DutyMatching(boolean distinct) {
    this.distinct = distinct;
  }

  /**
   * Somebody, and what they may count for.
   *
   * @param person the person
   * @param duties the duties they hold
   * @param standsInFor the duties that nobody holds, and they stand in for
   */
  public record Holder(PersonId person, ImmutableSet<Duty> duties, ImmutableSet<Duty> standsInFor) {
    /**
     * Creates a holder.
     *
     * @param person the person
     * @param duties the duties they hold
     * @param standsInFor the duties they stand in for
     */
    public Holder {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(duties, "duties");
      Objects.requireNonNull(standsInFor, "standsInFor");
    }
  }

  /**
   * Returns the matching in which each duty needs a person of its own.
   *
   * @return the matching of four eyes
   */
  public static DutyMatching ofDistinctPeople() {
    return new DutyMatching(true);
  }

  /**
   * Returns the matching in which one person may have several duties.
   *
   * @return the matching of any eyes
   */
  public static DutyMatching ofAnyPeople() {
    return new DutyMatching(false);
  }

  /**
   * Returns whether each of some duties can be given to somebody.
   *
   * @param duties the duties, each once
   * @param holders the people, each once
   * @return whether there is a way; so for no duties
   */
  public boolean fills(Collection<Duty> duties, Collection<Holder> holders) {
    return fills(List.copyOf(duties), holders, new HashMap<>());
  }

  /** Tries each choice; who has a duty already may be free for another one. */
  private boolean fills(
      List<Duty> duties, Collection<Holder> holders, Map<PersonId, Boolean> free) {
    if (duties.isEmpty()) {
      return true;
    }
    Duty duty = duties.get(0);
    for (Holder each : holders) {
      boolean standsIn = each.standsInFor().contains(duty);
      boolean mayHave =
          standsIn
              ? !free.containsKey(each.person())
              : each.duties().contains(duty) && free.getOrDefault(each.person(), true);
      if (mayHave) {
        Map<PersonId, Boolean> next = new HashMap<>(free);
        next.put(each.person(), !distinct && !standsIn);
        if (fills(duties.subList(1, duties.size()), holders, next)) {
          return true;
        }
      }
    }
    return false;
  }
}
