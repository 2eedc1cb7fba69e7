/**
 * The ports on Spring's database: the stores of the guide "plug in your database" over Spring's
 * connections, inside Spring's transactions, and the entities that only this host has. Start at
 * {@link dev.agency.examples.spring.store.StoreConfiguration}.
 */
@NullMarked
package dev.agency.examples.spring.store;

import org.jspecify.annotations.NullMarked;
