package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Relation;

/**
 * What a role is shown, or is not.
 *
 * @param allows whether it shows; if not it hides, whatever else shows
 * @param duty whom it is about
 * @param relation the relation that is needed
 * @param shade the class of the columns
 */
public record ShowRule(boolean allows, Duty duty, Relation relation, Shade shade) {}
