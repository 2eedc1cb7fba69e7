/**
 * The verb {@code setup-check}: the review of a deal before it is signed, as one person sees it.
 */
@NullMarked
package dev.agency.examples.cli.setup;

import org.jspecify.annotations.NullMarked;
