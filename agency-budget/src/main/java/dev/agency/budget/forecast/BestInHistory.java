package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/** The choice between methods by their errors on a history. */
record BestInHistory(ImmutableList<HistoryMethod> candidates) implements Recalling {
  private static final String NAME = "bestInHistory";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EacMethod given(History history, Recall recall) {
    HistoryMethod best = recall.choice(this, history, from -> best(from, recall));
    return new Chosen(Recalling.given(best, history, recall));
  }

  private HistoryMethod best(History history, Recall recall) {
    HistoryMethod best = candidates.get(0);
    if (history.size() < HistoryMethods.LEAST_PROJECTS) {
      return best;
    }
    MeanErrors errors = new MeanErrors(candidates.size(), recall.settings().checkpoints().size());
    for (FinishedProject project : history.projects()) {
      if (recall.settings().canScore(project)) {
        History others = history.without(project.name());
        errors.add(recall.round(candidates(others, recall), project));
      }
    }
    Optional<BigDecimal> least = Optional.empty();
    for (int i = 0; i < candidates.size(); i++) {
      Optional<BigDecimal> error = errors.mean(i);
      if (error.isPresent() && (least.isEmpty() || error.get().compareTo(least.get()) < 0)) {
        best = candidates.get(i);
        least = error;
      }
    }
    return best;
  }

  private ImmutableList<EacMethod> candidates(History history, Recall recall) {
    ImmutableList.Builder<EacMethod> methods =
        ImmutableList.builderWithExpectedSize(candidates.size());
    candidates.forEach(candidate -> methods.add(Recalling.given(candidate, history, recall)));
    return methods.build();
  }

  @Override
  public String toString() {
    return NAME;
  }

  /** The method that was chosen, under the name of the choice. */
  private record Chosen(EacMethod method) implements EacMethod {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Figure<BigDecimal> estimate(EacPoint point) {
      return method.estimate(point);
    }

    @Override
    public String toString() {
      return NAME;
    }
  }
}
