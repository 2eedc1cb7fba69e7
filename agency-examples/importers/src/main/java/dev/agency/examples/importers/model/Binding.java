package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * How records of a kind become entities.
 *
 * @param <I> the ids
 * @param <T> the entities
 */
public abstract class Binding<I extends Comparable<I>, T> {
  private final Kind kind;
  private final EntityType<I, T> type;
  private final ImmutableMap<String, String> properties;

  /**
   * Creates a binding.
   *
   * @param kind the kind
   * @param type the type of the entities
   * @param properties the properties by the attributes they become, where these are called
   *     otherwise
   */
  Binding(Kind kind, EntityType<I, T> type, ImmutableMap<String, String> properties) {
    this.kind = kind;
    this.type = type;
    this.properties = properties;
  }

  /**
   * Returns what the records are.
   *
   * @return the kind
   */
  public final Kind kind() {
    return kind;
  }

  /**
   * Returns what they become.
   *
   * @return the type
   */
  public final EntityType<I, T> type() {
    return type;
  }

  /**
   * Returns the property that becomes an attribute.
   *
   * @param attribute the name of the attribute
   * @return the name of the property
   */
  public final String property(String attribute) {
    return properties.getOrDefault(attribute, attribute);
  }

  /**
   * Returns the id of a record's entity.
   *
   * @param text the id as a text
   * @return the id
   */
  public abstract I id(String text);

  /**
   * Returns the id that is due for a record that is linked to nothing else.
   *
   * @param record the record
   * @param bench what it refers to
   * @return the id
   */
  public I newId(ImportRecord record, Bench bench) {
    return id(ImportIds.of(record.ref()));
  }

  /**
   * Returns the ids of what a record that is gone may have become.
   *
   * @param ref its name in the other system
   * @return the ids; none where what it became is not its own, such as the day of a calendar
   */
  public ImmutableList<I> idsOf(ExternalRef ref) {
    return ImmutableList.of(id(ImportIds.of(ref)));
  }

  /**
   * Returns whether something has the id that is due for a record and is something else: two
   * systems may have names of which the same id follows, and somebody may have chosen it by hand.
   *
   * @param entity what has the id
   * @param ref the name of the record in its system
   * @return whether it is not known by that name
   */
  public final boolean isAnother(T entity, ExternalRef ref) {
    String name = Clients.EXTERNAL_REF.text(ref);
    return idsOf(ref).contains(type.id(entity))
        && type.attribute(Clients.EXTERNAL_REF.name()).stream()
            .noneMatch(names -> names.texts(entity).contains(name));
  }

  /**
   * Returns whether something was settled here and so stays, whatever its system says.
   *
   * @param entity the entity
   * @return whether it stays
   */
  public boolean isSettled(T entity) {
    return false;
  }

  /**
   * Returns what a record says about what is there. What the host gives, as a row has none, is that
   * of what is new: what is known was decided since, here or by a row that said it.
   *
   * @param record the record
   * @param before what is there
   * @return the record, without what was given if something is there
   */
  public ImportRecord told(ImportRecord record, Optional<T> before) {
    return before.isPresent() ? record.told() : record;
  }

  /**
   * Makes an entity of a record.
   *
   * @param before what is there
   * @param id its id
   * @param record the record
   * @param bench what it refers to
   * @return the entity
   * @throws dev.agency.core.error.InvalidModelException if the model refuses it
   * @throws dev.agency.examples.importers.reading.RowRefusal if it cannot be made
   */
  public abstract T bind(Optional<T> before, I id, ImportRecord record, Bench bench);

  /**
   * Adds a reference to something that another system knows, too.
   *
   * @param entity the entity
   * @param ref the reference
   * @return the entity with it, once
   */
  public T withRef(T entity, ExternalRef ref) {
    throw new IllegalStateException("Only what is linked gets a reference.");
  }

  /**
   * Returns what a linked thing is found by.
   *
   * @param entity the entity
   * @return its names
   */
  public Identity identity(T entity) {
    throw new IllegalStateException("Only what is linked is found again.");
  }

  /**
   * What something is found by.
   *
   * @param name its name
   * @param key its e-mail address
   * @param refs the names other systems have for it
   */
  public record Identity(String name, Optional<String> key, ImmutableList<ExternalRef> refs) {}

  static ImmutableList<ExternalRef> with(ImmutableList<ExternalRef> refs, ExternalRef ref) {
    return refs.contains(ref)
        ? refs
        : ImmutableList.<ExternalRef>builder().addAll(refs).add(ref).build();
  }

  /**
   * Returns the days something has by its row: what that leaves out stays as it was, and an end
   * that it says is none goes.
   */
  static Optional<DateRange> days(
      Optional<DateRange> before, Properties properties, String first, String last) {
    Optional<LocalDate> end =
        properties.isNone(last)
            ? Optional.empty()
            : properties.get(last, LocalDate.class).or(() -> before.flatMap(DateRange::last));
    return properties
        .get(first, LocalDate.class)
        .or(() -> before.map(DateRange::start))
        .map(
            start ->
                end.map(day -> DateRange.closed(start, day))
                    .orElseGet(() -> DateRange.startingOn(start)));
  }

  /** Makes a value of a text, which is wrong where its property stands. */
  static <V> V made(Function<String, V> type, String text, String property, Bench bench) {
    try {
      return type.apply(text);
    } catch (InvalidModelException e) {
      throw bench.refused(property, e.code());
    }
  }

  static <E extends Enum<E>> E name(Class<E> type, String name, String property, Bench bench) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw bench.refused(property, ErrorCode.UNKNOWN_NAME);
    }
  }
}
