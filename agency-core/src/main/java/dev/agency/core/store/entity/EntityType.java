package dev.agency.core.store.entity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of thing that is stored one by one under an id: what it is called, how its id is read,
 * what it can be found by.
 *
 * <p>{@link Deals#TYPE} is one; a host makes its own for models of its own. A store needs nothing
 * else to keep them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <I> the ids; their {@code toString} is their text
 * @param <T> the entities
 */
public final class EntityType<I extends Comparable<I>, T> {
  private final String name;
  private final String words;
  private final Class<T> model;
  private final Function<? super T, ? extends I> id;
  private final ImmutableList<Attribute<T, ?>> attributes;

  private EntityType(
      String name,
      String words,
      Class<T> model,
      Function<? super T, ? extends I> id,
      ImmutableList<Attribute<T, ?>> attributes) {
    this.name = Objects.requireNonNull(name, "name");
    this.words = Objects.requireNonNull(words, "words");
    this.model = Objects.requireNonNull(model, "model");
    this.id = Objects.requireNonNull(id, "id");
    this.attributes = attributes;
  }

  /**
   * Creates a type.
   *
   * @param <I> the ids
   * @param <T> the entities
   * @param name the name as stores and policies write it, {@code [a-z][A-Za-z0-9]{0,63}}, such as
   *     {@code "workSchedule"}
   * @param words the name as people say it, such as {@code "work schedule"}
   * @param model the class of the entities
   * @param id reads the id of an entity
   * @param attributes what the entities can be found by, each name once
   * @return the type
   * @throws dev.agency.core.error.InvalidModelException if the name has another form ({@code
   *     MALFORMED_NAME}), or two attributes share one ({@code DUPLICATE_ID})
   */
  public static <I extends Comparable<I>, T> EntityType<I, T> of(
      String name,
      String words,
      Class<T> model,
      Function<? super T, ? extends I> id,
      List<Attribute<T, ?>> attributes) {
    Invariants.of("an entity type")
        .require(
            name.matches("[a-z][A-Za-z0-9]{0,63}"),
            "name",
            ErrorCode.MALFORMED_NAME,
            "must start with a-z and have 1 to 64 of the characters A-Z a-z 0-9")
        .unique("attributes", attributes.stream().map(Attribute::name).collect(toImmutableList()))
        .verify();
    return new EntityType<>(name, words, model, id, ImmutableList.copyOf(attributes));
  }

  /**
   * Returns the name as stores and policies write it.
   *
   * @return the name, such as {@code "workSchedule"}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the name as people say it.
   *
   * @return the name, such as {@code "work schedule"}
   */
  public String words() {
    return words;
  }

  /**
   * Returns the class of the entities.
   *
   * @return the class
   */
  public Class<T> model() {
    return model;
  }

  /**
   * Returns what the entities can be found by.
   *
   * @return the attributes
   */
  public ImmutableList<Attribute<T, ?>> attributes() {
    return attributes;
  }

  /**
   * Returns an attribute by its name.
   *
   * @param attribute the name
   * @return the attribute, empty if there is none
   */
  public Optional<Attribute<T, ?>> attribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  /**
   * Returns the id of an entity.
   *
   * @param entity the entity
   * @return its id
   */
  public I id(T entity) {
    return id.apply(entity);
  }

  @Override
  public String toString() {
    return name;
  }
}
