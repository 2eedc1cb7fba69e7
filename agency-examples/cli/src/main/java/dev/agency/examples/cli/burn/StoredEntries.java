package dev.agency.examples.cli.burn;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.people.Person;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.People;
import dev.agency.examples.cli.store.AgencyStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The time entries of a store as rows, with the names of what they are of. */
final class StoredEntries {
  private StoredEntries() {}

  static Stream<EntryRow> rows(AgencyStore store) {
    ImmutableMap<Object, String> budgets = names(store.all(Budgets.TYPE), Budget::id, Budget::name);
    ImmutableMap<Object, String> people = names(store.all(People.TYPE), Person::id, Person::name);
    return store.entries().stream()
        .filter(entry -> entry.approval() != Approval.REJECTED)
        .map(entry -> row(entry, budgets, people));
  }

  private static EntryRow row(
      TimeEntry entry, ImmutableMap<Object, String> budgets, ImmutableMap<Object, String> people) {
    return new EntryRow(
        0,
        Optional.of(budgets.getOrDefault(entry.budget(), entry.budget().value())),
        Optional.of(people.getOrDefault(entry.person(), entry.person().value())),
        Optional.of(entry.date()),
        entry.minutes(),
        entry.billable(),
        ImmutableList.of());
  }

  /** Two of one name would be one sum: there the id tells them apart. */
  private static <T> ImmutableMap<Object, String> names(
      List<T> all, Function<T, Object> id, Function<T, String> name) {
    Multiset<String> how = HashMultiset.create();
    all.forEach(each -> how.add(name.apply(each)));
    return all.stream()
        .collect(
            ImmutableMap.toImmutableMap(
                id,
                each ->
                    how.count(name.apply(each)) == 1
                        ? name.apply(each)
                        : name.apply(each) + " (" + id.apply(each) + ")"));
  }
}
