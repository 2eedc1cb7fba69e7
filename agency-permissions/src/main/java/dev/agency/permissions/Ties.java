package dev.agency.permissions;

import dev.agency.permissions.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How one person is tied to the records of one type: the relations of the host, with the person
 * filled in.
 *
 * @param <R> the records
 */
final class Ties<R> {
  private final Relations<R> relations;
  private final Principal who;

  /** By the place of the reach; those that never hold are left out of {@link #possible}. */
  private final List<Predicate<R>> matchers;

  private final int possible;

  Ties(Relations<R> relations, Principal who) {
    this.relations = relations;
    this.who = who;
    this.matchers = new ArrayList<>();
    int possible = Reach.ALL.bit();
    for (Reach reach : Reach.values()) {
      Condition when = relations.when(reach, who);
      possible |= when instanceof Condition.Never ? 0 : reach.bit();
      matchers.add(relations.matcher(when, who));
    }
    this.possible = possible;
  }

  Relations<R> relations() {
    return relations;
  }

  /** The reaches that may hold for some record, one bit each. */
  int possible() {
    return possible;
  }

  /** Whether a record is of the person's tenant. */
  boolean ofTenant(R record) {
    return relations.tenantOf(record).equals(who.tenant());
  }

  /** The reaches that hold between the person and a record, of those asked for, and ALL. */
  int held(R record, int asked) {
    int held = Reach.ALL.bit();
    int left = asked & possible & ~held;
    while (left != 0) {
      int bit = Integer.lowestOneBit(left);
      if (matchers.get(Integer.numberOfTrailingZeros(bit)).test(record)) {
        held |= bit;
      }
      left &= ~bit;
    }
    return held;
  }

  Condition when(Reach reach) {
    return relations.when(reach, who);
  }

  Condition ofTenant() {
    return relations.ofTenant(who.tenant());
  }
}
