/**
 * Neutral records: what a row of another system says, read and not yet understood.
 *
 * <p>An {@link dev.agency.examples.importers.value.ImportRecord} has a {@link
 * dev.agency.examples.importers.value.Presence} for each property: absent, null, a value, a value
 * the host gave, or a name nobody mapped, with its raw text.
 */
@NullMarked
package dev.agency.examples.importers.value;

import org.jspecify.annotations.NullMarked;
