package dev.agency.examples.flink;

/**
 * Why a budget has no report now. The job goes on, and the next revision may cure it. Reports and
 * troubles come by different ways: of the same three numbers the trouble is the later one.
 *
 * @param budget the budget
 * @param changes how many changes of its facts were known
 * @param plan the revision of the budget
 * @param terms the revision of the rates and the day
 * @param code which rule was broken
 * @param message the rule in words, without a value
 */
public record Trouble(
    String budget, long changes, long plan, long terms, String code, String message) {}
