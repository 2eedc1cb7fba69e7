/**
 * The verb {@code handoff}: the stage of a project, its gate, its packet and its pressure test, as
 * one person sees them.
 */
@NullMarked
package dev.agency.examples.cli.handoff;

import org.jspecify.annotations.NullMarked;
