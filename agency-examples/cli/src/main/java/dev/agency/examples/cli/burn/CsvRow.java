package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;

/**
 * One row of a file: as many cells as the header has.
 *
 * @param line the line of the file it starts on, the first being 1
 * @param cells its texts, without the quotes
 */
record CsvRow(long line, ImmutableList<String> cells) {}
