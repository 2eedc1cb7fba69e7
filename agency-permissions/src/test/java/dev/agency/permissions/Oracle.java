package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.HiddenReason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides by the book, slowly: writes every grant out as single statements about one action and one
 * field, and looks for statements. It shares with the evaluator the data of a policy and nothing
 * else.
 */
final class Oracle {
  /** Stands for the record itself, in place of a field. */
  private static final String RECORD = "(record)";

  private final Policy policy;
  private final RecordType<?> type;
  private final Set<Statement> statements = new LinkedHashSet<>();

  private record Statement(
      Effect effect, Action action, Reach reach, String field, GrantRef source) {}

  Oracle(Policy policy, Set<RoleId> roles, List<Action> actions, RecordType<?> type) {
    this.policy = policy;
    this.type = type;
    Set<RoleId> all = new TreeSet<>();
    roles.forEach(role -> addInherited(role, all));
    for (Role role : policy.roles()) {
      if (all.contains(role.id())) {
        for (int i = 0; i < role.grants().size(); i++) {
          write(role.grants().get(i), new GrantRef(role.id(), i), actions);
        }
      }
    }
  }

  private void addInherited(RoleId id, Set<RoleId> all) {
    all.add(id);
    for (Role role : policy.roles()) {
      if (role.id().equals(id) && role.base().isPresent()) {
        addInherited(role.base().get(), all);
      }
    }
  }

  private void write(Grant grant, GrantRef source, List<Action> actions) {
    if (!Set.of("*", type.name()).contains(grant.recordType())) {
      return;
    }
    Set<Action> meant = new LinkedHashSet<>(grant.actions());
    if (grant.effect() == Effect.ALLOW) {
      meant.add(Action.VIEW);
    } else if (meant.contains(Action.VIEW)) {
      meant.addAll(actions);
    }
    for (Action action : meant) {
      for (String field : fieldsOf(grant)) {
        statements.add(new Statement(grant.effect(), action, grant.reach(), field, source));
      }
    }
  }

  private Set<String> fieldsOf(Grant grant) {
    Set<String> names = new LinkedHashSet<>();
    for (Field<?, ?> field : type.fields()) {
      boolean byClass = grant.fields().classes().contains(field.quantity().sensitivity());
      boolean byQuantity = grant.fields().quantities().contains(field.quantity().name());
      boolean byName = grant.fields().fields().contains(field.name());
      if (grant.fields().everything() || byClass || byQuantity || byName) {
        names.add(field.name());
      }
    }
    if (grant.effect() == Effect.ALLOW || grant.fields().everything()) {
      names.add(RECORD);
    }
    return names;
  }

  /** The whole decision, its lists as sets but for the fields. */
  Decision decide(Action action, Set<Reach> held) {
    boolean allowed = shows(action, held, RECORD);
    Decision.Builder decision =
        Decision.builder()
            .policyVersion(policy.version())
            .action(action)
            .recordType(type.name())
            .allowed(allowed)
            .because(sources(Effect.ALLOW, action, held, RECORD))
            .blockedBy(sources(Effect.DENY, action, held, RECORD))
            .wouldNeed(allowed ? Set.of() : needs(action, held, RECORD));
    for (Field<?, ?> field : type.fields()) {
      String name = field.name();
      List<GrantRef> denials = sources(Effect.DENY, action, held, name);
      if (allowed && shows(action, held, name)) {
        decision.addVisible(name);
      } else if (!allowed) {
        decision.addHidden(hidden(name, HiddenReason.RECORD).build());
      } else if (denials.isEmpty()) {
        decision.addHidden(
            hidden(name, HiddenReason.NOT_ALLOWED)
                .wouldNeed(fieldNeeds(action, held, name))
                .build());
      } else {
        decision.addHidden(hidden(name, HiddenReason.DENIED).deniedBy(denials).build());
      }
    }
    return decision.build();
  }

  private static HiddenField.Builder hidden(String field, HiddenReason reason) {
    return HiddenField.builder().field(field).reason(reason);
  }

  private boolean shows(Action action, Set<Reach> held, String field) {
    return !sources(Effect.ALLOW, action, held, field).isEmpty()
        && sources(Effect.DENY, action, held, field).isEmpty();
  }

  private Set<Reach> needs(Action action, Set<Reach> held, String field) {
    Set<Reach> needed = new TreeSet<>();
    for (Reach reach : Reach.values()) {
      Set<Reach> more = new TreeSet<>(held);
      if (more.add(reach) && shows(action, more, field)) {
        needed.add(reach);
      }
    }
    return needed;
  }

  private Set<Reach> fieldNeeds(Action action, Set<Reach> held, String field) {
    Set<Reach> needed = needs(action, held, field);
    needed.removeIf(
        reach -> {
          Set<Reach> more = new TreeSet<>(held);
          more.add(reach);
          return !shows(action, more, RECORD);
        });
    return needed;
  }

  private List<GrantRef> sources(Effect effect, Action action, Set<Reach> held, String field) {
    List<GrantRef> sources = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.effect() == effect
          && statement.action().equals(action)
          && held.contains(statement.reach())
          && statement.field().equals(field)) {
        sources.add(statement.source());
      }
    }
    return ImmutableList.sortedCopyOf(Oracle::compare, sources);
  }

  /** A decision with its grants in one order, to compare two of them. */
  static Decision sorted(Decision decision) {
    return decision
        .withBecause(ImmutableList.sortedCopyOf(Oracle::compare, decision.because()))
        .withBlockedBy(ImmutableList.sortedCopyOf(Oracle::compare, decision.blockedBy()))
        .withHidden(
            decision.hidden().stream()
                .map(
                    hidden ->
                        hidden.withDeniedBy(
                            ImmutableList.sortedCopyOf(Oracle::compare, hidden.deniedBy())))
                .toList())
        .withWouldNeed(ImmutableSet.copyOf(decision.wouldNeed()));
  }

  private static int compare(GrantRef a, GrantRef b) {
    int byRole = a.role().compareTo(b.role());
    return byRole != 0 ? byRole : Integer.compare(a.grant(), b.grant());
  }
}
