/**
 * Rows of a user's own CSV file: which columns hold what, the cells of a row, and what a row is
 * refused for.
 *
 * <p>{@link dev.agency.examples.importers.raw.CsvFile} streams a file as rows of cells. A verb
 * names its fields by an enum that is a {@link dev.agency.examples.cli.csv.CsvField}, reads {@code
 * --columns} as a {@link dev.agency.examples.cli.csv.ColumnMapping} of them, and takes each row's
 * cells from a {@link dev.agency.examples.cli.csv.RowCells}, which collects what was refused and
 * never the value.
 */
@NullMarked
package dev.agency.examples.cli.csv;

import org.jspecify.annotations.NullMarked;
