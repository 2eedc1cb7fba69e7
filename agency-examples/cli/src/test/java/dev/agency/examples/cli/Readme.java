package dev.agency.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples of the README of this module and of the pages it leads to. */
final class Readme {
  private static final Path PAGES = Path.of("docs");

  private Readme() {}

  /** Returns the README with all pages behind it. */
  static String text() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      StringBuilder text = new StringBuilder(Files.readString(Path.of("README.md")));
      for (Path page : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        text.append('\n').append(Files.readString(page));
      }
      return text.toString();
    }
  }

  /** Returns the blocks of a language in a section, in their order. */
  static List<String> blocks(String section, String language) throws IOException {
    String text = text().split("\n#{2,3} " + section + "\n", 2)[1].split("\n#{1,3} ", 2)[0];
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
