package dev.agency.examples.importers;

import dev.agency.examples.importers.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The profiles that are there to be copied and changed. */
final class Samples {
  private Samples() {}

  static Profile profile(String name) {
    try {
      return Profile.read(
          Files.readString(ImportExampleTest.README.resolveSibling("profiles/" + name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
