package dev.agency.proofs.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.ByteTarget;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The readers of models. Both lines read the same or both refuse, and what is read can be written
 * and read again.
 *
 * <p>Where a text has several faults the lines may name another one first, so path and code are not
 * compared here; the hostile corpus of core compares them fault by fault.
 */
final class ModelBytes extends ByteTarget {
  private static final ImmutableList<Object> SAMPLES =
      ImmutableList.of(
          SampleAgency.deal(),
          SampleAgency.conversion(),
          SampleAgency.budget(),
          SampleAgency.timeEntry(),
          SampleAgency.expense(),
          SampleAgency.invoice(),
          SampleAgency.rateBook(),
          SampleAgency.person(),
          SampleAgency.project(),
          SampleAgency.workSchedule(),
          SampleAgency.resourceRequest(),
          SampleAgency.retainer(),
          SampleAgency.message(),
          SampleScope.assessment());

  ModelBytes() {
    super("models in JSON", ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /** One good input for each type: its place in the list, and its JSON. */
  @Override
  public ImmutableList<byte[]> seeds() {
    return IntStream.range(0, SAMPLES.size())
        .mapToObj(i -> (char) i + AgencyJson.write(SAMPLES.get(i)))
        .map(text -> text.getBytes(UTF_8))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  protected boolean read(byte[] input) {
    if (input.length == 0) {
      return false;
    }
    Class<?> type = type(SAMPLES.get(Math.floorMod(input[0], SAMPLES.size())));
    String json = new String(input, 1, input.length - 1, UTF_8);
    Optional<Object> two = value(AgencyJson::read, json, type);
    Optional<Object> three = value(AgencyJson3::read, json, type);
    assertThat(three).isEqualTo(two);
    if (two.isPresent()) {
      String written = AgencyJson.write(two.get());
      assertThat(AgencyJson3.write(two.get())).isEqualTo(written);
      assertThat(value(AgencyJson3::read, written, type)).isEqualTo(two);
    }
    return two.isPresent();
  }

  /** The public type of a sample, which is a record or extended by what is generated. */
  private static Class<?> type(Object sample) {
    return sample instanceof Record ? sample.getClass() : sample.getClass().getSuperclass();
  }

  /** The value, empty if it is refused; anything else that is thrown is a finding. */
  private static Optional<Object> value(
      BiFunction<String, Class<?>, Object> reader, String json, Class<?> type) {
    try {
      return Optional.of(reader.apply(json, type));
    } catch (InvalidJsonException refused) {
      return Optional.empty();
    }
  }
}
