package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.decision.SpringManagersEngine;
import dev.agency.examples.benchmarks.world.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** Spring Security in code: an authorization manager for each class of columns. */
final class SpringShades implements Function<Item, MapListing.Shown> {
  private final Supplier<Authentication> authentication;
  private final Map<Shade, AuthorizationManager<Item>> managers = new EnumMap<>(Shade.class);

  SpringShades(ListWorld world) {
    Authentication login = SpringManagersEngine.authentication(world.login());
    this.authentication = () -> login;
    for (Shade shade : Shade.values()) {
      managers.put(
          shade,
          SpringManagersEngine.allOf(
              List.of(
                  AuthorizationManagers.not(
                      SpringManagersEngine.anyOf(matching(world, shade, false))),
                  SpringManagersEngine.anyOf(matching(world, shade, true)))));
    }
  }

  private static List<AuthorizationManager<Item>> matching(
      ListWorld world, Shade shade, boolean allows) {
    List<AuthorizationManager<Item>> matching = new ArrayList<>();
    for (ShowRule rule : world.rules()) {
      if (rule.shade() == shade && rule.allows() == allows) {
        matching.add(
            SpringManagersEngine.grant(List.of(rule.duty()), rule.relation(), Function.identity()));
      }
    }
    return matching;
  }

  @Override
  public MapListing.Shown apply(Item item) {
    return shade -> {
      AuthorizationResult result =
          Objects.requireNonNull(managers.get(shade)).authorize(authentication, item);
      return result != null && result.isGranted();
    };
  }
}
