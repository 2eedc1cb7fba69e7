package dev.agency.examples.spring.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.TimeEntries;
import dev.agency.examples.jdbc.JdbcStores;
import dev.agency.examples.spring.SpringHost;
import dev.agency.examples.spring.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the host, a process of its own on an H2 file, while people log time and ask for changes
 * over HTTP, and looks for what it had answered. It is the death of a process, not of a machine.
 * Each kill costs a start of the host, so that it is left to the long run; kills of the stores are
 * in every run of theirs.
 */
class KilledHostTest {
  private static final long SEED = 20_261_127L;
  private static final int WRITERS = 3;

  /** The writer who asks for changes; the others log time. */
  private static final int ASKER = 2;

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Caller CALLER =
      new Caller(TenantId.of("studio"), PersonId.of("jonas-wieland"), CorrelationId.of("killed"));

  private final Random random = new Random(SEED);
  private int acknowledged;
  private int unanswered;

  private final List<AtomicInteger> sent = counters();
  private final List<AtomicInteger> answered = counters();

  @TempDir Path directory;

  private static List<AtomicInteger> counters() {
    return Stream.generate(AtomicInteger::new).limit(WRITERS).toList();
  }

  @Test
  @Tag("full")
  void twentyKillsLoseNothing() throws Exception {
    kill(20);
  }

  private void kill(int kills) throws Exception {
    String file = directory.resolve("agency-data").resolve("agency").toString();
    for (int run = 0; run < kills; run++) {
      writeAndKill(run);
      check(file);
    }
    // What was stored is served by the next host.
    Killed host = new Killed(directory);
    try {
      assertThat(host.visitor().as("pm").get("/time/" + id(0, 0)).statusCode()).isEqualTo(200);
    } finally {
      host.kill();
    }
    System.out.printf(
        "PASS kill -9 of the host: %d kills while %d people log time and one asks for changes over"
            + " HTTP, %d writes, %d of them changes, acknowledged and 0 of them lost, %d sent and not"
            + " answered and 0 of them half there, audit and events among it (process death, not"
            + " power loss; seed %d)%n",
        kills, ASKER, acknowledged, answered.get(ASKER).get(), unanswered, SEED);
  }

  private static TimeEntryId id(int writer, int step) {
    return TimeEntryId.of("zz-" + writer + "-" + step);
  }

  /** Starts a host, waits until some entries are acknowledged, and kills it amid the next. */
  private void writeAndKill(int run) throws Exception {
    Killed host = new Killed(directory);
    int enough = 10 + random.nextInt(40);
    AtomicInteger heard = new AtomicInteger();
    try {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        Visitor visitor = host.visitor().as("pm");
        String token = visitor.token();
        Thread thread =
            new Thread(
                () -> {
                  // What was sent and not answered is sent again, as a client would.
                  for (int step = answered.get(writer).get(); ; step++) {
                    sent.get(writer).set(step + 1);
                    if (!isWritten(visitor, token, writer, step)) {
                      return;
                    }
                    answered.get(writer).set(step + 1);
                    if (heard.incrementAndGet() == enough) {
                      host.kill();
                    }
                  }
                });
        writers.add(thread);
        thread.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(heard.get()).as("run " + run).isGreaterThanOrEqualTo(enough);
    } finally {
      host.kill();
    }
  }

  private static boolean isWritten(Visitor visitor, String token, int writer, int step) {
    try {
      return writer == ASKER
          ? Visitor.location(visitor.post("/projects/lumenhof-shop/changes", asked(step)))
              .contains("done=SUBMIT")
          : isLogged(visitor, token, writer, step);
    } catch (UncheckedIOException e) {
      return false; // it is dead
    }
  }

  private static String title(int step) {
    return "Wish number " + step + ".";
  }

  private static String asked(int step) {
    return "title="
        + Visitor.encoded(title(step))
        + "&note=&discipline=development&hours=1&due=2026-11-30&internal=true";
  }

  private static boolean isLogged(Visitor visitor, String token, int writer, int step) {
    String id = id(writer, step).value();
    String json =
        "{\"command\":\"c-"
            + id
            + "\",\"entry\":{\"id\":\""
            + id
            + "\",\"budget\":\"lumenhof-shop:budget\",\"line\":\"development\","
            + "\"person\":\"jonas-wieland\",\"date\":\"2026-09-30\",\"minutes\":"
            + (1 + step % 400)
            + "}}";
    return visitor.write("POST", "/api/time-entries", json, token).statusCode() == 201;
  }

