package dev.agency.examples.spring;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The sources of this project without what was built of them. */
final class Sources {
  /** What is no source, by the name of its folder. */
  private static final Set<String> NO_SOURCE =
      Set.of("target", ".git", ".idea", "node_modules", "agency-data");

  private Sources() {}

  /** Copies them to a folder, where nothing is built then. */
  static void copyTo(Path root) throws IOException {
    Path sources = Path.of("../..").toRealPath();
    Files.walkFileTree(
        sources,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any)
              throws IOException {
            if (NO_SOURCE.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(root.resolve(sources.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
            if (!file.getFileName().toString().equals(".git")) {
              Files.copy(file, root.resolve(sources.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
