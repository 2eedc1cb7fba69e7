package dev.agency.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.agency.core.testkit.HostileArbitraries;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.ValueArbitraries;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class InvariantsProperties {
  @Provide
  Arbitrary<String> names() {
    return ValueArbitraries.names();
  }

  @Provide
  Arbitrary<String> notes() {
    return ValueArbitraries.notes();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return ValueArbitraries.dates();
  }

  @Provide
  Arbitrary<String> noNames() {
    return HostileArbitraries.names();
  }

  @Provide
  Arbitrary<String> noNotes() {
    return HostileArbitraries.notes();
  }

  @Provide
  Arbitrary<LocalDate> noDates() {
    return HostileArbitraries.datesOutOfRange();
  }

  @Property
  void whatPrintsInAnyScriptIsAccepted(
      @ForAll("names") String name, @ForAll("notes") String note, @ForAll("dates") LocalDate date) {
    assertThatCode(
            () ->
                check()
                    .name("name", name)
                    .note("note", Optional.of(name))
                    .note("note", Optional.of(note))
                    .date("date", date)
                    .verify())
        .doesNotThrowAnyException();
  }

  @Property
  void whatIsNoNameIsRefusedWithoutItsValue(@ForAll("noNames") String text) {
    assertThat(Refused.problems(check().name("name", text)::verify))
        .containsExactly("/name MALFORMED_NAME");
    assertThat(Refused.message(check().name("name", text)::verify))
        .isEqualTo("The name of a person must have 1 to 200 printable characters.");
  }

  @Property
  void whatIsNoNoteIsRefusedWithoutItsValue(@ForAll("noNotes") String text) {
    assertThat(Refused.problems(check().note("note", Optional.of(text))::verify))
        .containsExactly("/note MALFORMED_NAME");
  }

  @Property
  void whatIsNoDayOfTheModelIsRefusedWithoutItsValue(@ForAll("noDates") LocalDate day) {
    assertThat(Refused.problems(check().date("date", day)::verify))
        .containsExactly("/date DATE_OUT_OF_RANGE");
  }

  private static Invariants check() {
    return Invariants.of("a person");
  }
}
