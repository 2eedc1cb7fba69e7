package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.ByteTarget;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

/** Profiles that a host reads from its own file: each is one, or refused with the place. */
final class ProfileBytes extends ByteTarget {
  ProfileBytes() {
    super("profiles of importers", ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  @Override
  public ImmutableList<byte[]> seeds() {
    return Profile.known().stream()
        .map(name -> Resources.getResource(Profile.class, name + ".json"))
        .map(
            json -> {
              try {
                return Resources.toByteArray(json);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  protected boolean read(byte[] input) {
    try {
      Profile profile = Profile.read(new String(input, UTF_8));
      assertThat(profile.files()).isNotEmpty();
      assertThat(profile.givens(profile.files())).doesNotContainNull();
      return true;
    } catch (InvalidModelException refused) {
      assertThat(refused.problems()).isNotEmpty();
      return false;
    } catch (UnreadableFileException noJson) {
      refused(noJson);
      return false;
    }
  }
}
