package dev.agency.permissions.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class ResidueProperties extends Laws {
  int inverse(int number) {
    return Residue.inverse(number);
  }

  int plus(int left, int right) {
    return Residue.plus(left, right);
  }

  private static final int LAST = Residue.PRIME - 1;

  @Property
  void aNumberTimesItsInverseIsOne(@ForAll @IntRange(min = 1, max = LAST) int number) {
    assertThat(Residue.times(number, inverse(number))).isEqualTo(1);
  }

  @Property
  void arithmeticIsThatOfBigIntegers(
      @ForAll @IntRange(max = LAST) int left,
      @ForAll @IntRange(max = LAST) int right,
      @ForAll @LongRange(max = Long.MAX_VALUE) long number) {
    BigInteger a = BigInteger.valueOf(left);
    BigInteger b = BigInteger.valueOf(right);
    assertThat(plus(left, right)).isEqualTo(residue(a.add(b)));
    assertThat(Residue.minus(left, right)).isEqualTo(residue(a.subtract(b)));
    assertThat(Residue.times(left, right)).isEqualTo(residue(a.multiply(b)));
    assertThat(Residue.of(number)).isEqualTo(residue(BigInteger.valueOf(number)));
  }

  private static int residue(BigInteger number) {
    return number.mod(BigInteger.valueOf(Residue.PRIME)).intValueExact();
  }
}
