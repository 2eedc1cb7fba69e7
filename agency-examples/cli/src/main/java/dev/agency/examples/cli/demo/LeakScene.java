package dev.agency.examples.cli.demo;

import static java.util.stream.Collectors.joining;

import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.Grant;
import dev.agency.permissions.LeakyRoles;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.RoleRepair;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happens to a policy from which hidden figures could be computed. */
final class LeakScene {
  private static final RoleId ACCOUNT_MANAGER = Presets.accountManager().id();

  private LeakScene() {}

  /** Returns the story of a policy that means well; nothing if no role is an account manager. */
  static String text(Policy policy) {
    Optional<Role> manager = policy.role(ACCOUNT_MANAGER);
    return manager.map(role -> text(policy, role)).orElse("");
  }

  private static String text(Policy policy, Role manager) {
    Policy wider = wider(policy, manager);
    PolicyReport report = wider.analyze(HostRecords.CATALOGUE);
    StringBuilder text = new StringBuilder(1_024);
    text.append("Somebody adds one line to the policy: ").append(manager.name());
    text.append("s may see the margin of their clients' projects.\n");
    plainest(report)
        .ifPresent(
            leak -> text.append("The policy is refused: ").append(leak.text()).append(".\n"));
    text.append(report.cheapest() ? "The cheapest repair: " : "A repair: ")
        .append(report.repairs().stream().map(RoleRepair::toString).collect(joining("; ")))
        .append(".\n");
    boolean accepted =
        wider.repairedBy(report.repairs()).analyze(HostRecords.CATALOGUE).leaks().isEmpty();
    text.append(accepted ? "Repaired, it is accepted" : "Repaired, it still leaks");
    text.append(
        ". Nothing is hidden behind the author's back, and finance still sees the margin: nobody is"
            + " denied anything, one role shows less.\n");
    return text.toString();
  }

  /** A policy whose account managers see the margin of their clients' projects, too. */
  static Policy wider(Policy policy, Role manager) {
    Grant margin =
        Grant.allow(
            Grant.ANY, Action.VIEW, Reach.ACCOUNT, FieldSet.empty().plus(Quantities.MARGIN));
    return policy.withRoles(
        policy.roles().stream()
            .map(role -> role.equals(manager) ? role.toBuilder().addGrants(margin).build() : role)
            .toList());
  }

  /**
   * The leak of a cost from what is seen there and then that needs the fewest equations and
   * figures.
   */
  private static Optional<Leak> plainest(PolicyReport report) {
    return report.leaks().stream()
        .map(LeakyRoles::leaks)
        .flatMap(List::stream)
        .filter(leak -> leak.secret().sensitivity() == Sensitivity.COST)
        .min(
            Comparator.comparingInt((Leak leak) -> leak.learnedElsewhere().size())
                .thenComparing(leak -> leak.equations().size())
                .thenComparing(leak -> leak.witness().size()));
  }
}
