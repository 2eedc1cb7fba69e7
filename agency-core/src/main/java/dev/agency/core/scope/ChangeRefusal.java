package dev.agency.core.scope;

/** Why a scope may not be changed, or a change request not be moved, as asked. */
public enum ChangeRefusal {
  /** The item, the milestone or the end that is to change is not in the scope. */
  SCOPE_LACKS_IT,
  /** The item that is to be added is in the scope already. */
  SCOPE_HAS_IT,
  /** What is to change is not, or cannot become, what the change says. */
  SCOPE_IS_OTHERWISE,
  /** A scope holds no more items than it has. */
  TOO_MANY_ITEMS,
  /** More minutes or money would be taken away than there are. */
  LESS_THAN_NOTHING,

  /** The request, the baseline or the order is of another project. */
  OTHER_PROJECT,
  /** A request in its state has no such move. */
  NOT_IN_THIS_STATE,
  /** The day lies before the last move. */
  BEFORE_LAST_MOVE,
  /** State, assessment, approvals and history of a request change by its moves, not by an edit. */
  CHANGED_BY_MOVES_ONLY,
  /** It changes nothing in the scope and takes no time. */
  ASKS_FOR_NOTHING,
  /** What is asked for is turned down or given away only with a reason. */
  NEEDS_REASON,

  /** It was assessed against another baseline than the one in force. */
  BASELINE_MOVED,
  /** The terms, the rates or the bookings it was assessed by have changed. */
  PLAN_MOVED,
  /** Time was worked since it was assessed: assess it again. */
  STALE_FIGURES,
  /** The minutes of the assessment are not those that are asked for. */
  OTHER_MINUTES,
  /** It is internal or at no charge, and the assessment has a price. */
  HAS_A_PRICE,
  /** The price is not known, so the total cannot follow. */
  PRICE_UNKNOWN,

  /** What was looked at is not what stands there now. */
  OTHER_VERSION,
  /** The person holds no duty that approves, and stands in for none. */
  NOT_AN_APPROVER,
  /** Who wrote the request may not approve it. */
  AUTHOR_MAY_NOT_APPROVE,
  /** The duties that have to approve are not all held by people who did. */
  APPROVALS_MISSING,
  /** The client has no part in an internal change. */
  INTERNAL,
  /** What is at no charge is absorbed, and neither sent nor applied. */
  AT_NO_CHARGE,
  /** It was approved to be paid for, and is more than the allowance leaves. */
  NOT_AT_NO_CHARGE
}
