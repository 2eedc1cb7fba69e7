package dev.agency.examples.spring.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import com.sun.management.OperatingSystemMXBean;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.examples.spring.view.Seen;
import dev.agency.examples.spring.view.Views;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Who has a project open is told what they see of it, when that changes, and nothing else. */
class LiveTest {
  private static final String PATH = "/api/projects/lumenhof-shop/live";
  private static final long LONGEST_MILLIS = 20_000;
  private static final int WRITES = 9;

  private static final PersonId HR = PersonId.of("vera-lindqvist");
  private static final PersonId RM = PersonId.of("sanne-de-wit");

  /** The first day of the week that time is logged in. */
  private static final String WEEK = "2026-09-21";

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
    Told told() {
      JsonNode budget = new JsonMapper().readTree(data).at("/budgets/0");
      JsonNode status = budget.get("status");
      return new Told(status, week(budget));
    }

    /** The week that entries are written to. */
    private static JsonNode week(JsonNode budget) {
      return budget
          .get("weeks")
          .valueStream()
          .filter(week -> week.at("/start").asString().equals(WEEK))
          .findFirst()
          .orElse(MissingNode.getInstance());
    }
  }

  /** The project in one row, and the week that is written to. */
  private record Told(JsonNode status, JsonNode week) {
    long minutes(String field) {
      return status.get(field).asLong();
    }

    BigDecimal usedValue() {
      return amount(status);
    }

    BigDecimal valueOfWeek() {
      return amount(week);
    }

    private static BigDecimal amount(JsonNode row) {
      return new BigDecimal(row.at("/usedValue/value/amount").asString());
    }

    long burn() {
      return status.at("/burn/value").asLong();
    }

    long minutesBurn() {
      return status.at("/minutesBurn/value").asLong();
    }

    /** Approved time counts in the sums and in its week, and of money what the reader may see. */
    void assertRoseBy(long minutes, BigDecimal value, Told before) {
      assertThat(minutes("workedMinutes")).isEqualTo(before.minutes("workedMinutes") + minutes);
      assertThat(minutes("usedMinutes")).isEqualTo(before.minutes("usedMinutes") + minutes);
      assertThat(week.get("usedMinutes").asLong())
          .isEqualTo(before.week().get("usedMinutes").asLong() + minutes);
      assertThat(usedValue()).isEqualByComparingTo(before.usedValue().add(value));
      assertThat(valueOfWeek()).isEqualByComparingTo(before.valueOfWeek().add(value));
      assertThat(burn()).isGreaterThanOrEqualTo(before.burn());
      assertThat(minutesBurn()).isGreaterThanOrEqualTo(before.minutesBurn());
    }
  }

  private static TimeEntry entry(TimeEntryId id, long minutes) {
    return TimeEntry.builder()
        .id(id)
        .budget(BudgetId.of("lumenhof-shop:budget"))
        .line(LineId.of("development"))
        .person(PersonId.of("lukas-hohenfels"))
        .date(LocalDate.of(2026, 9, 25))
        .minutes(minutes)
        .approval(Approval.APPROVED)
        .build();
  }

  private void append(Revised<TimeEntryId, TimeEntry> revised) {
    stores.timeEntries().append(caller, ImmutableList.of(revised));
  }

  /** Of a second the rest is left whoever else needs the machine, where it is not quiet. */
  @Test
  @Tag("short")
  void everybodyIsToldTheirOwnWithinASecondAndWhoSeesNoChangeNothing() throws Exception {
    boolean quiet = MACHINE.getSystemLoadAverage() <= MACHINE.getAvailableProcessors();
    Took took = everybodyIsToldTheirOwn(0, quiet ? "quiet" : "busy (so not judged)");
    assertThat(took.worked().get(WRITES / 2)).as("the median work").isLessThan(800);
    if (quiet) {
      assertThat(took.told().get(WRITES / 2)).as("the median").isLessThan(1_000);
    }
    assertThat(took.told().get(WRITES - 1)).as("the slowest").isLessThan(5_000);
  }

  /** The bar that the design sets, however busy the machine is: who runs this keeps it quiet. */
  @Test
  @Tag("full")
  @Tag("alone")
  void theSlowestOfManyIsToldWithinASecond() throws Exception {
    Took took = everybodyIsToldTheirOwn(20, "warm");
    assertThat(took.told().get(WRITES - 1)).as("the slowest").isLessThan(1_000);
  }

  /** How many milliseconds each write took until all were told, and of the processor; ascending. */
  private record Took(List<Long> told, List<Long> worked) {}

  private Took everybodyIsToldTheirOwn(int warmUps, String machine) throws Exception {
    append(Revised.deleted(TimeEntryId.of("live-0"), 1)); // warms up, and changes nothing
    TimeEntryId id = TimeEntryId.of("live-" + UUID.randomUUID());
    try (Stream pm = new Stream(host.as("pm"), host, PATH);
        Stream am = new Stream(host.as("am"), host, PATH);
        Stream client = new Stream(host.as("client"), host, PATH)) {
      Told ofPm = pm.next().told();
      Told ofAm = am.next().told();
      JsonNode shown = client.next().told().status();
      assertThat(shown.has("workedMinutes")).isFalse();
      BigDecimal quarter = valueOfAQuarter(id, am, ofAm);
      pm.next();
      int revision = 1;
      for (int i = 0; i < warmUps; i++) {
        append(Revised.of(id, ++revision, entry(id, 15L * (i % 2 + 2))));
        pm.next();
        am.next();
      }
      List<Long> took = new ArrayList<>();
      List<Long> worked = new ArrayList<>();
      Told last = ofAm;
      for (int i = 4; i < 4 + WRITES; i++) {
        TimeEntry entry = entry(id, 15L * i);
        long spent = MACHINE.getProcessCpuTime();
        long at = System.nanoTime();
        append(Revised.of(id, ++revision, entry));
        Event toPm = pm.next();
        Event toAm = am.next();
        worked.add(TimeUnit.NANOSECONDS.toMillis(MACHINE.getProcessCpuTime() - spent));
        took.add(TimeUnit.NANOSECONDS.toMillis(Math.max(toPm.at(), toAm.at()) - at));
        BigDecimal value = quarter.multiply(BigDecimal.valueOf(i));
        toPm.told().assertRoseBy(15L * i, value, ofPm);
        last = toAm.told();
        last.assertRoseBy(15L * i, value, ofAm);
        assertThat(last.status().has("usedCost")).isFalse();
        assertThat(last.week().has("usedCost")).isFalse();
      }
      assertThat(last.burn()).as("the share of the budget").isGreaterThan(ofAm.burn());
      assertThat(last.minutesBurn()).as("the share of the time").isGreaterThan(ofAm.minutesBurn());
      append(Revised.deleted(id, revision + 1));
      assertThat(pm.next().told()).isEqualTo(ofPm);
      assertThat(am.next().told()).isEqualTo(ofAm);
      assertThat(client.events).as("what the client sees has not changed").isEmpty();
      took.sort(Comparator.naturalOrder());
      worked.sort(Comparator.naturalOrder());
      System.out.printf(
          "PASS live: %d writes, each told to two readers in their own projection, with the burn and"
              + " its week, the median after %d ms on a %s machine and %d ms of processor time, the"
              + " slowest after %d ms, and to the client, who sees none of it, none%n",
          WRITES, took.get(WRITES / 2), machine, worked.get(WRITES / 2), took.get(WRITES - 1));
      return new Took(took, worked);
    }
  }

  /** What 15 minutes are worth, as the account manager is told. */
  private BigDecimal valueOfAQuarter(TimeEntryId id, Stream am, Told before) throws Exception {
    append(Revised.of(id, 1, entry(id, 15)));
    BigDecimal value = am.next().told().usedValue().subtract(before.usedValue());
    assertThat(value).as("approved time is worth something").isPositive();
    return value;
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
      for (int i = 0; i < 5; i++) {
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

  private static void assertFollowed(MeterRegistry meters, int pages) {
    Gauge gauge = meters.get("agency.live.readers").gauge();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (gauge.value() > pages && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(gauge.value()).as("pages that are followed").isEqualTo(pages);
  }

  private Live live(MeterRegistry meters) {
    return new Live(
        host.part(Studios.class), host.part(Views.class), host.part(Seen.class), meters);
  }

  /** To find out whether somebody is logged in takes here as long as to write to them may. */
  @Test
  void whoDoesNotReadKeepsNobodyElseWaiting() throws Exception {
    MeterRegistry meters = new SimpleMeterRegistry();
    Live live = live(meters);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch reads = new CountDownLatch(1);
    ProjectId shop = ProjectId.of("lumenhof-shop");
    live.start();
    try {
      for (int i = 0; i < 4; i++) {
        live.follow(
            HR,
            shop,
            () -> {
              held.countDown();
              return Uninterruptibles.awaitUninterruptibly(reads, 1, MINUTES);
            });
      }
      assertThat(held.await(5, TimeUnit.SECONDS)).isTrue();
      CountDownLatch told = new CountDownLatch(1);
      live.follow(
          RM,
          shop,
          () -> {
            told.countDown();
            return true;
          });
      assertThat(told.await(5, TimeUnit.SECONDS)).as("another is looked after").isTrue();
      for (int i = 0; i < 4; i++) {
        live.follow(RM, shop, () -> true);
      }
      assertFollowed(meters, 4 + 4);
    } finally {
      reads.countDown();
      live.stop();
    }
  }

  /**
   * A browser leaves a page without a word, as who turns from page to page does again and again.
   */
  @Test
  void pagesThatWereLeftDoNotCount() throws Exception {
    try (Stream open = new Stream(host.as("rm"), host, PATH)) {
      assertThat(open.next().name()).isEqualTo("project");
      for (int i = 0; i < 8; i++) {
        try (Stream left = new Stream(host.as("rm"), host, PATH)) {
          assertThat(left.next().name()).isEqualTo("project");
        }
      }
      assertThat(open.events.poll(2, TimeUnit.SECONDS)).as("it is still followed").isNull();
    }
  }

  @Test
  void aProjectThatIsNotForThemIsNotFound() {
    assertThat(host.as("client").get("/api/projects/helvion-site/live").statusCode())
        .isEqualTo(404);
    assertThat(host.visitor().get(PATH).statusCode()).isEqualTo(401);
  }
}
