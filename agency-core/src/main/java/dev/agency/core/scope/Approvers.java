package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.DutyMatching;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who approves the changes of a project, and whether those who did are enough.
 *
 * <p>Enough is a {@linkplain DutyMatching matching}: each duty that approves gets a person of its
 * own who holds it, whoever came first.
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
    DutyMatching matching =
        policy.fourEyes() ? DutyMatching.ofDistinctPeople() : DutyMatching.ofAnyPeople();
    return matching.fills(
        policy.approvers(),
        request.approvals().stream()
            .filter(each -> each.hash().equals(hash) && !isBarred(request, each.person()))
            .map(each -> new DutyMatching.Holder(each.person(), each.duties(), each.standsInFor()))
            .collect(toImmutableList()));
  }
}
