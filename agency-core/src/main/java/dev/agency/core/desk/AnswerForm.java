package dev.agency.core.desk;

import dev.agency.core.json.StoredJson;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Versioned;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the results of one kind of command are remembered: a version, if they have one, and a
 * document.
 *
 * @param <T> the results
 */
final class AnswerForm<T> {
  private final Class<?> model;
  private final Function<T, Object> document;
  private final Function<T, Optional<Long>> version;
  private final BiFunction<Object, Optional<Long>, T> result;

  private AnswerForm(
      Class<?> model,
      Function<T, Object> document,
      Function<T, Optional<Long>> version,
      BiFunction<Object, Optional<Long>, T> result) {
    this.model = model;
    this.document = document;
    this.version = version;
    this.result = result;
  }

  /** Returns the form of values with their version. */
  static <V> AnswerForm<Versioned<V>> versioned(Class<V> model) {
    return new AnswerForm<>(
        model,
        Versioned::value,
        result -> Optional.of(result.version()),
        (value, version) -> new Versioned<>(model.cast(value), version.orElseThrow()));
  }

  /** Returns the form of values as they are. */
  static <V> AnswerForm<V> plain(Class<V> model) {
    return new AnswerForm<>(
        model, value -> value, value -> Optional.empty(), (value, version) -> model.cast(value));
  }

  /** Adds a result to what is remembered of its command. */
  void write(T result, StoredJson json, RecordedCommand.Builder recorded) {
    recorded.version(version.apply(result)).answer(json.write(document.apply(result)));
  }

  /** Returns the result that is remembered. */
  T read(RecordedCommand recorded, StoredJson json) {
    return result.apply(json.read(recorded.answer().orElseThrow(), model), recorded.version());
  }
}
