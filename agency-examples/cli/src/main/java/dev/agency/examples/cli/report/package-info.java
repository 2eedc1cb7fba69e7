/**
 * The verb {@code report}: the figures of all budgets by project, client, person, discipline or
 * month, as one person may see them.
 *
 * <p>{@link dev.agency.examples.cli.report.ReportCommand} holds the options. {@link
 * dev.agency.examples.cli.demo.Onlooker} redacts the work of the agency, {@code Report} makes
 * groups of what is left, and each {@code Column} adds up one figure of a group. It adds what is
 * visible in every row it adds, and else says that part is hidden: a sum of less would pass for the
 * whole, and with another report tell the rest.
 */
@NullMarked
package dev.agency.examples.cli.report;

import org.jspecify.annotations.NullMarked;
