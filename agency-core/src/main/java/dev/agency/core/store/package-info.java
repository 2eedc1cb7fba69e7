/**
 * The ports: what a host implements so that the library works on its database.
 *
 * <p>{@link dev.agency.core.store.Stores} is all of them: an {@link
 * dev.agency.core.store.EntityStore} for each type of entities, with versions, and pages over a
 * {@link dev.agency.core.store.Query}; the {@link dev.agency.core.store.TimeEntryStore}, to which
 * revisions are appended; and what every command writes beside its change, in one of the {@link
 * dev.agency.core.store.Transactions}: {@link dev.agency.core.store.CommandLog}, {@link
 * dev.agency.core.store.AuditLog} and {@link dev.agency.core.store.Outbox}. A {@link
 * dev.agency.core.store.Caller} comes first in every call and names the tenant.
 *
 * <p>{@code dev.agency.core.store.memory} is an implementation in memory; the testkit holds the
 * contract for any other. The models and calculators know no port.
 *
 * <p>Start at {@link dev.agency.core.store.EntityStore}.
 */
package dev.agency.core.store;
