package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The jars that come with the libraries into a host that adds nothing: what their poms need at run
 * time, and what that needs, as it lies on the class path.
 */
final class RuntimeJars {
  private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1_048_576);
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern MANAGED =
      Pattern.compile(
          "<dependencyManagement>.*?</dependencyManagement>|<build>.*?</build>|<profiles>.*?</profiles>|<!--.*?-->",
          Pattern.DOTALL);

  /**
   * A jar.
   *
   * @param name its artifact
   * @param version its version
   * @param kibibytes its size, rounded up
   */
  record Jar(String name, String version, long kibibytes) {
    String row() {
      return "| `" + name + "` | " + version + " | " + kibibytes + " |\n";
    }
  }

  private RuntimeJars() {}

  static ImmutableList<Jar> ofTheLibraries() {
    Map<String, Jar> found = new TreeMap<>();
    Deque<String> poms = new ArrayDeque<>();
    for (String module : new String[] {"agency-core", "agency-permissions", "agency-budget"}) {
      poms.add(Documents.read(module + "/pom.xml"));
    }
    while (!poms.isEmpty()) {
      for (String artifact : needed(poms.remove())) {
        if (!artifact.startsWith("agency-") && !found.containsKey(artifact)) {
          Path jar = onClassPath(artifact);
          found.put(artifact, jar(artifact, jar));
          poms.add(pomOf(artifact, jar));
        }
      }
    }
    return ImmutableList.copyOf(found.values());
  }

  /** Returns the artifacts a pom needs at run time and does not leave to who uses it. */
  private static ImmutableList<String> needed(String pom) {
    return DEPENDENCY
        .matcher(MANAGED.matcher(pom).replaceAll(""))
        .results()
        .map((MatchResult each) -> each.group(1))
        .filter(each -> !each.matches("(?s).*<(scope>(test|provided)|optional>true).*"))
        .map(each -> each.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1"))
        .collect(toImmutableList());
  }

  /** Returns the size of a library in MiB: of its jar, or of what its classes are in one. */
  static BigDecimal mebibytes(String library) {
    Path classes = Path.of(library, "target", "classes");
    Path place =
        classPath()
            .filter(each -> each.endsWith(classes) || isJarOf(library, each))
            .findFirst()
            .orElseThrow(() -> new AssertionError(library + " is not on the class path"));
    try {
      long bytes = Files.isDirectory(place) ? packed(place) : Files.size(place);
      return BigDecimal.valueOf(bytes).divide(MEBIBYTE, 3, RoundingMode.HALF_UP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long packed(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Path file : Documents.files(folder, "")) {
        jar.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
    return bytes.size();
  }

  private static Stream<Path> classPath() {
    return Arrays.stream(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(Pattern.quote(System.getProperty("path.separator")), -1))
        .map(Path::of);
  }

  private static boolean isJarOf(String artifact, Path place) {
    String name = place.getFileName().toString();
    return name.matches(Pattern.quote(artifact) + "-\\d.*\\.jar") && !name.contains("-testkit");
  }

  private static Path onClassPath(String artifact) {
    return classPath()
        .filter(each -> isJarOf(artifact, each))
        .findFirst()
        .orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
  }

  private static Jar jar(String artifact, Path jar) {
    String file = jar.getFileName().toString();
    try {
      return new Jar(
          artifact,
          file.substring(artifact.length() + 1, file.length() - ".jar".length()),
          (Files.size(jar) + 1_023) / 1_024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pom of a jar: beside it in the repository, else within it; none means no needs. */
  private static String pomOf(String artifact, Path jar) {
    Path beside = jar.resolveSibling(jar.getFileName().toString().replaceAll("jar$", "pom"));
    try {
      if (Files.exists(beside)) {
        return Files.readString(beside);
      }
      try (JarFile file = new JarFile(jar.toFile())) {
        return file.stream()
            .filter(each -> each.getName().matches("META-INF/maven/.*/" + artifact + "/pom.xml"))
            .map(each -> text(file, each))
            .findFirst()
            .orElse("");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JarFile file, ZipEntry entry) {
    try (InputStream in = file.getInputStream(entry)) {
      return new String(ByteStreams.toByteArray(in), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
