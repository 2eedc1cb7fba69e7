package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.store.Caller;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Every entity that was ever written, for mutants that look where they should not. */
final class Rows {
  private final List<Row<?, ?>> rows = new CopyOnWriteArrayList<>();

  /** An entity that was written. */
  record Row<I extends Comparable<I>, T>(Caller caller, EntityType<I, T> type, T value) {
    String id() {
      return type.id(value).toString();
    }

    boolean isOf(Caller other) {
      return caller.tenant().equals(other.tenant());
    }

    boolean is(EntityType<?, ?> other, Object id) {
      return type.name().equals(other.name()) && id().equals(id.toString());
    }

    boolean refersTo(Predicate<String> target, Object id) {
      return type.attributes().stream()
          .filter(attribute -> attribute.target().filter(target).isPresent())
          .anyMatch(attribute -> texts(attribute).contains(id.toString()));
    }

    private ImmutableList<String> texts(Attribute<T, ?> attribute) {
      return attribute.texts(value);
    }
  }

  <I extends Comparable<I>, T> void add(Caller caller, EntityType<I, T> type, T value) {
    rows.add(new Row<>(caller, type, value));
  }

  boolean any(Predicate<Row<?, ?>> wanted) {
    return rows.stream().anyMatch(wanted);
  }

  /** Returns the callers of other tenants. */
  ImmutableList<Caller> others(Caller caller) {
    return rows.stream()
        .map(Row::caller)
        .filter(other -> !other.tenant().equals(caller.tenant()))
        .distinct()
        .collect(toImmutableList());
  }

  /** Returns the values an entity ever had. */
  <T> ImmutableList<T> past(Caller caller, EntityType<?, T> type, Object id) {
    return rows.stream()
        .filter(row -> row.isOf(caller) && row.is(type, id))
        .map(row -> type.model().cast(row.value()))
        .collect(toImmutableList());
  }
}
