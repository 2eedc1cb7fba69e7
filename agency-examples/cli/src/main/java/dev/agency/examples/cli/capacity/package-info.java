/**
 * The verbs {@code feasible} and {@code capacity}: whether work can be done by the people there
 * are, and what deals in the pipeline would take of them.
 *
 * <p>{@link dev.agency.examples.cli.capacity.FeasibleCommand} and {@link
 * dev.agency.examples.cli.capacity.CapacityCommand} hold the options. Both read one file, {@code
 * CapacityFile}, made of the models' own JSON forms; {@code Situation} asks the library; {@code
 * StaffingReport}, {@code CapacityReport} and {@code DealReport} are the answers as JSON, the
 * classes whose names end in {@code Text} print them, and {@code Sentences} says messages in words.
 * All of it is time: deals come with their prices, and no amount goes out.
 */
@NullMarked
package dev.agency.examples.cli.capacity;

import org.jspecify.annotations.NullMarked;
