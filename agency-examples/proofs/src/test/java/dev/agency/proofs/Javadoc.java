package dev.agency.proofs;

import com.google.common.base.Ascii;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources say of types and of their attributes, one sentence of each. */
final class Javadoc {
  private static final Pattern SENTENCE = Pattern.compile("(?s)\\s*(.*?)([.;:](\\s|$)|\n *\n|$).*");

  private Javadoc() {}

  /** Returns what a type is, without the full stop; empty if its source does not say it. */
  static Optional<String> of(Class<?> type) {
    return comment(type).map(Javadoc::sentence);
  }

  /** Returns what an attribute of a model or a component of a record is. */
  static Optional<String> of(Class<?> type, String attribute) {
    if (type.isRecord()) {
      return comment(type)
          .flatMap(text -> first("(?s)\n@param " + attribute + "\\s(.*?)(?=\n@|\n\n|$)", text))
          .map(Javadoc::sentence);
    }
    String source = source(type);
    Matcher accessor =
        Pattern.compile("(?m)^ +public [^=;(\n]*\\b" + attribute + "\\(\\)").matcher(source);
    return accessor.find(declared(type, source))
        ? above(source, accessor.start())
            .flatMap(text -> first("(?s)^\\s*Returns (.*)", text))
            .map(Javadoc::sentence)
        : Optional.empty();
  }

  /** Javadoc as text: what a link or a piece of code is about, on one line. */
  static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@(?:code|link|linkplain) ((?:[^{}]|\\{[^{}]*\\})*)\\}", "`$1`")
        .replaceAll("`#?(?:\\w+\\.)*(\\w+)`", "`$1`")
        .replace("|", "\\|")
        .strip();
  }

  private static Optional<String> comment(Class<?> type) {
    String source = source(type);
    return above(source, declared(type, source));
  }

  /** The comment that ends above a place of a source, without its stars. */
  private static Optional<String> above(String source, int place) {
    int end = source.lastIndexOf("*/", place);
    int begin = source.lastIndexOf("/**", end);
    return begin < 0 || source.substring(end, place).contains(";")
        ? Optional.empty()
        : Optional.of(source.substring(begin + "/**".length(), end).replaceAll("(?m)^ *\\* ?", ""));
  }

  private static int declared(Class<?> type, String source) {
    Matcher declaration =
        Pattern.compile(
                "(?m)^ *[\\w -]*\\b(?:class|record|interface|enum) " + type.getSimpleName() + "\\b")
            .matcher(source);
    return declaration.find() ? declaration.start() : 0;
  }

  private static String source(Class<?> type) {
    String name = type.getName().replaceFirst("\\$.*", "");
    Path file =
        Path.of(
            "agency-" + name.split("\\.", -1)[2],
            "src/main/java",
            name.replace('.', '/') + ".java");
    return Documents.read(Documents.ROOT.resolve(file));
  }

  private static Optional<String> first(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String sentence(String text) {
    String sentence = plain(SENTENCE.matcher(text).replaceFirst("$1"));
    return sentence.isEmpty()
        ? sentence
        : Ascii.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
