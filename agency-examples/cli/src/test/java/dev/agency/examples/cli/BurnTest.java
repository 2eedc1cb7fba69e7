package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code burn} as its user sees it: a file and arguments in; text and a code out. */
class BurnTest {
  private static final String COLUMNS = "id=id,budget=budget,person=person,date=date,hours=hours";
  private static final String NEEDED = "budget=budget,date=date,hours=hours";
  private static final String HEADER = "id,budget,person,date,hours\n";

  @TempDir private Path dir;

  @Test
  void minutesAreAddedUpByBudget() throws IOException {
    Outcome outcome =
        burnJson(
            HEADER + "1,B1,ann,2026-01-31,1.5\n2,B2,bob,2026-02-01,2\n3,B1,bob,2026-02-02,1\n");
    assertThat(outcome).isEqualTo(done("[" + group("B1", 150) + "," + group("B2", 120) + "]\n"));
  }

  @Test
  void hoursBecomeMinutesRowByRowRoundedHalfUp() throws IOException {
    // 40.5 and 40.5 minutes are 41 and 41, and 0.4999.. of a minute is none.
    Outcome outcome =
        burnJson(
            HEADER
                + "1,B,ann,2026-01-31,0.675\n2,B,ann,2026-01-31,0.675\n"
                + "3,B,ann,2026-01-31,0.00833333333333\n4,B,ann,2026-01-31,0\n");
    assertThat(outcome).isEqualTo(done("[" + group("B", 82) + "]\n"));
  }

  @Test
  void timeMayBeGivenInMinutes() throws IOException {
    Outcome outcome =
        burn(
            "budget,date,min\nB,2026-01-31,90\nB,2026-01-31,0.5\n",
            "budget=budget,date=date,minutes=min",
            "--json");
    assertThat(outcome).isEqualTo(done("[" + group("B", 91) + "]\n"));
  }

  @Test
  void groupsAreInTheOrderAReaderExpects() throws IOException {
    Outcome outcome =
        burnJson(
            HEADER + rows("PC10", "pc1", "PC2", "PC1", "2026", "PC") + "7,PC2b,ann,2026-01-31,1\n");
    assertThat(budgets(outcome)).containsExactly("2026", "PC", "PC1", "PC2", "PC2b", "PC10", "pc1");
  }

  @Test
  void sumsAreMadeByWeekMonthAndPerson() throws IOException {
    String text =
        HEADER
            + "1,B,ann,2026-12-31,1\n2,B,ann,2027-01-01,2\n3,B,bob,2027-01-03,4\n"
            + "4,B,ann,2027-01-04,8\n";
    assertThat(burn(text, COLUMNS, "--json", "--group", "iso-week").out())
        .isEqualTo(
            "[{\"iso-week\":\"2026-W53\",\"minutes\":420,\"complete\":true},"
                + "{\"iso-week\":\"2027-W01\",\"minutes\":480,\"complete\":true}]\n");
    assertThat(burn(text, COLUMNS, "--json", "--group", "month").out())
        .isEqualTo(
            "[{\"month\":\"2026-12\",\"minutes\":60,\"complete\":true},"
                + "{\"month\":\"2027-01\",\"minutes\":840,\"complete\":true}]\n");
    assertThat(burn(text, COLUMNS, "--json", "--group", "person").out())
        .isEqualTo(
            "[{\"person\":\"ann\",\"minutes\":660,\"complete\":true},"
                + "{\"person\":\"bob\",\"minutes\":240,\"complete\":true}]\n");
  }

  @Test
  void keysOfAGroupAreInTheOrderOfTheOption() throws IOException {
    String text = HEADER + "1,B,ann,2026-01-31,1\n";
    assertThat(burn(text, COLUMNS, "--json", "--group", "person, month,budget"))
        .isEqualTo(
            done(
                "[{\"person\":\"ann\",\"month\":\"2026-01\",\"budget\":\"B\",\"minutes\":60,"
                    + "\"complete\":true}]\n"));
  }

