package dev.agency.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page that people write, with sections between marks that the program writes.
 *
 * <pre>
 * &lt;!-- measured: burn --&gt;
 * ...
 * &lt;!-- end --&gt;
 * </pre>
 *
 * <p>What stands outside of the marks stays as it is. A section is written at once, so that a run
 * that is broken off leaves what it had. Not thread-safe.
 */
final class Page {
  private static final String END = "<!-- end -->";
  private static final Pattern MARK = Pattern.compile("(?m)^<!-- measured: (\\w+) -->$");

  private final Path file;

  /** A page in a file. */
  Page(Path file) {
    this.file = file;
  }

  /** The names of the sections, in their order. */
  ImmutableList<String> sections() throws IOException {
    return MARK.matcher(read())
        .results()
        .map(mark -> mark.group(1))
        .collect(ImmutableList.toImmutableList());
  }

  /** What stands between the marks of a section. */
  String section(String name) throws IOException {
    String text = read();
    return text.substring(begin(text, name), end(text, name));
  }

  /** Writes a section anew. */
  void write(String name, List<String> lines) throws IOException {
    String text = read();
    Files.writeString(
        file,
        text.substring(0, begin(text, name))
            + String.join("\n", lines)
            + "\n"
            + text.substring(end(text, name)),
        UTF_8);
  }

  private String read() throws IOException {
    return Files.readString(file, UTF_8);
  }

  private int begin(String text, String name) {
    String mark = "<!-- measured: " + name + " -->\n";
    int at = text.indexOf(mark);
    if (at < 0) {
      throw new IllegalArgumentException("The page has no section '" + name + "'.");
    }
    return at + mark.length();
  }

  private int end(String text, String name) {
    int begin = begin(text, name);
    int end = text.indexOf(END, begin);
    if (end < 0 || text.substring(begin, end).contains("<!-- measured: ")) {
      throw new IllegalArgumentException("The section '" + name + "' does not end.");
    }
    return end;
  }
}
