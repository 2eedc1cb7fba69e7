package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has to hold of capacity, each with a law that is tried in short and in full, and fails. */
@AddLifecycleHook(FreshGenerators.class)
class LawTableTest {
  private static final String BELOW = "dev.agency.core.";
  private static final String FINDS = "  finds ";
  private static final Path SOURCES = Path.of("src/test/java");
  private static final long SEED = 20_261_127;

  /** What the design of capacity promises, in its words. */
  private static final List<String> PROMISED =
      List.of(
          "additivity over split ranges",
          "free - over = capacity - load",
          "placement sums exact",
          "leave never raises capacity",
          "a booking never lowers over",
          "holiday union idempotent",
          "with = rebuild",
          "overlay = rebuild",
          "the same under three time zones",
          "the law sums to 1, with the mean of all deals",
          "every answer verifies, and misses what JGraphT misses",
          "more capacity or a longer window never turns yes to no",
          "certificate at T - 1 for the earliest delivery T",
          "classes of people = the full network",
          "permutation leaves the certificate equal");

  private record Row(String property, String type, String method, List<String> mistakes) {
    Class<?> load() throws ClassNotFoundException {
      return Class.forName(BELOW + type);
    }

    /** Returns the mistakes, which stand beside the law. */
    List<PlantedMistake> planted() throws ClassNotFoundException {
      List<PlantedMistake> planted = new ArrayList<>();
      for (String mistake : mistakes) {
        int dot = mistake.lastIndexOf('.');
        planted.addAll(
            constants(mistake.substring(0, dot)).stream()
                .filter(each -> ((Enum<?>) each).name().equals(mistake.substring(dot + 1)))
                .toList());
      }
      return planted;
    }

    List<PlantedMistake> constants(String name) throws ClassNotFoundException {
      Class<?> all = Class.forName(load().getPackageName() + "." + name);
      return Arrays.stream(all.getEnumConstants()).map(PlantedMistake.class::cast).toList();
    }

    /** Returns the text of the method. */
    String text() throws IOException {
      Path source = SOURCES.resolve((BELOW + type).replace('.', '/') + ".java");
      String all = Files.readString(source);
      int start = all.indexOf("void " + method + "(");
      return all.substring(start, all.indexOf("\n  }\n", start));
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line :
        Resources.readLines(
            Resources.getResource(LawTableTest.class, "laws.txt"), StandardCharsets.UTF_8)) {
      if (line.startsWith(FINDS)) {
        rows.get(rows.size() - 1).mistakes().add(line.substring(FINDS.length()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = Splitter.on("->").trimResults().splitToList(line);
        assertThat(cells).as(line).hasSize(2);
        int dot = cells.get(1).lastIndexOf('.');
        rows.add(
            new Row(
                cells.get(0),
                cells.get(1).substring(0, dot),
                cells.get(1).substring(dot + 1),
                new ArrayList<>()));
      }
    }
    return rows;
  }

  /** Properties are tried as often as the build says, and tests that are not have a full twin. */
  private static boolean isLaw(Method method) {
    Property property = method.getAnnotation(Property.class);
    Tag tag = method.getAnnotation(Tag.class);
    return property != null
        ? property.tries() == Property.TRIES_NOT_SET
        : method.isAnnotationPresent(Test.class) && tag != null && tag.value().equals("full");
  }

  @Example
  void eachPropertyHasALawThatIsTriedInFull() throws IOException, ClassNotFoundException {
    for (Row row : rows()) {
      assertThat(row.load().getDeclaredMethods())
          .as("the law of \"%s\"", row.property())
          .anyMatch(method -> method.getName().equals(row.method()) && isLaw(method));
    }
    assertThat(rows()).extracting(Row::property).containsAll(PROMISED);
  }

  @Example
  void eachLawStandsInTheTable() throws IOException, ClassNotFoundException {
    Set<String> types = new HashSet<>();
    Set<String> listed = new TreeSet<>();
    for (Row row : rows()) {
      types.add(row.type());
      listed.add(row.type() + "." + row.method());
    }
    Set<String> laws = new TreeSet<>();
    for (String type : types) {
      Arrays.stream(Class.forName(BELOW + type).getDeclaredMethods())
          .filter(LawTableTest::isLaw)
          .forEach(method -> laws.add(type + "." + method.getName()));
    }
    assertThat(laws).isEqualTo(listed);
  }

  @Example
  void eachLawNamesMistakesThatArePlantedForWhatItTries()
      throws IOException, ClassNotFoundException {
    for (Row row : rows()) {
      assertThat(row.mistakes()).as("mistakes of \"%s\"", row.method()).isNotEmpty();
      assertThat(row.planted())
          .hasSameSizeAs(row.mistakes())
          .extracting(PlantedMistake::law)
          .allSatisfy(
              law ->
                  assertThat(row.text())
                      .contains(law.getDeclaringClass().getSimpleName() + "." + law.name()));
    }
  }

  @Example
  void eachMistakeThatIsPlantedStandsInTheTable() throws IOException, ClassNotFoundException {
    Set<PlantedMistake> listed = new HashSet<>();
    Set<PlantedMistake> planted = new LinkedHashSet<>();
    for (Row row : rows()) {
      listed.addAll(row.planted());
      for (String mistake : row.mistakes()) {
        planted.addAll(row.constants(mistake.substring(0, mistake.lastIndexOf('.'))));
      }
    }
    assertThat(planted).isEqualTo(listed);
  }

  @Example
  void eachMistakeIsFound() throws IOException, ClassNotFoundException {
    Set<PlantedMistake> planted = new LinkedHashSet<>();
    for (Row row : rows()) {
      planted.addAll(row.planted());
    }
    assertThat(
            new SaboteurHunt("laws of capacity", SEED, 300, 1)
                .run(planted, PlantedMistake::law, PlantedMistake::tryOn))
        .hasSizeGreaterThan(40);
  }
}
