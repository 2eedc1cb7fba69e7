package dev.agency.permissions.query;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may be about on records of one kind: attributes with their names, and how each is
 * read in memory.
 *
 * <p>A deal has one {@code owner}, or none, and a {@code client}; a project has any number of
 * {@code members}. The values are ids as text. A reader that has the text or the collection at hand
 * makes asking about a record free of allocation.
 *
 * <p>Immutable, and thread-safe if its readers are.
 *
 * @param <R> the records
 */
public final class Attributes<R> {
  private final ImmutableMap<String, Reader<R>> readers;

  private Attributes(ImmutableMap<String, Reader<R>> readers) {
    this.readers = readers;
  }

  /** How an attribute is read, and asked. */
  private sealed interface Reader<R> {
    Predicate<R> is(String id);

    Predicate<R> isOneOf(ImmutableSet<String> ids);
  }

  private record One<R>(Function<R, @Nullable String> value) implements Reader<R> {
    @Override
    public Predicate<R> is(String id) {
      return record -> id.equals(value.apply(record));
    }

    @Override
    public Predicate<R> isOneOf(ImmutableSet<String> ids) {
      if (ids.size() == 1) {
        // Not is(id): the JVM learns what each call here reads, and that one reads owners already.
        String only = ids.asList().get(0);
        return record -> only.equals(value.apply(record));
      }
      return record -> {
        String found = value.apply(record);
        return found != null && ids.contains(found);
      };
    }
  }

  private record Many<R>(Function<R, ? extends Collection<String>> values) implements Reader<R> {
    @Override
    public Predicate<R> is(String id) {
      return record -> values.apply(record).contains(id);
    }

    @Override
    public Predicate<R> isOneOf(ImmutableSet<String> ids) {
      return record -> {
        for (String value : values.apply(record)) {
          if (ids.contains(value)) {
            return true;
          }
        }
        return false;
      };
    }
  }

  /**
   * Returns no attributes.
   *
   * @param <R> the records
   * @return the attributes, to add some to
   */
  public static <R> Attributes<R> empty() {
    return new Attributes<>(ImmutableMap.of());
  }

  /**
   * Returns these attributes and one of at most one value.
   *
   * @param name its name
   * @param value reads it; null if the record has none
   * @return the attributes
   * @throws IllegalArgumentException if the name is taken
   */
  public Attributes<R> withOne(String name, Function<R, @Nullable String> value) {
    return with(name, new One<>(value));
  }

  /**
   * Returns these attributes and one of any number of values.
   *
   * @param name its name
   * @param values reads them; those of a set are found fastest
   * @return the attributes
   * @throws IllegalArgumentException if the name is taken
   */
  public Attributes<R> withMany(String name, Function<R, ? extends Collection<String>> values) {
    return with(name, new Many<>(values));
  }

  private Attributes<R> with(String name, Reader<R> reader) {
    Objects.requireNonNull(name, "name");
    return new Attributes<>(
        ImmutableMap.<String, Reader<R>>builder().putAll(readers).put(name, reader).buildOrThrow());
  }

  /**
   * Makes a condition ready to be asked of records, for one subject.
   *
   * @param condition the condition
   * @param subject the id of the subject
   * @return whether the condition holds for a record; asking it allocates nothing of its own
   * @throws NotInCatalogueException if the condition is about an attribute that is not here
   */
  public Predicate<R> matcher(Condition condition, String subject) {
    if (condition instanceof Condition.Always) {
      return record -> true;
    }
    if (condition instanceof Condition.Never) {
      return record -> false;
    }
    if (condition instanceof Condition.Not not) {
      return matcher(not.part(), subject).negate();
    }
    if (condition instanceof Condition.And and) {
      List<Predicate<R>> parts = matchers(and.parts(), subject);
      return record -> {
        for (Predicate<R> part : parts) {
          if (!part.test(record)) {
            return false;
          }
        }
        return true;
      };
    }
    if (condition instanceof Condition.Or or) {
      List<Predicate<R>> parts = matchers(or.parts(), subject);
      return record -> {
        for (Predicate<R> part : parts) {
          if (part.test(record)) {
            return true;
          }
        }
        return false;
      };
    }
    if (condition instanceof Condition.SubjectIs is) {
      return reader(is.attribute()).is(subject);
    }
    if (condition instanceof Condition.ContainsSubject contains) {
      return reader(contains.attribute()).is(subject);
    }
    Condition.InSet in = (Condition.InSet) condition;
    return reader(in.attribute()).isOneOf(ImmutableSet.copyOf(in.ids()));
  }

  private List<Predicate<R>> matchers(List<Condition> conditions, String subject) {
    List<Predicate<R>> matchers = new ArrayList<>();
    conditions.forEach(condition -> matchers.add(matcher(condition, subject)));
    return matchers;
  }

  private Reader<R> reader(String attribute) {
    Reader<R> reader = readers.get(attribute);
    if (reader == null) {
      throw new NotInCatalogueException("The condition is about an attribute that is not there.");
    }
    return reader;
  }
}
