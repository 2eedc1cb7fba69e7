package dev.agency.core.handoff;

/** What a gate asks for. */
public enum Need {
  /** Somebody is account manager on the day. */
  ACCOUNT_MANAGER,
  /** Somebody is project manager on the day. */
  PROJECT_MANAGER,

  /** There is a brief. */
  BRIEF,
  /** The brief names a goal. */
  GOAL,
  /** The brief names what comes first. */
  PRIORITY,
  /** The brief names an outcome. */
  OUTCOME,
  /** The brief names what the client expects. */
  EXPECTATION,

  /** The scope has an item. */
  SCOPE_ITEM,
  /** An item says by what it is accepted. */
  ACCEPTANCE,
  /** An item is estimated. */
  ESTIMATE,
  /** What was agreed is frozen. */
  BASELINE,
  /** What is frozen is the scope as it is. */
  BASELINE_OF_THE_SCOPE,
  /** A contract covers the day. */
  CONTRACT,

  /** An item of the scope has work that makes it. */
  WORK_ITEM,
  /** Some work has an owner. */
  OWNER,
  /** Some work has a day it is due. */
  DUE_DAY,
  /** What work waits for is there, and no work waits for itself. */
  SEQUENCE,
  /** The plan has a milestone. */
  MILESTONE,
  /** The plan keeps to what the client expects. */
  EXPECTATION_KEPT,

  /** The work has begun. */
  WORK_BEGUN,
  /** What blocks work is out of the way. */
  BLOCKER_RESOLVED,
  /** A change that was asked for is decided. */
  CHANGE_DECIDED,
  /** The client was told of a risk. */
  RISK_TOLD,

  /** The client was told how things stand, not too long ago. */
  UPDATE_SENT,
  /** What was promised in a meeting or a call is done by its day. */
  FOLLOW_UP_DONE,

  /** The end of the work or of a contract is near enough to talk of what comes next. */
  RENEWAL_DUE,
  /** The client said how content they are. */
  SURVEY,
  /** It is known what people have free for what comes next, in days that are not over. */
  CAPACITY,
  /** A contract that ends is renewed, or its end is written down. */
  CONTRACT_DECIDED
}
