package dev.agency.examples.importers.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another system as data: its name, and what its files are.
 *
 * @param system the name of the system, the source of its {@link dev.agency.core.id.ExternalRef
 *     references}
 * @param objects what its files are
 */
public record Profile(String system, ImmutableList<ObjectProfile> objects) {
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of(
          "hubspot",
          "float",
          "clickup",
          "pipedrive-v1",
          "pipedrive-v2",
          "productive",
          "leave",
          "holidays",
          "history");

  /**
   * Reads a profile.
   *
   * @param json its JSON
   * @return the profile
   * @throws InvalidModelException if it is none, with the path of what is wrong
   * @throws dev.agency.examples.importers.raw.UnreadableFileException if it is no JSON
   */
  public static Profile read(String json) {
    return ProfileReader.read(ByteSource.wrap(("[" + json + "]").getBytes(UTF_8)));
  }

  /**
   * Returns the profile of a system that is known.
   *
   * @param name one of {@link #known()}
   * @return the profile
   * @throws InvalidModelException if it is not known ({@code UNKNOWN_NAME})
   */
  public static Profile of(String name) {
    if (!KNOWN.contains(name)) {
      throw InvalidModelException.of(
          ErrorCode.UNKNOWN_NAME, "The system must be one that has a profile.");
    }
    ByteSource json = Resources.asByteSource(Resources.getResource(Profile.class, name + ".json"));
    return ProfileReader.read(
        ByteSource.concat(
            ByteSource.wrap("[".getBytes(UTF_8)), json, ByteSource.wrap("]".getBytes(UTF_8))));
  }

  /**
   * Returns the systems that are known.
   *
   * @return the names
   */
  public static ImmutableSet<String> known() {
    return KNOWN;
  }

  /**
   * Returns the names of the files.
   *
   * @return the names, each once, in the order of the profile
   */
  public ImmutableSet<String> files() {
    return objects.stream().map(ObjectProfile::file).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns what the host has to give for some files.
   *
   * @param files the names of the files
   * @return the names of what is given, in their order
   */
  public ImmutableSet<String> givens(ImmutableSet<String> files) {
    return objects.stream()
        .filter(object -> files.contains(object.file()))
        .flatMap(Profile::givens)
        .sorted()
        .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableSet::copyOf));
  }

  private static Stream<String> givens(ObjectProfile object) {
    return Stream.concat(
        object.when().stream().flatMap(condition -> condition.given().stream()),
        object.fields().stream()
            .flatMap(
                field ->
                    Stream.concat(
                        Stream.concat(field.given().stream(), field.zone().stream()),
                        field.parts().stream().flatMap(part -> part.given().stream()))));
  }
}
