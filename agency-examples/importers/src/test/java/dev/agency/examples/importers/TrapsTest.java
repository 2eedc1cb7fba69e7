package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.CsvFileTest;
import dev.agency.examples.importers.raw.CsvTextTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of traps in the README: each has a fixture and a test, and each such test its line. */
class TrapsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\S+) \\| (.+?) \\| (.+?) \\| (\\w+)#(\\w+) \\|$");

  private static final ImmutableList<Class<?>> TESTS =
      ImmutableList.of(
          CsvTest.class,
          CsvFileTest.class,
          CsvTextTest.class,
          HubSpotTest.class,
          JsonTest.class,
          PipedriveTest.class,
          FloatTest.class,
          ClickUpTest.class,
          MondayTest.class,
          ProductiveTest.class,
          ReadingTest.class,
          CalendarTest.class,
          PastProjectsTest.class,
          ResponsibilityTest.class,
          NothingAssumedTest.class,
          LinkingTest.class,
          DecisionBookTest.class,
          PlacesTest.class,
          SameIdTest.class,
          TwoFilesTest.class,
          UndoTest.class,
          TrialProperties.class,
          HostileProperties.class,
          StreamingTest.class);

  /** The tests of systems and of the ways they write, all of which are of their traps. */
  private static final ImmutableList<Class<?>> OF_SYSTEMS =
      ImmutableList.of(
          CsvTest.class,
          HubSpotTest.class,
          JsonTest.class,
          PipedriveTest.class,
          FloatTest.class,
          ClickUpTest.class,
          MondayTest.class,
          ProductiveTest.class,
          ReadingTest.class,
          CalendarTest.class,
          PastProjectsTest.class,
          ResponsibilityTest.class,
          PlacesTest.class,
          NothingAssumedTest.class);

  /** All but these. */
  private static final ImmutableSet<String> OF_NO_TRAP =
      ImmutableSet.of(
          "CsvTest#aFlagOfAProfileIsTrueOrFalse",
          "CsvTest#aProfileIsOneObject",
          "CsvTest#aProfileThatNoRunCouldFollowIsRefusedWithItsPath",
          "CsvTest#everyProfileThatShipsCanBeRead",
          "CsvTest#progressCountsEachRowOnce",
          "JsonTest#aFileTheProfileDoesNotHaveAndABatchNobodyCouldNameAreRefused",
          "PastProjectsTest#theyAreWhatForecastsLearnFrom",
          "ProductiveTest#theSameAgainChangesNothing",
          "ReadingTest#anAmountSaysNothingOfPeriods",
          "ReadingTest#anAmountWithoutAFormMovesThePriceOrTheCapThereIs",
          "ReadingTest#whatIsOtherwiseIsRefusedWhereItStands");

  private record Trap(String system, String trap, String fixture, String type, String method) {}

  private static List<Trap> traps() throws IOException {
    return ROW.matcher(Files.readString(ImportExampleTest.README))
        .results()
        .map(
            (MatchResult row) ->
                new Trap(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
        .toList();
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class)
        || method.isAnnotationPresent(Property.class);
  }

  private static Set<String> tests(List<Class<?>> types) {
    return types.stream()
        .flatMap(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(TrapsTest::isTest)
                    .map(method -> type.getSimpleName() + "#" + method.getName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyTrapHasATest() throws IOException {
    Set<String> tests = tests(TESTS);
    assertThat(traps())
        .hasSizeGreaterThan(80)
        .allSatisfy(trap -> assertThat(tests).contains(trap.type() + "#" + trap.method()));
  }

  @Test
  void everyTrapHasItsFixture() throws IOException {
    Path folder =
        ImportExampleTest.README.resolveSibling("src/test/resources/dev/agency/examples/importers");
    assertThat(traps())
        .allSatisfy(
            trap ->
                assertThat(
                        trap.fixture().equals("in the test")
                            || Files.isRegularFile(folder.resolve(trap.fixture().replace("`", ""))))
                    .as(trap.fixture())
                    .isTrue());
  }

  @Test
  void everyProfileHasTraps() throws IOException {
    Set<String> systems = traps().stream().map(Trap::system).collect(Collectors.toSet());
    assertThat(Profile.known())
        .allSatisfy(name -> assertThat(systems).contains(Profile.of(name).system()));
  }

  @Test
  void everyTestOfASystemIsOfATrapOrNamedAsOneOfNone() throws IOException {
    Set<String> named =
        traps().stream()
            .map(trap -> trap.type() + "#" + trap.method())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).doesNotContainAnyElementsOf(OF_NO_TRAP);
    named.addAll(OF_NO_TRAP);
    assertThat(tests(OF_SYSTEMS)).isSubsetOf(named).containsAll(OF_NO_TRAP);
  }
}
