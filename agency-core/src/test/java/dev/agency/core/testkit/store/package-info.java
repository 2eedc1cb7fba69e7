/**
 * The contract of the ports: what a host's store must do, as tests.
 *
 * <p>A host extends each contract once and says where its stores are:
 *
 * <pre>{@code
 * class OurEntityStoreTest extends EntityStoreContract {
 *   @Override
 *   protected Stores stores() {
 *     return OurStores.on(dataSource);
 *   }
 * }
 * }</pre>
 *
 * <p>{@link dev.agency.core.testkit.store.EntityStoreContract}, {@link
 * dev.agency.core.testkit.store.TimeEntryStoreContract}, {@link
 * dev.agency.core.testkit.store.CommandLogContract}, {@link
 * dev.agency.core.testkit.store.AuditLogContract}, {@link
 * dev.agency.core.testkit.store.OutboxContract} and {@link
 * dev.agency.core.testkit.store.TransactionsContract} run with JUnit Jupiter; {@link
 * dev.agency.core.testkit.store.EntryTotalsContract} and {@link
 * dev.agency.core.testkit.store.StoresModelContract} with jqwik. Each test has a tenant of its own,
 * so all of them may share one database, at the same time too. The name of a method begins with the
 * id of its rule; {@code docs/store-rules.md} lists them.
 *
 * <p>Start at {@link dev.agency.core.testkit.store.StoreContract}.
 */
package dev.agency.core.testkit.store;
