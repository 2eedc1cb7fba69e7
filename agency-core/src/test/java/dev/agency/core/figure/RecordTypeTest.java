package dev.agency.core.figure;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypeTest {
  private record Job(String title, long minutes) {}

  private static final Field<Job, String> TITLE = Field.of("title", Quantities.NAME, Job::title);
  private static final Field<Job, Long> WORKED = Field.of(Quantities.WORKED_MINUTES, Job::minutes);
  private static final RecordType<Job> JOB =
      RecordType.of("job", Grain.PROJECT, ImmutableList.of(TITLE, WORKED));

  @Test
  void aRecordTypeListsItsFieldsInTheOrderTheyAreShown() {
    assertThat(JOB.name()).isEqualTo("job");
    assertThat(JOB.grain()).isEqualTo(Grain.PROJECT);
    assertThat(JOB.fields()).containsExactly(TITLE, WORKED);
    assertThat(JOB).hasToString("job");
  }

  @Test
  void aFieldIsFoundByItsName() {
    assertThat(JOB.field("title")).containsSame(TITLE);
    assertThat(JOB.field("workedMinutes")).containsSame(WORKED);
    assertThat(JOB.field("Title")).isEmpty();
  }

  @Test
  void aFieldReadsItsValueFromARecord() {
    Job job = new Job("Website", 90);
    assertThat(TITLE.read(job)).isEqualTo("Website");
    assertThat(WORKED.read(job)).isEqualTo(90);
    assertThat(TITLE.name()).isEqualTo("title");
    assertThat(TITLE).hasToString("title");
    assertThat(Field.of(Quantities.NAME, Job::title).name()).isEqualTo("name");
    assertThat(WORKED.quantity()).isEqualTo(Quantities.WORKED_MINUTES);
  }

  @Test
  @SuppressWarnings("NullAway") // a reader that breaks its contract
  void aReaderThatGivesNullIsAMistakeThatNamesTheField() {
    Field<Job, String> broken = Field.of("broken", Quantities.NAME, job -> null);
    assertThatThrownBy(() -> broken.read(new Job("Website", 90)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("broken");
  }

  @Test
  void aRecordTypeHasOneToSixtyFourFields() {
    assertThat(Refused.problems(() -> RecordType.of("job", Grain.DEAL, List.of())))
        .containsExactly("/fields OUT_OF_RANGE");
    assertThat(RecordType.of("job", Grain.DEAL, fields(64)).fields()).hasSize(64);
    assertThat(Refused.problems(() -> RecordType.of("job", Grain.DEAL, fields(65))))
        .containsExactly("/fields OUT_OF_RANGE");
  }

  @Test
  void noTwoFieldsHaveOneName() {
    assertThat(
            Refused.problems(() -> RecordType.of("job", Grain.DEAL, List.of(TITLE, WORKED, TITLE))))
        .containsExactly("/fields/2 DUPLICATE_ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "usedCost", "azAZ09"})
  void aNameStartsSmallAndHasLettersAndDigits(String name) {
    assertThat(RecordType.of(name, Grain.DEAL, List.of(TITLE)).name()).isEqualTo(name);
    assertThat(Field.of(name, Quantities.NAME, Job::title).name()).isEqualTo(name);
    assertThat(new Quantity(name, Sensitivity.COST).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "UsedCost",
        "1a",
        "used_cost",
        "used-cost",
        "used cost",
        "é",
        "aé",
        "a１",
        "a\n",
        "a[",
        "a`",
        "a{",
        "a@",
        "a/",
        "a:",
        "{a",
        "`a"
      })
  void anotherNameIsRefused(String name) {
    String problem = "/name MALFORMED_NAME";
    assertThat(Refused.problems(() -> RecordType.of(name, Grain.DEAL, List.of(TITLE))))
        .containsExactly(problem);
    assertThat(Refused.problems(() -> Field.of(name, Quantities.NAME, Job::title)))
        .containsExactly(problem);
    assertThat(Refused.problems(() -> new Quantity(name, Sensitivity.COST)))
        .containsExactly(problem);
  }

  @Test
  void aNameHasAtMostSixtyFourCharacters() {
    assertThat(new Quantity("x".repeat(64), Sensitivity.COST).name()).hasSize(64);
    assertThat(Refused.problems(() -> new Quantity("x".repeat(65), Sensitivity.COST)))
        .containsExactly("/name MALFORMED_NAME");
  }

  private static ImmutableList<Field<Job, ?>> fields(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> Field.of("field" + i, Quantities.NAME, Job::title))
        .collect(toImmutableList());
  }
}
