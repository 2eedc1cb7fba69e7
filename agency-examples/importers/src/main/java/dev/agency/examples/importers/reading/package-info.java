/**
 * Rows into neutral records, as a profile says.
 *
 * <p>{@link dev.agency.examples.importers.reading.RecordMapper} reads a row field by field. A value
 * that cannot be read refuses its row with the path and a code; none is guessed.
 */
@NullMarked
package dev.agency.examples.importers.reading;

import org.jspecify.annotations.NullMarked;
