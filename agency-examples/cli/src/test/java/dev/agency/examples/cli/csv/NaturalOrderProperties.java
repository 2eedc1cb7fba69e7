package dev.agency.examples.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class NaturalOrderProperties {
  private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

  /** Short, and of few characters, so that texts share beginnings. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("019aé /").ofMaxLength(5);
  }

  @Property
  void numbersAfterTheSameWordAreInTheOrderOfNumbers(
      @ForAll @LongRange(min = 0) long a, @ForAll @LongRange(min = 0) long b) {
    assertThat(Integer.signum(ORDER.compare("PC" + a, "PC" + b))).isEqualTo(Long.compare(a, b));
  }

  @Property
  void onlyEqualTextsAreEqual(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void theOrderTurnsRoundWithItsArguments(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
  }

  @Property(tries = 2000)
  void theOrderIsTransitive(
      @ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
    boolean ascending = ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0;
    assertThat(!ascending || ORDER.compare(a, c) <= 0).isTrue();
  }
}
