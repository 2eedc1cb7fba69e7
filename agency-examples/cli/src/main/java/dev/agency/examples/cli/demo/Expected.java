package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.time.LocalDate;

/**
 * What the work on a budget was expected to still cost.
 *
 * @param budget the budget
 * @param day the day it was expected on; what was spent up to it is not part of it
 * @param cost the cost that was still to come
 */
record Expected(
    @JsonProperty("budget") BudgetId budget,
    @JsonProperty("day") LocalDate day,
    @JsonProperty("cost") Money cost) {}
