package dev.agency.core.store.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.store.Caller;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Page;
import java.util.Collection;
import java.util.List;

/** Events that were not passed on, numbered as they were added, and the places of all. */
final class MemoryOutbox implements Outbox {
  private final MemoryTransactions transactions;
  private final MemoryTable<Key, DomainEvent> pending;
  private final MemoryTable<Key, String> places;
  private final Sequence sequence;

  MemoryOutbox(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.pending = new MemoryTable<>(transactions);
    this.places = new MemoryTable<>(transactions);
    this.sequence = new Sequence(transactions);
  }

  @Override
  public void append(Caller caller, List<DomainEvent> events) {
    transactions.required(
        () -> {
          events.forEach(event -> append(caller, event));
          return events;
        });
  }

  private void append(Caller caller, DomainEvent event) {
    Key cause = cause(caller, event);
    if (places.get(cause).isPresent()) {
      throw new DuplicateIdException("event");
    }
    transactions.count();
    String place = sequence.next(caller);
    places.put(cause, place);
    pending.put(Key.of(caller, place), event);
  }

  @Override
  public ImmutableList<DomainEvent> pending(Caller caller, int limit) {
    Page.requireLimit(limit);
    Key all = Key.of(caller);
    return transactions.looking(
        stamp ->
            ImmutableList.copyOf(
                Iterators.limit(pending.range(all, false, all.end(), stamp), limit)));
  }

  @Override
  public void acknowledge(Caller caller, Collection<DomainEvent> events) {
    transactions.required(
        () -> {
          for (DomainEvent event : events) {
            places
                .get(cause(caller, event))
                .map(place -> Key.of(caller, place))
                .filter(key -> pending.get(key).isPresent())
                .ifPresent(pending::remove);
          }
          return events;
        });
  }

  private static Key cause(Caller caller, DomainEvent event) {
    return Key.of(caller, event.command().value(), Long.toString(event.index()));
  }
}
