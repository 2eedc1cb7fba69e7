package dev.agency.examples.cli.demo;

import dev.agency.budget.ExplanationLine;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.view.Projection;

/**
 * A line of an explanation as somebody may see it. What it measures is visible, or the line would
 * not be here.
 *
 * @param measures what it measures
 * @param line what may be seen of it
 */
public record SeenLine(Quantity measures, Projection<ExplanationLine> line) {}
