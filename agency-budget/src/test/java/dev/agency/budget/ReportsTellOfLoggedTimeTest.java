package dev.agency.budget;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every report tells how far time is logged and how complete the time sheets are, for missing ones
 * make it look healthy.
 *
 * <p>The record types are found in the classes of the module, so that a new one fails here until it
 * tells it, too, or is named as a row that stands inside a report.
 */
class ReportsTellOfLoggedTimeTest {
  private static final String OF_THE_BURN =
      "stands in a burn report beside the row of the budget, which tells it for all of them";

  private static final String OF_A_STATUS = "stands beside the row of its project, which tells it";
  private static final String WITHOUT_TIME =
      "rests on dates, states, answers or plans, of which time sheets tell nothing";

  private static final ImmutableMap<String, Quantity> TOLD =
      ImmutableMap.of("loggedThrough", Quantities.DATES, "coverage", Quantities.COVERAGE);

  /** What stands inside a report, and where that tells it; and what rests on no time. */
  private static final ImmutableMap<String, String> INSIDE =
      ImmutableMap.<String, String>builder()
          .put("lineBurn", OF_THE_BURN)
          .put("personBurn", OF_THE_BURN + "; of one person a share of capacity is private")
          .put("disciplineBurn", OF_THE_BURN + "; a discipline may be one person")
          .put("periodBurn", OF_THE_BURN)
          .put("crossing", OF_THE_BURN)
          .put("explanationLine", "is one fact behind a figure of a report that tells it")
          .put("convertedLine", "is one fact behind a figure of a reported burn that tells it")
          .put("outlookStep", "is one step on the way to a figure of a row that tells it")
          .put("disciplineImpact", "stands beside the impact on its budget, which tells it")
          .put("personImpact", "stands beside the impact on its budget; of the days to come")
          .put("setupReview", "is of a project that has not begun, so that nobody has logged time")
          .put("lineInvoicing", "stands beside the invoicing of its budget, which tells it")
          .put("pendingChange", OF_A_STATUS)
          .put("projectHandoff", OF_A_STATUS)
          .put("projectCreep", OF_A_STATUS)
          .put("projectRevisions", OF_A_STATUS)
          .put("handoffPacket", "goes with a handoff, in words and days")
          .put("expectation", "holds a plan against a wish, before anybody works by it")
          .put("projectRisk", OF_A_STATUS)
          .put("projectBlocker", OF_A_STATUS)
          .put("projectNote", "what somebody wrote, in a status")
          .put("projectStaff", OF_A_STATUS + "; of the days to come")
          .put("deal", WITHOUT_TIME)
          .put("personLoad", WITHOUT_TIME)
          .put("dealCapacity", WITHOUT_TIME)
          .put("deliveryMetrics", WITHOUT_TIME)
          .put("milestoneDelivery", WITHOUT_TIME)
          .put("contentmentMetrics", WITHOUT_TIME)
          .put("renewalMetrics", WITHOUT_TIME)
          .put(
              "staffingMetrics", "stands beside the utilization of people, which is of all they do")
          .buildOrThrow();

  private static ImmutableSortedMap<String, RecordType<?>> types() throws Exception {
    Path root =
        Path.of(Objects.requireNonNull(BurnReport.class.getResource("BurnReport.class")).toURI());
    Path classes = Objects.requireNonNull(root.getParent());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace(File.separatorChar, '.'))
          .flatMap(name -> typesOf(BurnReport.class.getPackageName() + "." + name))
          .collect(toImmutableSortedMap(Comparator.naturalOrder(), RecordType::name, type -> type));
    }
  }

  private static Stream<RecordType<?>> typesOf(String name) {
    try {
      Class<?> type =
          Class.forName(name, false, ReportsTellOfLoggedTimeTest.class.getClassLoader());
      return Arrays.stream(type.getDeclaredFields())
          .filter(field -> field.getType() == RecordType.class)
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .filter(field -> Modifier.isPublic(field.getModifiers()))
          .map(ReportsTellOfLoggedTimeTest::read);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static RecordType<?> read(java.lang.reflect.Field constant) {
    try {
      return (RecordType<?>) Objects.requireNonNull(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static ImmutableMap<String, Quantity> told(RecordType<?> type) {
    ImmutableMap.Builder<String, Quantity> told = ImmutableMap.builder();
    for (Field<?, ?> field : type.fields()) {
      if (TOLD.containsKey(field.name())) {
        told.put(field.name(), field.quantity());
      }
    }
    return told.buildOrThrow();
  }

  @Test
  void everyReportTellsItAndNoRowInsideOneRepeatsIt() throws Exception {
    ImmutableSortedMap<String, RecordType<?>> types = types();
    assertThat(types)
        .as("the search finds the types of all packages")
        .containsKeys(
            "budgetBurn", "reportedBurn", "alert", "earnedInCost", "runOut", "retainerPeriod")
        .hasSizeGreaterThanOrEqualTo(21);
    ImmutableSortedSet<String> silent =
        types.entrySet().stream()
            .filter(type -> !told(type.getValue()).equals(TOLD))
            .map(Map.Entry::getKey)
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    assertThat(silent).isEqualTo(ImmutableSortedSet.copyOf(INSIDE.keySet()));
    System.out.printf(
        Locale.ROOT,
        "PASS reports tell of logged time: %d of %d record types do, %d stand inside one or rest on"
            + " no time%n",
        types.size() - silent.size(),
        types.size(),
        silent.size());
  }
}
