package dev.agency.examples.flink;

/**
 * The burn of a budget as it was told last. It replaces the one before it: a sink keeps one of each
 * budget and overwrites it, and then it does not matter that a job which was killed tells some of
 * them again.
 *
 * <p>It has all figures, those that not everybody may see among them; a host shows it through its
 * permissions.
 *
 * @param budget the budget
 * @param changes how many changes of its facts it stands on
 * @param plan the revision of the budget
 * @param terms the revision of the rates and the day
 * @param report what the host made of the report
 */
public record Burned(String budget, long changes, long plan, long terms, String report) {}
