package dev.agency.examples.importers.raw;

import com.google.common.collect.ImmutableList;

/**
 * One row of a file, with as many cells as were found in it.
 *
 * @param line the line of the file it starts on, the first being 1
 * @param cells its texts, without the quotes; where there are more than the header has, only the
 *     first of them too many is kept
 */
public record CsvRow(long line, ImmutableList<String> cells) {}
