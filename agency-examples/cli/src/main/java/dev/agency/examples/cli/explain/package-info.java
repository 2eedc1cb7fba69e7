/**
 * The verb {@code explain}: what a figure of a budget is made of, line by line, as one person may
 * see it.
 *
 * <p>{@link dev.agency.examples.cli.explain.ExplainCommand} holds the options. {@link
 * dev.agency.examples.cli.demo.Onlooker} explains and redacts: a figure that is hidden is not
 * explained, and a line whose amount is hidden is left out. {@code ExplainTable} and {@code
 * ExplainJson} show what is left; {@code OutlookTable} and {@code OutlookJson} show the steps of a
 * figure that follows from others.
 */
@NullMarked
package dev.agency.examples.cli.explain;

import org.jspecify.annotations.NullMarked;
