package dev.agency.examples.jdbc.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Starts writers.
 *
 * @param java the command but for the main class
 */
record Launcher(ImmutableList<String> java) {
  /** Starts a writer as anybody would. */
  static Launcher plain() {
    return of("-Xshare:auto", classPath());
  }

  /**
   * Starts writers whose classes come from an archive in a folder. For hundreds of them this is
   * worth while: to load and verify classes is a third of what a start costs. The archive is made
   * from a writer that ends by itself, and of jars alone.
   */
  static Launcher archived(Path directory) throws Exception {
    Path archive = directory.resolve("classes.jsa");
    String jars = jars(directory);
    String file = directory.resolve("archived").toString();
    KillTest.create(file);
    Process writer =
        of("-XX:ArchiveClassesAtExit=" + archive, jars).start(List.of(file, "0", "0", "20"));
    writer.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(writer.waitFor()).isZero();
    assertThat(archive).exists();
    return of("-XX:SharedArchiveFile=" + archive, jars);
  }

  private static Launcher of(String option, String classPath) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Launcher(
        ImmutableList.of(
            java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", option, "-cp", classPath));
  }

  /** Starts a writer with the arguments of its main method. */
  Process start(List<String> arguments) throws IOException {
    return new ProcessBuilder(
            ImmutableList.<String>builder()
                .addAll(java)
                .add(KilledWriter.class.getName())
                .addAll(arguments)
                .build())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String jars(Path directory) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : Splitter.on(File.pathSeparatorChar).split(classPath())) {
      Path path = Path.of(entry);
      jars.add(Files.isDirectory(path) ? jar(path, directory, jars.size()) : path);
    }
    return Joiner.on(File.pathSeparatorChar).join(jars);
  }

  private static Path jar(Path classes, Path directory, int number) throws IOException {
    Path jar = directory.resolve("classes-" + number + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        MoreFiles.asByteSource(file).copyTo(out);
      }
    }
    return jar;
  }
}
