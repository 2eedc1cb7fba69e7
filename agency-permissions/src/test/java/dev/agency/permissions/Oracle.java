package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.HiddenReason;
import java.util.ArrayList;
import java.util.EnumSet;
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
  private final List<String> fieldsAndRecord = new ArrayList<>();
  private final SetMultimap<Topic, Statement> statements = LinkedHashMultimap.create();

  /** What a statement is about. */
  private record Topic(Action action, String field) {}

  /** One thing a grant says. */
  record Statement(Effect effect, Reach reach, GrantRef source) {}

  Oracle(Policy policy, Set<RoleId> roles, List<Action> actions, RecordType<?> type) {
    this.policy = policy;
    this.type = type;
    Set<RoleId> all = new TreeSet<>();
    roles.forEach(role -> addInherited(policy, role, all));
    fieldsAndRecord.add(RECORD);
    type.fields().forEach(field -> fieldsAndRecord.add(field.name()));
    for (Role role : policy.roles()) {
      if (all.contains(role.id())) {
        for (int i = 0; i < role.grants().size(); i++) {
          write(role.grants().get(i), new GrantRef(role.id(), i), actions);
        }
      }
    }
  }

  private static void addInherited(Policy policy, RoleId id, Set<RoleId> all) {
    all.add(id);
    for (Role role : policy.roles()) {
      if (role.id().equals(id) && role.base().isPresent()) {
        addInherited(policy, role.base().get(), all);
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
        statements.put(
            new Topic(action, field), new Statement(grant.effect(), grant.reach(), source));
      }
    }
  }

  private Set<String> fieldsOf(Grant grant) {
    Set<String> names = new LinkedHashSet<>();
    for (Field<?, ?> field : type.fields()) {
      boolean byClass = grant.fields().classes().contains(field.quantity().sensitivity());
      boolean byQuantity = grant.fields().quantities().contains(field.quantity().name());
      boolean byName = grant.fields().fields().contains(field.name());
      boolean excepted = grant.fields().except().contains(field.quantity().name());
      if (!excepted && (grant.fields().everything() || byClass || byQuantity || byName)) {
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
    boolean allowed = false;
    for (Statement statement : statements.get(new Topic(action, field))) {
      if (held.contains(statement.reach())) {
        if (statement.effect() == Effect.DENY) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }

  private Set<Reach> needs(Action action, Set<Reach> held, String field) {
    Set<Reach> needed = new TreeSet<>();
    for (Reach reach : Reach.values()) {
      Set<Reach> more = EnumSet.copyOf(held);
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
          Set<Reach> more = EnumSet.copyOf(held);
          more.add(reach);
          return !shows(action, more, RECORD);
        });
    return needed;
  }

  private List<GrantRef> sources(Effect effect, Action action, Set<Reach> held, String field) {
    List<GrantRef> sources = new ArrayList<>();
    for (Statement statement : statements.get(new Topic(action, field))) {
      if (statement.effect() == effect && held.contains(statement.reach())) {
        sources.add(statement.source());
      }
    }
    sources.sort(Oracle::compare);
    return sources;
  }

  /** What is said of an action on the record or its fields, where some reaches hold. */
  Set<Statement> matching(Action action, Set<Reach> held) {
    Set<Statement> matching = new LinkedHashSet<>();
    for (String field : fieldsAndRecord) {
      for (Statement statement : statements.get(new Topic(action, field))) {
        if (held.contains(statement.reach())) {
          matching.add(statement);
        }
      }
    }
    return matching;
  }

  /**
   * Whether somebody may hold some roles: no two of them, or of their bases, exclude each other.
   */
  static boolean mayHold(Policy policy, Set<RoleId> roles) {
    Set<RoleId> all = new TreeSet<>();
    roles.forEach(role -> addInherited(policy, role, all));
    for (Exclusive exclusive : policy.exclusive()) {
      Set<RoleId> both = new TreeSet<>(exclusive.roles());
      both.retainAll(all);
      if (both.size() > 1) {
        return false;
      }
    }
    return true;
  }

  /** A decision with its grants in one order, to compare two of them. */
  static Decision sorted(Decision decision) {
    return Decision.builder()
        .from(decision)
        .because(ImmutableList.sortedCopyOf(Oracle::compare, decision.because()))
        .blockedBy(ImmutableList.sortedCopyOf(Oracle::compare, decision.blockedBy()))
        .hidden(
            decision.hidden().stream()
                .map(
                    hidden ->
                        HiddenField.builder()
                            .from(hidden)
                            .deniedBy(
                                ImmutableList.sortedCopyOf(Oracle::compare, hidden.deniedBy()))
                            .build())
                .toList())
        .wouldNeed(ImmutableSet.copyOf(decision.wouldNeed()))
        .build();
  }

  private static int compare(GrantRef a, GrantRef b) {
    int byRole = a.role().compareTo(b.role());
    return byRole != 0 ? byRole : Integer.compare(a.grant(), b.grant());
  }
}
