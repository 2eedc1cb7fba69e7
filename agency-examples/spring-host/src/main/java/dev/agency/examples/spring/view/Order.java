package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * An order of rows that is made of what is seen of them. Ranked by the time they have, people tell
 * who has more of it to somebody who sees no hours: so a field that is hidden ranks nobody, and
 * what no field ranks is in the order of its ids.
 *
 * @param <R> the records
 */
final class Order<R> {
  private final RecordType<R> type;
  private final Optional<Comparator<R>> byId;
  private final Optional<Comparator<Projection<R>>> bySeen;

  private Order(
      RecordType<R> type,
      Optional<Comparator<R>> byId,
      Optional<Comparator<Projection<R>>> bySeen) {
    this.type = type;
    this.byId = byId;
    this.bySeen = bySeen;
  }

  /** Returns the order in which rows are given, by something that tells nothing. */
  static <R> Order<R> asGiven(RecordType<R> type) {
    return new Order<>(type, Optional.empty(), Optional.empty());
  }

  /** Returns the order of ids alone. */
  static <R, I extends Comparable<? super I>> Order<R> of(RecordType<R> type, Function<R, I> id) {
    return new Order<>(type, Optional.of(Comparator.comparing(id)), Optional.empty());
  }

  /** Returns this order, and by a field where it is undecided: those that hide it come last. */
  <V> Order<R> by(Field<R, V> field, Comparator<? super V> values) {
    Comparator<Projection<R>> seen =
        (one, other) -> compare(one.get(field).ifVisible(), other.get(field).ifVisible(), values);
    return new Order<>(
        type, byId, Optional.of(bySeen.map(first -> first.thenComparing(seen)).orElse(seen)));
  }

  private static <V> int compare(Optional<V> one, Optional<V> other, Comparator<? super V> values) {
    return one.isPresent() && other.isPresent()
        ? values.compare(one.get(), other.get())
        : Boolean.compare(one.isEmpty(), other.isEmpty());
  }

  /** Returns what somebody sees of rows, in this order. */
  ImmutableList<Projection<R>> of(Subject subject, Collection<R> rows) {
    ImmutableList<Projection<R>> seen =
        subject.viewAll(
            type,
            byId.map(order -> ImmutableList.sortedCopyOf(order, rows))
                .orElseGet(() -> ImmutableList.copyOf(rows)));
    return bySeen.map(order -> seen.stream().sorted(order).collect(toImmutableList())).orElse(seen);
  }
}
