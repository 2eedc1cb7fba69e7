package dev.agency.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.InvalidModelException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.sessions.JqwikSession;
import org.assertj.core.api.SoftAssertions;
import org.opentest4j.TestAbortedException;

/**
 * Mistakes planted into what the laws of a class judge, each of which must break the law it is
 * planted against.
 *
 * <p>The laws hold of what a method of their class returns. A subclass of them returns something
 * else, by a kernel with a mistake, and the law is tried on drawn arguments until it fails. Each
 * law needs a mistake of its own, or a proof elsewhere that has them.
 *
 * @param <L> the class of the laws
 */
public final class PlantedMistakes<L extends Laws> {
  private static final Pattern PROPERTY = Pattern.compile("^  @Property", Pattern.MULTILINE);

  /** An enum of laws, and its constants. */
  private static final Pattern LAWS = Pattern.compile("^enum (\\w*Laws?) ", Pattern.MULTILINE);

  private static final Pattern LAW =
      Pattern.compile("^  ([A-Z][A-Z0-9_]*) ?[({,;]", Pattern.MULTILINE);

  private static final Pattern PLANTS = Pattern.compile("enum \\w*(?:Saboteur|Mistake)\\b");
  private static final int TRIES = 400;
  private static final long SEED = 20_261_126;

  /** How far the whole numbers that are not bounded go. */
  private static final int GENERATIONS = 1_000;

  private final Class<L> laws;
  private final List<Mistake<L>> mistakes = new ArrayList<>();
  private final TreeSet<String> elsewhere = new TreeSet<>();

  /** A mistake, and what is thrown where it is caught. */
  private record Mistake<L>(
      String law, String words, L mistaken, Class<? extends Throwable> verdict) {}

  private PlantedMistakes(Class<L> laws) {
    this.laws = laws;
  }

  /**
   * Starts with no mistakes.
   *
   * @param <L> the class of the laws
   * @param laws that class
   * @return no mistakes
   */
  public static <L extends Laws> PlantedMistakes<L> in(Class<L> laws) {
    return new PlantedMistakes<>(laws);
  }

  /**
   * Plants a mistake.
   *
   * @param law the name of the law that catches it
   * @param words the mistake in words
   * @param mistaken the laws, of something with that mistake
   * @return these
   */
  public PlantedMistakes<L> against(String law, String words, L mistaken) {
    return against(law, words, mistaken, AssertionError.class);
  }

  /**
   * Plants a mistake that a model refuses before the law sees it.
   *
   * @param law the name of the law
   * @param words the mistake in words
   * @param mistaken the laws, of something with that mistake
   * @return these
   */
  public PlantedMistakes<L> refused(String law, String words, L mistaken) {
    return against(law, words, mistaken, InvalidModelException.class);
  }

  private PlantedMistakes<L> against(
      String law, String words, L mistaken, Class<? extends Throwable> verdict) {
    mistaken.isTried();
    mistakes.add(new Mistake<>(law, words, mistaken, verdict));
    return this;
  }

  /**
   * Names a law whose mistakes are planted by another test.
   *
   * @param law the name of the law
   * @param proof that test
   * @return these
   */
  public PlantedMistakes<L> elsewhere(String law, Class<?> proof) {
    assertThat(proof.getDeclaredMethods()).as(proof.getSimpleName()).isNotEmpty();
    elsewhere.add(law);
    return this;
  }

  /** Tries each law on its mistakes, and asks that each law has one. */
  public void areCaught() {
    TreeSet<String> named = new TreeSet<>(elsewhere);
    mistakes.forEach(mistake -> named.add(mistake.law()));
    assertThat(named)
        .as("laws of %s with a mistake", laws.getSimpleName())
        .containsExactlyElementsOf(names(laws));
    SoftAssertions caught = new SoftAssertions();
    JqwikSession.run(
        () ->
            mistakes.forEach(
                each ->
                    caught
                        .assertThat(verdict(each))
                        .as("%s: %s", each.law(), each.words())
                        .containsInstanceOf(each.verdict())));
    caught.assertAll();
  }

  /**
   * Returns the classes of properties that have no table of mistakes beside them, of the sources of
   * some tests: {@code MoneyProperties} has {@code MoneyLawsTest}.
   *
   * @param sources the directory of the sources
   * @return the simple names of the classes, in order
   * @throws IOException if the sources cannot be read
   */
  public static ImmutableSortedSet<String> missingIn(Path sources) throws IOException {
    ImmutableSortedSet.Builder<String> missing = ImmutableSortedSet.naturalOrder();
    for (Path file : below(sources, Integer.MAX_VALUE)) {
      String name = file.getFileName().toString().replace(".java", "");
      Path table = file.resolveSibling(name.replaceFirst("Properties$", "") + "LawsTest.java");
      if (!name.endsWith("LawsTest")
          && PROPERTY.matcher(Files.readString(file)).find()
          && !Files.exists(table)) {
        missing.add(name);
      }
    }
    return missing.build();
  }

