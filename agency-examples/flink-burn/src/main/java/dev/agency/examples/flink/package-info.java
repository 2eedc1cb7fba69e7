/**
 * The burn of an agency that outgrew one machine, in Apache Flink.
 *
 * <p>Three things of the library are taken apart. The <b>register</b> keeps of every fact its
 * highest revision and is keyed by the fact. The <b>sums</b> are minutes, a group, and are keyed by
 * the budget: an edit takes the old content off and adds the new one. The <b>kernel</b> makes a
 * report of sums and rates; the rates are broadcast, so that a late one needs no rewriting.
 *
 * <p>Start at {@link dev.agency.examples.flink.BurnJob}.
 */
@NullMarked
package dev.agency.examples.flink;

import org.jspecify.annotations.NullMarked;
