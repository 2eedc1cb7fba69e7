package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the quantities of an agency follow from each other, always and on certain kinds of projects.
 *
 * <p>{@link #usual()} knows that {@code profit = revenue - usedCost}, that {@code revenue =
 * budgetTotal} on a fixed price, that a cost rate learned on one project holds on all, and that a
 * margin band is shown on purpose. A host adds what its own figures have to do with them: {@code
 * AgencySchema.usual().withEquations(Equation.product(BONUS, PROFIT, BONUS_SHARE))}. What a host
 * does not say, the leak gate cannot know.
 *
 * <p>Equations are triangular: each quantity is defined once and by no circle, under every regime.
 * What has no definition is a fact that is free to be anything.
 *
 * <p>Immutable and thread-safe.
 */
public final class AgencySchema {
  private static final AgencySchema EMPTY =
      new AgencySchema(
          ImmutableList.of(), ImmutableList.of(), ImmutableSet.of(), ImmutableList.of());

  private static final AgencySchema USUAL =
      new AgencySchema(
          AgencyFormulas.EQUATIONS,
          AgencyRegimes.REGIMES,
          AgencyFormulas.GLOBALS,
          AgencyFormulas.RELEASES);

  private final ImmutableList<Equation> equations;
  private final ImmutableList<Regime> regimes;
  private final ImmutableSet<Quantity> globals;
  private final ImmutableList<Release> releases;
  private final ImmutableSet<Quantity> quantities;

  private AgencySchema(
      ImmutableList<Equation> equations,
      ImmutableList<Regime> regimes,
      ImmutableSet<Quantity> globals,
      ImmutableList<Release> releases) {
    this.equations = equations;
    this.regimes = regimes;
    this.globals = globals;
    this.releases = releases;
    this.quantities = named();
    check();
  }

  /**
   * Returns the schema of the agency's own quantities.
   *
   * @return the schema over {@link Quantities#all()}
   */
  public static AgencySchema usual() {
    return USUAL;
  }

  /**
   * Returns a schema in which nothing follows from anything, for a host that counts in terms of its
   * own.
   *
   * @return the schema without equations, regimes, globals and releases
   */
  public static AgencySchema empty() {
    return EMPTY;
  }

  /**
   * Returns this schema with more equations.
   *
   * @param more equations of quantities that are not defined yet
   * @return the larger schema
   * @throws dev.agency.core.error.InvalidModelException if a quantity is defined twice ({@code
   *     DUPLICATE_ID}), or by a circle, under a regime too ({@code CYCLE}), or by a release ({@code
   *     INCONSISTENT})
   */
  public AgencySchema withEquations(Equation... more) {
    return new AgencySchema(
        joined(equations, ImmutableList.copyOf(more)), regimes, globals, releases);
  }

  /**
   * Returns this schema with more regimes.
   *
   * @param more kinds of projects, each with a name of its own
   * @return the larger schema
   * @throws dev.agency.core.error.InvalidModelException if a name is taken ({@code DUPLICATE_ID}),
   *     or a regime defines a quantity by a circle ({@code CYCLE}) or by a release ({@code
   *     INCONSISTENT})
   */
  public AgencySchema withRegimes(Regime... more) {
    return new AgencySchema(
        equations, joined(regimes, ImmutableList.copyOf(more)), globals, releases);
  }

  /**
   * Returns this schema with more globals.
   *
   * @param more quantities that are the same on every project
   * @return the larger schema
   */
  public AgencySchema withGlobals(Quantity... more) {
    return new AgencySchema(
        equations,
        regimes,
        ImmutableSet.<Quantity>builder().addAll(globals).add(more).build(),
        releases);
  }

  /**
   * Returns this schema with more releases.
   *
   * @param more what is told of secrets on purpose, each quantity once
   * @return the larger schema
   * @throws dev.agency.core.error.InvalidModelException if a quantity is released already ({@code
   *     DUPLICATE_ID}), or an equation uses it ({@code INCONSISTENT})
   */
  public AgencySchema withReleases(Release... more) {
    return new AgencySchema(
        equations, regimes, globals, joined(releases, ImmutableList.copyOf(more)));
  }

  /**
   * Returns what always holds.
   *
   * @return the equations in the order they were given
   */
  public ImmutableList<Equation> equations() {
    return equations;
  }

  /**
   * Returns the kinds of projects on which more holds.
   *
   * @return the regimes in the order they were given
   */
  public ImmutableList<Regime> regimes() {
    return regimes;
  }

  /**
   * Returns what is the same on every project.
   *
   * @return the globals: whoever learns one anywhere knows it everywhere
   */
  public ImmutableSet<Quantity> globals() {
    return globals;
  }

