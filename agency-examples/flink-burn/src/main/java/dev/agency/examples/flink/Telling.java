package dev.agency.examples.flink;

import dev.agency.budget.BurnReport;
import java.io.Serializable;
import java.util.function.Function;

/**
 * What is told of a report: {@code report -> AgencyJson.write(report.budget())}. It runs where the
 * job runs and takes nothing from outside.
 */
@FunctionalInterface
public interface Telling extends Function<BurnReport, String>, Serializable {}
