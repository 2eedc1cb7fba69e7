package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.testkit.SampleAgency;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Throws bytes at the readers of both lines. Whatever comes is a value or is refused, by both lines;
 * nothing else is thrown; and what is read can be written and read again.
 *
 * <p>Where a text has several faults the lines may name another one first, so path and code are not
 * compared here; the hostile corpus of core compares them fault by fault.
 */
class JsonFuzzTest {
  private static final ImmutableList<Object> SAMPLES =
      ImmutableList.of(
          SampleAgency.deal(),
          SampleAgency.conversion(),
          SampleAgency.budget(),
          SampleAgency.timeEntry(),
          SampleAgency.expense(),
          SampleAgency.invoice(),
          SampleAgency.rateBook(),
          SampleAgency.person());

  private static final ImmutableList<Class<?>> TYPES =
      ImmutableList.of(
          Deal.class,
          Conversion.class,
          Budget.class,
          TimeEntry.class,
          Expense.class,
          Invoice.class,
          RateBook.class,
          Person.class);

  /** One good input for each type: its place in the list, and its JSON. */
  static Stream<byte[]> seeds() {
    return IntStream.range(0, SAMPLES.size())
        .mapToObj(i -> (char) i + AgencyJson.write(SAMPLES.get(i)))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void bothLinesReadTheSameOrRefuse(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Class<?> type = TYPES.get(Math.floorMod(input[0], TYPES.size()));
    String json = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    Optional<Object> two = read(AgencyJson::read, json, type);
    Optional<Object> three = read(AgencyJson3::read, json, type);
    assertThat(three).isEqualTo(two);
    if (two.isPresent()) {
      String written = AgencyJson.write(two.get());
      assertThat(AgencyJson3.write(two.get())).isEqualTo(written);
      assertThat(read(AgencyJson3::read, written, type)).isEqualTo(two);
    }
  }

  /** The value, empty if it is refused; anything else that is thrown is a finding. */
  private static Optional<Object> read(
      BiFunction<String, Class<?>, Object> reader, String json, Class<?> type) {
    try {
      return Optional.of(reader.apply(json, type));
    } catch (InvalidJsonException refused) {
      return Optional.empty();
    }
  }
}
