package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.util.List;
import java.util.Objects;

/**
 * The methods of the library that learn from finished projects.
 *
 * <p>{@link #usual} is what the library forecasts with unless it is told otherwise. Whether it
 * suits the projects of an agency, its {@link Backtest} says.
 */
public final class HistoryMethods {
  /** How many finished projects it takes before the choice between methods is left to them. */
  public static final int LEAST_PROJECTS = 9;

  private static final BasisPoints USUAL_WEIGHT = BasisPoints.ofPercent(15);

  private HistoryMethods() {}

  /**
   * Returns a method that learns nothing, to stand beside those that do.
   *
   * @param method the method
   * @return the same method whatever the history
   */
  public static HistoryMethod of(EacMethod method) {
    return new Unlearned(method);
  }

  /**
   * Returns the pace so far, drawn towards how the projects of the history ended: {@link
   * EacMethods#shrunkCpi} with the median of their final cost indices as its prior, and 1 without
   * projects or where that median is not above zero.
   *
   * <p>Of 1,000 hours 100 are earned and 140 worked; half of the past projects ended at an index
   * below 0.9. With a weight of 15 % the pace is 250 / (140 + 150 / 0.9) = 0.815 rather than 0.714,
   * and the estimate 1,244 hours rather than 1,400.
   *
   * @param weight the share of the budget that the history weighs as much as, 0 to 100 %
   * @return the method, named {@code "shrunkToHistory"}
   */
  public static HistoryMethod shrunkToHistory(BasisPoints weight) {
    Objects.requireNonNull(weight, "weight");
    return new ShrunkToHistory(weight);
  }

  /**
   * Returns whichever of some methods was nearest to the outcomes of the history, each of its
   * projects forecast without knowing it, on average over the usual checkpoints of a {@link
   * Backtest}.
   *
   * <p>With fewer than {@value #LEAST_PROJECTS} projects, or none that can be scored, it is the
   * first method; at equal errors too. To choose takes a look at each project for each project that
   * is left out, so the time of a back-test of this method grows with the cube of the number of
   * projects: a second for a hundred of them, a minute for five hundred.
   *
   * @param candidates the methods, the simplest first
   * @return the method, named {@code "bestInHistory"}
   * @throws dev.agency.core.error.InvalidModelException if there are no methods ({@code EMPTY})
   */
  public static HistoryMethod bestInHistory(List<HistoryMethod> candidates) {
    ImmutableList<HistoryMethod> all = ImmutableList.copyOf(candidates);
    Invariants.of("a method")
        .require(!all.isEmpty(), "candidates", ErrorCode.EMPTY, "must have a method to choose")
        .verify();
    return new BestInHistory(all);
  }

  /**
   * Returns the method of the library's own choice: {@link EacMethods#usual}, half of the pace so
   * far ({@link EacMethods#halfCpi}) or the pace drawn towards the history ({@link
   * #shrunkToHistory} at 15 %), whichever did best on the history, and the first of them without
   * one. Why is told in the decision record 010.
   *
   * @return the method, named {@code "bestInHistory"}
   */
  public static HistoryMethod usual() {
    return bestInHistory(
        ImmutableList.of(
            of(EacMethods.usual()), of(EacMethods.halfCpi()), shrunkToHistory(USUAL_WEIGHT)));
  }

  /**
   * Returns the methods that can be compared on any finished projects: the naive ones, those that
   * learn, and the standard last. None of them needs a plan or bookings.
   *
   * @return the methods, each name once
   */
  public static ImmutableList<HistoryMethod> withoutPlan() {
    return ImmutableList.of(
        of(EacMethods.plan()),
        of(EacMethods.remainingAtPlan()),
        of(EacMethods.cpi()),
        of(EacMethods.halfCpi()),
        of(EacMethods.usual()),
        shrunkToHistory(USUAL_WEIGHT),
        usual());
  }

  /**
   * Returns all methods of the library, to stand side by side in a forecast: those without a
   * history, {@link #shrunkToHistory} at 15 %, and the standard last.
   *
   * @return the methods, each name once
   */
  public static ImmutableList<HistoryMethod> all() {
    return ImmutableList.<HistoryMethod>builder()
        .addAll(EacMethods.all().stream().map(HistoryMethods::of).toList())
        .add(shrunkToHistory(USUAL_WEIGHT))
        .add(usual())
        .build();
  }

  /** A method that learns nothing. */
  private record Unlearned(EacMethod method) implements HistoryMethod {
    @Override
    public String name() {
      return method.name();
    }

    @Override
    public EacMethod given(History history) {
      return method;
    }

    @Override
    public String toString() {
      return method.name();
    }
  }
}
