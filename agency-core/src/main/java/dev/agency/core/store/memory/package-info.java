/**
 * The ports in memory.
 *
 * <p>{@link dev.agency.core.store.memory.MemoryStores} keeps every value in ordered tables, each
 * key with its states as of the transactions that wrote them, as far as somebody still looks back.
 * One transaction writes at a time; readers never wait.
 *
 * <p>Start at {@link dev.agency.core.store.memory.MemoryStores}.
 */
package dev.agency.core.store.memory;
