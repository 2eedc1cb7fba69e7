package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;

/**
 * What some deals do.
 *
 * @param deals the figures of each deal that was asked about
 */
public record ImpactAnswer(ImmutableList<DealFigures> deals) {}
