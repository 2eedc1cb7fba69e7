package dev.agency.examples.importers.problem;

/**
 * What an import says of a row beyond the {@link dev.agency.core.error.ErrorCode codes} of core.
 */
public enum ImportCode {
  /** A name that the profile does not map; its raw text is kept in the report. */
  UNMAPPED,
  /**
   * What a row does not tell and is taken as it has to be: a leave of no kind is {@code OTHER}, a
   * project with an end and no first day has no plan.
   */
  NOT_TOLD,
  /** A number that was rounded to whole minutes or hundredths of a percent. */
  ROUNDED,
  /** A timer that still runs, which is no time yet. */
  RUNNING_TIMER,
  /** A row the profile leaves out, such as a cancelled one. */
  SKIPPED,
  /** What is here of a row that is left out now, or of a part it lost, was taken away. */
  REMOVED,
  /**
   * What its system has no more and stays here: a holiday, as a day of its calendar, and a stage of
   * a pipeline in which deals stand.
   */
  KEPT,
  /** A record that is linked to nothing here and waits for somebody to decide. */
  UNRESOLVED,
  /** A name that fits several things here. */
  AMBIGUOUS,
  /** A name of something that is not here. */
  NOT_IMPORTED,
  /** A task of which another row says something else. */
  CONTRADICTED,
  /** A task that nobody has done yet. */
  NOT_DONE,
  /** A task without an estimate. */
  NOT_ESTIMATED,
  /** A task on which nobody worked. */
  NO_WORK
}
