package dev.agency.core.testkit.store;

import static dev.agency.core.testkit.store.Bench.command;
import static dev.agency.core.testkit.store.Bench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.CommandId;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.RecordedCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of {@link CommandLog}, {@code c01} and on. */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class CommandLogContract extends StoreContract {
  private static final int LONG = 100_000;

  /** Creates the contract. */
  protected CommandLogContract() {}

  @Test
  void c01_findsWhatWasRecorded() {
    Bench bench = bench();
    RecordedCommand done = command("done", instant());
    ImmutableList<RecordedCommand> commands =
        ImmutableList.of(
            done,
            done.withId(CommandId.of("unversioned")).withVersion(Optional.empty()),
            done.withId(CommandId.of("latest")).withVersion(Long.MAX_VALUE),
            done.withId(CommandId.of("empty")).withAnswer(""),
            done.withId(CommandId.of("refused"))
                .withOutcome("STAGE_UNKNOWN")
                .withVersion(Optional.empty())
                .withAnswer(Optional.empty()));
    commands.forEach(command -> bench.commands().record(bench.here(), command));
    for (RecordedCommand command : commands) {
      assertThat(bench.commands().find(bench.here(), command.id())).contains(command);
    }
  }

  @Test
  void c02_findsNothingElse() {
    Bench bench = bench();
    assertThat(bench.commands().find(bench.here(), CommandId.of("a"))).isEmpty();
    bench.commands().record(bench.here(), command("a", instant()));
    for (String other : ImmutableList.of("A", "a1", "b")) {
      assertThat(bench.commands().find(bench.here(), CommandId.of(other))).isEmpty();
    }
    assertThat(bench.commands().find(bench.here(), CommandId.of("a"))).isPresent();
  }

  @Test
  void c03_refusesADuplicateWhateverItsContent() {
    Bench bench = bench();
    RecordedCommand first = command("a", instant());
    bench.commands().record(bench.here(), first);
    for (RecordedCommand again :
        ImmutableList.of(first, first.withContentHash("f".repeat(64)).withOutcome("OTHER"))) {
      assertThat(refusal(() -> bench.commands().record(bench.here(), again)).code())
          .isEqualTo(ErrorCode.DUPLICATE_ID);
      assertThat(bench.commands().find(bench.here(), first.id())).contains(first);
    }
  }

  @Test
  void c04_keepsTenantsApart() {
    Bench bench = bench();
    RecordedCommand here = command("a", instant());
    RecordedCommand there = here.withOutcome("OTHER");
    bench.commands().record(bench.here(), here);
    assertThat(bench.commands().find(bench.there(), here.id())).isEmpty();
    bench.commands().record(bench.there(), there);
    assertThat(bench.commands().find(bench.here(), here.id())).contains(here);
    assertThat(bench.commands().find(bench.there(), here.id())).contains(there);
  }

  @Test
  void c05_keepsLongAnswers() {
    Bench bench = bench();
    String answer = "{\"note\":\"" + "ö\\n\\\"'%".repeat(LONG / 7) + "\"}";
    RecordedCommand command = command("a", instant()).withAnswer(answer);
    bench.commands().record(bench.here(), command);
    assertThat(bench.commands().find(bench.here(), command.id())).contains(command);
  }

  @Test
  void c06_keepsCharactersOfFourBytes() {
    requires(Capability.FOUR_BYTE_TEXT);
    Bench bench = bench();
    RecordedCommand command = command("a", instant()).withAnswer("{\"name\":\"Fox 🦊 𝄞\"}");
    bench.commands().record(bench.here(), command);
    assertThat(bench.commands().find(bench.here(), command.id())).contains(command);
  }

  @Test
  void c07_letsOneOfEightRecordAnId() {
    requires(Capability.CONCURRENT_WRITERS);
    Bench bench = bench();
    for (int i = 0; i < 5; i++) {
      RecordedCommand command = command("c-" + i, instant());
      ImmutableList<Object> results =
          Race.run(
              thread -> {
                bench.commands().record(bench.here(), command.withOutcome("BY_" + thread));
                return "BY_" + thread;
              });
      assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
      assertThat(bench.commands().find(bench.here(), command.id()))
          .get()
          .extracting(RecordedCommand::outcome)
          .isIn(results);
      assertThat(results)
          .filteredOn(AgencyException.class::isInstance)
          .extracting(lost -> ((AgencyException) lost).code())
          .hasSize(Race.THREADS - 1)
          .containsOnly(ErrorCode.DUPLICATE_ID);
    }
  }
}
