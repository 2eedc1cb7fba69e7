/**
 * The library at the command line.
 *
 * <p>{@link dev.agency.examples.cli.Cli} is the program {@code agency-cli}: it finds the verb, and
 * is the one place where an error becomes a line on stderr and an exit code. Each verb is a package
 * of its own, such as {@code burn}; what verbs share towards the person at the console is in {@code
 * console}.
 *
 * <p>Every verb keeps three promises: stdout carries the result and nothing else, and only once the
 * input has been read to its end; progress, refused rows and errors go to stderr, which never shows
 * a value of the input; and the exit code says which of the three ends it came to.
 */
@NullMarked
package dev.agency.examples.cli;

import org.jspecify.annotations.NullMarked;
