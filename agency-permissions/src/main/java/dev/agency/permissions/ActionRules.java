package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.HiddenReason;
import dev.agency.permissions.view.Mask;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a set of roles says about one action on one record type: masks of reaches for the answer,
 * and grant by grant the fields and the reasons.
 *
 * <p>Everything depends on the reaches alone, of which there are {@link Reaches#COMBINATIONS}.
 */
final class ActionRules {
  private final String policyVersion;
  private final RecordType<?> type;
  private final Action action;
  private final ImmutableList<Rule> rules;

  /** The reaches with an allowance, those with a denial of the record, and those of any rule. */
  private final int allowing;

  private final int blocking;
  private final int asked;

  /** A grant, where it stands, and the fields it means in this record type. */
  private record Rule(GrantRef ref, Grant grant, long fields) {}

  ActionRules(String policyVersion, RecordType<?> type, Action action, List<Role> roles) {
    this.policyVersion = policyVersion;
    this.type = type;
    this.action = action;
    this.rules = rules(type, action, roles);
    int allowing = 0;
    int blocking = 0;
    int asked = 0;
    for (Rule rule : rules) {
      Grant grant = rule.grant();
      asked |= grant.reach().bit();
      if (grant.effect() == Effect.ALLOW) {
        allowing |= grant.reach().bit();
      } else if (grant.deniesRecord()) {
        blocking |= grant.reach().bit();
      }
    }
    this.allowing = allowing;
    this.blocking = blocking;
    this.asked = asked;
  }

  private static ImmutableList<Rule> rules(RecordType<?> type, Action action, List<Role> roles) {
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    for (Role role : roles) {
      for (int i = 0; i < role.grants().size(); i++) {
        Grant grant = role.grants().get(i);
        if (grant.concerns(type) && grant.concerns(action)) {
          rules.add(new Rule(new GrantRef(role.id(), i), grant, mask(grant, type)));
        }
      }
    }
    return rules.build();
  }

  private static long mask(Grant grant, RecordType<?> type) {
    long mask = 0;
    for (int i = 0; i < type.fields().size(); i++) {
      mask |= grant.fields().contains(type.fields().get(i)) ? 1L << i : 0;
    }
    return mask;
  }

  /** The reaches with an allowance, one bit each. */
  int allowing() {
    return allowing;
  }

  /** The reaches with a denial of the record, one bit each. */
  int blocking() {
    return blocking;
  }

  /** The reaches that any rule asks for, one bit each. */
  int asked() {
    return asked;
  }

  boolean allowsWithin(Reach reach) {
    return (allowing & reach.bit()) != 0;
  }

  boolean blocksWithin(Reach reach) {
    return (blocking & reach.bit()) != 0;
  }

  /** Whether the action is allowed. */
  boolean allows(Reaches held) {
    return allows(held.bits());
  }

  /** Whether the action is allowed where these reaches hold, ALL among them. */
  boolean allows(int held) {
    return (held & allowing) != 0 && (held & blocking) == 0;
  }

  /** The fields that are visible, none if the action is not allowed. */
  long visible(Reaches held) {
    return allows(held) ? fields(Effect.ALLOW, held) & ~denied(held) : 0;
  }

  /** The fields that some denial takes away. */
  long denied(Reaches held) {
    return fields(Effect.DENY, held);
  }

  private long fields(Effect effect, Reaches held) {
    long fields = 0;
    for (Rule rule : rules) {
      if (rule.grant().effect() == effect && held.contains(rule.grant().reach())) {
        fields |= rule.fields();
      }
    }
    return fields;
  }

  /** What a record shows. */
  Mask<?> mask(Reaches held) {
    return Mask.of(type, visible(held), denied(held));
  }

  /**
   * The answer with its reasons. Loops and not streams find them: answers are kept for long, and
   * lie the closer together the less is thrown away between them.
   */
  Decision decide(Reaches held) {
    Decision.Builder decision =
        Decision.builder()
            .policyVersion(policyVersion)
            .action(action)
            .recordType(type.name())
            .allowed(allows(held))
            .because(matching(held, rule -> rule.grant().effect() == Effect.ALLOW))
            .blockedBy(matching(held, rule -> rule.grant().deniesRecord()));
    if (!allows(held)) {
      decision.wouldNeed(missing(held, this::allows));
    }
    long visible = visible(held);
    for (int i = 0; i < type.fields().size(); i++) {
      Field<?, ?> field = type.fields().get(i);
      if ((visible & (1L << i)) != 0) {
        decision.addVisible(field.name());
      } else {
        decision.addHidden(hidden(field.name(), 1L << i, held));
      }
    }
    return decision.build();
  }

  private HiddenField hidden(String field, long bit, Reaches held) {
    HiddenField.Builder hidden = HiddenField.builder().field(field);
    if (!allows(held)) {
      hidden.reason(HiddenReason.RECORD);
    } else if ((denied(held) & bit) != 0) {
      hidden
          .reason(HiddenReason.DENIED)
          .deniedBy(
              matching(
                  held,
                  rule -> rule.grant().effect() == Effect.DENY && (rule.fields() & bit) != 0));
    } else {
      hidden
          .reason(HiddenReason.NOT_ALLOWED)
          .wouldNeed(missing(held, more -> (visible(more) & bit) != 0));
    }
    return hidden.build();
  }

  private ImmutableList<GrantRef> matching(Reaches held, Predicate<Rule> kind) {
    ImmutableList.Builder<GrantRef> matching = ImmutableList.builder();
    for (Rule rule : rules) {
      if (held.contains(rule.grant().reach()) && kind.test(rule)) {
        matching.add(rule.ref());
      }
    }
    return matching.build();
  }

  /** The reaches that do not hold and would each bring about what is asked for. */
  private static ImmutableSet<Reach> missing(Reaches held, Predicate<Reaches> enough) {
    Set<Reach> missing = EnumSet.noneOf(Reach.class);
    for (Reach reach : Reach.values()) {
      if (!held.contains(reach) && enough.test(held.with(reach))) {
        missing.add(reach);
      }
    }
    return Sets.immutableEnumSet(missing);
  }

  /** The answer about a record of another tenant: as if no rule were there. */
  Decision foreign() {
    return new ActionRules(policyVersion, type, action, List.of()).decide(Reaches.none());
  }
}
