package dev.agency.examples.spring.desk;

import dev.agency.core.error.StaleVersionException;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.examples.spring.studio.PolicyRecord;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Relations;
import dev.agency.permissions.schema.Action;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Saves the policy: once it was looked at, by who may edit it, and never while what it hides can be
 * computed from what it shows. What it was before stands in the audit.
 */
@Component
public class PolicyWork {
  private static final Pattern COUNTED = Pattern.compile("(.*)\\.(\\d{1,9})");
  private static final String SAVED = "policy.saved";

  private final Deeds deeds;
  private final Stores stores;
  private final Studios studios;
  private final StoredJson json = AgencyJson3.stored();

  PolicyWork(Deeds deeds, Stores stores, Studios studios) {
    this.deeds = deeds;
    this.stores = stores;
    this.studios = studios;
  }

  /**
   * Saves a policy.
   *
   * @param caller who saves it
   * @param draft what they would have
   * @return what became of it
   */
  public Outcome save(Caller caller, Draft draft) {
    LocalDate today = studios.now().asOf();
    try {
      return deeds.inOne(caller, deed -> saved(deed, caller, draft, today));
    } catch (StaleVersionException faster) {
      return Outcome.stale();
    } catch (LeakyPolicyException leaky) {
      return new Outcome(Optional.of("policy.refused.leak"), 422);
    }
  }

  private Outcome saved(Deeds.Deed deed, Caller caller, Draft draft, LocalDate today) {
    Versioned<House> house = deed.find(House.TYPE, caller.tenant()).orElseThrow();
    Policy before = house.value().policy();
    if (!mayEdit(deed, caller, before, today)) {
      return Outcome.denied();
    }
    if (!before.equals(draft.policy())) {
      return Outcome.stale();
    }
    Policy after = draft.drafted().withVersion(next(before.version()));
    // This is the gate: it throws where a role or two leak.
    if (!after.analyze(HostRecords.CATALOGUE).leaks().isEmpty()) {
      return new Outcome(Optional.of("policy.refused.leak"), 422);
    }
    if (!mayEdit(deed, caller, after, today)) {
      return new Outcome(Optional.of("policy.refused.lockout"), 422);
    }
    deed.replace(
        SAVED,
        House.TYPE,
        house,
        new House(house.value().tenant(), after, house.value().rates(), house.value().history()));
    return Outcome.done();
  }

  /** Asked of the policy and the roles that are stored, so that none counts that was taken away. */
  private static boolean mayEdit(Deeds.Deed deed, Caller caller, Policy policy, LocalDate today) {
    return deed.find(RoleHolder.TYPE, caller.actor())
        .map(
            holder ->
                policy
                    .against(HostRecords.CATALOGUE)
                    .with(
                        Relations.of(PolicyRecord.TYPE)
                            .tenant("tenant", any -> caller.tenant())
                            .build())
                    .subject(holder.value().in(caller.tenant()), today)
                    .can(Action.EDIT, PolicyRecord.TYPE, policy))
        .orElse(false);
  }

  /** Counts on: after {@code 2026-09} comes {@code 2026-09.1}, and then {@code 2026-09.2}. */
  private static String next(String version) {
    Matcher counted = COUNTED.matcher(version);
    return counted.matches()
        ? counted.group(1) + "." + (Long.parseLong(counted.group(2)) + 1)
        : version + ".1";
  }

  /**
   * A policy that was replaced.
   *
   * @param policy the policy as it was
   * @param by who saved the next one
   */
  public record Replaced(Policy policy, AuditRecord by) {}

  /**
   * Returns the policy of a version that somebody looked at.
   *
   * @param caller who looked at it
   * @param version its version
   * @return the policy and who replaced it; empty if it is in force, or there was none
   */
  public Optional<Replaced> replaced(Caller caller, String version) {
    Optional<Cursor> after = Optional.empty();
    do {
      Page<AuditRecord> page =
          stores
              .audit()
              .page(caller, House.TYPE.name(), caller.tenant().value(), after, Page.MAX_LIMIT);
      Optional<Replaced> found =
          page.rows().stream()
              .filter(row -> row.name().equals(SAVED) && row.policyVersion().equals(version))
              .flatMap(
                  row ->
                      row
                          .before()
                          .map(text -> new Replaced(json.read(text, House.class).policy(), row))
                          .stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      after = page.next();
    } while (after.isPresent());
    return Optional.empty();
  }
}
