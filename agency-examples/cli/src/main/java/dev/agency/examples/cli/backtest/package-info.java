/**
 * The verb {@code backtest}: how good forecasts and alerts would have been on a user's own finished
 * projects.
 *
 * <p>{@link dev.agency.examples.cli.backtest.BacktestCommand} holds the options. The way of a row:
 * {@code TaskRows} reads it and adds it to its task, {@code Units} groups the tasks into units,
 * each of which is one finished project, {@code Findings} asks the library how the methods and the
 * rules did on them, and {@code BacktestJson} or {@code BacktestTable} writes that. A row that
 * breaks a rule is listed, and its task is left out and counted; so is a task that is not complete
 * or was not estimated.
 */
@NullMarked
package dev.agency.examples.cli.backtest;

import org.jspecify.annotations.NullMarked;
