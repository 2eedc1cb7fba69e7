package dev.agency.budget.forecast;

/** A method that asks other methods about finished projects and need not ask them twice. */
interface Recalling extends HistoryMethod {
  /** Returns the method that follows from a history, with what is known of it already. */
  EacMethod given(History history, Recall recall);

  @Override
  default EacMethod given(History history) {
    return given(history, new Recall(BacktestSettings.usual()));
  }

  /** Returns the method that follows from a history, whatever the method is. */
  static EacMethod given(HistoryMethod method, History history, Recall recall) {
    return method instanceof Recalling recalling
        ? recalling.given(history, recall)
        : method.given(history);
  }
}
