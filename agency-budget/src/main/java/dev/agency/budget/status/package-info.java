/**
 * How a project stands: one snapshot of which everybody who works for it, and the client, sees
 * their share.
 *
 * <pre>{@code
 * ProjectStatus status = StatusCalculator.calculate(facts, HandoffGates.of(HandoffPolicy.usual()));
 * status.row().forecastEnd();                  // Known(2026-12-18), 18 days after the plan
 * status.changes().get(0).request().title();   // "Returns portal", which waits for an answer
 *
 * ana.view(StatusRow.TYPE, status.row());      // the account manager's share of it
 * ComposedUpdate.of(status, whatTheClientSees) // what the client is told of it
 *     .draft(ClientUpdateId.of("u-14"), ana, UpdateLine::text);
 * }</pre>
 *
 * <p>{@link dev.agency.budget.status.StatusCalculator} puts together what burn, outlook, gates,
 * requests and capacity say; it reckons nothing a second time. Each kind of row is a record type,
 * so that permissions show the project manager, the account manager, the resource manager and the
 * client what is theirs, and nobody puts together a copy of their own. No row counts what another
 * one hides, and rows stand in an order of names and days, never of money.
 *
 * <p>{@link dev.agency.budget.status.ComposedUpdate} writes the update of a client from a status
 * and says only what it is shown. Start at {@link dev.agency.budget.status.ProjectStatus}.
 */
package dev.agency.budget.status;
