/** The verb {@code impact}: what a change does, as one person sees it. */
@NullMarked
package dev.agency.examples.cli.impact;

import org.jspecify.annotations.NullMarked;
