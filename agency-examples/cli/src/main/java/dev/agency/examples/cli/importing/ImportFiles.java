package dev.agency.examples.cli.importing;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.importers.ImportRequest;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.reading.Givens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a command by the names the profile of the system has for them. */
record ImportFiles(Profile profile, ImmutableListMultimap<String, Path> files) {
  private static final String FILE = "FILE";

  /**
   * Finds out which file is which.
   *
   * @throws BadInput if a file is none of the profile, or is not there
   */
  static ImportFiles of(Profile profile, List<String> arguments) {
    ImmutableListMultimap.Builder<String, Path> files = ImmutableListMultimap.builder();
    for (String argument : arguments) {
      Optional<String> named =
          profile.files().stream().filter(name -> argument.startsWith(name + "=")).findFirst();
      Path path =
          Path.of(named.map(name -> argument.substring(name.length() + 1)).orElse(argument));
      String name = named.orElseGet(() -> MoreFiles.getNameWithoutExtension(path));
      if (!profile.files().contains(name)) {
        throw new BadInput(
            FILE,
            ErrorCode.UNKNOWN_NAME,
            "A file must be called as one of "
                + String.join(", ", profile.files())
                + ", or be given as NAME=FILE.");
      }
      if (!Files.isReadable(path)) {
        throw BadInput.unreadable(String.valueOf(path.getFileName()));
      }
      files.put(name, path);
    }
    return new ImportFiles(profile, files.build());
  }

  /** Refuses what nobody asks for: a name that is mistyped would be missed only row by row. */
  void checkGiven(Map<String, String> given) {
    ImmutableSet<String> asked =
        ImmutableSet.<String>builder()
            .addAll(profile.givens(files.keySet()))
            .add(Givens.CURRENCY)
            .build();
    if (!asked.containsAll(given.keySet())) {
      throw new BadInput(
          "--given",
          ErrorCode.UNKNOWN_NAME,
          "What these files may be given is " + String.join(", ", asked) + ".");
    }
  }

  ImportRequest addTo(ImportRequest empty) {
    ImportRequest request = empty;
    for (Map.Entry<String, Path> file : files.entries()) {
      request = request.file(file.getKey(), MoreFiles.asByteSource(file.getValue()));
    }
    return request;
  }
}
