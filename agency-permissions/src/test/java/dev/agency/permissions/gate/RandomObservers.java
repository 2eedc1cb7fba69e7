package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.schema.Release;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Observers and schemas by chance, the same for the same seed. */
final class RandomObservers {
  private static final ImmutableList<Grain> GRAINS = ImmutableList.copyOf(Grain.values());
  private static final ImmutableList<Sensitivity> CLASSES =
      ImmutableList.copyOf(Sensitivity.values());

  private final SplittableRandom random;

  RandomObservers(SplittableRandom random) {
    this.random = random;
  }

  /** Returns an observer who sees up to some quantities of a schema. */
  Observer observer(AgencySchema schema, int most) {
    List<Quantity> pool = pool(schema);
    List<Quantity> visible = new ArrayList<>();
    int size = 1 + random.nextInt(most);
    while (visible.size() < size) {
      Quantity quantity = pool.get(random.nextInt(pool.size()));
      if (!visible.contains(quantity)) {
        visible.add(quantity);
      }
    }
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      ImmutableSet.Builder<Seen> seen = ImmutableSet.builder();
      for (Quantity quantity : visible) {
        if (i == 0 || random.nextInt(3) > 0) {
          seen.add(seen(quantity));
          if (random.nextInt(6) == 0) {
            seen.add(seen(quantity));
          }
        }
      }
      sights.add(new Sight("sight " + i, seen.build()));
    }
    ImmutableSet<Quantity> mayKnow =
        random.nextInt(4) > 0
            ? ImmutableSet.of()
            : ImmutableSet.of(pool.get(random.nextInt(pool.size())));
    ImmutableSet<Sensitivity> alsoSecret =
        random.nextInt(4) > 0
            ? ImmutableSet.of()
            : ImmutableSet.of(CLASSES.get(random.nextInt(CLASSES.size())));
    return new Observer(sights.build(), mayKnow, alsoSecret);
  }

  private Seen seen(Quantity quantity) {
    Grain grain = GRAINS.get(random.nextInt(GRAINS.size()));
    return random.nextInt(4) == 0
        ? new Seen(quantity, grain, "another")
        : new Seen(quantity, grain);
  }

  /** The quantities of the equations, and the releases. */
  private static List<Quantity> pool(AgencySchema schema) {
    Set<Quantity> touched = new HashSet<>();
    schema.equations().forEach(e -> touched.addAll(e.inputs()));
    schema.equations().forEach(e -> touched.add(e.output()));
    schema.releases().forEach(release -> touched.add(release.quantity()));
    List<Quantity> pool = new ArrayList<>(schema.quantities());
    pool.retainAll(touched);
    return pool;
  }

  /** Returns a schema of quantities of a host's own. */
  AgencySchema schema() {
    int facts = 2 + random.nextInt(5);
    int derived = 2 + random.nextInt(8);
    List<Quantity> quantities = new ArrayList<>();
    for (int i = 0; i < facts + derived; i++) {
      quantities.add(new Quantity("q" + i, CLASSES.get(random.nextInt(CLASSES.size()))));
    }
    List<Equation> equations = new ArrayList<>();
    for (int i = facts; i < facts + derived; i++) {
      equations.add(equation(quantities.get(i), quantities.subList(0, i)));
    }
    AgencySchema schema =
        AgencySchema.empty()
            .withEquations(equations.toArray(new Equation[0]))
            .withGlobals(quantities.get(0))
            .withReleases(
                new Release(
                    new Quantity("total", Sensitivity.COST),
                    Release.Kind.GUARDED_TOTAL,
                    quantities.get(facts + derived - 1)));
    // What is defined anew is so by what was named before it: no circle.
    int regimes = 1 + random.nextInt(2);
    for (int i = 0; i < regimes; i++) {
      int at = 1 + random.nextInt(facts + derived - 1);
      Equation other = equation(quantities.get(at), quantities.subList(0, at));
      schema = schema.withRegimes(Regime.of("regime " + i, "By chance.", other));
    }
    return schema;
  }

  private Equation equation(Quantity output, List<Quantity> earlier) {
    Quantity first = earlier.get(random.nextInt(earlier.size()));
    Quantity second = earlier.get(random.nextInt(earlier.size()));
    int kind = first.equals(second) ? 0 : random.nextInt(8);
    return switch (kind) {
      case 0 -> Equation.sum(output, first);
      case 1 -> random.nextInt(3) == 0 ? Equation.sum(output) : Equation.sum(output, first, second);
      case 2, 3 -> Equation.sum(output, first).minus(second);
      case 4, 5 -> Equation.product(output, first, second);
      default -> Equation.ratio(output, first, second);
    };
  }
}
