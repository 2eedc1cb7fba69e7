/**
 * Proofs that what is hidden has no effect on anything that is shown.
 *
 * <p>A {@link dev.agency.proofs.leak.Channel} is a way something can reach a reader: a view, its
 * JSON, a page of a list, a refusal, a line of the log. Two worlds that look alike to somebody are
 * sent through all of them and have to come out the same, byte for byte; and each {@link
 * dev.agency.proofs.leak.PlantedLeak} has to be found.
 */
@org.jspecify.annotations.NullMarked
package dev.agency.proofs.leak;
