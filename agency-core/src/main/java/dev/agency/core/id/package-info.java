/**
 * Typed identifiers, and the names other systems have for the same things.
 *
 * <p>One record per kind of thing, so that a project's id cannot be passed where a budget's is due.
 * They stand apart from the aggregates because a deal names its budget and a budget its deal. The
 * host chooses the texts; ids are compared as text and never by hash.
 *
 * <p>Start at {@link dev.agency.core.id.DealId}; all others are alike. {@link
 * dev.agency.core.id.ExternalRef} links to a system outside.
 */
package dev.agency.core.id;
