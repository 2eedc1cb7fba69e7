/**
 * The agency that {@code import} fills and other verbs read: a JSON file, or a database.
 *
 * <p>Start at {@link dev.agency.examples.cli.store.AgencyStore}.
 */
@NullMarked
package dev.agency.examples.cli.store;

import org.jspecify.annotations.NullMarked;
