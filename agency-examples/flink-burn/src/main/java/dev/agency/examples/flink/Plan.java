package dev.agency.examples.flink;

import dev.agency.core.actuals.Revised;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.json.AgencyJson;

/**
 * A budget as it is told to the job, and told again when it changes. A budget is never deleted
 * here: one that is over stays as it was.
 *
 * @param budget its id
 * @param revision which telling of it this is, 1 or more; the highest holds
 * @param json the budget as a stored document, whose schema has a version
 */
public record Plan(String budget, long revision, String json) {
  /**
   * Wraps a telling.
   *
   * @param revised a revision of a budget
   * @return the plan
   * @throws java.util.NoSuchElementException if it is a deletion
   */
  public static Plan of(Revised<BudgetId, Budget> revised) {
    return new Plan(
        revised.id().value(),
        revised.revision(),
        AgencyJson.writeStored(revised.value().orElseThrow()));
  }
}
