package dev.agency.core.scope;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import java.util.List;

/** The rule of who approves, by trying every way to give the duties to people. */
final class MatchingOracle {
  private MatchingOracle() {}

  private static final ImmutableList<Duty> BOTH =
      ImmutableList.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER);

  static boolean mayApprove(ChangePolicy policy, List<Responsibility> all, PersonId person) {
    return (policy.authorMayApprove() || !person.equals(Draw.PEOPLE.get(0)))
        && BOTH.stream()
            .anyMatch(duty -> holds(all, person, duty) || standsIn(policy, all, person, duty));
  }

  static boolean isEnough(ChangePolicy policy, List<Responsibility> all, List<PersonId> approved) {
    for (PersonId manager : approved) {
      for (PersonId account : approved) {
        boolean helps =
            standsIn(policy, all, manager, BOTH.get(0))
                || standsIn(policy, all, account, BOTH.get(1));
        boolean different = !manager.equals(account);
        if ((different || (!policy.fourEyes() && !helps))
            && (holds(all, manager, BOTH.get(0)) || standsIn(policy, all, manager, BOTH.get(0)))
            && (holds(all, account, BOTH.get(1)) || standsIn(policy, all, account, BOTH.get(1)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(List<Responsibility> all, PersonId person, Duty duty) {
    return all.stream()
        .anyMatch(
            one ->
                one.person().equals(person)
                    && one.duty() == duty
                    && !one.during().start().isAfter(Draw.TODAY)
                    && one.during().end().filter(end -> !end.isAfter(Draw.TODAY)).isEmpty());
  }

  private static boolean standsIn(
      ChangePolicy policy, List<Responsibility> all, PersonId person, Duty duty) {
    return Draw.PEOPLE.stream().noneMatch(each -> holds(all, each, duty))
        && policy.fallbacks().contains(new ChangePolicy.Fallback(duty, person));
  }
}
