package dev.agency.core.testkit;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Prints a line for each law of a class once it was tried, so that a run shows what it proved.
 *
 * <pre>{@code
 * @AddLifecycleHook(PassLine.class)
 * class BurnProperties { ... }
 *
 * PASS law: the order of facts does not matter: 20,000 tries, seed 4711
 * }</pre>
 *
 * <p>The law is told in the words of its method. What was tried once is an example and no law.
 * Immutable and thread-safe.
 */
public final class PassLine implements AroundPropertyHook {
  private static final Pattern PROPERTY = Pattern.compile("^  @Property", Pattern.MULTILINE);
  private static final Pattern ABSTRACT =
      Pattern.compile("^(public )?abstract class", Pattern.MULTILINE);

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  /** Around all other hooks, so that a law whose statistics fall short of a bar does not pass. */
  @Override
  public int aroundPropertyProximity() {
    return -100;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext law, PropertyExecutor tries) {
    PropertyExecutionResult result = tries.execute();
    if (result.countTries() > 1) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s law: %s: %,d tries, seed %s",
              result.status() == PropertyExecutionResult.Status.SUCCESSFUL ? "PASS" : "FAIL",
              words(law.targetMethod().getName()),
              result.countTries(),
              result.seed().orElse("none")));
    }
    return result;
  }

  /**
   * Returns the classes of properties that print nothing, of the sources of some tests.
   *
   * @param sources the directory of the sources
   * @return their paths below it, in order; those that only others extend are left out
   * @throws IOException if the sources cannot be read
   */
  public static ImmutableList<String> missingIn(Path sources) throws IOException {
    ImmutableList.Builder<String> missing = ImmutableList.builder();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        if (PROPERTY.matcher(source).find()
            && !ABSTRACT.matcher(source).find()
            && !source.contains("@AddLifecycleHook(PassLine.class)")) {
          missing.add(sources.relativize(file).toString());
        }
      }
    }
    return missing.build();
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
