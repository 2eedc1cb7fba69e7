package dev.agency.proofs.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.ByteTarget;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A policy that a host takes from a file: both lines read the same or refuse it, what is read can
 * be written and read again, and a catalogue takes it or says why not. Leaks are not searched here:
 * that takes its time by design, and has proofs of its own.
 */
final class PolicyBytes extends ByteTarget {
  PolicyBytes() {
    super("policies in JSON", ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  @Override
  public ImmutableList<byte[]> seeds() {
    Policy one =
        Policy.builder()
            .name("One role")
            .version("1")
            .addRoles(Presets.teamMember(), Presets.accountManager())
            .build();
    return ImmutableList.of(
        AgencyJson.write(one).getBytes(UTF_8), AgencyJson.write(Presets.policy()).getBytes(UTF_8));
  }

  @Override
  protected boolean read(byte[] input) {
    String json = new String(input, UTF_8);
    Optional<Policy> two = policy(AgencyJson::read, json);
    assertThat(policy(AgencyJson3::read, json)).isEqualTo(two);
    if (two.isPresent()) {
      String written = AgencyJson.write(two.get());
      assertThat(AgencyJson3.write(two.get())).isEqualTo(written);
      assertThat(policy(AgencyJson3::read, written)).isEqualTo(two);
      against(two.get());
    }
    return two.isPresent();
  }

  private static void against(Policy policy) {
    try {
      assertThat(policy.against(PermissionArbitraries.CATALOGUE)).isNotNull();
    } catch (AgencyException refused) {
      assertThat(refused.code()).isNotNull();
    }
  }

  private static Optional<Policy> policy(
      BiFunction<String, Class<Policy>, Policy> reader, String json) {
    try {
      return Optional.of(reader.apply(json, Policy.class));
    } catch (InvalidJsonException refused) {
      return Optional.empty();
    }
  }
}
