package dev.agency.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of the README of this module. */
final class Readme {
  private Readme() {}

  /** Returns the blocks of a language in a section, in their order. */
  static List<String> blocks(String section, String language) throws IOException {
    String text =
        Files.readString(Path.of("README.md"))
            .split("\n#{2,3} " + section + "\n", 2)[1]
            .split("\n#{2,3} ", 2)[0];
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
