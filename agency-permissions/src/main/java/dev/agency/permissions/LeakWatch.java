package dev.agency.permissions;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.gate.LeakGate;
import dev.agency.permissions.gate.Observer;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Release;
import java.util.List;

/**
 * Judges sets of roles by the schema of a catalogue, and remembers what it found.
 *
 * <p>Thread-safe.
 */
final class LeakWatch {
  /** Observers remembered; an agency has some hundreds. */
  private static final int MAX_REMEMBERED = 8_192;

  /** To make the gate of the standard schema is the costly part, and most hosts have that one. */
  private static final class Standard {
    static final LeakGate GATE = LeakGate.of(AgencySchema.usual());
  }

  private final Sights sights;
  private final LeakGate gate;

  private final ImmutableSet<Quantity> totals;

  /** Where nothing follows from anything there is nothing to judge. */
  private final boolean idle;

  private final Remembered<Observer, ImmutableList<Leak>> known = new Remembered<>(MAX_REMEMBERED);

  LeakWatch(Catalogue catalogue, ImmutableSet<Sensitivity> alsoSecret) {
    this.sights = new Sights(catalogue, alsoSecret);
    AgencySchema schema = catalogue.schema();
    boolean isStandard = schema.equals(AgencySchema.usual());
    this.gate = (isStandard ? Standard.GATE : LeakGate.of(schema)).remembering();
    this.totals =
        schema.releases().stream()
            .filter(release -> release.kind() == Release.Kind.GUARDED_TOTAL)
            .map(Release::quantity)
            .collect(toImmutableSet());
    this.idle =
        schema.equations().isEmpty()
            && schema.regimes().isEmpty()
            && schema.globals().isEmpty()
            && schema.releases().isEmpty();
  }

  Sights sights() {
    return sights;
  }

  /** What whoever holds some roles, bases among them, sees and may know. */
  Observer observer(List<Role> roles) {
    return sights.over(ImmutableList.of(roles));
  }

  /** What leaks to whoever holds some roles, bases among them. */
  ImmutableList<Leak> judge(List<Role> roles) {
    return idle ? ImmutableList.of() : judge(observer(roles));
  }

  /**
   * Whether somebody who holds some roles on one day and others on the next cannot compute what is
   * hidden, on any of the days or over all of them.
   */
  boolean isSafeOver(List<? extends List<Role>> days) {
    return days.stream().allMatch(roles -> judge(roles).isEmpty())
        && (idle || days.isEmpty() || judge(sights.over(days)).isEmpty());
  }

  private ImmutableList<Leak> judge(Observer observer) {
    ImmutableList<Leak> leaks = known.get(observer);
    if (leaks == null) {
      leaks = gate.leaks(observer) ? gate.find(observer) : ImmutableList.of();
      known.keep(observer, leaks);
    }
    return leaks;
  }

  /** What it costs to take a quantity from a role. */
  long weight(Quantity quantity) {
    return gate.weight(quantity);
  }

  /** Whether a quantity is a guarded total. */
  boolean isTotal(Quantity quantity) {
    return totals.contains(quantity);
  }
}
