package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.util.function.Function;

/** The engines that tell what a deal does, the floor first. */
public enum ImpactEngine implements Peer<ImpactWorld, ImpactAnswer> {
  /** The floor. */
  DISCIPLINES("prefix rows of disciplines (the floor)", ImpactWorld.DEALS, SumImpacts::disciplines),
  /** This library, the demand of the pipeline at hand. */
  AGENCY("agency, the demand at hand", ImpactWorld.DEALS, AgencyImpacts::ready),
  /** The same of people, by hand. */
  PEOPLE("prefix rows of people", ImpactWorld.DEALS, SumImpacts::people),
  /** This library, the demand of the deal built, and no other deals. */
  AGENCY_DEAL("agency, the deal's demand built", 1, AgencyImpacts::deal),
  /** This library, the demand of all deals built. */
  AGENCY_PIPELINE("agency, the demand of 40 deals built", 1, AgencyImpacts::pipeline),
  /** A loop over dates. */
  LOCAL_DATE("LocalDate loop", 1, LoopImpacts::new),
  /** A database of columns. */
  DUCKDB("DuckDB", 1, SqlImpacts::duckDb),
  /** A database of rows. */
  H2("H2", 1, SqlImpacts::h2);

  private final String label;
  private final int operations;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<ImpactWorld, Prepared<ImpactAnswer>> factory;

  ImpactEngine(
      String label, int operations, Function<ImpactWorld, Prepared<ImpactAnswer>> factory) {
    this.label = label;
    this.operations = operations;
    this.factory = factory;
  }

  /**
   * Returns all of them.
   *
   * @return the engines, checked with 48 people
   */
  public static Contest<ImpactWorld, ImpactAnswer> contest() {
    return Contest.of(values(), () -> ImpactWorld.of(CapacityWorld.draw(48, 480)));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public int operations() {
    return operations;
  }

  @Override
  public boolean isSlow() {
    return this == H2;
  }

  @Override
  public Prepared<ImpactAnswer> load(ImpactWorld world) {
    return factory.apply(world);
  }

  @Override
  public Verdict compare(ImpactWorld world, ImpactAnswer answer) {
    ImmutableList<DealFigures> wrong =
        answer.deals().stream()
            .filter(deal -> !deal.isSame(world.right(deal.deal), this != AGENCY_DEAL))
            .collect(ImmutableList.toImmutableList());
    return new Verdict(
        wrong.isEmpty() && answer.deals().size() == operations,
        answer.deals().size() - wrong.size() + " of " + operations + " deals the same");
  }
}
