package dev.agency.proofs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link of every document leads to a file that is there, and to a heading it has. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");

  @Test
  void everyLinkLeadsSomewhere() {
    ImmutableList<Path> documents = Documents.files(Documents.ROOT, ".md");
    assertThat(documents).hasSizeGreaterThan(40);
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path document : documents) {
      for (MatchResult link : LINK.matcher(prose(document)).results().toList()) {
        links++;
        if (!leadsSomewhere(document, link.group(1))) {
          broken.add(Documents.ROOT.relativize(document) + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(120);
  }

  @Test
  void aLinkToNothingIsFound() {
    Path readme = Documents.ROOT.resolve("README.md");
    assertThat(leadsSomewhere(readme, "docs/no-such-page.md")).isFalse();
    assertThat(leadsSomewhere(readme, "SECURITY.md#no-such-heading")).isFalse();
    assertThat(leadsSomewhere(readme, "SECURITY.md#known-limits")).isTrue();
  }

  private static boolean leadsSomewhere(Path document, String link) {
    if (link.startsWith("https://")) {
      return true; // no test asks the network
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target =
        file.isEmpty()
            ? document
            : Objects.requireNonNull(document.getParent()).resolve(file).normalize();
    return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  /** Headings as pages of code hosts name them: small letters, spaces as hyphens, no signs. */
  private static ImmutableSet<String> anchors(Path document) {
    return HEADING
        .matcher(prose(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(toImmutableSet());
  }

  private static String prose(Path document) {
    return FENCED.matcher(Documents.read(document)).replaceAll("");
  }
}
