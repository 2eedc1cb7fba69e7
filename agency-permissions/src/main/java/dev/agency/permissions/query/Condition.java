package dev.agency.permissions.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A statement about the attributes of a record and one subject, which holds or does not.
 *
 * <p>{@code or(subjectIs("owner"), inSet("client", managed))} holds for the subject's own deals and
 * for those of the clients they manage. An attribute that a record does not have, such as the owner
 * of a deal that nobody owns, makes the statement about it false and its negation true: there is no
 * third answer, in memory as in a database.
 *
 * <p>Conditions are values: the constructors of their kinds take any parts, the factories here
 * leave out what says nothing, so that {@code and(always(), c)} is {@code c}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Condition {
  /** Holds for every record. */
  record Always() implements Condition {}

  /** Holds for no record. */
  record Never() implements Condition {}

  /**
   * Holds if all parts do.
   *
   * @param parts the parts; without any it always holds
   */
  record And(ImmutableList<Condition> parts) implements Condition {
    /**
     * Creates a conjunction.
     *
     * @param parts the parts
     */
    public And {
      Objects.requireNonNull(parts, "parts");
    }
  }

  /**
   * Holds if some part does.
   *
   * @param parts the parts; without any it never holds
   */
  record Or(ImmutableList<Condition> parts) implements Condition {
    /**
     * Creates a disjunction.
     *
     * @param parts the parts
     */
    public Or {
      Objects.requireNonNull(parts, "parts");
    }
  }

  /**
   * Holds if its part does not.
   *
   * @param part the part
   */
  record Not(Condition part) implements Condition {
    /**
     * Creates a negation.
     *
     * @param part the part
     */
    public Not {
      Objects.requireNonNull(part, "part");
    }
  }

  /**
   * Holds if the attribute is the subject.
   *
   * @param attribute the name of an attribute with at most one value, such as {@code "owner"}
   */
  record SubjectIs(String attribute) implements Condition {
    /**
     * Creates the statement.
     *
     * @param attribute the name of the attribute
     */
    public SubjectIs {
      Objects.requireNonNull(attribute, "attribute");
    }
  }

  /**
   * Holds if the subject is among the values of the attribute.
   *
   * @param attribute the name of an attribute with any number of values, such as {@code "members"}
   */
  record ContainsSubject(String attribute) implements Condition {
    /**
     * Creates the statement.
     *
     * @param attribute the name of the attribute
     */
    public ContainsSubject {
      Objects.requireNonNull(attribute, "attribute");
    }
  }

  /**
   * Holds if the attribute, or one of its values, is one of some ids.
   *
   * @param attribute the name of an attribute, such as {@code "client"}
   * @param ids the ids; without any it never holds
   */
  record InSet(String attribute, ImmutableSortedSet<String> ids) implements Condition {
    /**
     * Creates the statement.
     *
     * @param attribute the name of the attribute
     * @param ids the ids
     */
    public InSet {
      Objects.requireNonNull(attribute, "attribute");
      Objects.requireNonNull(ids, "ids");
    }
  }

  /**
   * Returns the condition that holds for every record.
   *
   * @return the condition
   */
  static Condition always() {
    return new Always();
  }

  /**
   * Returns the condition that holds for no record.
   *
   * @return the condition
   */
  static Condition never() {
    return new Never();
  }

  /**
   * Returns the condition that holds if all parts do.
   *
   * @param parts the parts
   * @return their conjunction, {@code always()} without any
   */
  static Condition and(Collection<? extends Condition> parts) {
    ImmutableList<Condition> saying =
        parts.stream()
            .flatMap(part -> part instanceof And and ? and.parts().stream() : Stream.of(part))
            .filter(part -> !(part instanceof Always))
            .distinct()
            .collect(ImmutableList.toImmutableList());
    if (saying.contains(never())) {
      return never();
    }
    return saying.isEmpty() ? always() : saying.size() == 1 ? saying.get(0) : new And(saying);
  }

  /**
   * Returns the condition that holds if all parts do.
   *
   * @param parts the parts
   * @return their conjunction, {@code always()} without any
   */
  static Condition and(Condition... parts) {
    return and(List.of(parts));
  }

  /**
   * Returns the condition that holds if some part does.
   *
   * @param parts the parts
   * @return their disjunction, {@code never()} without any
   */
  static Condition or(Collection<? extends Condition> parts) {
    ImmutableList<Condition> saying =
        parts.stream()
            .flatMap(part -> part instanceof Or or ? or.parts().stream() : Stream.of(part))
            .filter(part -> !(part instanceof Never))
            .distinct()
            .collect(ImmutableList.toImmutableList());
    if (saying.contains(always())) {
      return always();
    }
    return saying.isEmpty() ? never() : saying.size() == 1 ? saying.get(0) : new Or(saying);
  }

  /**
   * Returns the condition that holds if some part does.
   *
   * @param parts the parts
   * @return their disjunction, {@code never()} without any
   */
  static Condition or(Condition... parts) {
    return or(List.of(parts));
  }

  /**
   * Returns the condition that holds if another does not.
   *
   * @param part the other
   * @return its negation
   */
  static Condition not(Condition part) {
    if (part instanceof Always) {
      return never();
    }
    if (part instanceof Never) {
      return always();
    }
    return part instanceof Not not ? not.part() : new Not(part);
  }

  /**
   * Returns the condition that holds if an attribute is the subject.
   *
   * @param attribute the name of the attribute
   * @return the condition
   */
  static Condition subjectIs(String attribute) {
    return new SubjectIs(attribute);
  }

  /**
   * Returns the condition that holds if the subject is among the values of an attribute.
   *
   * @param attribute the name of the attribute
   * @return the condition
   */
  static Condition containsSubject(String attribute) {
    return new ContainsSubject(attribute);
  }

  /**
   * Returns the condition that holds if an attribute is one of some ids.
   *
   * @param attribute the name of the attribute
   * @param ids the ids
   * @return the condition, {@code never()} if there are none
   */
  static Condition inSet(String attribute, Collection<String> ids) {
    return ids.isEmpty() ? never() : new InSet(attribute, ImmutableSortedSet.copyOf(ids));
  }
}
