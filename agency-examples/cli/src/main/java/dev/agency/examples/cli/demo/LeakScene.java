package dev.agency.examples.cli.demo;

import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.Grant;
import dev.agency.permissions.LeakyRoles;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

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
    Grant margin =
        Grant.allow(Grant.ANY, Action.VIEW, Reach.ACCOUNT, FieldSet.none().plus(Quantities.MARGIN));
    Policy wider =
        policy.withRoles(
            policy.roles().stream()
                .map(
                    role ->
                        role.equals(manager) ? role.toBuilder().addGrants(margin).build() : role)
                .toList());
    PolicyReport report = wider.analyze(HostRecords.CATALOGUE);
    StringBuilder text = new StringBuilder(1_024);
    text.append("Somebody adds one line to the policy: ").append(manager.name());
    text.append("s may see the margin of their clients' projects.\n");
    plainest(report)
        .ifPresent(
            leak -> text.append("The policy is refused: ").append(leak.text()).append(".\n"));
    report.leaks().stream()
        .findFirst()
        .map(roles -> roles.findings().repair())
        .ifPresent(
            repair ->
                text.append("The cheapest repair: to deny ")
                    .append(manager.name())
                    .append("s the ")
                    .append(
                        repair.hide().stream()
                            .map(Quantity::name)
                            .collect(Collectors.joining(", ")))
                    .append(".\n"));
    boolean accepted =
        wider.repairedBy(report.repairs()).analyze(HostRecords.CATALOGUE).leaks().isEmpty();
    text.append(accepted ? "Repaired, it is accepted" : "Repaired, it still leaks");
    text.append(". Nothing is hidden behind the author's back: it is a denial like any other.\n");
    return text.toString();
  }

  /**
   * The leak of a cost from what is seen there and then that needs the fewest equations and
   * figures.
   */
  private static Optional<Leak> plainest(PolicyReport report) {
    return report.leaks().stream()
        .map(LeakyRoles::findings)
        .flatMap(findings -> findings.leaks().stream())
        .filter(leak -> leak.secret().sensitivity() == Sensitivity.COST)
        .min(
            Comparator.comparingInt((Leak leak) -> leak.learnedElsewhere().size())
                .thenComparing(leak -> leak.equations().size())
                .thenComparing(leak -> leak.witness().size()));
  }
}
