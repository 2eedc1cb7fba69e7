/**
 * The verb {@code evm}: earned value and earned schedule of a user's own numbers.
 *
 * <p>{@link dev.agency.examples.cli.evm.EvmCommand} holds the options. {@code EvmInput} is the
 * file, checked when it is read; {@code EvmReport} asks the library for each figure of it; {@code
 * EvmJson} and {@code EvmTable} write them. The numbers are of one measure, whichever the user's
 * is: the verb knows no currency.
 */
@NullMarked
package dev.agency.examples.cli.evm;

import org.jspecify.annotations.NullMarked;
