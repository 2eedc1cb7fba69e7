package dev.agency.proofs.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.testkit.ByteTarget;
import dev.agency.permissions.RoleId;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Amounts, rates, counts and names as texts. Each is a value that is read back from how it writes
 * itself, or refused in a sentence that does not depend on it.
 */
final class TextBytes extends ByteTarget {
  /**
   * How one of them is read and written.
   *
   * @param seed a good text
   * @param reader reads it
   * @param writer writes what was read
   */
  private record Text<T>(String seed, Function<String, T> reader, Function<T, String> writer) {
    void readBack(String text) {
      T value = reader.apply(text);
      assertThat(reader.apply(writer.apply(value))).isEqualTo(value);
    }
  }

  private static final ImmutableList<Text<?>> TEXTS =
      ImmutableList.of(
          new Text<>("-12.50", text -> Money.of(text, "EUR"), Money::amount),
          new Text<>(
              "JPY", text -> Money.of("12", text), money -> money.currency().getCurrencyCode()),
          new Text<>("-3325/3", text -> ExactMoney.of(text, "EUR"), ExactMoney::minorUnits),
          new Text<>(
              "95.0001", text -> BillRate.perHour(text, "EUR"), rate -> rate.rate().amount()),
          new Text<>("1.0825", text -> ExchangeRate.of("EUR", "USD", text), ExchangeRate::rate),
          new Text<>("12.5", UnitCount::of, UnitCount::text),
          new Text<>("deal-1", DealId::of, DealId::value),
          new Text<>("account-manager", RoleId::of, RoleId::value),
          new Text<>("hubspot", text -> new ExternalRef(text, "17"), ExternalRef::source),
          new Text<>("17", text -> new ExternalRef("hubspot", text), ExternalRef::id));

  TextBytes() {
    super("amounts and names", ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  @Override
  public ImmutableList<byte[]> seeds() {
    return IntStream.range(0, TEXTS.size())
        .mapToObj(i -> ((char) i + TEXTS.get(i).seed()).getBytes(UTF_8))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  protected boolean read(byte[] input) {
    if (input.length == 0) {
      return false;
    }
    Text<?> text = TEXTS.get(Math.floorMod(input[0], TEXTS.size()));
    try {
      text.readBack(new String(input, 1, input.length - 1, UTF_8));
      return true;
    } catch (InvalidModelException refused) {
      refused(refused);
      return false;
    }
  }
}
