/**
 * Pairs of worlds that look the same to somebody, for proofs that what is hidden has no effect.
 *
 * <p>Two worlds drawn at random nearly never agree on a figure that follows from others, and two
 * that agree because nothing else was drawn prove nothing. So {@link
 * dev.agency.permissions.testkit.world.Fibre} draws the hidden facts of one world anew and solves
 * the equations of the agency for the rest: revenue and its parts change, and the profit that is
 * visible stays.
 *
 * <p>What is visible is said by {@link dev.agency.permissions.testkit.world.PlainSight}, which
 * shares no code with the evaluator. Start at {@link
 * dev.agency.permissions.testkit.world.SheetPairs}.
 */
@org.jspecify.annotations.NullMarked
package dev.agency.permissions.testkit.world;
