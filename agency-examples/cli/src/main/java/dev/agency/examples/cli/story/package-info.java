/**
 * One deal told from lead to renewal, in ten scenes of a screen each.
 *
 * <p>Data flows one way: {@link dev.agency.examples.cli.story.StoryReader} reads {@link
 * dev.agency.examples.cli.story.StoryData}, {@link dev.agency.examples.cli.story.Tale} computes
 * from it what happened, one part from the part before, and each {@link
 * dev.agency.examples.cli.story.Scene} says one part of that in lines. No figure is written down:
 * all are computed by the library, and what a role sees of them has passed through its {@link
 * dev.agency.examples.cli.story.Eyes}.
 */
@NullMarked
package dev.agency.examples.cli.story;

import org.jspecify.annotations.NullMarked;
