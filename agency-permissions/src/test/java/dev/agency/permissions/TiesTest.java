package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.query.Condition;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TiesTest {
  /** A note of which everything but being its client's holds for everybody. */
  private record Note(String text) {}

  private static final RecordType<Note> NOTE =
      RecordType.of("note", Grain.DEAL, List.of(Field.of(Quantities.NAME, Note::text)));

  private static final Note SOME = new Note("some");

  private static Ties<Note> ties(Reach... holding) {
    Relations.Builder<Note> relations =
        Relations.of(NOTE).tenant("tenant", note -> Asker.TENANT).attribute("text", Note::text);
    for (Reach reach : holding) {
      relations.reach(reach, Condition.inSet("text", List.of("some")));
    }
    return new Ties<>(relations.build(), Exhibits.holding("ana"));
  }

  @ParameterizedTest
  @EnumSource(value = Reach.class, names = "ALL", mode = EnumSource.Mode.EXCLUDE)
  void onlyTheReachThatIsAskedForIsLookedAt(Reach asked) {
    Ties<Note> all = ties(Reach.OWN, Reach.ASSIGNED, Reach.TEAM, Reach.ACCOUNT, Reach.CLIENT);
    assertThat(all.held(SOME, asked.bit())).isEqualTo(asked.bit() | Reach.ALL.bit());
    assertThat(all.held(new Note("other"), asked.bit())).isEqualTo(Reach.ALL.bit());
    assertThat(all.meets(SOME, asked.bit())).isTrue();
    assertThat(all.meets(new Note("other"), asked.bit())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Reach.class, names = "ALL", mode = EnumSource.Mode.EXCLUDE)
  void aReachThatTheHostDidNotStateNeverHolds(Reach asked) {
    Ties<Note> none = ties();
    assertThat(none.possible()).isEqualTo(Reach.ALL.bit());
    assertThat(none.held(SOME, asked.bit())).isEqualTo(Reach.ALL.bit());
    assertThat(none.meets(SOME, asked.bit())).isFalse();
    assertThat(none.meets(SOME, asked.bit() | Reach.ALL.bit())).isTrue();
  }
}
