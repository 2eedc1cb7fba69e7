/**
 * What was agreed, and how it changes: scope, baselines, change requests and creep.
 *
 * <p>A {@link dev.agency.core.scope.ScopeOfWork} is what a project delivers; frozen with its budget
 * and its days it is a {@link dev.agency.core.scope.Baseline}. A {@link
 * dev.agency.core.scope.ChangeRequest} asks for it to become another, by a {@link
 * dev.agency.core.scope.ScopeDelta}; {@link dev.agency.core.scope.ChangeFlow} moves it:
 *
 * <pre>{@code
 * ChangeFlow flow = ChangeFlow.of(ChangePolicy.usual(), project, responsibilities);
 * ChangeRequest asked = ChangeRequest.draft(id, project.id(), "Shop in Spanish", elif, monday)
 *     .withDelta(ScopeDelta.of(new ScopeChange.Added(spanish)));          // 30 hours of content
 * flow.submit(asked, elif, monday);                                       // SUBMITTED
 * flow.assess(submitted, impact, baseline, jonas, tuesday);               // ASSESSED, EUR 3,600
 * flow.approve(assessed, elif, assessed.hash(), tuesday);                 // one of two
 * flow.approve(approvedByOne, jonas, approvedByOne.hash(), wednesday);    // INTERNALLY_APPROVED
 * flow.apply(accepted, baseline, pins, elif, friday);                     // baseline 2
 * }</pre>
 *
 * <p>Both roles approve, as two people, what they saw; an edit voids that, and so does a plan that
 * moved. What is given away is counted: {@link dev.agency.core.scope.CreepIndex} never forgets it.
 * So are rounds of revisions, and {@link dev.agency.core.scope.RevisedChange} drafts a request for
 * those beyond the included ones. A move that is not allowed is a {@link
 * dev.agency.core.error.Ruling} with its reason.
 *
 * <p>What a change does to time, money and people is computed elsewhere; here it is an {@link
 * dev.agency.core.scope.Assessment}. Start at {@link dev.agency.core.scope.ChangeRequest}.
 */
package dev.agency.core.scope;
