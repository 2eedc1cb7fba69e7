package dev.agency.examples.spring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.examples.jdbc.JdbcStores;
import dev.agency.examples.spring.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes through the ports and what the host keeps beside it are written together. */
class SpringTransactionsTest {
  private final Stores stores = Host.h2().part(Stores.class);
  private final JdbcClient tables = Host.h2().part(JdbcClient.class);
  private final TransactionTemplate spring =
      new TransactionTemplate(Host.h2().part(PlatformTransactionManager.class));
  private final Caller caller =
      new Caller(
          TenantId.of("t-" + UUID.randomUUID()), PersonId.of("p"), CorrelationId.of("request"));
  private final RoleHolder holder = new RoleHolder(PersonId.of("p"), ImmutableList.of());

  private EntityStore<PersonId, RoleHolder> holders() {
    return stores.entities(RoleHolder.TYPE);
  }

  private void addAccount() {
    tables
        .sql("insert into account (tenant, login, person, name, password) values (?, ?, ?, ?, ?)")
        .params(caller.tenant().value(), caller.tenant().value(), "p", "P", "none")
        .update();
  }

  private long accounts() {
    return tables
        .sql("select count(*) from account where tenant = ?")
        .param(caller.tenant().value())
        .query(Long.class)
        .single();
  }

  private boolean isThere() {
    return holders().find(caller, holder.person()).isPresent();
  }

  @Test
  void aTransactionOfSpringThatIsUndoneUndoesWhatWentThroughThePorts() {
    spring.executeWithoutResult(
        status -> {
          holders().insert(caller, holder);
          addAccount();
          assertThat(isThere()).as("it sees its own writes").isTrue();
          status.setRollbackOnly();
        });
    assertThat(isThere()).isFalse();
    assertThat(accounts()).isZero();
  }

  @Test
  void whatThrowsInATransactionOfThePortsUndoesTheTablesOfTheHost() {
    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .required(
                        () -> {
                          addAccount();
                          holders().insert(caller, holder);
                          return holders().insert(caller, holder);
                        }))
        .isInstanceOf(DuplicateIdException.class);
    assertThat(isThere()).isFalse();
    assertThat(accounts()).isZero();
  }

  @Test
  void aRefusalThatIsCaughtInsideStillUndoesAll() {
    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .required(
                        () -> {
                          addAccount();
                          holders().insert(caller, holder);
                          assertThatThrownBy(() -> holders().insert(caller, holder))
                              .isInstanceOf(DuplicateIdException.class);
                          return holder;
                        }))
        .isInstanceOf(PersistenceException.class);
    assertThat(accounts()).isZero();
  }

  @Test
  void bothAreWrittenTogether() {
    stores
        .transactions()
        .required(
            () -> {
              addAccount();
              return holders().insert(caller, holder);
            });
    assertThat(isThere()).isTrue();
    assertThat(accounts()).isOne();
  }

  @Test
  void theMigrationMakesTheTablesOfTheGuide() throws IOException {
    String migration = read("/db/migration/V1__ports.sql");
    String guide =
        Resources.toString(
            Resources.getResource(JdbcStores.class, "schema.sql"), StandardCharsets.UTF_8);
    assertThat(withoutComment(migration.replace("${byUnit}", "collate \"C\"")))
        .isEqualTo(withoutComment(guide));
  }

  private static String read(String resource) throws IOException {
    return Resources.toString(
        Resources.getResource(SpringTransactionsTest.class, resource), StandardCharsets.UTF_8);
  }

  private static String withoutComment(String sql) {
    return sql.substring(sql.indexOf('\n'));
  }

  @Test
  void anH2FileIsWrittenInTurnsAndNoOtherDatabase() {
    DataSource database = new JdbcDataSource();
    assertThat(written("jdbc:h2:./agency", database)).isNotSameAs(database);
    assertThat(written("jdbc:h2:mem:agency", database)).isSameAs(database);
    assertThat(written("jdbc:postgresql://localhost/agency", database)).isSameAs(database);
  }

  private static @Nullable Object written(String url, DataSource database) {
    return StoreConfiguration.oneWriter(url).postProcessAfterInitialization(database, "database");
  }
}
