package dev.agency.examples.benchmarks.world;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy as plain rules, which every engine is built from.
 *
 * <p>It has {@value #RULES} rules over eight roles, twenty kinds of record, six actions and six
 * relations, about one in six a denial. They say in full what follows from each other, so that no
 * engine has to know it: who may edit may view, and who is denied to view is denied all else.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules the rules; their order has no meaning
 */
public record BenchPolicy(ImmutableList<Rule> rules) {
  /** How many rules there are. */
  public static final int RULES = 743;

  private static final ImmutableList<Duty> DUTIES = ImmutableList.copyOf(Duty.values());
  private static final ImmutableList<Kind> KINDS = ImmutableList.copyOf(Kind.values());
  private static final ImmutableList<Operation> OPERATIONS =
      ImmutableList.copyOf(Operation.values());
  private static final ImmutableList<Relation> RELATIONS = ImmutableList.copyOf(Relation.values());

  /** Draws the rules until there are just as many as wanted. */
  static BenchPolicy draw(Draws draws) {
    Set<Rule> rules = new LinkedHashSet<>();
    while (rules.size() < RULES) {
      Rule rule =
          new Rule(
              !draws.percent(18),
              draws.of(DUTIES),
              draws.of(KINDS),
              draws.of(OPERATIONS),
              draws.of(RELATIONS));
      List<Rule> more = withConsequences(rule).filter(r -> !rules.contains(r)).toList();
      if (rules.size() + more.size() <= RULES) {
        rules.addAll(more);
      }
    }
    return new BenchPolicy(ImmutableList.copyOf(rules));
  }

  private static Stream<Rule> withConsequences(Rule rule) {
    if (rule.allows()) {
      return Stream.of(rule, about(Operation.VIEW, rule)).distinct();
    }
    return rule.operation() == Operation.VIEW
        ? OPERATIONS.stream().map(operation -> about(operation, rule))
        : Stream.of(rule);
  }

  private static Rule about(Operation operation, Rule rule) {
    return new Rule(rule.allows(), rule.duty(), rule.kind(), operation, rule.relation());
  }

  /**
   * Returns the answer by walking through all the rules: slow and plain to see.
   *
   * @param request the question
   * @return whether the tenant is the same, some rule allows it and none denies it
   */
  public boolean allows(Request request) {
    if (!request.login().tenant().equals(request.item().tenant())) {
      return false;
    }
    boolean allowed = false;
    for (Rule rule : rules) {
      if (rule.kind() == request.kind()
          && rule.operation() == request.operation()
          && request.login().duties().contains(rule.duty())
          && rule.relation().holds(request.login(), request.item())) {
        if (!rule.allows()) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }
}
