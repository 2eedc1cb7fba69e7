package dev.agency.examples.cli.burn;

import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ids for names. Users' files name people and budgets in ways that are no ids, such as {@code Ann
 * Lee}, and the library finds rates by id alone.
 *
 * <p>The names of the rates get an id each; those of rows that no rate is for share one, so that
 * they need no memory. Not thread-safe.
 */
final class NameIds {
  private static final PersonId NOBODY = PersonId.of("nobody");
  private static final BudgetId NOTHING = BudgetId.of("nothing");

  private final Map<String, PersonId> people = new TreeMap<>();
  private final Map<String, BudgetId> budgets = new TreeMap<>();

  /** Returns the id of a person of a rate. */
  PersonId addPerson(String name) {
    return people.computeIfAbsent(name, added -> PersonId.of("p" + people.size()));
  }

  /** Returns the id of a budget of a rate. */
  BudgetId addBudget(String name) {
    return budgets.computeIfAbsent(name, added -> BudgetId.of("b" + budgets.size()));
  }

  /** Returns the id of the person of a row. */
  PersonId person(String name) {
    return people.getOrDefault(name, NOBODY);
  }

  /** Returns the id of the budget of a row. */
  BudgetId budget(String name) {
    return budgets.getOrDefault(name, NOTHING);
  }
}
