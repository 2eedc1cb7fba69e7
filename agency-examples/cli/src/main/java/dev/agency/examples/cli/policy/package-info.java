/**
 * The verbs about policies: {@code policy check}, {@code policy diff} and {@code policy catalogue}
 * for those who write them, {@code decide} for those who want to know what one says.
 *
 * <p>A policy is tried here without any data: a request says which relations hold between a person
 * and a record, and {@link dev.agency.examples.cli.policy.Bench} answers it. Start at {@link
 * dev.agency.examples.cli.policy.DecideCommand}.
 */
@NullMarked
package dev.agency.examples.cli.policy;

import org.jspecify.annotations.NullMarked;
