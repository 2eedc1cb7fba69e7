package dev.agency.examples.benchmarks.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;

/**
 * The records that one person lists, and the rules of what they are shown.
 *
 * <p>Somebody who manages projects and accounts sees public columns of everything, more of what
 * they have to do with, and the note and the phone only of their own. What nothing shows is hidden,
 * and a record of another tenant is not in the list.
 *
 * <p>Immutable and thread-safe.
 *
 * @param login who lists
 * @param items the records
 * @param rules what is shown
 */
public record ListWorld(Login login, ImmutableList<Item> items, ImmutableList<ShowRule> rules) {
  /** How many records there are. */
  public static final int ITEMS = 100_000;

  /**
   * Draws the world, the same on every machine.
   *
   * @param items how many records
   * @return the world
   */
  public static ListWorld draw(int items) {
    Login login =
        new Login(
            0,
            "north",
            "person-117",
            "team-12",
            ImmutableSet.of("client-103", "client-108", "client-111", "client-121"),
            "-",
            ImmutableSet.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER, Duty.MEMBER));
    return new ListWorld(login, BenchWorld.items(login, items), showRules());
  }

  private static ImmutableList<ShowRule> showRules() {
    return ImmutableList.of(
        new ShowRule(true, Duty.MEMBER, Relation.ALL, Shade.PUBLIC),
        new ShowRule(true, Duty.MEMBER, Relation.OWN, Shade.TIME),
        new ShowRule(true, Duty.MEMBER, Relation.OWN, Shade.PERSONAL),
        new ShowRule(true, Duty.MEMBER, Relation.TEAM, Shade.TIME),
        new ShowRule(true, Duty.PROJECT_MANAGER, Relation.ASSIGNED, Shade.TIME),
        new ShowRule(true, Duty.PROJECT_MANAGER, Relation.ASSIGNED, Shade.BILLING),
        new ShowRule(true, Duty.PROJECT_MANAGER, Relation.ASSIGNED, Shade.COST),
        new ShowRule(true, Duty.ACCOUNT_MANAGER, Relation.ACCOUNT, Shade.BILLING),
        new ShowRule(true, Duty.ACCOUNT_MANAGER, Relation.ACCOUNT, Shade.REVENUE),
        new ShowRule(false, Duty.ACCOUNT_MANAGER, Relation.ACCOUNT, Shade.COST),
        new ShowRule(false, Duty.PROJECT_MANAGER, Relation.TEAM, Shade.BILLING));
  }

  /**
   * Returns what the rules show, by walking through them all: slow and plain to see.
   *
   * @return what a reader of the list sees
   */
  public Tally tally() {
    Tally.Counter counter = new Tally.Counter();
    Column[] columns = Column.values();
    int views = 0;
    for (Item item : items) {
      if (item.tenant().equals(login.tenant())) {
        views++;
        for (int i = 0; i < columns.length; i++) {
          if (applies(true, item, columns[i]) && !applies(false, item, columns[i])) {
            counter.add(i, columns[i].read(item.figures()));
          }
        }
      }
    }
    return counter.of(views);
  }

  private boolean applies(boolean allows, Item item, Column column) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.allows() == allows
                    && rule.shade() == column.shade()
                    && login.duties().contains(rule.duty())
                    && rule.relation().holds(login, item));
  }
}
