package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.style.AgencyStyle;
import java.util.Objects;
import java.util.StringJoiner;
import org.immutables.value.Value;

/**
 * What there is to say about a policy before it is put to use.
 *
 * <p>{@code policy.analyze(catalogue)} gives one for any policy whose words are known, also for one
 * that {@code policy.against(catalogue)} refuses for its leaks:
 *
 * <pre>{@code
 * PolicyReport report = policy.analyze(catalogue);
 * report.leaks(); // accountManager, ACCOUNT: usedCost can be computed from revenue and margin: ...
 * report.repairs(); // accountManager no longer shows margin
 * Policy repaired = policy.repairedBy(report.repairs());
 * }</pre>
 *
 * <p>It follows from policy and catalogue alone and holds no value of any record.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PolicyReport permits ImmutablePolicyReport {
  /** What is odd about a grant. */
  public enum Kind {
    /** It can never apply: no record type it is about has a field it names. */
    UNREACHABLE,
    /** It allows what a denial of the same role takes away wherever it applies. */
    SHADOWED,
    /** Another grant of the same role, or of one it builds on, says as much or more. */
    DUPLICATE,
    /** It denies what is not PUBLIC and another record type still shows on the same project. */
    HIDES_NOTHING,
    /**
     * It denies a record of which another record type still shows figures that are not PUBLIC on
     * the same project. Where the rows of people are hidden beside their total, that is meant;
     * where all rows but some are shown, what is left of the total is what the hidden ones hold.
     */
    HIDES_RECORD_ONLY,
    /** It lets people change who may do what, and so give themselves any role. */
    SELF_GRANTING
  }

  /**
   * Something odd about a grant.
   *
   * @param grant where it stands
   * @param kind what is odd
   * @param sentence the same for a person
   */
  public record Finding(GrantRef grant, Kind kind, String sentence) {
    /**
     * Creates a finding.
     *
     * @param grant where it stands
     * @param kind what is odd
     * @param sentence the same for a person
     */
    public Finding {
      Objects.requireNonNull(grant, "grant");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(sentence, "sentence");
    }

    @Override
    public String toString() {
      return grant + " " + kind + ": " + sentence;
    }
  }

  PolicyReport() {}

  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns which policy it is about.
   *
   * @return the version of the policy
   */
  public abstract String policyVersion();

  /**
   * Returns what follows from what is shown though it is hidden.
   *
   * @return single roles that leak; then pairs of roles that only leak together and do not exclude
   *     each other
   */
  public abstract ImmutableList<LeakyRoles> leaks();

  /**
   * Returns what to show no longer so that nothing leaks, to single roles and pairs but those that
   * {@linkplain #clashes clash}. Each part is needed: with one quantity shown again something leaks
   * again.
   *
   * @return the repairs, one for each role that is to show less; none if nothing leaks, or only to
   *     roles that clash
   */
  public abstract ImmutableList<RoleRepair> repairs();

  /**
   * Returns whether the repairs are the cheapest there are: those for which what roles give up
   * weighs least in sum. Ratios are given up first, then sums and products, and plain facts last;
   * between equals PROFIT goes before COST, PERSONAL, REVENUE, BILLING and TIME, and then what
   * stands first in the catalogue.
   *
   * @return whether they are; otherwise the search took too long and was given up
   */
  public abstract boolean cheapest();

  /**
   * Returns the pairs of roles that leak for what one of them denies, so that to show less does not
   * help.
   *
   * @return the pairs and their ways out, mostly none
   */
  public abstract ImmutableList<Clash> clashes();

  /**
   * Returns whether each two roles were judged together.
   *
   * @return whether they were; a policy of more than 64 roles that differ in more than their names
   *     has too many pairs, and then leaks of two roles show when somebody holds them
   */
  public abstract boolean pairsJudged();

  /**
   * Returns the grants that do nothing, or too much.
   *
   * @return the findings in the order of the policy
   */
  public abstract ImmutableList<Finding> findings();

  /**
   * Returns the declared releases that each role sees, such as a margin band in place of a margin.
   *
   * @return by role; roles that see none are left out
   */
  public abstract ImmutableSetMultimap<RoleId, Quantity> releases();

  /**
   * Returns what each role may know though nothing shows it. It is given away on purpose as a
   * release is: no secret from the role where its own grants tell it, and one still where it takes
   * another role to tell it.
   *
   * @return by role, what a role builds on included; roles that may know nothing more are left out
   */
  public abstract ImmutableSetMultimap<RoleId, Quantity> mayKnow();

  /**
   * Returns which classes are secret beside COST, PROFIT and PERSONAL.
   *
   * @return the classes, mostly none
   */
  public abstract ImmutableSet<Sensitivity> alsoSecret();

  /**
   * Returns the grants of which something is to say.
   *
   * @param kind what
   * @return where they stand, in the order of the policy
   */
  public ImmutableList<GrantRef> grants(Kind kind) {
    return findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::grant)
        .collect(toImmutableList());
  }

  /**
   * Returns the report in words.
   *
   * @return some lines for a person
   */
  public String text() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("Policy " + policyVersion());
    lines.add(
        leaks().isEmpty()
            ? "Nothing leaks to any role" + (pairsJudged() ? " or two of them." : ".")
            : "What leaks:");
    leaks().forEach(leak -> lines.add(leak.toString().indent(2).stripTrailing()));
    if (!pairsJudged()) {
      lines.add("The policy has too many roles to judge each two of them together.");
    }
    if (!repairs().isEmpty()) {
      lines.add(
          cheapest() ? "To repair it:" : "To repair it, perhaps not in the cheapest way there is:");
      repairs().forEach(repair -> lines.add("  " + repair));
    }
    if (!clashes().isEmpty()) {
      lines.add("To be decided:");
      clashes().forEach(clash -> lines.add("  " + clash));
    }
    LeakyPolicyException.otherWays(leaks()).forEach(lines::add);
    if (!findings().isEmpty()) {
      lines.add("Grants to look at:");
      findings().forEach(finding -> lines.add("  " + finding));
    }
    if (!releases().isEmpty() || !mayKnow().isEmpty()) {
      lines.add("Shown on purpose:");
      releases()
          .asMap()
          .forEach((role, seen) -> lines.add("  " + role + " sees " + LeakyRoles.names(seen)));
      mayKnow()
          .asMap()
          .forEach(
              (role, known) ->
                  lines.add(
                      "  "
                          + role
                          + " may know, where its own grants tell it, "
                          + LeakyRoles.names(known)));
    }
    if (!alsoSecret().isEmpty()) {
      lines.add(
          "Secret beside COST, PROFIT and PERSONAL: "
              + alsoSecret().stream().map(Sensitivity::name).collect(joining(", ")));
    }
    return lines.toString();
  }

  @Override
  public String toString() {
    return text();
  }

  /** Builds reports. */
  static final class Builder extends ImmutablePolicyReport.Builder {
    Builder() {}
  }
}