  /** All that was answered is there, and of what was not all or nothing. */
  private void check(String file) throws Exception {
    DataSource database = database(file);
    Stores stores = JdbcStores.of(database);
    acknowledged = 0;
    unanswered = 0;
    // While it is open the others are: H2 closes a file with the last connection to it.
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, ChangeRequest> asked = asked(stores);
      for (int writer = 0; writer < WRITERS; writer++) {
        for (int step = 0; step < sent.get(writer).get(); step++) {
          boolean wasAnswered = step < answered.get(writer).get();
          List<Long> parts =
              writer == ASKER
                  ? partsOf(Optional.ofNullable(asked.get(title(step))), stores, connection)
                  : partsOf(id(writer, step), step, stores, connection);
          List<Long> all = writer == ASKER ? List.of(1L, 2L, 2L) : List.of(1L, 1L, 1L, 1L);
          assertThat(parts)
              .as("writer %d, step %d", writer, step)
              .isIn(wasAnswered ? all : all.stream().map(any -> 0L).toList(), all);
          acknowledged += wasAnswered ? 1 : 0;
          unanswered += wasAnswered ? 0 : 1;
        }
      }
      statement.execute("SHUTDOWN");
    }
  }

  /** How often an entry is there, and right, and its command, its audit record and its event. */
  private static List<Long> partsOf(TimeEntryId id, int step, Stores stores, Connection connection)
      throws SQLException {
    Optional<Revised<TimeEntryId, TimeEntry>> entry =
        Optional.ofNullable(stores.timeEntries().findAll(CALLER, ImmutableSet.of(id)).get(id));
    boolean isRight =
        entry
            .filter(found -> found.revision() == 1)
            .flatMap(Revised::value)
            .filter(found -> found.minutes() == 1 + step % 400)
            .isPresent();
    return List.of(
        isRight ? 1L : 0,
        stores.commands().find(CALLER, CommandId.of("c-" + id)).isPresent() ? 1L : 0,
        audited(stores, TimeEntries.NAME, id.value()),
        told(connection, id.value()));
  }

  /** A change is written down and submitted, each with its audit record and its event. */
  private static List<Long> partsOf(
      Optional<ChangeRequest> change, Stores stores, Connection connection) throws SQLException {
    if (change.isEmpty()) {
      return List.of(0L, 0L, 0L);
    }
    String id = change.get().id().value();
    return List.of(
        change.get().state() == ChangeState.SUBMITTED ? 1L : 0,
        audited(stores, ChangeRequests.TYPE.name(), id),
        told(connection, id));
  }

  private static Map<String, ChangeRequest> asked(Stores stores) {
    Map<String, ChangeRequest> asked = new HashMap<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<ChangeRequest>> page =
          stores.entities(ChangeRequests.TYPE).page(CALLER, Query.all(), after, Page.MAX_LIMIT);
      for (Versioned<ChangeRequest> row : page.rows()) {
        String title = row.value().title();
        assertThat(asked.put(title, row.value())).as(title).isNull();
      }
      after = page.next();
    } while (after.isPresent());
    return asked;
  }

  private static long audited(Stores stores, String type, String id) {
    return stores.audit().page(CALLER, type, id, Optional.empty(), 5).rows().size();
  }

  private static long told(Connection connection, String id) throws SQLException {
    try (PreparedStatement events =
        connection.prepareStatement(
            "select count(*) from outbox where tenant = 'studio' and body like ?")) {
      events.setString(1, "%\"" + id + "\"%");
      try (ResultSet count = events.executeQuery()) {
        assertThat(count.next()).isTrue();
        return count.getLong(1);
      }
    }
  }

  private static DataSource database(String file) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0");
    database.setUser("sa");
    return database;
  }

  /** A host in a process and a folder of its own, where it keeps its data as it does by itself. */
  private static final class Killed {
    private final Process process;
    private final int port;

    Killed(Path directory) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xshare:auto", "-cp"));
      command.add(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      command.add(SpringHost.class.getName());
      command.add("--server.port=0");
      command.add("--spring.profiles.active=sample");
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      BufferedReader said =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      StringBuilder all = new StringBuilder();
      int found = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        all.append(line).append('\n');
        Matcher started = PORT.matcher(line);
        if (started.find()) {
          found = Integer.parseInt(started.group(1));
          break;
        }
      }
      port = found;
      assertThat(port).as(all.toString()).isPositive();
      Thread rest = new Thread(() -> said.lines().forEach(line -> {}), "host");
      rest.setDaemon(true);
      rest.start();
    }

    Visitor visitor() {
      return new Visitor("http://localhost:" + port);
    }

    /** By SIGKILL. */
    void kill() {
      process.toHandle().destroyForcibly();
      boolean gone = process.onExit().join() != null;
      assertThat(gone).isTrue();
    }
  }
}