  /**
   * Returns what is told of secrets on purpose.
   *
   * @return the releases in the order they were given
   */
  public ImmutableList<Release> releases() {
    return releases;
  }

  /**
   * Returns all quantities that are known here.
   *
   * @return those of {@link Quantities#all()}, then those of the host in the order they were first
   *     named
   */
  public ImmutableSet<Quantity> quantities() {
    return quantities;
  }

  /**
   * Returns what holds under a regime.
   *
   * @param regime a regime of this schema or any other
   * @return the equations with those of the regime in place, each after all that define its inputs
   * @throws dev.agency.core.error.InvalidModelException if a quantity is defined by a circle
   */
  public ImmutableList<Equation> equations(Regime regime) {
    Optional<ImmutableList<Equation>> sorted = sorted(replaced(regime));
    Invariants.of("a regime")
        .require(sorted.isPresent(), "equations", ErrorCode.CYCLE, "must not go in a circle")
        .verify();
    return sorted.orElseThrow();
  }

  private Collection<Equation> replaced(Regime regime) {
    return Regime.replace(equations, regime.equations()).values();
  }

  /** Refuses what is not triangular, a release that is computed with, and names that collide. */
  private void check() {
    Set<Quantity> released =
        new HashSet<>(releases.stream().map(Release::quantity).collect(toImmutableList()));
    Invariants rules =
        Invariants.of("a schema")
            .unique(
                "equations", equations.stream().map(Equation::output).collect(toImmutableList()))
            .unique("regimes", regimes.stream().map(Regime::name).collect(toImmutableList()))
            .unique("releases", releases.stream().map(Release::quantity).collect(toImmutableList()))
            .unique("quantities", Iterables.transform(quantities, Quantity::name))
            .each("equations", equations, (r, path, e) -> requireUnreleased(r, path, e, released));
    for (int i = 0; i < regimes.size(); i++) {
      String path = "regimes/" + i;
      for (Equation equation : regimes.get(i).equations()) {
        requireUnreleased(rules, path, equation, released);
      }
    }
    if (sorted(equations).isEmpty()) {
      rules.require(false, "equations", ErrorCode.CYCLE, "must not go in a circle");
    } else {
      rules.each(
          "regimes",
          regimes,
          (r, path, regime) ->
              r.require(
                  sorted(replaced(regime)).isPresent(),
                  path,
                  ErrorCode.CYCLE,
                  "must not make the equations go in a circle"));
    }
    rules.verify();
  }

  private static void requireUnreleased(
      Invariants rules, String path, Equation equation, Set<Quantity> released) {
    rules.require(
        !released.contains(equation.output())
            && equation.inputs().stream().noneMatch(released::contains),
        path,
        ErrorCode.INCONSISTENT,
        "must not compute with a declared release");
  }

  private ImmutableSet<Quantity> named() {
    ImmutableSet.Builder<Quantity> named = ImmutableSet.builder();
    named.addAll(Quantities.all());
    equations.forEach(equation -> named.add(equation.output()).addAll(equation.inputs()));
    for (Regime regime : regimes) {
      regime.equations().forEach(e -> named.add(e.output()).addAll(e.inputs()));
    }
    named.addAll(globals);
    releases.forEach(release -> named.add(release.quantity(), release.secret()));
    return named.build();
  }

  /** Sorts equations so that each comes after those of its inputs; empty if they are circular. */
  private static Optional<ImmutableList<Equation>> sorted(Collection<Equation> equations) {
    Map<Quantity, List<Equation>> users = new HashMap<>();
    Map<Equation, Integer> waitsFor = new LinkedHashMap<>();
    Set<Quantity> outputs = new HashSet<>();
    equations.forEach(equation -> outputs.add(equation.output()));
    Deque<Equation> ready = new ArrayDeque<>();
    for (Equation equation : equations) {
      int open = 0;
      for (Quantity input : equation.inputs()) {
        if (outputs.contains(input)) {
          users.computeIfAbsent(input, q -> new ArrayList<>()).add(equation);
          open++;
        }
      }
      waitsFor.put(equation, open);
      if (open == 0) {
        ready.add(equation);
      }
    }
    ImmutableList.Builder<Equation> sorted = ImmutableList.builder();
    int done = 0;
    while (!ready.isEmpty()) {
      Equation next = ready.remove();
      sorted.add(next);
      done++;
      for (Equation user : users.getOrDefault(next.output(), ImmutableList.of())) {
        if (waitsFor.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    return done == equations.size() ? Optional.of(sorted.build()) : Optional.empty();
  }

  private static <T> ImmutableList<T> joined(List<T> known, List<T> more) {
    return ImmutableList.<T>builder().addAll(known).addAll(more).build();
  }
}
