package dev.agency.examples.cli.evm;

import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.figure.Figure;

/**
 * One figure of the report.
 *
 * @param name its name in JSON
 * @param value its value, or why it has none
 * @param sentence what it tells, in plain words
 */
record EvmLine(String name, Figure<Fraction> value, String sentence) {}
