package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What the dashboard of a project says by one of its budgets.
 *
 * @param tiles the figures it begins with
 * @param alerts the alerts that hold
 * @param picture the burn week by week
 * @param weeks the numbers of the picture
 * @param facts what there is one of: forecast, run-out, invoicing
 * @param tables all else, but for what there is nothing of
 * @param hidden what is hidden from the reader
 * @param none what the reader may see and there is nothing of
 */
record BudgetPart(
    ImmutableList<Tile> tiles,
    ImmutableList<Warnings.Warning> alerts,
    Optional<String> picture,
    TablePart weeks,
    ImmutableList<TablePart> facts,
    ImmutableList<TablePart> tables,
    ImmutableList<String> hidden,
    ImmutableList<String> none) {}
