package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.PolicyReport.Finding;
import dev.agency.permissions.PolicyReport.Kind;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.Release;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for grants that do nothing or too much, role by role.
 *
 * <p>A grant is judged beside those of its own role and the bases of that: what another role adds
 * or denies is another matter. Roles that hold the same grants are looked at once.
 */
final class PolicyAnalysis {
  /** Changes to a record that may change who may do what. */
  private static final ImmutableList<Action> CHANGES =
      ImmutableList.of(Action.CREATE, Action.EDIT, Action.DELETE, Action.APPROVE);

  private final Catalogue catalogue;
  private final Sights sights;
  private final RoleIndex index;

  private PolicyAnalysis(Policy policy, Catalogue catalogue, Sights sights) {
    this.catalogue = catalogue;
    this.sights = sights;
    this.index = new RoleIndex(policy);
  }

  static PolicyReport of(Policy policy, Catalogue catalogue) {
    KnownNames.require(policy, catalogue);
    LeakWatch watch = new LeakWatch(catalogue, policy.alsoSecret());
    LeakSearch search = new LeakSearch(policy, watch::judge, ImmutableSet.of());
    ImmutableList<LeakyRoles> leaks = search.leaks();
    PolicyRepair.Found found =
        leaks.isEmpty()
            ? new PolicyRepair.Found(ImmutableList.of(), true, ImmutableList.of())
            : PolicyRepair.of(policy, catalogue, watch, ImmutableSet.of());
    PolicyReport.Builder report =
        PolicyReport.builder()
            .policyVersion(policy.version())
            .leaks(leaks)
            .pairsJudged(search.pairsJudged())
            .repairs(found.repairs())
            .cheapest(found.cheapest())
            .clashes(found.clashes())
            .alsoSecret(policy.alsoSecret());
    new PolicyAnalysis(policy, catalogue, watch.sights()).addTo(report, policy);
    return report.build();
  }

  private void addTo(PolicyReport.Builder report, Policy policy) {
    Map<ImmutableList<Role>, List<Remark>> known = new HashMap<>();
    Map<ImmutableList<Role>, ImmutableSet<Quantity>> released = new HashMap<>();
    ImmutableSetMultimap.Builder<RoleId, Quantity> releases = ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<RoleId, Quantity> mayKnow = ImmutableSetMultimap.builder();
    for (Role role : policy.roles()) {
      List<Role> lineage = index.lineage(role.id());
      ImmutableList<Role> key =
          lineage.stream().map(PolicyAnalysis::nameless).collect(toImmutableList());
      for (Remark remark : known.computeIfAbsent(key, same -> remarks(lineage))) {
        report.addFindings(
            new Finding(new GrantRef(role.id(), remark.place()), remark.kind(), remark.sentence()));
      }
      lineage.forEach(each -> mayKnow.putAll(role.id(), sights.quantities(each.mayKnow())));
      releases.putAll(role.id(), released.computeIfAbsent(key, same -> releases(lineage)));
    }
    report.releases(releases.build()).mayKnow(mayKnow.build());
  }

  /** A finding about a grant of whichever role it is. */
  private record Remark(int place, Kind kind, String sentence) {}

  private static final RoleId NOBODY = RoleId.of("nobody");

  private static Role nameless(Role role) {
    return Role.builder().id(NOBODY).name("Role").grants(role.grants()).build();
  }

  private ImmutableSet<Quantity> releases(List<Role> lineage) {
    Set<Quantity> shown = Sights.shown(sights.of(lineage)).keySet();
    return catalogue.schema().releases().stream()
        .map(Release::quantity)
        .filter(shown::contains)
        .collect(ImmutableSet.toImmutableSet());
  }

