package dev.agency.budget.testkit;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of the values of one package in files that are written once and read forever, beside
 * its tests under {@code golden/v1}.
 */
public final class GoldenForms {
  private static final Pattern AMOUNT =
      Pattern.compile("\"(?:amount|minorUnits)\":\"([^\"]{3,})\"");

  private final Class<?> beside;

  /**
   * Creates the forms of a package.
   *
   * @param beside a public type of the package
   */
  public GoldenForms(Class<?> beside) {
    this.beside = beside;
  }

  /**
   * Returns what is wrong with the file of each type of the package that is read from JSON.
   *
   * @return nothing, or what is wrong, by the name of the type
   * @throws Exception if a file cannot be read
   */
  public ImmutableSortedMap<String, String> faults() throws Exception {
    return faults(GoldenForms::isRead);
  }

  /**
   * Returns what is wrong with the file of each record of the package, for one all of whose records
   * are read from JSON by their components.
   *
   * @return nothing, or what is wrong, by the name of the record
   * @throws Exception if a file cannot be read
   */
  public ImmutableSortedMap<String, String> faultsOfRecords() throws Exception {
    return faults(Class::isRecord);
  }

  private ImmutableSortedMap<String, String> faults(Predicate<Class<?>> read) throws Exception {
    Path classes = Path.of(resource(beside.getSimpleName() + ".class").toURI()).getParent();
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> !name.startsWith("Immutable") && !name.endsWith("-info"))
          .map(this::named)
          .filter(read)
          .collect(toImmutableSortedMap(naturalOrder(), Class::getSimpleName, this::fault));
    }
  }

  private Class<?> named(String name) {
    try {
      return Class.forName(beside.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isRead(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("fromJson"));
  }

  private String fault(Class<?> type) {
    URL file = beside.getResource("golden/v1/" + type.getSimpleName() + ".json");
    if (file == null) {
      return "has no file";
    }
    try {
      String golden = Resources.toString(file, UTF_8).stripTrailing();
      if (!AgencyJson.write(AgencyJson.read(golden, type)).equals(golden)
          || !AgencyJson3.write(AgencyJson3.read(golden, type)).equals(golden)) {
        return "is written in another form";
      }
      String shown = AgencyJson.read(golden, type).toString();
      return AMOUNT
          .matcher(golden)
          .results()
          .map(amount -> amount.group(1))
          .filter(shown::contains)
          .findFirst()
          .map(amount -> "shows an amount")
          .orElse("");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private URL resource(String name) {
    return Objects.requireNonNull(beside.getResource(name), name);
  }
}
