package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has to hold of capacity, each with a law that is tried in short and in full. */
class LawTableTest {
  private static final String BELOW = "dev.agency.core.";

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

  private record Row(String property, String type, String method) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line :
        Resources.readLines(
            Resources.getResource(LawTableTest.class, "laws.txt"), StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = Splitter.on("->").trimResults().splitToList(line);
        assertThat(cells).as(line).hasSize(2);
        int dot = cells.get(1).lastIndexOf('.');
        rows.add(
            new Row(cells.get(0), cells.get(1).substring(0, dot), cells.get(1).substring(dot + 1)));
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

  @Test
  void eachPropertyHasALawThatIsTriedInFull() throws IOException, ClassNotFoundException {
    for (Row row : rows()) {
      Class<?> type = Class.forName(BELOW + row.type());
      assertThat(type.getDeclaredMethods())
          .as("the law of \"%s\"", row.property())
          .anyMatch(method -> method.getName().equals(row.method()) && isLaw(method));
    }
    assertThat(rows()).extracting(Row::property).containsAll(PROMISED);
  }

  @Test
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
}
