package dev.agency.examples.cli.demo;

import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.id.BudgetId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the facts of a budget stand in the files: the library names a fact by its place among those
 * of its budget, which no file has.
 */
record FactPlaces(AgencyData data, BudgetId budget) {
  private static final Pattern OF_A_FACT = Pattern.compile("/(\\w+)/(\\d+)(.*)");

  /**
   * Returns where a fact stands, if a path is of one.
   *
   * @param path where in the facts of the budget, such as {@code /entries/3/minutes}
   * @return such as {@code time-entries.jsonl:671/minutes}
   */
  Optional<String> of(String path) {
    Matcher of = OF_A_FACT.matcher(path);
    if (!of.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(of.group(2));
    return Optional.ofNullable(
            switch (of.group(1)) {
              case "entries" ->
                  "time-entries.jsonl:" + (at(data.entries(), TimeEntry::budget, index) + 1);
              case "deliveries" ->
                  "deliveries.json/" + at(data.deliveries(), Delivery::budget, index);
              case "expenses" -> "expenses.json/" + at(data.expenses(), Expense::budget, index);
              case "invoices" -> "invoices.json/" + at(data.invoices(), Invoice::budget, index);
              case "writeOffs" ->
                  "write-offs.json/" + at(data.writeOffs(), WriteOff::budget, index);
              case "costsToCome" ->
                  "costs-to-come.json/" + at(data.costsToCome(), Expected::budget, index);
              default -> null;
            })
        .map(place -> place + of.group(3));
  }

  /** The place among all of one that has a place among those of the budget. */
  private <T> int at(List<T> all, Function<T, BudgetId> budgetOf, int index) {
    return IntStream.range(0, all.size())
        .filter(place -> budgetOf.apply(all.get(place)).equals(budget))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }
}
