package dev.agency.core.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;

/**
 * Keeps the entities of one type, one by one under their ids.
 *
 * <p>Every method sees the caller's tenant only: what belongs to another one is answered exactly as
 * what is not there. Values are stored and returned unmasked; a projection masks them later, in one
 * place. Each call is a transaction of its own unless it runs in {@link Transactions#required}. A
 * call that throws wrote nothing.
 *
 * <p>Values may refer to entities the store does not hold, as a host may keep some of them
 * elsewhere; what is referred to here cannot be removed here.
 *
 * @param <I> the ids
 * @param <T> the entities
 */
public interface EntityStore<I, T> {
  /**
   * Finds an entity.
   *
   * @param caller on whose behalf
   * @param id its id
   * @return the entity, empty if there is none
   */
  default Optional<Versioned<T>> find(Caller caller, I id) {
    return Optional.ofNullable(findAll(caller, ImmutableList.of(id)).get(id));
  }

  /**
   * Finds several entities at once.
   *
   * @param caller on whose behalf
   * @param ids the ids, in any order and number; repeated ones count once
   * @return the entities by their ids, in the order of the ids asked for; an id that is not there
   *     is absent
   */
  ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids);

  /**
   * Reads entities page by page, in the order of the texts of their ids, by UTF-16 unit ({@code
   * "B"} before {@code "a"}); ids are ASCII, so that is the order of their bytes.
   *
   * <p>An entity that stands throughout is read exactly once, whatever comes and goes meanwhile.
   *
   * @param caller on whose behalf
   * @param query which of them
   * @param after where the last page ended; empty for the first page
   * @param limit how many rows at most, 1 to 1,000
   * @return the page
   * @throws dev.agency.core.error.InvalidModelException if the limit is out of range ({@code
   *     OUT_OF_RANGE})
   */
  Page<Versioned<T>> page(Caller caller, Query<T> query, Optional<Cursor> after, int limit);

  /**
   * Stores a new entity.
   *
   * @param caller on whose behalf
   * @param value the entity
   * @return the entity with its version: 1, or one more than the last of an entity of this id that
   *     was removed
   * @throws dev.agency.core.error.DuplicateIdException if there is one of this id
   */
  Versioned<T> insert(Caller caller, T value);

  /**
   * Replaces an entity by what it became.
   *
   * @param caller on whose behalf
   * @param value the entity as it is now
   * @param expected the version the caller had read
   * @return the entity with its new version, one more than the expected one
   * @throws dev.agency.core.error.NotFoundException if there is none of this id
   * @throws dev.agency.core.error.StaleVersionException if another version is stored
   */
  Versioned<T> replace(Caller caller, T value, long expected);

  /**
   * Removes an entity.
   *
   * @param caller on whose behalf
   * @param id its id
   * @param expected the version the caller had read
   * @throws dev.agency.core.error.NotFoundException if there is none of this id
   * @throws dev.agency.core.error.StaleVersionException if another version is stored
   * @throws dev.agency.core.error.StillReferencedException if an entity or a time entry of the
   *     tenant refers to it
   */
  void remove(Caller caller, I id, long expected);
}
