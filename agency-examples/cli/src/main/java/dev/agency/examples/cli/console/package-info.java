/**
 * What all verbs share towards the person at the console: exit codes, the one exception for input
 * that cannot be used, tables, and the line of progress.
 *
 * <p>Start at {@link dev.agency.examples.cli.console.ExitCode}.
 */
@NullMarked
package dev.agency.examples.cli.console;

import org.jspecify.annotations.NullMarked;
