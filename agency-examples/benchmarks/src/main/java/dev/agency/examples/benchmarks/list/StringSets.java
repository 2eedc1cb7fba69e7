package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Sets of the names of classes, added and taken away relation by relation. */
final class StringSets implements Function<Item, MapListing.Shown> {
  private static final Relation[] RELATIONS = Relation.values();

  private final Login login;
  private final Map<Relation, Set<String>> allowed = new HashMap<>();
  private final Map<Relation, Set<String>> denied = new HashMap<>();

  StringSets(ListWorld world) {
    this.login = world.login();
    for (ShowRule rule : world.rules()) {
      (rule.allows() ? allowed : denied)
          .computeIfAbsent(rule.relation(), key -> new HashSet<>())
          .add(rule.shade().name());
    }
  }

  @Override
  public MapListing.Shown apply(Item item) {
    Set<String> shown = new HashSet<>();
    Set<String> hidden = new HashSet<>();
    for (Relation relation : RELATIONS) {
      if (relation.holds(login, item)) {
        shown.addAll(allowed.getOrDefault(relation, Set.of()));
        hidden.addAll(denied.getOrDefault(relation, Set.of()));
      }
    }
    shown.removeAll(hidden);
    return shade -> shown.contains(shade.name());
  }
}
