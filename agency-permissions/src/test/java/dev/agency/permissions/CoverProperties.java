package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.query.Attributes;
import dev.agency.permissions.query.Condition;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class CoverProperties extends Laws {
  Condition cover(Cover cover, int wanted, int free) {
    return cover.of(wanted, free);
  }

  private static final Condition HELPS = Condition.containsSubject("helpers");
  private static final Condition MANAGES = Condition.inSet("client", List.of("acme"));
  private static final Cover TWO = new Cover(List.of(HELPS, MANAGES));

  @Example
  void whatDoesNotMatterIsNotSaid() {
    assertThat(TWO.of(0b1100, 0)).isEqualTo(MANAGES);
    assertThat(TWO.of(0b1111, 0)).isEqualTo(Condition.always());
    assertThat(TWO.of(0, 0)).isEqualTo(Condition.never());
    assertThat(TWO.of(0b1110, 0)).isEqualTo(Condition.or(HELPS, MANAGES));
    assertThat(TWO.of(0b1000, 0)).isEqualTo(Condition.and(HELPS, MANAGES));
  }

  @Example
  void whatCannotBeAskedMayHoldOrNot() {
    assertThat(TWO.of(0b0010, 0b0001)).isEqualTo(Condition.not(MANAGES));
  }

  @Example
  void thereAreAtMostFive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cover(Collections.nCopies(6, HELPS)));
  }

  /** The record is the set of conditions that hold for it. */
  @Property(tries = 2000)
  void itHoldsForWhatIsWantedAndForNothingElse(
      @ForAll @IntRange(max = 5) int size, @ForAll int wantedBits, @ForAll int freeBits) {
    List<String> names = IntStream.range(0, size).mapToObj(i -> "c" + i).toList();
    Cover cover =
        new Cover(names.stream().map(each -> Condition.inSet("all", List.of(each))).toList());
    int all = -1 >>> (32 - cover.combinations());
    int wanted = wantedBits & all;
    int free = freeBits & all & ~wanted;
    Predicate<Set<String>> covered =
        Attributes.<Set<String>>empty()
            .withMany("all", holding -> holding)
            .matcher(cover(cover, wanted, free), "ana");
    for (int combination = 0; combination < cover.combinations(); combination++) {
      Set<String> holding = new TreeSet<>();
      for (int i = 0; i < size; i++) {
        if ((combination & (1 << i)) != 0) {
          holding.add("c" + i);
        }
      }
      if ((free & (1 << combination)) == 0) {
        assertThat(covered.test(holding)).isEqualTo((wanted & (1 << combination)) != 0);
      }
    }
  }
}
