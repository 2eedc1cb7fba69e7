package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;

/**
 * One project as one person sees it.
 *
 * @param viewer who looks
 * @param budgets what each of its budgets says of it, at least one
 */
@JsonPropertyOrder({"viewer", "budgets"})
public record ProjectView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("budgets") ImmutableList<BudgetView> budgets) {}
