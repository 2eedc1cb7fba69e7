package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.LeakFindings;
import dev.agency.permissions.leak.LeakGate;
import dev.agency.permissions.leak.Observer;
import dev.agency.permissions.leak.Repair;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import java.util.List;

/**
 * Judges sets of roles by the schema of a catalogue, and remembers what it found.
 *
 * <p>Thread-safe.
 */
final class LeakWatch {
  /** Observers remembered; an agency has some hundreds. */
  private static final int MAX_REMEMBERED = 8_192;

  private static final LeakFindings SAFE =
      new LeakFindings(ImmutableList.of(), new Repair(ImmutableSet.of(), true));

  /** To make the gate of the standard schema is the costly part, and most hosts have that one. */
  private static final class Standard {
    static final LeakGate GATE = LeakGate.of(AgencySchema.standard());
  }

  private final Sights sights;
  private final ImmutableSet<Sensitivity> alsoSecret;
  private final LeakGate gate;

  /** Where nothing follows from anything there is nothing to judge. */
  private final boolean idle;

  private final Remembered<Observer, LeakFindings> known = new Remembered<>(MAX_REMEMBERED);

  LeakWatch(Catalogue catalogue, ImmutableSet<Sensitivity> alsoSecret) {
    this.sights = new Sights(catalogue, alsoSecret);
    this.alsoSecret = alsoSecret;
    AgencySchema schema = catalogue.schema();
    this.gate = schema.equals(AgencySchema.standard()) ? Standard.GATE : LeakGate.of(schema);
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
    return observerOver(ImmutableList.of(roles));
  }

  private Observer observerOver(List<? extends List<Role>> days) {
    List<Role> all = days.stream().<Role>flatMap(List::stream).distinct().toList();
    return new Observer(sights.over(days), sights.mayKnow(all), alsoSecret);
  }

  LeakFindings judge(List<Role> roles) {
    return idle ? SAFE : judge(observer(roles));
  }

  /**
   * Whether somebody who holds some roles on one day and others on the next cannot compute what is
   * hidden, on any of the days or over all of them.
   */
  boolean isSafeOver(List<? extends List<Role>> days) {
    return days.stream().allMatch(roles -> judge(roles).isSafe())
        && (idle || days.isEmpty() || judge(observerOver(days)).isSafe());
  }

  private LeakFindings judge(Observer observer) {
    LeakFindings findings = known.get(observer);
    if (findings == null) {
      findings = gate.leaks(observer) ? gate.judge(observer) : SAFE;
      known.keep(observer, findings);
    }
    return findings;
  }
}
