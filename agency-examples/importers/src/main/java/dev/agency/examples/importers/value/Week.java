package dev.agency.examples.importers.value;

import com.google.common.collect.ImmutableList;

/**
 * The minutes somebody works on each day of a week.
 *
 * @param minutes seven numbers, from Monday to Sunday
 */
public record Week(ImmutableList<Long> minutes) {}
