package dev.agency.examples.cli.capacity;

import dev.agency.core.capacity.staffing.StaffingAnswer;

/** Whether work can be done by the people there are: yes, no, or nobody knows. */
public enum Answer {
  /** Somebody can be named for all of it. */
  FEASIBLE,
  /** It is proved that something is missing. */
  INFEASIBLE,
  /** Neither was found. */
  UNKNOWN;

  /**
   * Returns an answer in a word.
   *
   * @param answer what was found
   * @return the word for it
   */
  public static Answer of(StaffingAnswer answer) {
    if (answer instanceof StaffingAnswer.Feasible) {
      return FEASIBLE;
    }
    return answer instanceof StaffingAnswer.Infeasible ? INFEASIBLE : UNKNOWN;
  }
}