  /**
   * Returns the laws of enums that no mistake is planted against, of the sources of some tests:
   * {@code CapacityLaw.ONCE} has one if {@code CapacitySaboteur} names it.
   *
   * <p>The name of an enum of laws ends in {@code Law} or {@code Laws}. Its mistakes stand beside
   * it, in a file that has {@code Saboteur} or {@code Mistake} in its name or in that of an enum it
   * declares.
   *
   * @param sources the directory of the sources
   * @return the constants behind the name of their enum, in order
   * @throws IOException if the sources cannot be read
   */
  public static ImmutableSortedSet<String> unplantedIn(Path sources) throws IOException {
    ImmutableSortedSet.Builder<String> unplanted = ImmutableSortedSet.naturalOrder();
    for (Path file : below(sources, Integer.MAX_VALUE)) {
      String source = Files.readString(file);
      Matcher laws = LAWS.matcher(source);
      if (laws.find()) {
        String planted = plantedBeside(file);
        LAW.matcher(source)
            .results()
            .map(law -> laws.group(1) + "." + law.group(1))
            .filter(law -> !Pattern.compile("\\b" + law + "\\b").matcher(planted).find())
            .forEach(unplanted::add);
      }
    }
    return unplanted.build();
  }

  /** The text of what plants mistakes in the directory of a file, without that file. */
  private static String plantedBeside(Path file) throws IOException {
    StringBuilder planted = new StringBuilder();
    for (Path other : below(Objects.requireNonNull(file.getParent()), 1)) {
      String source = Files.readString(other);
      boolean plants =
          other.getFileName().toString().matches(".*(?:Saboteur|Mistake).*")
              || PLANTS.matcher(source).find();
      if (plants && !other.equals(file)) {
        planted.append(source);
      }
    }
    return planted.toString();
  }

  private static List<Path> below(Path directory, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(directory, depth)) {
      return files.filter(each -> each.toString().endsWith(".java")).toList();
    }
  }

  private static Set<String> names(Class<?> laws) {
    TreeSet<String> names = new TreeSet<>();
    for (Method method : laws.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Property.class)) {
        names.add(method.getName());
      }
    }
    return names;
  }

  /** What is thrown by the first case that shows a mistake; empty if none does. */
  private Optional<Throwable> verdict(Mistake<L> mistake) {
    Method law =
        Arrays.stream(laws.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Property.class))
            .filter(method -> method.getName().equals(mistake.law()))
            .findFirst()
            .orElseThrow();
    law.setAccessible(true);
    Random random = new Random(SEED);
    Optional<Throwable> verdict = Optional.empty();
    for (int i = 0; i < TRIES && verdict.isEmpty(); i++) {
      verdict = verdict(law, mistake.mistaken(), random);
      JqwikSession.finishTry();
    }
    return verdict;
  }

  private Optional<Throwable> verdict(Method law, L mistaken, Random random) {
    Object[] arguments =
        Arrays.stream(law.getParameters()).map(each -> drawn(each, mistaken, random)).toArray();
    try {
      law.invoke(mistaken, arguments);
      return Optional.empty();
    } catch (InvocationTargetException thrown) {
      return Optional.ofNullable(thrown.getCause())
          .filter(verdict -> !(verdict instanceof TestAbortedException));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object drawn(Parameter parameter, L mistaken, Random random) {
    if (parameter.getType() == Random.class) {
      return new Random(random.nextLong());
    }
    return arbitrary(parameter, mistaken).generator(GENERATIONS).next(random).value();
  }

  private Arbitrary<?> arbitrary(Parameter parameter, L mistaken) {
    String provider = parameter.getAnnotation(ForAll.class).value();
    if (!provider.isEmpty()) {
      return provided(provider, mistaken);
    }
    IntRange ints = parameter.getAnnotation(IntRange.class);
    LongRange longs = parameter.getAnnotation(LongRange.class);
    if (parameter.getType() == int.class) {
      return ints == null
          ? Arbitraries.integers()
          : Arbitraries.integers().between(ints.min(), ints.max());
    }
    if (parameter.getType() == long.class) {
      return longs == null
          ? Arbitraries.longs()
          : Arbitraries.longs().between(longs.min(), longs.max());
    }
    return Arbitraries.defaultFor(parameter.getType());
  }

  private Arbitrary<?> provided(String provider, L mistaken) {
    try {
      Method method = laws.getDeclaredMethod(provider);
      assertThat(ImmutableSet.copyOf(method.getAnnotations()))
          .anyMatch(annotation -> annotation instanceof Provide);
      method.setAccessible(true);
      return (Arbitrary<?>) method.invoke(mistaken);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(provider, e);
    }
  }
}
