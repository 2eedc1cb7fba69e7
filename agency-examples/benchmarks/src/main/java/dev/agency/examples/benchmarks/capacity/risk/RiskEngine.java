package dev.agency.examples.benchmarks.capacity.risk;

import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.util.Locale;
import java.util.function.Function;

/** The engines that tell the risk of each cell, the floor first. */
public enum RiskEngine implements Peer<RiskWorld, RiskFigures> {
  /** The floor. */
  LAW("law of each cell, by hand (the floor)", Told.LAW, LawRisks::laws),
  /** The floor, and what each deal adds. */
  LAW_AND_DEALS("the same, and what each deal adds", Told.LAW_AND_DEALS, LawRisks::lawsAndDeals),
  /** This library, which tells what each deal adds, too. */
  AGENCY("agency, and what each deal adds", Told.ROUNDED, AgencyRisks::new),
  /** Draws. */
  MONTE_CARLO("Monte Carlo, 10,000 draws", Told.NEARLY, DrawnRisks::new);

  /** How much is told, and how far it may be off. */
  private enum Told {
    LAW(1e-9, 1e-6),
    LAW_AND_DEALS(1e-9, 1e-6),
    /** Basis points and minutes, rounded half up. */
    ROUNDED(0.5e-4 + 1e-9, 0.5 + 1e-6),
    /** Six standard errors of 10,000 draws: of one half 0.03, of some hundred hours 300 minutes. */
    NEARLY(0.03, 300);

    private final double probability;
    private final double minutes;

    Told(double probability, double minutes) {
      this.probability = probability;
      this.minutes = minutes;
    }
  }

  private final String label;
  private final Told told;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<RiskWorld, Prepared<RiskFigures>> factory;

  RiskEngine(String label, Told told, Function<RiskWorld, Prepared<RiskFigures>> factory) {
    this.label = label;
    this.told = told;
    this.factory = factory;
  }

  /**
   * Returns all of them.
   *
   * @return the engines, checked with 80 deals
   */
  public static Contest<RiskWorld, RiskFigures> contest() {
    return Contest.of(values(), () -> RiskWorld.draw(80));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSlow() {
    return this == MONTE_CARLO;
  }

  @Override
  public Prepared<RiskFigures> load(RiskWorld world) {
    return factory.apply(world);
  }

  @Override
  public Verdict compare(RiskWorld world, RiskFigures answer) {
    RiskFigures right = world.walk();
    double probability = answer.probabilityError(right);
    double mean = answer.meanError(right);
    boolean isNear = probability <= told.probability && mean <= told.minutes;
    boolean isWhole =
        switch (told) {
          case LAW -> answer.hasQuantilesOf(right);
          // A mean of what a deal adds is a difference of two means.
          case LAW_AND_DEALS, ROUNDED ->
              answer.hasQuantilesOf(right)
                  && answer.marginalError(right, false) <= told.probability
                  && answer.marginalError(right, true) <= told.minutes;
          case NEARLY -> probability > 0;
        };
    return new Verdict(
        isNear && isWhole,
        String.format(
            Locale.ROOT,
            "P(short) of %d cells at most %.5f off, the mean %.1f minutes",
            RiskWorld.CELLS,
            probability,
            mean));
  }
}
