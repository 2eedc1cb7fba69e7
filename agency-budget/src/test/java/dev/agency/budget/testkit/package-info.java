/**
 * What tests of a burn need: jqwik arbitraries for budgets with their facts, and a builder for
 * readable examples. jqwik itself is not transitive; a test module adds it.
 *
 * <p>Start at {@link dev.agency.budget.testkit.BurnScenario}.
 */
@NullMarked
package dev.agency.budget.testkit;

import org.jspecify.annotations.NullMarked;
