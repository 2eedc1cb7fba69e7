package dev.agency.examples.benchmarks.world;

/** The six actions of the policy. Whoever may not view a record may do nothing to it. */
public enum Operation {
  /** To see it. */
  VIEW("view"),
  /** To make a new one. */
  CREATE("create"),
  /** To change it. */
  EDIT("edit"),
  /** To remove it. */
  DELETE("delete"),
  /** To hand it in. */
  SUBMIT("submit"),
  /** To approve it. */
  APPROVE("approve");

  private final String word;

  Operation(String word) {
    this.word = word;
  }

  /**
   * Returns the action as engines write it that know only texts.
   *
   * @return the word, letters only
   */
  public String word() {
    return word;
  }
}
