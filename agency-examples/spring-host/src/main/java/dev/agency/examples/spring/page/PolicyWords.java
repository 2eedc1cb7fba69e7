package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.GrantRef;
import dev.agency.permissions.HiddenField;
import dev.agency.permissions.LeakyRoles;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyDiff;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.RoleRepair;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a policy says, and what is wrong with it, in the reader's language. */
final class PolicyWords {
  private final Words words;
  private final Studio studio;
  private final Policy policy;

  PolicyWords(Words words, Studio studio, Policy policy) {
    this.words = words;
    this.studio = studio;
    this.policy = policy;
  }

  /** Returns what a role is called. */
  String role(RoleId id) {
    return words.sayOr("role." + id, policy.role(id).map(Role::name).orElse(id.value()));
  }

  /** Returns what the records of a type are called. */
  String records(String type) {
    return type.equals(Grant.ANY) ? words.say("policy.records.all") : words.say("record." + type);
  }

  /** Returns what a field is called. */
  String field(String name) {
    return words.sayOr("policy.field." + name, words.sayOr("field." + name, name));
  }

  /** Returns what an action on records is called. */
  String action(Action action, String type) {
    return words.sayOr(
        "Action." + action + "." + type, words.sayOr("Action." + action, action.toString()));
  }

  private String quantity(Quantity quantity) {
    return words.sayOr("quantity." + quantity.name(), field(quantity.name()));
  }

  private String list(Stream<String> each) {
    return each.collect(Collectors.joining(", "));
  }

  private String together(List<? extends Collection<RoleId>> held) {
    return held.stream()
        .map(alike -> alike.stream().map(this::role).collect(Collectors.joining(" / ")))
        .collect(Collectors.joining(" + "));
  }

  /** Returns what can be computed of what is hidden, the plainest way for each secret. */
  ImmutableList<String> leaks(PolicyReport report) {
    return report.leaks().stream().flatMap(this::leaks).distinct().collect(toImmutableList());
  }

  private Stream<String> leaks(LeakyRoles leaky) {
    Map<Quantity, Leak> plainest = new LinkedHashMap<>();
    for (Leak leak : leaky.leaks()) {
      plainest.merge(
          leak.secret(),
          leak,
          (one, other) -> other.witness().size() < one.witness().size() ? other : one);
    }
    return plainest.values().stream()
        .sorted(Comparator.comparingInt(leak -> leak.witness().size()))
        .map(
            leak ->
                words.say(
                    "policy.leak",
                    together(leaky.held()),
                    quantity(leak.secret()),
                    list(leak.witness().stream().map(this::quantity)),
                    regime(leak.regime())));
  }

  /** A regime may be several at once, each with a name of its own. */
  private String regime(String names) {
    return list(Splitter.on(", ").splitToStream(names).map(this::oneRegime));
  }

