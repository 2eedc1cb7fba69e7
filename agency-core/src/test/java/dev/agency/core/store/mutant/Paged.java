package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;

/** Stores that page and query in memory, so that a mutant does one part of it wrong. */
class Paged extends FlatStores {
  /** In which order ids are read. */
  Comparator<String> order() {
    return Comparator.naturalOrder();
  }

  /** Whether a row meets one criterion. */
  <T> boolean meets(Query.Criterion<T> criterion, T value) {
    return criterion.isMetBy(value);
  }

  /** How many times a row is found. */
  <T> long times(Query<T> query, T value) {
    return query.criteria().stream().allMatch(criterion -> meets(criterion, value)) ? 1 : 0;
  }

  @Override
  <I extends Comparable<I>, T> Page<Versioned<T>> page(
      EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
    Page.requireLimit(limit);
    ImmutableList<Versioned<T>> found =
        super.page(type, caller, Query.all(), Optional.empty(), Page.MAX_LIMIT).rows().stream()
            .flatMap(row -> Collections.nCopies((int) times(query, row.value()), row).stream())
            .filter(
                row ->
                    after.isEmpty()
                        || order().compare(type.id(row.value()).toString(), after.get().text()) > 0)
            .sorted(Comparator.comparing(row -> type.id(row.value()).toString(), order()))
            .limit(limit + 1L)
            .collect(toImmutableList());
    return Page.of(found, limit, row -> type.id(row.value()).toString());
  }
}
