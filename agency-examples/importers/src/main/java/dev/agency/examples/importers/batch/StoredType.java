package dev.agency.examples.importers.batch;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type that is imported, by its name.
 *
 * @param <I> the ids
 * @param <T> the entities
 */
final class StoredType<I extends Comparable<I>, T> {
  private static final ImmutableList<StoredType<?, ?>> ALL =
      ImmutableList.of(
          new StoredType<>(Clients.TYPE, ClientId::of),
          new StoredType<>(People.TYPE, PersonId::of),
          new StoredType<>(WorkSchedules.TYPE, PersonId::of),
          new StoredType<>(Pipelines.TYPE, PipelineId::of),
          new StoredType<>(Deals.TYPE, DealId::of),
          new StoredType<>(Projects.TYPE, ProjectId::of),
          new StoredType<>(Responsibilities.TYPE, ResponsibilityId::of),
          new StoredType<>(Budgets.TYPE, BudgetId::of),
          new StoredType<>(WorkItems.TYPE, WorkItemId::of),
          new StoredType<>(Bookings.TYPE, BookingId::of),
          new StoredType<>(Leaves.TYPE, LeaveId::of),
          new StoredType<>(HolidayCalendars.TYPE, HolidayCalendarId::of));

  private final EntityType<I, T> type;
  private final Function<String, I> id;

  private StoredType(EntityType<I, T> type, Function<String, I> id) {
    this.type = type;
    this.id = id;
  }

  /** Returns the type of a name that a journal has. */
  static StoredType<?, ?> of(String name) {
    return ALL.stream().filter(stored -> stored.type.name().equals(name)).findFirst().orElseThrow();
  }

  EntityType<I, T> type() {
    return type;
  }

  I id(String text) {
    return id.apply(text);
  }

  Optional<T> find(Stores stores, Caller caller, String text) {
    return stores.entities(type).find(caller, id(text)).map(Versioned::value);
  }
}
