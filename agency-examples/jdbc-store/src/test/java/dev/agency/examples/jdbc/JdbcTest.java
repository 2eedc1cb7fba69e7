package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.testkit.SampleAgency;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no contract of the ports asks, on both databases. */
class JdbcTest {
  private final Caller caller =
      new Caller(
          TenantId.of("t-" + UUID.randomUUID()),
          SampleAgency.person().id(),
          CorrelationId.of("request-1"));

  static Stream<Named<Supplier<JdbcStores>>> databases() {
    return Stream.of(Named.of("H2", Databases::h2), Named.of("PostgreSQL", Databases::postgres));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anErrorOfTheDatabaseIsToldByItsStateAlone(Supplier<JdbcStores> database) {
    Jdbc jdbc = database.get().transactions();
    assertThatThrownBy(() -> jdbc.update("insert into no_such_table values (?)", "secret"))
        .isInstanceOf(PersistenceException.class)
        .hasNoCause()
        .hasMessageContaining("SQLSTATE 42")
        .hasMessageNotContaining("secret")
        .extracting("code")
        .isEqualTo(ErrorCode.PERSISTENCE_FAILED);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aReaderMayUseTheOtherPortsWhileItReads(Supplier<JdbcStores> database) {
    JdbcStores stores = database.get();
    stores
        .timeEntries()
        .append(
            caller,
            ImmutableList.of(
                Revised.of(SampleAgency.timeEntry().id(), 1, SampleAgency.timeEntry())));
    ImmutableList<Long> revisions =
        stores
            .timeEntries()
            .read(
                caller,
                EntryRange.all(),
                entries ->
                    entries
                        .map(
                            entry ->
                                stores
                                    .timeEntries()
                                    .findAll(caller, ImmutableList.of(entry.id()))
                                    .get(entry.id())
                                    .revision())
                        .collect(toImmutableList()));
    assertThat(revisions).containsExactly(1L);
  }
}
