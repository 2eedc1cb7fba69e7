package dev.agency.core.deal;

/** Why a deal or a proposal may not be moved as asked. */
public enum DealRefusal {
  /** The stage is not one of the deal's pipeline. */
  STAGE_NOT_IN_PIPELINE,
  /** The deal stands there already. */
  SAME_STAGE,
  /** The day lies before the last move. */
  BEFORE_LAST_MOVE,
  /**
   * Stage, history and wins of a deal, and the client of a won one, change by its moves, not by an
   * edit.
   */
  CHANGED_BY_MOVES_ONLY,
  /** A deal comes to a won stage only by {@link Win}, which makes its project and budget. */
  WON_BY_WIN_ONLY,
  /** A deal comes to a lost stage only with a reason. */
  LOST_NEEDS_REASON,
  /** The stage is not one of lost deals. */
  NOT_A_LOST_STAGE,
  /** The stage is not one of won deals. */
  NOT_A_WON_STAGE,
  /** The deal is won or lost; reopen it first. */
  NOT_OPEN,
  /** The deal is open already. */
  ALREADY_OPEN,
  /** Time was logged on the budget the deal was won with. */
  BUDGET_HAS_TIME,
  /** Money was spent for the budget the deal was won with. */
  BUDGET_HAS_EXPENSES,
  /** The budget the deal was won with was invoiced. */
  BUDGET_HAS_INVOICES,
  /** The project belongs to another client. */
  PROJECT_OF_ANOTHER_CLIENT,
  /** The project has a scope that was agreed; it changes by change orders. */
  PROJECT_HAS_BASELINE,
  /** The project has a milestone of an id that one of the deal has. */
  MILESTONE_TAKEN,
  /** The project is completed or cancelled. */
  PROJECT_CLOSED,
  /** The booking is for another deal or a project. */
  BOOKING_OF_ANOTHER_DEAL,
  /** The responsibility is for another deal, or for something else. */
  RESPONSIBILITY_OF_ANOTHER_DEAL,
  /** The brief is of another deal, or of a project. */
  BRIEF_OF_ANOTHER_DEAL,
  /** Time or money stands on another budget than that for the work before the win. */
  PRESALE_OF_ANOTHER_BUDGET,
  /** The budget for the work before the win is one that another deal has or was won with. */
  PRESALE_BUDGET_SHARED,
  /** The stage asks for the verdict of a set-up review, and there is none. */
  VERDICT_MISSING,
  /** The verdict is of another deal. */
  VERDICT_OF_ANOTHER_DEAL,
  /** What is won is not what was reviewed: it was changed since, or something else was. */
  VERDICT_OF_ANOTHER_VERSION,
  /** The set-up review blocks it, and nobody waived that. */
  SETUP_BLOCKED,
  /** The deal is won already, into another project or budget, from another proposal or verdict. */
  WON_OTHERWISE,
  /** The proposal is of another deal. */
  PROPOSAL_OF_ANOTHER_DEAL,
  /** The proposal was not accepted. */
  PROPOSAL_NOT_ACCEPTED,
  /** The proposal was decided already. */
  PROPOSAL_DECIDED,
  /** The proposal is no longer valid on that day. */
  PROPOSAL_EXPIRED,
  /** The proposal is still valid on that day. */
  PROPOSAL_STILL_VALID
}