  private List<Remark> remarks(List<Role> lineage) {
    ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
    List<Grant> grants = lineage.get(0).grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      int place = i;
      if (!meansAnything(grant)) {
        remarks.add(
            new Remark(
                i, Kind.UNREACHABLE, "No record type it is about has any of the fields it names."));
      } else if (duplicates(lineage, place)) {
        remarks.add(new Remark(i, Kind.DUPLICATE, "Another grant says as much or more."));
      } else if (grant.effect() == Effect.ALLOW && beaten(grant, lineage)) {
        remarks.add(
            new Remark(i, Kind.SHADOWED, "A denial takes away all that it allows, on any record."));
      } else if (grant.effect() == Effect.DENY) {
        Kind kind = grant.deniesRecord() ? Kind.HIDES_RECORD_ONLY : Kind.HIDES_NOTHING;
        shownElsewhere(grant, lineage)
            .ifPresent(sentence -> remarks.add(new Remark(place, kind, sentence)));
      }
      selfGranting(grant, lineage)
          .ifPresent(sentence -> remarks.add(new Remark(place, Kind.SELF_GRANTING, sentence)));
    }
    return remarks.build();
  }

  private ImmutableList<RecordType<?>> concerned(Grant grant) {
    return catalogue.recordTypes().stream().filter(grant::concerns).collect(toImmutableList());
  }

  /**
   * Whether any record type has a field of the grant, or the grant is about no field on purpose.
   */
  private boolean meansAnything(Grant grant) {
    return grant.fields().isEmpty()
        || grant.fields().everything()
        || concerned(grant).stream().anyMatch(type -> mask(grant.fields(), type) != 0);
  }

  private static long mask(FieldSet fields, RecordType<?> type) {
    long mask = 0;
    for (int i = 0; i < type.fields().size(); i++) {
      mask |= fields.contains(type.fields().get(i)) ? 1L << i : 0;
    }
    return mask;
  }

  private boolean duplicates(List<Role> lineage, int place) {
    Grant grant = lineage.get(0).grants().get(place);
    for (int above = 0; above < lineage.size(); above++) {
      List<Grant> others = lineage.get(above).grants();
      for (int i = 0; i < others.size(); i++) {
        boolean another = above > 0 || i != place;
        // Of two that say the same, the first stays.
        if (another
            && covers(others.get(i), grant)
            && (above > 0 || i < place || !covers(grant, others.get(i)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a grant says all that another says. */
  private boolean covers(Grant wide, Grant narrow) {
    return wide.effect() == narrow.effect()
        && (wide.reach() == Reach.ALL || wide.reach() == narrow.reach())
        && (wide.recordType().equals(Grant.ANY) || wide.recordType().equals(narrow.recordType()))
        && catalogue.actions().stream()
            .allMatch(action -> wide.concerns(action) || !narrow.concerns(action))
        && (!narrow.deniesRecord() || wide.deniesRecord())
        && (wide.fields().equals(narrow.fields())
            || concerned(narrow).stream()
                .allMatch(type -> (mask(narrow.fields(), type) & ~mask(wide.fields(), type)) == 0));
  }

  /** Whether nothing of an allowance is left on any record, whatever else is related to it. */
  private boolean beaten(Grant grant, List<Role> lineage) {
    for (RecordType<?> type : concerned(grant)) {
      long given = mask(grant.fields(), type);
      for (Action action : catalogue.actions()) {
        if (grant.concerns(action)) {
          ActionRules rules = new ActionRules("", type, action, lineage);
          for (int held = 0; held < Reaches.COMBINATIONS; held++) {
            Reaches reaches = Reaches.ofBits(held);
            boolean left =
                rules.allows(reaches)
                    && (grant.fields().isEmpty() || (given & ~rules.denied(reaches)) != 0);
            if (left && reaches.contains(grant.reach())) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** Tells of what a denial takes from one record and leaves on another of the same project. */
  private Optional<String> shownElsewhere(Grant denial, List<Role> lineage) {
    if (!denial.concerns(Action.VIEW)) {
      return Optional.empty();
    }
    Set<String> stillShown = new LinkedHashSet<>();
    Set<String> by = new LinkedHashSet<>();
    for (RecordType<?> type : concerned(denial)) {
      ActionRules with = new ActionRules("", type, Action.VIEW, lineage);
      ActionRules without = new ActionRules("", type, Action.VIEW, without(denial, lineage));
      for (int held = 0; held < Reaches.COMBINATIONS; held++) {
        Reaches reaches = Reaches.ofBits(held);
        if (reaches.contains(denial.reach())) {
          long taken = without.visible(reaches) & ~with.visible(reaches);
          for (int i = 0; i < type.fields().size(); i++) {
            Field<?, ?> field = type.fields().get(i);
            // Names are everywhere; to hide one of them hides no secret.
            boolean sensitive = field.quantity().sensitivity() != Sensitivity.PUBLIC;
            if (sensitive
                && (taken & (1L << i)) != 0
                && shows(field.quantity(), reaches, lineage, by)) {
              stillShown.add(field.quantity().name());
            }
          }
        }
      }
    }
    return stillShown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (denial.deniesRecord() ? "It takes away the record with " : "It takes away ")
                + String.join(", ", stillShown)
                + ", which is still shown on "
                + String.join(", ", by)
                + " of the same project.");
  }

  private static List<Role> without(Grant denial, List<Role> lineage) {
    return lineage.stream()
        .map(
            role ->
                role.withGrants(
                    role.grants().stream().filter(grant -> !grant.equals(denial)).toList()))
        .toList();
  }

  /** Whether anything shows a quantity there; notes what does. */
  private boolean shows(Quantity quantity, Reaches reaches, List<Role> lineage, Set<String> by) {
    boolean shown = false;
    for (RecordType<?> type : catalogue.recordTypes()) {
      if (type.fields().stream().anyMatch(field -> field.quantity().equals(quantity))) {
        long visible = new ActionRules("", type, Action.VIEW, lineage).visible(reaches);
        for (int i = 0; i < type.fields().size(); i++) {
          if ((visible & (1L << i)) != 0 && type.fields().get(i).quantity().equals(quantity)) {
            by.add(type.name());
            shown = true;
          }
        }
      }
    }
    return shown;
  }

  private Optional<String> selfGranting(Grant grant, List<Role> lineage) {
    if (grant.effect() == Effect.DENY) {
      return Optional.empty();
    }
    Set<String> changed = new LinkedHashSet<>();
    for (RecordType<?> type : concerned(grant)) {
      for (Action action : CHANGES) {
        if (catalogue.roleRecords().contains(type.name()) && grant.actions().contains(action)) {
          ActionRules rules = new ActionRules("", type, action, lineage);
          for (int held = 0; held < Reaches.COMBINATIONS; held++) {
            Reaches reaches = Reaches.ofBits(held);
            if (reaches.contains(grant.reach()) && rules.allows(reaches)) {
              changed.add(type.name());
            }
          }
        }
      }
    }
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Whoever may change " + String.join(", ", changed) + " can give themselves any role.");
  }
}
