package dev.agency.proofs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recipes name types and members that there are, but for those they were tried with. */
class RecipesTest {
  private static final Pattern NAMED = Pattern.compile("`(?:[A-Z]\\w*\\.)?(\\w+)`");
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w*");
  private static final Pattern MEMBER = Pattern.compile("[a-z]+[A-Z]\\w*");
  private static final ImmutableSet<String> TRIED = ImmutableSet.of("overCapShare", "Donated");

  @Test
  void whatARecipeNamesIsThere() throws IOException {
    ImmutableSet<String> named =
        NAMED
            .matcher(recipes())
            .results()
            .map(found -> found.group(1))
            .filter(name -> !TRIED.contains(name))
            .collect(toImmutableSet());
    List<String> files = new ArrayList<>();
    StringBuilder sources = new StringBuilder();
    for (Path file : sources()) {
      files.add(file.getFileName().toString());
      sources.append(Files.readString(file));
    }
    ImmutableSet<String> words =
        Splitter.on(Pattern.compile("\\W+")).splitToStream(sources).collect(toImmutableSet());

    assertThat(named.stream().filter(name -> TYPE.matcher(name).matches()))
        .hasSizeGreaterThan(20)
        .allMatch(type -> files.contains(type + ".java") || words.contains(type));
    assertThat(named.stream().filter(name -> MEMBER.matcher(name).matches()))
        .contains("valuesWork")
        .allMatch(words::contains);
  }

  private static String recipes() throws IOException {
    String page = Files.readString(Documents.ROOT.resolve("CONTRIBUTING.md"));
    return page.substring(page.indexOf("## Recipes"), page.indexOf("## Documentation"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Documents.ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.endsWith("RecipesTest.java"))
          .toList();
    }
  }
}
