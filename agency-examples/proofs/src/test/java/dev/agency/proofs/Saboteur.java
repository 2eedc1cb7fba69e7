package dev.agency.proofs;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles code that breaks a rule on purpose: a check that has never caught anything proves
 * nothing.
 */
final class Saboteur {
  private Saboteur() {}

  /**
   * Compiles one source file.
   *
   * @param directory where the class files go
   * @param name the full name of its public class, or of any class in it
   * @param source the source
   * @return the class files
   */
  static List<Path> compile(Path directory, String name, String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            directory.toString(),
            "-classpath",
            System.getProperty("java.class.path") + File.pathSeparator + directory,
            "-proc:none",
            "-nowarn",
            "-g");
    if (!compiler
        .getTask(messages, null, null, options, null, List.of(new Text(name, source)))
        .call()) {
      throw new IllegalArgumentException("The saboteur does not compile: " + messages);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String name, String source) {
      super(
          URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension),
          JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
