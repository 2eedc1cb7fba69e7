package dev.agency.examples.benchmarks.list;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.decision.CelEngine;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Arrays;
import java.util.function.Function;

/** The Common Expression Language: one expression that gives all the classes, as a sum of bits. */
final class CelShades implements Function<Item, MapListing.Shown> {
  private final Login login;
  private final ImmutableList<String> roles;
  private final CelRuntime.Program program;

  CelShades(ListWorld world) {
    this.login = world.login();
    this.roles = CelEngine.roles(login);
    this.program =
        CelEngine.program(
            Arrays.stream(Shade.values())
                .map(shade -> "(" + condition(world, shade) + " ? " + shade.bit() + " : 0)")
                .collect(joining(" + ")));
  }

  private static String condition(ListWorld world, Shade shade) {
    return "!(" + matching(world, shade, false) + ") && (" + matching(world, shade, true) + ")";
  }

  private static String matching(ListWorld world, Shade shade, boolean allows) {
    String matching =
        world.rules().stream()
            .filter(rule -> rule.shade() == shade && rule.allows() == allows)
            .map(
                rule ->
                    "'"
                        + rule.duty().word()
                        + "' in roles && "
                        + CelEngine.condition(rule.relation()))
            .collect(joining(" || "));
    return matching.isEmpty() ? "false" : matching;
  }

  @Override
  public MapListing.Shown apply(Item item) {
    try {
      long shown = (long) program.eval(CelEngine.variables(login, roles, item));
      return shade -> (shown & shade.bit()) != 0;
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
