package dev.agency.examples.spring.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.sun.management.OperatingSystemMXBean;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.store.RoleHolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has a project open is told what they see of it, when that changes, and nothing else. */
class LiveTest {
  private static final String PATH = "/api/projects/lumenhof-shop/live";
  private static final long LONGEST_MILLIS = 20_000;
  private static final int WRITES = 9;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Host host = Host.h2();
  private final Stores stores = host.part(Stores.class);
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  /** A stream that is read as a browser reads it, and when each event came. */
  private static final class Stream implements AutoCloseable {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream body;

    Stream(Visitor visitor, Host host, String path) throws Exception {
      HttpResponse<InputStream> answer =
          visitor
              .client()
              .send(
                  HttpRequest.newBuilder(host.at(path))
                      .header("Accept", "text/event-stream")
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      body = answer.body();
      Thread reader = new Thread(this::read, "stream");
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      String name = "";
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("event:")) {
            name = line.substring(6);
          } else if (line.startsWith("data:")) {
            events.add(new Event(name, line.substring(5), System.nanoTime()));
          }
        }
      } catch (IOException e) {
        // It was closed.
      }
      events.add(new Event("end", "", System.nanoTime()));
    }

    Event next() throws InterruptedException {
      Event event = events.poll(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
      assertThat(event).as("an event").isNotNull();
      return event;
    }

    @Override
    public void close() {
      try {
        body.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Event(String name, String data, long at) {
    JsonNode status() {
      return new JsonMapper().readTree(data).at("/budgets/0/status");
    }
  }

  private static TimeEntry entry(String id, long minutes) {
    return TimeEntry.builder()
        .id(TimeEntryId.of(id))
        .budget(BudgetId.of("lumenhof-shop:budget"))
        .line(LineId.of("development"))
        .person(PersonId.of("lukas-hohenfels"))
        .date(LocalDate.of(2026, 9, 30))
        .minutes(minutes)
        .approval(Approval.APPROVED)
        .build();
  }

  private void append(Revised<TimeEntryId, TimeEntry> revised) {
    stores.timeEntries().append(caller, ImmutableList.of(revised));
  }

  @Test
  void everybodyIsToldTheirOwnWithinASecondAndWhoSeesNoChangeNothing() throws Exception {
    append(Revised.deleted(TimeEntryId.of("live-0"), 1)); // warms up, and changes nothing
    try (Stream pm = new Stream(host.as("pm"), host, PATH);
        Stream am = new Stream(host.as("am"), host, PATH);
        Stream client = new Stream(host.as("client"), host, PATH)) {
      long before = pm.next().status().get("workedMinutes").asLong();
      assertThat(am.next().name()).isEqualTo("project");
      JsonNode shown = client.next().status();
      assertThat(shown.has("workedMinutes")).isFalse();
      List<Long> took = new ArrayList<>();
      List<Long> worked = new ArrayList<>();
      for (int i = 1; i <= WRITES; i++) {
        TimeEntry entry = entry("live-1", 15L * i);
        long spent = MACHINE.getProcessCpuTime();
        long at = System.nanoTime();
        append(Revised.of(entry.id(), i, entry));
        Event toPm = pm.next();
        Event toAm = am.next();
        worked.add(TimeUnit.NANOSECONDS.toMillis(MACHINE.getProcessCpuTime() - spent));
        took.add(TimeUnit.NANOSECONDS.toMillis(Math.max(toPm.at(), toAm.at()) - at));
        assertThat(toPm.status().get("workedMinutes").asLong()).isEqualTo(before + 15L * i);
        assertThat(toAm.status().get("workedMinutes").asLong()).isEqualTo(before + 15L * i);
        assertThat(toAm.status().has("usedCost")).isFalse();
      }
      append(Revised.deleted(TimeEntryId.of("live-1"), WRITES + 1));
      assertThat(pm.next().status().get("workedMinutes").asLong()).isEqualTo(before);
      am.next();
      assertThat(client.events).as("what the client sees has not changed").isEmpty();
      took.sort(Comparator.naturalOrder());
      worked.sort(Comparator.naturalOrder());
      boolean quiet = MACHINE.getSystemLoadAverage() <= MACHINE.getAvailableProcessors();
      // It is looked for every 200 ms; of a second the rest is left, whoever else needs the
      // machine.
      assertThat(worked.get(WRITES / 2)).as("the median work").isLessThan(800);
      if (quiet) {
        assertThat(took.get(WRITES / 2)).as("the median").isLessThan(1_000);
      }
      assertThat(took.get(WRITES - 1)).as("the slowest").isLessThan(5_000);
      System.out.printf(
          "PASS live: %d writes, each told to two readers in their own projection, the median after"
              + " %d ms on a %s machine and %d ms of processor time, the slowest after %d ms, and to"
              + " the client, who sees none of it, none%n",
          WRITES,
          took.get(WRITES / 2),
          quiet ? "quiet" : "busy (so not judged)",
          worked.get(WRITES / 2),
          took.get(WRITES - 1));
    }
  }

  @Test
  void aRoleThatIsTakenAwayEndsTheStream() throws Exception {
    EntityStore<PersonId, RoleHolder> holders = stores.entities(RoleHolder.TYPE);
    PersonId person = PersonId.of("bastien-lemoine");
    String own = "/api/projects/" + project("pm2") + "/live";
    Versioned<RoleHolder> held = holders.find(caller, person).orElseThrow();
    try (Stream stream = new Stream(host.as("pm2"), host, own)) {
      assertThat(stream.next().name()).isEqualTo("project");
      Versioned<RoleHolder> none =
          holders.replace(caller, new RoleHolder(person, ImmutableList.of()), held.version());
      try {
        assertThat(stream.next().name()).isEqualTo("over");
        assertThat(stream.next().name()).isEqualTo("end");
        assertThat(host.as("pm2").get(own).statusCode()).isEqualTo(404);
      } finally {
        holders.replace(caller, held.value(), none.version());
      }
    }
  }

  private String project(String login) {
    return new JsonMapper()
        .readTree(host.as(login).get("/api/projects").body())
        .at("/projects/0/project")
        .asString();
  }

  @Test
  void whoLogsOutIsToldNothingMore() throws Exception {
    Visitor visitor = host.visitor().as("pm");
    try (Stream stream = new Stream(visitor, host, PATH)) {
      assertThat(stream.next().name()).isEqualTo("project");
      visitor.post("/logout", "");
      assertThat(stream.next().name()).isEqualTo("over");
    }
  }

  @Test
  void ofManyPagesOfOnePersonTheOldestIsToldNothingMore() throws Exception {
    List<Stream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 9; i++) {
        Stream stream = new Stream(host.as("finance"), host, PATH);
        open.add(stream);
        assertThat(stream.next().name()).isEqualTo("project");
      }
      assertThat(open.get(0).next().name()).isEqualTo("enough");
      assertThat(open.get(1).events).isEmpty();
    } finally {
      open.forEach(Stream::close);
    }
  }

  @Test
  void aProjectThatIsNotForThemIsNotFound() {
    assertThat(host.as("client").get("/api/projects/helvion-site/live").statusCode())
        .isEqualTo(404);
    assertThat(host.visitor().get(PATH).statusCode()).isEqualTo(401);
  }
}
