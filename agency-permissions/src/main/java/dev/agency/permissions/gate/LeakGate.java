package dev.agency.permissions.gate;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells whether an observer can compute what is hidden from them.
 *
 * <p>An account manager who sees {@code revenue} and {@code margin} has the profit and the cost.
 * The gate finds that for every kind of project a schema knows: {@code margin} and {@code
 * budgetTotal} are harmless until the price is fixed, for then {@code revenue = budgetTotal}.
 *
 * <pre>{@code
 * LeakGate gate = LeakGate.of(AgencySchema.usual());
 * gate.find(Observer.of(Sight.of("their clients", Grain.BUDGET, REVENUE, MARGIN)));
 * // usedCost can be computed from revenue and margin: ...
 * }</pre>
 *
 * <p>A secret leaks if its gradient over the facts lies in the span of the gradients of what is
 * seen, at fixed points modulo a prime. That finds whatever can be solved by any algebra, near
 * almost every point; it does not find what only follows from inequalities, from two looks at
 * different times, or from what somebody knows already. What is the same on every project, such as
 * the profit where nothing is earned or spent, is no secret there.
 *
 * <p>Whoever learns a global quantity anywhere is taken to know it everywhere, and whoever sees a
 * quantity at any grain to know it at all. Bands and checks are not computed with. A guarded total
 * is told on purpose, with what follows from such totals alone; what else is computed from it
 * leaks. So does a total over one person, or over a discipline, which may have one, a total told at
 * two grains or on two record types, of which the parts tell the one that is withheld, and the rate
 * in a total by line or week of minutes that are known: there are as many totals as people.
 *
 * <p>Thread-safe, and immutable but for what {@linkplain #remembering one that remembers} keeps. It
 * is made once for a schema: that is the costly part.
 */
public final class LeakGate {
  static final Regime ANY = Regime.of("any project", "Nothing more is known of the project.");

  /** Questions in vain that are remembered, some hundred bytes each; a policy has some dozen. */
  private static final int ROOM = 256;

  /** What tells regimes apart. */
  private record Holding(ImmutableSet<Equation> equations, ImmutableSet<Quantity> open) {}

  private final Numbering numbering;
  private final ImmutableList<RegimeModel> regimes;
  private final Supplier<ImmutableList<RegimeModel>> totalRegimes;
  private final QuantitySet globals;
  private final QuantitySet totals;
  private final QuantitySet touched;
  private final ImmutableList<GuardedTotal> guardedTotals;
  private final long[] weights;
  private final InVain inVain;
  private final InVain totalsInVain;

  private LeakGate(AgencySchema schema, Points points) {
    numbering = new Numbering(schema.quantities());
    regimes = models(schema, points, schema::equations);
    guardedTotals = GuardedTotal.of(schema, schema.equations(ANY), numbering);
    // Few observers see a total.
    totalRegimes =
        Suppliers.memoize(
            () ->
                models(
                    schema,
                    points,
                    regime -> GuardedTotal.equations(schema, schema.equations(regime))));
    globals = numbering.set(schema.globals());
    QuantitySet ofReleases = numbering.none();
    QuantitySet inEquations = touched(numbering, regimes);
    for (GuardedTotal total : guardedTotals) {
      ofReleases = ofReleases.with(total.total());
      inEquations = inEquations.with(total.of());
    }
    totals = ofReleases;
    touched = inEquations;
    weights = Weights.of(schema, numbering);
    inVain = new InVain(0);
    totalsInVain = new InVain(0);
  }

  /** A gate of the same schema that remembers. */
  private LeakGate(LeakGate gate) {
    numbering = gate.numbering;
    regimes = gate.regimes;
    totalRegimes = gate.totalRegimes;
    globals = gate.globals;
    totals = gate.totals;
    touched = gate.touched;
    guardedTotals = gate.guardedTotals;
    weights = gate.weights;
    inVain = new InVain(ROOM);
    totalsInVain = new InVain(ROOM);
  }

  /** Returns a model for each kind of project, once for those of which the same holds. */
  private ImmutableList<RegimeModel> models(
      AgencySchema schema, Points points, Function<Regime, ImmutableList<Equation>> equations) {
    ImmutableList.Builder<RegimeModel> models = ImmutableList.builder();
    Set<Holding> known = new HashSet<>();
    for (Regime regime : regimes(schema)) {
      ImmutableList<Equation> holding = equations.apply(regime);
      if (known.add(new Holding(ImmutableSet.copyOf(holding), regime.open()))) {
        models.add(new RegimeModel(numbering, regime, holding, points));
      }
    }
    return models.build();
  }

  /**
   * Returns the gate of a schema.
   *
   * @param schema how quantities follow from each other
   * @return the gate
   */
  public static LeakGate of(AgencySchema schema) {
    return of(schema, Points.STANDARD);
  }

  /** Returns a gate that takes gradients elsewhere, to try what a bad point does. */
  static LeakGate of(AgencySchema schema, Points points) {
    return new LeakGate(schema, points);
  }

  private static ImmutableList<Regime> regimes(AgencySchema schema) {
    return ImmutableList.<Regime>builder().add(ANY).addAll(schema.regimes()).build();
  }

  /**
   * Returns a gate of the same schema, for judging many observers who see much the same: it
   * remembers from what nothing follows.
   *
   * <p>It judges as this one does, and is thread-safe. It takes at most some hundred kilobytes, and
   * shares the costly part with this one.
   *
   * @return the gate, which remembers nothing yet
   */
  public LeakGate remembering() {
    return new LeakGate(this);
  }

  /**
   * Finds what leaks.
   *
   * @param observer what is seen
   * @return each secret once for each sight in which it leaks, with the first regime and one
   *     witness for it, in the order of the sights and of the catalogue; what follows from all
   *     sights together and from no single one comes last
   */
  public ImmutableList<Leak> find(Observer observer) {
    return new Judgement(this, observer).leaks();
  }

  /**
   * Returns what it costs to hide a quantity, to compare repairs by the sums.
   *
   * @param quantity the quantity
   * @return a positive number, least for what is given up first: ratios, then sums and products,
   *     plain facts last; between equals PROFIT goes before COST, PERSONAL, REVENUE, BILLING and
   *     TIME, and then what stands first in the catalogue
   */
  public long weight(Quantity quantity) {
    return weights[numbering.number(quantity)];
  }

  /**
   * Returns whether anything leaks; faster than to find out what.
   *
   * @param observer what is seen
   * @return whether there is a leak
   */
  public boolean leaks(Observer observer) {
    return new Judgement(this, observer).leaksAnything();
  }

  private static QuantitySet touched(Numbering numbering, ImmutableList<RegimeModel> regimes) {
    QuantitySet touched = numbering.none();
    for (RegimeModel regime : regimes) {
      touched = touched.union(regime.gradients().relevant());
    }
    return touched;
  }

  Numbering numbering() {
    return numbering;
  }

  /** Returns the kinds of projects, any project first. */
  ImmutableList<RegimeModel> regimes() {
    return regimes;
  }

  /** Returns the kinds of projects as they are for guarded totals, any project first. */
  ImmutableList<RegimeModel> totalRegimes() {
    return totalRegimes.get();
  }

  /** Returns the guarded totals. */
  QuantitySet totals() {
    return totals;
  }

  /** Returns from what nothing follows, as far as that is remembered. */
  InVain inVain() {
    return inVain;
  }

  /** Returns from what nothing follows where guarded totals are computed with. */
  InVain totalsInVain() {
    return totalsInVain;
  }

  QuantitySet globals() {
    return globals;
  }

  /**
   * Returns the quantities that stand in an equation of any regime, or of which there is a guarded
   * total: no other can leak.
   */
  QuantitySet touched() {
    return touched;
  }

  ImmutableList<GuardedTotal> guardedTotals() {
    return guardedTotals;
  }
}
