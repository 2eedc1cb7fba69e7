package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.permissions.view.Projection;

/**
 * An open deal as one person sees it.
 *
 * @param deal the deal on its board
 * @param capacity what it would take, by discipline and month
 */
@JsonPropertyOrder({"deal", "capacity"})
public record DealView(
    @JsonProperty("deal") Projection<DealRow> deal,
    @JsonProperty("capacity") ImmutableList<Projection<DealCapacityRow>> capacity) {}
