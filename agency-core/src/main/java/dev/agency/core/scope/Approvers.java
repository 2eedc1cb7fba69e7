package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who approves the changes of a project, and whether those who did are enough.
 *
 * <p>Enough is a matching: each duty that approves gets a person of its own who holds it. Whether
 * there is one does not depend on who came first: ana, who holds both duties, and ben, who is
 * project manager, are enough in either order, for ana then counts as account manager.
 */
final class Approvers {
  private final ChangePolicy policy;
  private final Project project;
  private final ImmutableList<Responsibility> responsibilities;

  Approvers(ChangePolicy policy, Project project, List<Responsibility> responsibilities) {
    this.policy = policy;
    this.project = project;
    this.responsibilities = ImmutableList.copyOf(responsibilities);
  }

  /** Returns the approval a person gives on a day, empty if they have no say. */
  Optional<ChangeApproval> approval(PersonId person, LocalDate on, Fingerprint hash) {
    ImmutableSet.Builder<Duty> held = ImmutableSet.builder();
    ImmutableSet.Builder<Duty> vacant = ImmutableSet.builder();
    for (Duty duty : Duty.values()) {
      if (holders(duty, on).contains(person)) {
        held.add(duty);
      } else if (policy.fallback(duty).filter(person::equals).isPresent()
          && holders(duty, on).isEmpty()) {
        vacant.add(duty);
      }
    }
    ImmutableSet<Duty> duties = held.build();
    ImmutableSet<Duty> standsInFor = vacant.build();
    return standsInFor.isEmpty() && Sets.intersection(duties, policy.approvers()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            ChangeApproval.builder()
                .person(person)
                .on(on)
                .hash(hash)
                .duties(duties)
                .standsInFor(standsInFor)
                .build());
  }

  private ImmutableSet<PersonId> holders(Duty duty, LocalDate on) {
    ImmutableSet.Builder<PersonId> holders = ImmutableSet.builder();
    for (Responsibility each : responsibilities) {
      if (each.covers(duty, project.id(), project.client(), on)) {
        holders.add(each.person());
      }
    }
    return holders.build();
  }

  /** Returns whether a person may not approve for having written what is to be approved. */
  boolean isBarred(ChangeRequest request, PersonId person) {
    return !policy.authorMayApprove() && request.authors().contains(person);
  }

  /** Returns whether those who approved the request as it stands are enough. */
  boolean areEnough(ChangeRequest request) {
    Fingerprint hash = request.hash();
    ImmutableList<ChangeApproval> standing =
        request.approvals().stream()
            .filter(each -> each.hash().equals(hash) && !isBarred(request, each.person()))
            .collect(toImmutableList());
    return fills(policy.approvers().asList(), standing, new HashMap<>());
  }

  /**
   * Returns whether each of some duties can be given to somebody. Of three duties at most, so each
   * choice may be tried.
   *
   * @param taken who has a duty already, and whether that leaves them free for another one
   */
  private boolean fills(
      List<Duty> duties, List<ChangeApproval> approvals, Map<PersonId, Boolean> taken) {
    if (duties.isEmpty()) {
      return true;
    }
    List<Duty> rest = duties.subList(1, duties.size());
    for (ChangeApproval each : approvals) {
      boolean standsIn = each.standsInFor().contains(duties.get(0));
      boolean mayHave =
          standsIn
              ? !taken.containsKey(each.person())
              : each.duties().contains(duties.get(0)) && taken.getOrDefault(each.person(), true);
      if (mayHave) {
        Map<PersonId, Boolean> next = new HashMap<>(taken);
        next.put(each.person(), !policy.fourEyes() && !standsIn);
        if (fills(rest, approvals, next)) {
          return true;
        }
      }
    }
    return false;
  }
}
