/** The verb {@code status}: how projects stand, as one person sees it. */
@NullMarked
package dev.agency.examples.cli.status;

import org.jspecify.annotations.NullMarked;
