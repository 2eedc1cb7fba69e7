package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The documents of the project, and the pieces of them that are generated: {@code <!-- generated:
 * packages -->} to {@code <!-- end -->}. A piece that is another one than was generated fails the
 * build; with {@code -Dgenerated=write} it is written instead.
 */
final class Documents {
  /** The folder of the whole project, wherever below it the test is run. */
  static final Path ROOT = root();

  private static final boolean WRITES = "write".equals(System.getProperty("generated"));

  private Documents() {}

  static String read(String file) {
    return read(ROOT.resolve(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files of a folder with a name that ends so, nothing that was built, in order. */
  static ImmutableList<Path> files(Path folder, String end) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              String name = each.getFileName().toString();
              return name.equals("target") || (name.startsWith(".") && !each.equals(folder))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              if (each.getFileName().toString().endsWith(end)) {
                found.add(each);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().collect(toImmutableList());
  }

  /** Returns the first group of each match, indented as little as it can be. */
  static ImmutableList<String> find(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent().strip())
        .collect(toImmutableList());
  }

  /** Holds a file to the text that was generated. */
  static void hold(String file, String generated) throws IOException {
    Path path = ROOT.resolve(file);
    if (WRITES) {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, generated);
    }
    assertThat(Files.exists(path) ? read(path) : "")
        .as("%s; -Dgenerated=write on this test writes it", file)
        .isEqualTo(generated);
  }

  /** Holds a piece of a document to the text that was generated. */
  static void holdPiece(String file, String name, String generated) throws IOException {
    String start = "<!-- generated: " + name + " -->\n";
    String text = read(file);
    int from = text.indexOf(start);
    assertThat(from).as("%s has no piece %s", file, name).isNotNegative();
    from += start.length();
    int to = text.indexOf("<!-- end -->", from);
    hold(file, text.substring(0, from) + generated + text.substring(to));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("agency-core"))) {
      folder = Objects.requireNonNull(folder.getParent(), "This is not run inside the project.");
    }
    return folder;
  }
}