  @Test
  void withoutJsonATableHasSharesAndATotal() throws IOException {
    Outcome outcome =
        burn(HEADER + "1,Müller,ann,2026-01-31,1.75\n2,Zoo 🐘,ann,2026-01-31,0.25\n", COLUMNS);
    assertThat(outcome)
        .isEqualTo(
            done(
                """
                +--------+------------+---------+------+----------+
                | budget |       time |   share | rows | state    |
                +--------+------------+---------+------+----------+
                | Müller | 1 h 45 min |  87.5 % |    1 | complete |
                | Zoo 🐘  |     15 min |  12.5 % |    1 | complete |
                +--------+------------+---------+------+----------+
                | total  |        2 h | 100.0 % |    2 | complete |
                +--------+------------+---------+------+----------+
                """));
  }

  @Test
  void aHeaderWithoutRowsIsAnEmptyResult() throws IOException {
    assertThat(burnJson(HEADER)).isEqualTo(done("[]\n"));
    // The share of nothing is not 0 %.
    Outcome table = burn(HEADER, COLUMNS);
    assertThat(table.code()).isZero();
    assertThat(table.out()).contains("| total  |  0 h |     - |    0 | complete |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B,2026-01-31,-1               | hours NEGATIVE",
        "B,2026-01-31,-0.001           | hours NEGATIVE",
        "B,2026-01-31,25.01            | hours OUT_OF_RANGE",
        "B,2026-01-31,999999999999999999 | hours OUT_OF_RANGE",
        "B,2026-01-31,1e10000000       | hours MALFORMED_AMOUNT",
        "B,2026-01-31,NaN              | hours MALFORMED_AMOUNT",
        "B,2026-01-31,Infinity         | hours MALFORMED_AMOUNT",
        "B,2026-01-31,+1               | hours MALFORMED_AMOUNT",
        "B,2026-01-31,.5               | hours MALFORMED_AMOUNT",
        "B,2026-01-31,1.               | hours MALFORMED_AMOUNT",
        "B,2026-01-31,0x10             | hours MALFORMED_AMOUNT",
        "B,2026-01-31,1:30             | hours MALFORMED_AMOUNT",
        "B,2026-01-31,١                | hours MALFORMED_AMOUNT",
        "'B,2026-01-31,\"1,5\"'        | hours MALFORMED_AMOUNT",
        "B,2026-01-31,                 | hours MISSING_PROPERTY",
        "B,2026-02-30,1                | date MALFORMED_DATE",
        "B,31.01.2026,1                | date MALFORMED_DATE",
        "B,2026-1-31,1                 | date MALFORMED_DATE",
        "B,2026-01-31T00:00,1          | date MALFORMED_DATE",
        "B,46053,1                     | date MALFORMED_DATE",
        "B,1899-12-31,1                | date DATE_OUT_OF_RANGE",
        "B,2200-01-01,1                | date DATE_OUT_OF_RANGE",
        "B,,1                          | date MISSING_PROPERTY",
        "' ,2026-01-31,1'              | budget MISSING_PROPERTY",
        "'\u202EB,2026-01-31,1'        | budget MALFORMED_NAME",
        "'\"B\nC\",2026-01-31,1'       | budget MALFORMED_NAME",
        "'\u001BB,2026-01-31,1'        | budget MALFORMED_NAME",
      })
  void aCellThatBreaksARuleRefusesItsRow(String row, String refusal) throws IOException {
    Outcome outcome =
        burn(
            "budget,date,hours\nOther,2026-01-31,1\n" + row + "\nOther,2026-01-31,1\n",
            NEEDED,
            "--json");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("row 3: " + refusal + "\nRows refused: 1. The totals are incomplete.\n");
    assertThat(outcome.out()).contains("{\"budget\":\"Other\",\"minutes\":120,");
  }

  @Test
  void aBudgetHasUpTo200Characters() throws IOException {
    String longest = "B".repeat(200);
    Outcome outcome = burnJson(HEADER + rows(longest, longest + "B"));
    assertThat(outcome.err()).startsWith("row 3: budget MALFORMED_NAME\n");
    assertThat(budgets(outcome)).containsExactly(longest);
  }

