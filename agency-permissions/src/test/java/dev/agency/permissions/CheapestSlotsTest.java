package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.permissions.CheapestSlots.Clause;
import dev.agency.permissions.CheapestSlots.Found;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheapestSlotsTest {
  private static final int ENOUGH = 10_000;
  private static final long[] WEIGHTS = {4, 1, 1, 16, 1};

  @Test
  void oneDearNumberIsNotTakenForTwoCheapOnes() {
    Found found = find(ENOUGH, clause(0, 1), clause(0, 2));
    assertThat(found.slots()).isEqualTo(set(1, 2));
    assertThat(found.cheapest()).isTrue();
    assertThat(find(ENOUGH, clause(3, 0), clause(3, 0)).slots()).isEqualTo(set(0));
  }

  @Test
  void aClauseDoesNotBindAsLongAsWhatItExceptsIsNotTaken() {
    Clause afterOne = new Clause(set(3), set(1));
    assertThat(find(ENOUGH, clause(0, 1), afterOne).slots()).isEqualTo(set(0));
    assertThat(find(ENOUGH, clause(1), afterOne).slots()).isEqualTo(set(1, 3));
  }

  @Test
  void whereNothingIsWrongNothingIsTaken() {
    Found found = find(1);
    assertThat(found.slots()).isEqualTo(set());
    assertThat(found.cheapest()).isTrue();
  }

  @Test
  void aSearchThatIsGivenUpSaysSoAndLeavesNothingToSpare() {
    Found found = find(1, clause(0, 1), clause(0, 2), clause(1, 2));
    assertThat(found.cheapest()).isFalse();
    assertThat(found.slots()).isEqualTo(set(1, 2));
  }

  @Test
  void aSearchThatIsGivenUpTakesFromAnOwnerRatherThanFromOneMore() {
    // 0 to 3 are of one owner, and 4, which is cheaper than 3, of another.
    Found found = find(1, clause(1), clause(3, 4));
    assertThat(found.slots()).isEqualTo(set(1, 3));
    assertThat(find(ENOUGH, clause(1), clause(3, 4)).slots()).isEqualTo(set(1, 4));
  }

  private static Found find(int limit, Clause... clauses) {
    return new CheapestSlots(
            slot -> WEIGHTS[slot], slot -> slot / 4, set -> broken(List.of(clauses), set), limit)
        .find();
  }

  private static Set<Clause> broken(List<Clause> clauses, BitSet set) {
    Set<Clause> broken = new LinkedHashSet<>(clauses);
    broken.removeIf(clause -> clause.isSatisfiedBy(set));
    return broken;
  }

  private static Clause clause(int... oneOf) {
    return new Clause(set(oneOf), set());
  }

  private static BitSet set(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return set;
  }
}
