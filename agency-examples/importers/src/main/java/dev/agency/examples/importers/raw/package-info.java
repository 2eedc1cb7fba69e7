/**
 * Files of other systems as they are: rows of text, numbers and lists that mean nothing yet.
 *
 * <p>{@link dev.agency.examples.importers.raw.Format} streams a file as {@link
 * dev.agency.examples.importers.raw.Raw} rows and never holds more than one; {@link
 * dev.agency.examples.importers.raw.RawPath} finds a value in a row and tells what is absent from
 * what is null. Numbers stay the text they were written as. {@link
 * dev.agency.examples.importers.raw.CsvFile} reads a table by itself, and {@link
 * dev.agency.examples.importers.raw.CsvText} writes one.
 */
@NullMarked
package dev.agency.examples.importers.raw;

import org.jspecify.annotations.NullMarked;
