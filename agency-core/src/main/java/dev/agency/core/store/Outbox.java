package dev.agency.core.store;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;

/**
 * Keeps events until the host has passed them on, in the same transaction as what they tell of.
 *
 * <p>A dispatcher of the host reads what is pending, sends it, and acknowledges it. If it dies in
 * between, it sends some events again; receivers tell them by command and index. Events are
 * acknowledged one by one and not up to a mark: where writers are concurrent, an event may come
 * into view after a later one was passed on.
 *
 * <p>Every method sees the caller's tenant only.
 */
public interface Outbox {
  /**
   * Adds events.
   *
   * @param caller on whose behalf
   * @param events the events in their order
   * @throws dev.agency.core.error.DuplicateIdException if there was an event of the same command
   *     and index, acknowledged or not
   */
  void append(Caller caller, List<DomainEvent> events);

  /**
   * Reads events that were not acknowledged.
   *
   * @param caller on whose behalf
   * @param limit how many at most, 1 to 1,000
   * @return the events, in the order they were added, as far as it is known
   * @throws dev.agency.core.error.InvalidModelException if the limit is out of range ({@code
   *     OUT_OF_RANGE})
   */
  ImmutableList<DomainEvent> pending(Caller caller, int limit);

  /**
   * Marks events as passed on. What is not pending is passed over.
   *
   * @param caller on whose behalf
   * @param events the events
   */
  void acknowledge(Caller caller, Collection<DomainEvent> events);
}
