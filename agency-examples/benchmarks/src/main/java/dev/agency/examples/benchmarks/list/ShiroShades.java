package dev.agency.examples.benchmarks.list;

import static java.util.stream.Collectors.toSet;

import dev.agency.examples.benchmarks.decision.ShiroEngine;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;
import java.util.List;
import java.util.function.Function;
import org.apache.shiro.subject.Subject;

/** Apache Shiro: a permission {@code figures:COST:OWN} for each class and relation; no denials. */
final class ShiroShades implements Function<Item, MapListing.Shown> {
  private static final Relation[] RELATIONS = Relation.values();

  private final Login login;
  private final Subject subject;

  ShiroShades(ListWorld world) {
    this.login = world.login();
    this.subject =
        ShiroEngine.subjects(
                List.of(login),
                of ->
                    world.rules().stream()
                        .filter(rule -> rule.allows() && of.duties().contains(rule.duty()))
                        .map(rule -> "figures:" + rule.shade() + ":" + rule.relation().word())
                        .collect(toSet()))
            .get(0);
  }

  @Override
  public MapListing.Shown apply(Item item) {
    return shade -> {
      for (Relation relation : RELATIONS) {
        if (relation.holds(login, item)
            && subject.isPermitted("figures:" + shade + ":" + relation.word())) {
          return true;
        }
      }
      return false;
    };
  }
}
