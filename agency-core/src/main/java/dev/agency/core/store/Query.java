package dev.agency.core.store;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * Which entities are wanted: all those that meet each of some criteria.
 *
 * <p>{@code Query.<Deal>all().with(Deals.OWNER, ana).during(Deals.EXPECTED_CLOSE, march)}. It is
 * data: a store may filter what it reads with {@link #matches}, or turn the {@link #criteria} into
 * the language of its database.
 *
 * <p>The attributes are some of those the entity type lists: a store may know no others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entities
 */
public final class Query<T> {
  private final ImmutableList<Criterion<T>> criteria;

  private Query(ImmutableList<Criterion<T>> criteria) {
    this.criteria = criteria;
  }

  /**
   * Returns the query for everything.
   *
   * @param <T> the entities
   * @return a query without criteria
   */
  public static <T> Query<T> all() {
    return new Query<>(ImmutableList.of());
  }

  /**
   * Narrows this query to entities with a value.
   *
   * @param <V> the values
   * @param attribute an attribute of the entities
   * @param value the value
   * @return the narrower query
   */
  public <V> Query<T> with(Attribute<T, V> attribute, V value) {
    return withAnyOf(attribute, ImmutableList.of(value));
  }

  /**
   * Narrows this query to entities with at least one of some values.
   *
   * @param <V> the values
   * @param attribute an attribute of the entities
   * @param values the values; none is met by no entity
   * @return the narrower query
   */
  public <V> Query<T> withAnyOf(Attribute<T, V> attribute, Collection<? extends V> values) {
    return and(
        new AnyOf<>(
            attribute,
            values.stream()
                .map(attribute::text)
                .collect(toImmutableSortedSet(Comparator.<String>naturalOrder()))));
  }

  /**
   * Narrows this query to entities with a value within some days.
   *
   * @param attribute an attribute of the entities
   * @param days the days, the end exclusive
   * @return the narrower query
   */
  public Query<T> during(Attribute<T, LocalDate> attribute, DateRange days) {
    return and(new During<>(attribute, days));
  }

  private Query<T> and(Criterion<T> criterion) {
    return new Query<>(
        ImmutableList.<Criterion<T>>builder().addAll(criteria).add(criterion).build());
  }

  /**
   * Returns what an entity must meet.
   *
   * @return the criteria, each of which must be met
   */
  public ImmutableList<Criterion<T>> criteria() {
    return criteria;
  }

  /**
   * Returns whether an entity is wanted.
   *
   * @param entity the entity
   * @return whether it meets each criterion
   */
  public boolean matches(T entity) {
    return criteria.stream().allMatch(criterion -> criterion.isMetBy(entity));
  }

  @Override
  public String toString() {
    return "Query" + criteria.stream().map(criterion -> criterion.attribute().name()).toList();
  }

  /**
   * One thing an entity must meet.
   *
   * @param <T> the entities
   */
  public sealed interface Criterion<T> permits AnyOf, During {
    /**
     * Returns what it is about.
     *
     * @return the attribute
     */
    Attribute<T, ?> attribute();

    /**
     * Returns whether an entity meets it.
     *
     * @param entity the entity
     * @return whether one of its values does
     */
    boolean isMetBy(T entity);
  }

  /**
   * At least one value is one of these.
   *
   * @param <T> the entities
   * @param attribute the attribute
   * @param texts the texts of the values, none if nothing meets it
   */
  public record AnyOf<T>(Attribute<T, ?> attribute, ImmutableSortedSet<String> texts)
      implements Criterion<T> {
    @Override
    public boolean isMetBy(T entity) {
      return attribute.texts(entity).stream().anyMatch(texts::contains);
    }
  }

  /**
   * At least one value is one of these days. The texts of days are in their order, so that a store
   * may compare texts.
   *
   * @param <T> the entities
   * @param attribute the attribute
   * @param days the days, the end exclusive
   */
  public record During<T>(Attribute<T, LocalDate> attribute, DateRange days)
      implements Criterion<T> {
    @Override
    public boolean isMetBy(T entity) {
      return attribute.texts(entity).stream().map(LocalDate::parse).anyMatch(days::contains);
    }
  }
}
