/**
 * The set-up of a project looked at before it is signed: four checks, each with its evidence.
 *
 * <pre>{@code
 * SetupReview review = SetupReview.of(ReviewPolicy.usual());
 * ReviewReport report = review.review(facts, earlier, monday).granted().orElseThrow();
 * report.result(Check.ESTIMATE).outcome();     // FAIL: half of seven such sites took more than is sold
 * report.isBlocked();                          // nobody signs
 *
 * report.waived(new Waiver(Check.ESTIMATE, elif, "Fixed team, same template", tuesday));
 * }</pre>
 *
 * <p>A check that could not be made is {@code NOT_CHECKED}, which is never taken for passed. A
 * version is reviewed once, so that nobody edits a price until a check flips and learns the cost
 * from where it does; what a check tells is on the list of declared releases. A waiver names a
 * person and a reason, and stays visible.
 *
 * <p>Start at {@link dev.agency.budget.review.SetupReview}.
 */
package dev.agency.budget.review;
