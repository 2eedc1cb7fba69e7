package dev.agency.examples.importers.value;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The properties of a record, or of a part of one, by their names.
 *
 * @param presences what the row says about each; one that is not here is absent
 */
public record Properties(ImmutableMap<String, Presence> presences) {
  /**
   * Returns the value of a property.
   *
   * @param <T> its type
   * @param property its name
   * @param type its type
   * @return the value, empty if there is none
   */
  public <T> Optional<T> get(String property, Class<T> type) {
    return presences.get(property) instanceof Presence.Value value
        ? Optional.of(type.cast(value.value()))
        : Optional.empty();
  }

  /**
   * Returns the text of a property.
   *
   * @param property its name
   * @return the text, empty if there is none
   */
  public Optional<String> text(String property) {
    return get(property, String.class);
  }

  /**
   * Returns whether a property that the profile reads has no value in this row: a name nobody
   * mapped is none.
   *
   * @param property its name
   * @return whether it is asked for and not answered
   */
  public boolean isOpen(String property) {
    return presences.containsKey(property) && !(presences.get(property) instanceof Presence.Value);
  }

  /**
   * Returns whether the host gave the value of a property, as the row has none.
   *
   * @param property its name
   * @return whether it did
   */
  public boolean isGiven(String property) {
    return presences.get(property) instanceof Presence.Value value && value.given();
  }

  /**
   * Returns what the row says itself: what the host only gave counts as absent.
   *
   * @return these properties without what was given
   */
  public Properties told() {
    ImmutableMap.Builder<String, Presence> told = ImmutableMap.builder();
    presences.forEach(
        (property, presence) ->
            told.put(property, isGiven(property) ? new Presence.Absent() : presence));
    return new Properties(told.buildOrThrow());
  }

  /**
   * Returns these properties with another value of one.
   *
   * @param property its name
   * @param value the value
   * @return the properties
   */
  public Properties with(String property, Object value) {
    ImmutableMap.Builder<String, Presence> presences = ImmutableMap.builder();
    presences.putAll(this.presences).put(property, new Presence.Value(value, false));
    return new Properties(presences.buildKeepingLast());
  }

  /**
   * Returns whether the row says that there is none: by null or by an empty list, which is more
   * than saying nothing of it.
   *
   * @param property its name
   * @return whether it does
   */
  public boolean isNone(String property) {
    return presences.get(property) instanceof Presence.Nothing
        || get(property, Object.class)
            .filter(value -> value instanceof Refs refs && refs.ids().isEmpty())
            .isPresent();
  }

  /**
   * Hands a required property on, where the row has it.
   *
   * @param <T> its type
   * @param property its name
   * @param type its type
   * @param setter takes the value
   */
  public <T> void set(String property, Class<T> type, Consumer<T> setter) {
    get(property, type).ifPresent(setter);
  }

  /**
   * Hands an optional property on, where the row says something about it: the value, or that there
   * is none.
   *
   * @param <T> its type
   * @param property its name
   * @param type its type
   * @param setter takes the value or the empty
   */
  public <T> void setOptional(String property, Class<T> type, Consumer<Optional<T>> setter) {
    Presence presence = presences.get(property);
    if (presence instanceof Presence.Value || presence instanceof Presence.Nothing) {
      setter.accept(get(property, type));
    }
  }
}
