package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The error codes, each with a test that asks for it and a path at which it is told. */
final class ErrorCodeTable {
  private static final Path CORPUS =
      Documents.ROOT.resolve("agency-core/src/test/resources/dev/agency/core/json/hostile.txt");

  private static final String CODES =
      Stream.of(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.joining("|"));

  /** A row of the corpus of refused input: type, path, code and text. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\w+ *\\| *(/\\S+)? *\\| *(" + CODES + ") *\\|");

  /**
   * A code in a test: the constant, or a text with its path. Names alone, which other enums have as
   * well, and comments do not count.
   */
  private static final Pattern CONSTANT = Pattern.compile("\\bErrorCode\\.(" + CODES + ")\\b");

  private static final Pattern TOLD =
      Pattern.compile("(/[A-Za-z]\\w*(?:/\\w+)*)\"? *[ |] *(" + CODES + ")\\b");

  private static final Pattern COMMENT =
      Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*|//[^\\n\"]*$");

  private final Map<ErrorCode, String> tests = new EnumMap<>(ErrorCode.class);
  private final Map<ErrorCode, String> paths = new EnumMap<>(ErrorCode.class);

  private ErrorCodeTable() {}

  /** Looks at the corpus first, and then at all tests in their order. */
  static ErrorCodeTable read() {
    ErrorCodeTable table = new ErrorCodeTable();
    ROW.matcher(Documents.read(CORPUS))
        .results()
        .forEach(
            row -> table.put("HostileCorpusTest", row.group(2), Optional.ofNullable(row.group(1))));
    for (Path file : Documents.files(Documents.ROOT, ".java")) {
      String name = file.getFileName().toString().replace(".java", "");
      if (name.matches("(?!(?:ErrorCodes|Generated)Test).*(Test|Properties|Contract)")
          && file.toString().contains("src/test/")) {
        table.look(name, Documents.read(file));
      }
    }
    return table;
  }

  /** Takes what a test names. */
  void look(String test, String source) {
    String code = COMMENT.matcher(source).replaceAll("");
    for (MatchResult told : TOLD.matcher(code).results().toList()) {
      put(test, told.group(2), Optional.of(told.group(1)));
    }
    for (MatchResult constant : CONSTANT.matcher(code).results().toList()) {
      put(test, constant.group(1), Optional.empty());
    }
  }

  private void put(String test, String code, Optional<String> path) {
    ErrorCode named = ErrorCode.valueOf(code);
    tests.putIfAbsent(named, test);
    path.ifPresent(known -> paths.putIfAbsent(named, known));
  }

  static ErrorCodeTable empty() {
    return new ErrorCodeTable();
  }

  Map<ErrorCode, String> tests() {
    return tests;
  }

  /** Returns the row of a code. */
  String row(ErrorCode code) {
    String path = Optional.ofNullable(paths.get(code)).map(p -> "`" + p + "`").orElse("");
    return "| `%s` | %s | %s | `%s` |\n".formatted(code, meaning(code), path, tests.get(code));
  }

  private static String meaning(ErrorCode code) {
    String source =
        Documents.read("agency-core/src/main/java/dev/agency/core/error/ErrorCode.java");
    MatchResult doc =
        Pattern.compile("/\\*\\*((?:(?!\\*/).)*?)\\*/\\s+" + code + "\\s*[,;}]", Pattern.DOTALL)
            .matcher(source)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(code + " has no doc"));
    String text = Javadoc.plain(doc.group(1).replaceAll("(?m)^ *\\* ?", ""));
    assertThat(text).isNotBlank();
    return text;
  }
}
