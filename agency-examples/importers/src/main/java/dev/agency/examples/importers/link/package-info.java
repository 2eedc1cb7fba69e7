/**
 * Which records of other systems are the same thing here.
 *
 * <p>{@link dev.agency.examples.importers.link.Links} knows by their references what was linked
 * before, finds by e-mail or domain what is the same, and only proposes what has a like name;
 * {@link dev.agency.examples.importers.link.Decisions} are what somebody said about that, kept by
 * the store ({@link dev.agency.examples.importers.link.DecisionBook}).
 */
@NullMarked
package dev.agency.examples.importers.link;

import org.jspecify.annotations.NullMarked;