  private String oneRegime(String name) {
    String key = CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, name.replace(' ', '-'));
    return words.sayOr("regime." + key, name);
  }

  /** Returns what to show no longer, so that nothing can be computed. */
  ImmutableList<String> repairs(PolicyReport report) {
    return report.repairs().stream().map(this::repair).collect(toImmutableList());
  }

  private String repair(RoleRepair repair) {
    return words.say(
        "policy.repair",
        role(repair.role()),
        list(repair.noLongerShows().stream().map(this::quantity)));
  }

  /**
   * Returns who gains and loses what: of ways to be related that change alike, the plainest. What
   * changes for records that are nobody's in such a way changes for nobody.
   */
  ImmutableList<String> changes(PolicyDiff diff) {
    Map<String, PolicyDiff.Change> plainest = new LinkedHashMap<>();
    for (PolicyDiff.Change change : diff.changes()) {
      if (change.held().size() == 1
          && change.reaches().stream().allMatch(each -> isSomebodys(change.recordType(), each))) {
        plainest.merge(
            change.held().get(0)
                + change.recordType()
                + change.action()
                + change.gained()
                + change.lost(),
            change,
            (one, other) -> other.reaches().size() < one.reaches().size() ? other : one);
      }
    }
    return plainest.values().stream().flatMap(this::change).collect(toImmutableList());
  }

  /** Whether records of a type can be anybody's within a reach. */
  private boolean isSomebodys(String type, Reach reach) {
    return studio.within(reach).stream().anyMatch(each -> each.name().equals(type));
  }

  private Stream<String> change(PolicyDiff.Change change) {
    String who =
        words.say(
            "policy.who",
            together(change.held()),
            holders(change.held().get(0)),
            list(
                change.reaches().stream()
                    .filter(each -> each != Reach.ALL || change.reaches().size() == 1)
                    .map(this::reach)));
    String what = records(change.recordType());
    if (!change.action().equals(Action.VIEW)) {
      return change.allowedBefore() == change.allowedAfter()
          ? Stream.of()
          : Stream.of(
              words.say(
                  change.allowedAfter() ? "policy.may" : "policy.mayNot",
                  who,
                  what,
                  action(change.action(), change.recordType())));
    }
    return Stream.concat(
        change.gained().isEmpty()
            ? Stream.of()
            : Stream.of(
                words.say(
                    "policy.gains", who, what, list(change.gained().stream().map(this::field)))),
        change.lost().isEmpty()
            ? Stream.of()
            : Stream.of(
                words.say(
                    "policy.loses", who, what, list(change.lost().stream().map(this::field)))));
  }

  private String holders(Collection<RoleId> roles) {
    String names =
        list(
            roles.stream()
                .flatMap(role -> studio.directory().holdersOf(role).stream())
                .distinct()
                .map(person -> words.text("person", person)));
    return names.isEmpty() ? words.say("policy.nobody") : names;
  }

  /** Returns how somebody is related to records. */
  String reach(Reach reach) {
    return words.say("Reach." + reach);
  }

  /** Returns why somebody sees a field or does not; {@code who} is what they are called. */
  ImmutableList<String> why(String who, Decision decision, String field) {
    String what = records(decision.recordType()) + " – " + field(field);
    if (decision.visible().contains(field)) {
      return Stream.concat(
              Stream.of(words.say("why.visible", who, what)),
              decision.because().stream()
                  .filter(ref -> shows(ref, field, decision))
                  .map(this::grant))
          .collect(toImmutableList());
    }
    ImmutableList.Builder<String> reasons = ImmutableList.builder();
    reasons.add(words.say("why.hidden", who, what));
    for (HiddenField hidden : decision.hidden()) {
      if (hidden.field().equals(field)) {
        Set<GrantRef> denials =
            Sets.union(
                ImmutableSet.copyOf(hidden.deniedBy()), ImmutableSet.copyOf(decision.blockedBy()));
        denials.stream().map(this::grant).forEach(reasons::add);
        Set<Reach> needed =
            Sets.filter(
                Sets.union(hidden.wouldNeed(), decision.wouldNeed()),
                each -> isSomebodys(decision.recordType(), each));
        if (denials.isEmpty()) {
          reasons.add(
              needed.isEmpty()
                  ? words.say("why.nothing")
                  : words.say("why.need", list(needed.stream().map(this::reach))));
        }
      }
    }
    return reasons.build();
  }

  private boolean shows(GrantRef ref, String field, Decision decision) {
    Grant grant = grantOf(ref);
    return studio
        .recordType(decision.recordType())
        .flatMap(type -> type.fields().stream().filter(f -> f.name().equals(field)).findFirst())
        .filter(grant.fields()::contains)
        .isPresent();
  }

  private Grant grantOf(GrantRef ref) {
    return policy.role(ref.role()).orElseThrow().grants().get(ref.grant());
  }

  /** Returns a grant as a sentence. */
  String grant(GrantRef ref) {
    Grant grant = grantOf(ref);
    return words.say(
        grant.effect() == Effect.ALLOW ? "grant.allows" : "grant.denies",
        role(ref.role()),
        fields(grant.fields()),
        records(grant.recordType()),
        reach(grant.reach()));
  }

  private String fields(FieldSet fields) {
    if (fields.everything()) {
      return words.say("policy.everything");
    }
    String meant =
        list(
            Stream.of(
                    fields.classes().stream().map(this::sensitivity),
                    fields.quantities().stream()
                        .map(each -> words.sayOr("quantity." + each, field(each))),
                    fields.fields().stream().map(this::field))
                .flatMap(each -> each));
    return fields.except().isEmpty()
        ? meant
        : words.say("policy.except", meant, list(fields.except().stream().map(this::field)));
  }

  /** Returns what a class of sensitivity is called. */
  String sensitivity(Sensitivity sensitivity) {
    return words.say("Sensitivity." + sensitivity);
  }
}
