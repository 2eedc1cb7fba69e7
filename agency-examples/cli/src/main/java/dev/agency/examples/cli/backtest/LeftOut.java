package dev.agency.examples.cli.backtest;

/** Why a task is not part of a back-test, in the order the reasons are looked for. */
enum LeftOut {
  /** One of its rows was refused, so that its work is not known. */
  REFUSED("refused", "with a refused row"),
  /** It has no day of completion. */
  NOT_COMPLETE("notComplete", "not complete"),
  /** Its estimate is 0 or not there. */
  NO_ESTIMATE("noEstimate", "without an estimate"),
  /** Nobody worked on it. */
  NO_WORK("noWork", "without work"),
  /** Its unit has too few tasks or hours. */
  SMALL_UNIT("smallUnit", "of units that are too small");

  private final String label;
  private final String words;

  LeftOut(String label, String words) {
    this.label = label;
    this.words = words;
  }

  /** Returns the name in JSON. */
  String label() {
    return label;
  }

  /** Returns the words for a reader, after a number of tasks. */
  String words() {
    return words;
  }
}
