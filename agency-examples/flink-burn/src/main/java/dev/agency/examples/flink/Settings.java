package dev.agency.examples.flink;

import dev.agency.budget.BurnSettings;
import java.io.Serializable;
import java.util.function.Supplier;

/** How the agency reads its burn, asked for where the job runs: {@code BurnSettings::usual}. */
@FunctionalInterface
public interface Settings extends Supplier<BurnSettings>, Serializable {}
