package dev.agency.examples.importers.raw;

/**
 * One row of a file.
 *
 * @param number where it stands: the line of a CSV or calendar file it starts on, or its place in
 *     the list of a JSON file; the first is 1
 * @param value what stands there
 */
public record RawRow(long number, Raw value) {}
