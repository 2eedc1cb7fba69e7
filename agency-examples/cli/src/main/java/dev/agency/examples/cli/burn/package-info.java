/**
 * The verb {@code burn}: the minutes burned per budget, week, month or person, from a user's own
 * export.
 *
 * <p>{@link dev.agency.examples.cli.burn.BurnCommand} holds the options. The way of a row: {@link
 * dev.agency.examples.importers.raw.CsvFile} streams the file as rows of cells, {@code RowReader}
 * finds the cells of an entry in them and checks each, and {@code GroupTotals} adds up the rows
 * that were accepted. A cell that breaks a rule refuses its row, is listed, and leaves the sum it
 * belongs to incomplete; a row with more cells or fewer than the header leaves every sum so; a file
 * that is no CSV ends the run.
 *
 * <p>The file is never held: memory grows with the groups, and with the rows only where {@code
 * --dedupe} has to know their ids. With {@code --rates} each row is priced as it comes, by {@code
 * RowPrices}, and a group keeps exact amounts and who has no rate.
 */
@NullMarked
package dev.agency.examples.cli.burn;

import org.jspecify.annotations.NullMarked;
