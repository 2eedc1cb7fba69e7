package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.SetupVerdictId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries for what is decided about deals. */
public final class DealArbitraries {
  private DealArbitraries() {}

  /**
   * Returns waivers of any check.
   *
   * @return the waivers
   */
  public static Arbitrary<SetupVerdict.Waived> waivers() {
    return Combinators.combine(names(), ids(PersonId::of), names(), dates())
        .as(SetupVerdict.Waived::new);
  }

  /**
   * Returns verdicts on any version of any deal, clear ones and blocked ones, with what was waived.
   *
   * @return the verdicts
   */
  public static Arbitrary<SetupVerdict> verdicts() {
    return Combinators.combine(
            ids(SetupVerdictId::of),
            ids(DealId::of),
            ScopeArbitraries.fingerprints(),
            dates(),
            names().set().ofMaxSize(3),
            waivers().list().ofMaxSize(3),
            Arbitraries.integers().between(0, 3))
        .as(
            (id, deal, version, on, checks, waivers, waived) -> {
              List<String> blocking = new ArrayList<>(checks);
              List<SetupVerdict.Waived> given = new ArrayList<>();
              for (int i = 0;
                  i < Math.min(waived, Math.min(blocking.size(), waivers.size()));
                  i++) {
                SetupVerdict.Waived word = waivers.get(i);
                given.add(
                    new SetupVerdict.Waived(
                        blocking.get(i), word.person(), word.reason(), word.on()));
              }
              return SetupVerdict.builder()
                  .id(id)
                  .deal(deal)
                  .version(version)
                  .on(on)
                  .blocking(ImmutableSet.copyOf(blocking))
                  .waivers(given)
                  .build();
            });
  }
}