  @Test
  void datesOfTheYears1900To2199AreAccepted() throws IOException {
    Outcome outcome =
        burn(
            HEADER + "1,B,ann,1900-01-01,1\n2,B,ann,2199-12-31,1\n3,B,ann,2024-02-29,1\n",
            COLUMNS,
            "--group=month",
            "--json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("1900-01", "2024-02", "2199-12");
  }

  @Test
  void everythingARowIsRefusedForIsListedAndNoValueOfIt() throws IOException {
    Outcome outcome = burnJson(HEADER + "7,secret\u202E,ann,31.12.1999,4711\n");
    assertThat(outcome.err())
        .isEqualTo(
            """
            row 2: budget MALFORMED_NAME, date MALFORMED_DATE, hours OUT_OF_RANGE
            Rows refused: 1. The totals are incomplete.
            """);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEqualTo("[]\n");
  }

  @Test
  void aRefusedRowLeavesOnlyItsOwnGroupIncomplete() throws IOException {
    Outcome outcome =
        burnJson(HEADER + rows("A", "B", "C") + "4,B,ann,2026-01-31,26\n5,D,ann,,1\n");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .isEqualTo(
            "["
                + group("A", 60)
                + ",{\"budget\":\"B\",\"minutes\":60,\"complete\":false},"
                + group("C", 60)
                + ",{\"budget\":\"D\",\"minutes\":0,\"complete\":false}]\n");
  }

  @Test
  void aRefusedRowOfAnUnknownGroupLeavesAllIncomplete() throws IOException {
    Outcome outcome = burnJson(HEADER + rows("A", "B") + "3,,ann,2026-01-31,1\n");
    assertThat(outcome.out())
        .isEqualTo(
            "[{\"budget\":\"A\",\"minutes\":60,\"complete\":false},"
                + "{\"budget\":\"B\",\"minutes\":60,\"complete\":false}]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A", // too few cells
        "A,2026-01-31",
        "A,2026-01-31,1,", // too many
        "A,2026-01-31,1,2,3,4",
        "A,2026-01-31,1,5", // a decimal comma without quotes
        "\"A\n\",2026-01-31", // over two lines
      })
  void aRowOfAnotherWidthThanTheHeaderIsRefusedAndLeavesAllIncomplete(String row)
      throws IOException {
    Outcome outcome =
        burn(
            "budget,date,hours\nA,2026-01-31,1\n" + row + "\nB,2026-01-31,1\nA,2026-01-31,2\n",
            NEEDED,
            "--json");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                "[{\"budget\":\"A\",\"minutes\":180,\"complete\":false},"
                    + "{\"budget\":\"B\",\"minutes\":60,\"complete\":false}]\n",
                "row 3: MALFORMED_TEXT\nRows refused: 1. The totals are incomplete.\n"));
  }

  @Test
  void anIdOfARowOfAnotherWidthIsNotSeen() throws IOException {
    String text = HEADER + "1,B,ann,2026-01-31,1,5\n1,B,ann,2026-01-31,1\n";
    assertThat(burn(text, COLUMNS, "--json", "--dedupe").err())
        .isEqualTo("row 2: MALFORMED_TEXT\nRows refused: 1. The totals are incomplete.\n");
  }

  @Test
  void aHeaderOfTooManyColumnsIsBadInput() throws IOException {
    assertBadInput(burnJson(",".repeat(16_384) + "\n"), "entries.csv:1: LIMIT_EXCEEDED: ");
    assertBadInput(burnJson(",".repeat(16_383) + "\n"), "--columns/id: UNKNOWN_PROPERTY: ");
  }

  @Test
  void theTableMarksWhatIsIncomplete() throws IOException {
    Outcome outcome = burn(HEADER + rows("A", "B") + "3,B,ann,2026-01-31,26\n", COLUMNS);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out().lines().filter(line -> line.startsWith("| ")))
        .containsExactly(
            "| budget | time |   share | rows | state      |",
            "| A      |  1 h |  50.0 % |    1 | complete   |",
            "| B      |  1 h |  50.0 % |    1 | incomplete |",
            "| total  |  2 h | 100.0 % |    2 | incomplete |");
  }

  @Test
  void theLimitOfAnEntryIs25HoursUnlessRaised() throws IOException {
    String text = HEADER + "1,B,ann,2026-01-31,25\n2,B,ann,2026-01-31,25.01\n";
    assertThat(burnJson(text).err()).startsWith("row 3: hours OUT_OF_RANGE\n");
    assertThat(burn(text, COLUMNS, "--json", "--max-entry-hours", "25.01"))
        .isEqualTo(done("[" + group("B", 3001) + "]\n"));
    assertThat(burn(text, COLUMNS, "--json", "--max-entry-hours", "24").err())
        .startsWith("row 2: hours OUT_OF_RANGE\nrow 3: hours OUT_OF_RANGE\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.001", "x", "1e3", "", "1000000.1"})
  void aLimitThatIsNoneIsBadInput(String limit) throws IOException {
    assertBadInput(
        burn(HEADER, COLUMNS, "--max-entry-hours=" + limit), "--max-entry-hours: OUT_OF_RANGE: ");
  }

  @Test
  void dedupeRefusesARepeatedIdOfAnAcceptedRow() throws IOException {
    String text =
        HEADER
            + "7,B,ann,2026-01-31,99\n7,B,ann,2026-01-31,1\n7,B,ann,2026-02-01,2\n"
            + "8,B,ann,2026-02-01,2\n";
    Outcome outcome = burn(text, COLUMNS, "--json", "--dedupe");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("row 2: hours OUT_OF_RANGE\nrow 4: id DUPLICATE_ID\nRows refused: 2.");
    assertThat(outcome.out())
        .isEqualTo("[{\"budget\":\"B\",\"minutes\":180,\"complete\":false}]\n");
  }

  @Test
  void withoutDedupeIdsAreNotLookedAt() throws IOException {
    String text = HEADER + "#,B,ann,2026-01-31,1\n#,B,ann,2026-01-31,1\n,B,ann,2026-01-31,1\n";
    assertThat(burnJson(text)).isEqualTo(done("[" + group("B", 180) + "]\n"));
  }

  @Test
  void dedupeRefusesAnIdThatIsNone() throws IOException {
    String text = HEADER + "#,B,ann,2026-01-31,1\n,B,ann,2026-01-31,1\n";
    assertThat(burn(text, COLUMNS, "--json", "--dedupe").err())
        .startsWith("row 2: id MALFORMED_ID\nrow 3: id MISSING_PROPERTY\n");
  }

  @Test
  void columnsAreJoinedToOneId() throws IOException {
    String text =
        """
        task,dev,budget,date,hours
        1,12,B,2026-01-31,1
        11,2,B,2026-01-31,1
        1,12,B,2026-01-31,1
        1:1,2,B,2026-01-31,1
        1,,B,2026-01-31,1
        """;
    Outcome outcome =
        burn(text, "id=task+dev,budget=budget,date=date,hours=hours", "--json", "--dedupe");
    assertThat(outcome.err())
        .isEqualTo(
            """
            row 4: task+dev DUPLICATE_ID
            row 5: task MALFORMED_ID
            row 6: dev MISSING_PROPERTY
            Rows refused: 3. The totals are incomplete.
            """);
    assertThat(outcome.out()).contains("\"minutes\":120");
  }

  @Test
  void theFirstColumnThatIsNotEmptyCounts() throws IOException {
    String text =
        """
        budget,done,started,planned,hours
        B,2026-01-01,2026-02-01,2026-03-01,1
        B,,2026-02-01,2026-03-01,1
        B,, ,2026-03-01,1
        B,,,,1
        B,soon,2026-02-01,,1
        """;
    Outcome outcome =
        burn(
            text, "budget=budget,date=done|started|planned,hours=hours", "--group=month", "--json");
    assertThat(outcome.err())
        .startsWith("row 5: done|started|planned MISSING_PROPERTY\nrow 6: done MALFORMED_DATE\n");
    assertThat(outcome.out()).contains("2026-01", "2026-02", "2026-03");
  }

  @Test
  void aPersonIsOnlyNeededToGroupByIt() throws IOException {
    String text = "budget,date,hours\nB,2026-01-31,1\n";
    assertThat(burn(text, NEEDED).code()).isZero();
    assertBadInput(burn(text, NEEDED, "--group", "person"), "--columns/person: MISSING_PROPERTY: ");
    assertBadInput(burn(text, NEEDED, "--dedupe"), "--columns/id: MISSING_PROPERTY: ");
    assertThat(burn(HEADER + "1,B,,2026-01-31,1\n", COLUMNS, "--group=person").err())
        .startsWith("row 2: person MISSING_PROPERTY\n");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(burn("\uFEFFbudget,date,hours\nB,2026-01-31,1\n", NEEDED, "--json"))
        .isEqualTo(done("[" + group("B", 60) + "]\n"));
  }

  @Test
  void semicolonsSeparateWhereTheHeaderHasThem() throws IOException {
    assertThat(
            burn(
                    "budget;date;\"hours, net, all,\"\r\n\"A;B\";2026-01-31;1\r\nB,C;2026-01-31;1\r\n",
                    "budget=budget,date=date,minutes=budget|date",
                    "--json")
                .err())
        .startsWith("row 2: budget MALFORMED_AMOUNT\n");
    assertThat(burn("budget;date;hours\r\n\"A;B\";2026-01-31;1\r\n", NEEDED, "--json"))
        .isEqualTo(done("[" + group("A;B", 60) + "]\n"));
  }

  @Test
  void rowsAreNumberedByTheLineTheyStartOn() throws IOException {
    String text =
        "budget,note,date,hours\r\nB,\"two\r\nlines, one \"\"quote\"\"\",2026-01-31,1\r\n\r\n"
            + "B,-,2026-01-31,x\r\nB,\"\n\n\n\",,1\nB,-,2026-01-31,-1";
    Outcome outcome = burn(text, NEEDED, "--json");
    assertThat(outcome.err())
        .startsWith(
            "row 5: hours MALFORMED_AMOUNT\nrow 6: date MISSING_PROPERTY\nrow 10: hours NEGATIVE\n");
    assertThat(outcome.out()).contains("\"minutes\":60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "B,2026-01-31,\"1            | MALFORMED_TEXT", // a quote that does not end
        "B,2026-01-31,\"1\"2         | MALFORMED_TEXT", // text after a quote
      })
  void aFileThatIsNoCsvIsBadInputAndNothingIsWritten(String row, String code) throws IOException {
    String text =
        "budget,date,hours\nB,2026-01-31,1\nB,2026-01-31,99\n" + row + "\nB,2026-01-31,1\n";
    Outcome outcome = burn(text, NEEDED, "--json");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("row 3: hours OUT_OF_RANGE\nagency-cli: entries.csv:4: " + code + ": ")
        .doesNotContain("2026-01-31");
  }

  @Test
  void aCellWithoutEndIsRefusedBeforeItIsHeld() throws IOException {
    String text = HEADER + "1,\"" + "B".repeat(200_000);
    assertBadInput(burnJson(text), "entries.csv:2: LIMIT_EXCEEDED: ");
  }

  @Test
  void bytesThatAreNoUtf8AreBadInput() throws IOException {
    ByteArrayOutputStream latin = new ByteArrayOutputStream();
    latin.writeBytes((HEADER + "1,B,ann,2026-01-31,1\n").getBytes(UTF_8));
    latin.writeBytes("2,Müller,ann,2026-01-31,1\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(dir.resolve("entries.csv"), latin.toByteArray());
    assertBadInput(run(COLUMNS, "--json"), "entries.csv: MALFORMED_TEXT: The file is not UTF-8");
    Files.write(dir.resolve("entries.csv"), (HEADER + "1,B").getBytes(StandardCharsets.UTF_16));
    assertBadInput(run(COLUMNS), "entries.csv: MALFORMED_TEXT: The file is not UTF-8");
  }

  @Test
  void anEmptyFileIsBadInput() throws IOException {
    assertBadInput(burnJson(""), "entries.csv: EMPTY: ");
    assertBadInput(burnJson("\uFEFF"), "entries.csv: EMPTY: ");
  }

  @Test
  void aFileWithoutItsColumnsIsBadInputAndItsFirstLineIsNotShown() throws IOException {
    Outcome outcome = burnJson("1,secret,ann,2026-01-31,1\n");
    assertBadInput(outcome, "--columns/id: UNKNOWN_PROPERTY: ");
    assertThat(outcome.err()).contains("'id'").doesNotContain("secret");
    assertBadInput(burnJson("\n" + HEADER), "--columns/id: UNKNOWN_PROPERTY: ");
  }

  @Test
  void aColumnThatIsMappedIsCheckedWhetherOrNotItIsNeeded() throws IOException {
    String text =
        """
        id,project,who,day,h,paid
        1,B,ann,2026-01-31,1,yes
        2,B,ann,2026-01-31,1,maybe
        3,B,,2026-01-31,1,no
        1,B,ben,2026-01-31,1,no
        """;
    Outcome outcome =
        burn(text, "id=id,budget=project,person=who,date=day,hours=h,billable=paid", "--json");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("row 3: paid UNKNOWN_NAME\nrow 4: who MISSING_PROPERTY\nRows refused: 2.")
        .doesNotContain("maybe");
    assertThat(outcome.out()).contains("\"minutes\":120,\"complete\":false");
    assertThat(burn(text, "budget=project,date=day,hours=h", "--json").out())
        .contains("\"minutes\":240,\"complete\":true");
  }

  @Test
  void aColumnThatIsThereTwiceIsBadInputIfItIsUsed() throws IOException {
    String text = "budget,date,hours,note,note\nB,2026-01-31,1,x,y\n";
    assertThat(burn(text, NEEDED).code()).isZero();
    assertBadInput(
        burn(text, "budget=note,date=date,hours=hours"), "--columns/budget: DUPLICATE_KEY: ");
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    Outcome outcome = run(COLUMNS);
    assertBadInput(outcome, "entries.csv: UNREADABLE_FILE: ");
    Outcome directory = Outcome.of("burn", "--entries", dir.toString(), "--columns", COLUMNS);
    assertBadInput(directory, dir.getFileName() + ": UNREADABLE_FILE: ");
  }

  @Test
  void groupsThatAreNoneAreBadInput() throws IOException {
    assertBadInput(burn(HEADER, COLUMNS, "--group=week"), "--group: UNKNOWN_NAME: A key is one of");
    assertBadInput(burn(HEADER, COLUMNS, "--group=month,month"), "--group: DUPLICATE_KEY: ");
    assertBadInput(burn(HEADER, COLUMNS, "--group="), "--group: UNKNOWN_NAME: ");
  }

  @Test
  void progressAndRefusedRowsGoToStderrOnly() throws IOException {
    String text = HEADER + rows("A") + "2,A,ann,2026-01-31,26\n";
    Outcome silent = burn(text, COLUMNS, "--json", "--no-progress");
    Outcome shown = burn(text, COLUMNS, "--json", "--progress");
    assertThat(silent.err()).doesNotContain("\r");
    assertThat(shown.err())
        .contains("\rReading")
        .contains("row 3: hours OUT_OF_RANGE\n")
        .endsWith("Rows refused: 1. The totals are incomplete.\n");
    assertThat(shown.out()).isEqualTo(silent.out());
    // Nobody watches a test.
    assertThat(burn(text, COLUMNS, "--json")).isEqualTo(silent);
  }

  private Outcome burnJson(String text) throws IOException {
    return burn(text, COLUMNS, "--json");
  }

  private Outcome burn(String text, String columns, String... options) throws IOException {
    Files.writeString(dir.resolve("entries.csv"), text);
    return run(columns, options);
  }

  private Outcome run(String columns, String... options) {
    List<String> args = new ArrayList<>(List.of("burn", "--columns", columns));
    args.add("--entries");
    args.add(dir.resolve("entries.csv").toString());
    args.addAll(Arrays.asList(options));
    return Outcome.of(args.toArray(String[]::new));
  }

  /** One row of an hour for each budget. */
  private static String rows(String... budgets) {
    return IntStream.range(0, budgets.length)
        .mapToObj(i -> (i + 1) + "," + budgets[i] + ",ann,2026-01-31,1\n")
        .collect(Collectors.joining());
  }

  private static List<String> budgets(Outcome outcome) {
    return Arrays.stream(outcome.out().split("\"budget\":\""))
        .skip(1)
        .map(group -> group.substring(0, group.indexOf('"')))
        .toList();
  }

  private static String group(String budget, long minutes) {
    return "{\"budget\":\"" + budget + "\",\"minutes\":" + minutes + ",\"complete\":true}";
  }

  private static Outcome done(String out) {
    return new Outcome(0, out, "");
  }

  private static void assertBadInput(Outcome outcome, String error) {
    assertThat(outcome.err()).startsWith("agency-cli: " + error);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }
}
