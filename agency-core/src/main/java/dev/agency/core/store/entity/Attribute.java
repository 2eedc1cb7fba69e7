package dev.agency.core.store.entity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What entities can be found by: the client of a deal, the days of invoices, the members of a
 * project.
 *
 * <p>{@code Attribute.one("client", Deal::client).referringTo("client")}. An entity has no value of
 * an attribute, one, or several. To a store a value is a text, which a host may keep in an indexed
 * column; equal values have equal texts, and texts of days are in the order of the days.
 *
 * <p>Immutable and thread-safe. Two attributes are the same only if they are the same object.
 *
 * @param <T> the entities
 * @param <V> the values
 */
public final class Attribute<T, V> {
  private static final int MAX_TEXT = 255;

  private final String name;
  private final Function<? super T, ? extends Collection<? extends V>> values;
  private final Function<? super V, String> text;
  private final Optional<String> target;

  private Attribute(
      String name,
      Function<? super T, ? extends Collection<? extends V>> values,
      Function<? super V, String> text,
      Optional<String> target) {
    this.name = Objects.requireNonNull(name, "name");
    this.values = Objects.requireNonNull(values, "values");
    this.text = Objects.requireNonNull(text, "text");
    this.target = target;
  }

  /**
   * Creates an attribute of which each entity has one value.
   *
   * @param <T> the entities
   * @param <V> the values; their {@code toString} is their text
   * @param name the name, unique among the attributes of its entities
   * @param value reads the value
   * @return the attribute
   */
  public static <T, V> Attribute<T, V> one(String name, Function<? super T, ? extends V> value) {
    return many(name, entity -> ImmutableList.of(value.apply(entity)));
  }

  /**
   * Creates an attribute of which an entity has one value or none.
   *
   * @param <T> the entities
   * @param <V> the values; their {@code toString} is their text
   * @param name the name, unique among the attributes of its entities
   * @param value reads the value
   * @return the attribute
   */
  public static <T, V> Attribute<T, V> optional(
      String name, Function<? super T, Optional<? extends V>> value) {
    return many(name, entity -> value.apply(entity).stream().collect(toImmutableList()));
  }

  /**
   * Creates an attribute of which an entity has any number of values.
   *
   * @param <T> the entities
   * @param <V> the values; their {@code toString} is their text
   * @param name the name, unique among the attributes of its entities
   * @param values reads the values
   * @return the attribute
   */
  public static <T, V> Attribute<T, V> many(
      String name, Function<? super T, ? extends Collection<? extends V>> values) {
    return new Attribute<>(name, values, Object::toString, Optional.empty());
  }

  /**
   * Returns this attribute with other texts.
   *
   * @param texts the text of a value
   * @return the attribute
   */
  public Attribute<T, V> writtenAs(Function<? super V, String> texts) {
    return new Attribute<>(name, values, texts, target);
  }

  /**
   * Returns this attribute as a reference: what a value names cannot be removed while the entity
   * stands.
   *
   * @param entityType the name of the type it refers to
   * @return the attribute
   */
  public Attribute<T, V> referringTo(String entityType) {
    return new Attribute<>(name, values, text, Optional.of(entityType));
  }

  /**
   * Returns the name.
   *
   * @return the name, unique among the attributes of its entities
   */
  public String name() {
    return name;
  }

  /**
   * Returns what the values refer to.
   *
   * @return the name of an entity type; empty if they are no references
   */
  public Optional<String> target() {
    return target;
  }

  /**
   * Returns the texts of an entity's values.
   *
   * @param entity the entity
   * @return the texts, each once, in the order of the entity
   */
  public ImmutableList<String> texts(T entity) {
    return values.apply(entity).stream().map(this::text).distinct().collect(toImmutableList());
  }

  /**
   * Returns the text of a value.
   *
   * @param value the value
   * @return the text, at most 255 characters
   * @throws InvalidModelException if it is longer ({@code LIMIT_EXCEEDED})
   */
  public String text(V value) {
    String written = text.apply(value);
    if (written.length() > MAX_TEXT) {
      throw InvalidModelException.at(
          "/" + name,
          ErrorCode.LIMIT_EXCEEDED,
          "The text of a value to find by must have at most " + MAX_TEXT + " characters.");
    }
    return written;
  }

  @Override
  public String toString() {
    return name;
  }
}
