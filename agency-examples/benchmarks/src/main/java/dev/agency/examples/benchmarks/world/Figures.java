package dev.agency.examples.benchmarks.world;

/**
 * What is shown of a record, by who may see it: two figures of each of six classes.
 *
 * @param name public
 * @param state public
 * @param workedMinutes of time
 * @param plannedMinutes of time
 * @param budgetTotal of billing
 * @param billRate of billing
 * @param revenue of revenue
 * @param realisedRate of revenue
 * @param cost of cost
 * @param costRate of cost
 * @param phone personal
 * @param note personal
 */
public record Figures(
    String name,
    String state,
    Long workedMinutes,
    Long plannedMinutes,
    Long budgetTotal,
    Long billRate,
    Long revenue,
    Long realisedRate,
    Long cost,
    Long costRate,
    String phone,
    String note) {}
