/**
 * What every engine is asked about: one policy, the people who ask, and the records they ask about.
 *
 * <p>{@link dev.agency.examples.benchmarks.world.BenchWorld} draws all of it from a fixed seed. It
 * is plain data that belongs to no engine; {@link
 * dev.agency.examples.benchmarks.world.BenchPolicy#allows} walks its rules one by one and is the
 * answer that the engines are held to.
 */
@NullMarked
package dev.agency.examples.benchmarks.world;

import org.jspecify.annotations.NullMarked;
