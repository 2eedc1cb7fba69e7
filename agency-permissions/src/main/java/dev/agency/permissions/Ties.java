package dev.agency.permissions;

import dev.agency.permissions.query.Condition;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How one person is tied to the records of one type: the relations of the host, with the person
 * filled in.
 *
 * @param <R> the records
 */
final class Ties<R> {
  private static final int OWN = Reach.OWN.bit();
  private static final int ASSIGNED = Reach.ASSIGNED.bit();
  private static final int TEAM = Reach.TEAM.bit();
  private static final int ACCOUNT = Reach.ACCOUNT.bit();
  private static final int CLIENT = Reach.CLIENT.bit();
  private static final int ALL = Reach.ALL.bit();

  private final Relations<R> relations;
  private final Principal who;

  /** When each reach holds, asked once, so that rows and cases speak of the same. */
  private final Map<Reach, Condition> conditions = new EnumMap<>(Reach.class);

  private final int possible;

  // Each reach has a field and a call of its own: the JVM learns what stands behind each call, and
  // behind one call for all of them it would find too many things.
  private final Predicate<R> own;
  private final Predicate<R> assigned;
  private final Predicate<R> team;
  private final Predicate<R> account;
  private final Predicate<R> client;

  Ties(Relations<R> relations, Principal who) {
    this.relations = relations;
    this.who = who;
    for (Reach reach : Reach.values()) {
      conditions.put(reach, relations.when(reach, who));
    }
    this.own = matcher(Reach.OWN);
    this.assigned = matcher(Reach.ASSIGNED);
    this.team = matcher(Reach.TEAM);
    this.account = matcher(Reach.ACCOUNT);
    this.client = matcher(Reach.CLIENT);
    int possible = Reach.ALL.bit();
    for (Reach reach : Reach.values()) {
      possible |= when(reach) instanceof Condition.Never ? 0 : reach.bit();
    }
    this.possible = possible;
  }

  private Predicate<R> matcher(Reach reach) {
    return relations.matcher(when(reach), who);
  }

  /** The reaches that may hold for some record, one bit each. */
  int possible() {
    return possible;
  }

  /** Whether a record is of the person's tenant. */
  boolean ofTenant(R record) {
    return relations.isOf(who.tenant(), record);
  }

  /** The reaches that hold between the person and a record, of those asked for, and ALL. */
  int held(R record, int asked) {
    int looked = asked & possible;
    int held = ALL;
    if ((looked & OWN) != 0 && own.test(record)) {
      held |= OWN;
    }
    if ((looked & ASSIGNED) != 0 && assigned.test(record)) {
      held |= ASSIGNED;
    }
    if ((looked & TEAM) != 0 && team.test(record)) {
      held |= TEAM;
    }
    if ((looked & ACCOUNT) != 0 && account.test(record)) {
      held |= ACCOUNT;
    }
    if ((looked & CLIENT) != 0 && client.test(record)) {
      held |= CLIENT;
    }
    return held;
  }

  /** Whether any of some reaches holds; no more of them are looked at than it takes to tell. */
  boolean meets(R record, int reaches) {
    int looked = reaches & possible;
    return (looked & ALL) != 0
        || ((looked & OWN) != 0 && own.test(record))
        || ((looked & ASSIGNED) != 0 && assigned.test(record))
        || ((looked & TEAM) != 0 && team.test(record))
        || ((looked & ACCOUNT) != 0 && account.test(record))
        || ((looked & CLIENT) != 0 && client.test(record));
  }

  Condition when(Reach reach) {
    return conditions.getOrDefault(reach, Condition.never());
  }

  Condition ofTenant() {
    return relations.ofTenant(who.tenant());
  }
}
