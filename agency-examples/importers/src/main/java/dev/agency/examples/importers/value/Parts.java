package dev.agency.examples.importers.value;

import com.google.common.collect.ImmutableList;

/**
 * Records within a record, such as the stages of a pipeline.
 *
 * @param all the parts in the order of the row
 */
public record Parts(ImmutableList<Properties> all) {}
