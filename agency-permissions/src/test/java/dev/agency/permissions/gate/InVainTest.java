package dev.agency.permissions.gate;

import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.AgencySchema;
import org.junit.jupiter.api.Test;

class InVainTest {
  private static final QuantitySet NONE = QuantitySet.empty(8);

  @Test
  void whoeverKnowsLessOrAsksForLessIsToldTheSame() {
    InVain inVain = new InVain(2);
    inVain.add(set(1, 2), set(5, 6));
    assertThat(inVain.covers(set(1, 2), set(5, 6))).isTrue();
    assertThat(inVain.covers(set(1), set(6))).isTrue();
    assertThat(inVain.covers(NONE, set(5))).isTrue();
    assertThat(inVain.covers(set(1, 2, 3), set(5))).isFalse();
    assertThat(inVain.covers(set(1), set(5, 7))).isFalse();
  }

  @Test
  void whatALaterQuestionCoversTakesNoRoom() {
    InVain inVain = new InVain(2);
    inVain.add(set(1), set(5));
    inVain.add(set(2), set(5));
    inVain.add(set(1, 2), set(5));
    inVain.add(set(3), set(5));
    assertThat(inVain.covers(set(1, 2), set(5))).isTrue();
    inVain.add(set(4), set(5));
    assertThat(inVain.covers(set(4), set(5))).isTrue();
    assertThat(inVain.covers(set(1, 2), set(5))).as("one more than there is room for").isFalse();
  }

  @Test
  void onlyAGateThatRemembersKeepsAnything() {
    LeakGate plain = LeakGate.of(AgencySchema.usual());
    LeakGate remembering = plain.remembering();
    Observer safe = seeing(REVENUE);
    QuantitySet known = plain.numbering().set(ImmutableSet.of(REVENUE));
    QuantitySet cost = plain.numbering().set(ImmutableSet.of(USED_COST));
    assertThat(plain.leaks(safe) || remembering.leaks(safe)).isFalse();
    assertThat(plain.inVain().covers(known, cost)).isFalse();
    assertThat(remembering.inVain().covers(known, cost)).isTrue();
    assertThat(remembering.leaks(seeing(REVENUE, MARGIN))).isTrue();
  }

  private static Observer seeing(Quantity... quantities) {
    return Observer.of(Sight.of("their clients", Grain.BUDGET, quantities));
  }

  private static QuantitySet set(Integer... numbers) {
    return ImmutableList.copyOf(numbers).stream()
        .reduce(NONE, QuantitySet::with, QuantitySet::union);
  }
}
