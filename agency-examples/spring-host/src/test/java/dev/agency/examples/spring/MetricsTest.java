package dev.agency.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.sample.SampleLogin;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.studio.Studios;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Metrics count and time, and name nobody and nothing. */
class MetricsTest {
  private static final ImmutableList<String> PATHS =
      ImmutableList.of(
          "/projects",
          "/projects/lumenhof-shop",
          "/projects/no-such-one",
          "/api/projects",
          "/api/projects/lumenhof-shop",
          "/api/pipeline",
          "/api/heat-map",
          "/api/time",
          "/api/time?budget=lumenhof-shop%3Abudget",
          "/time",
          "/time/T-00001",
          "/no/such/page-12345.67");

  private final Host host = Host.h2();

  private void visit() {
    for (String login : Host.logins()) {
      PATHS.forEach(path -> host.as(login).get(path));
    }
  }

  /**
   * The names of all metrics, each with its tags. A reader who left, maybe in a test before, is
   * noticed when a page is next sent to them, whatever happens meanwhile.
   */
  private ImmutableSortedSet<String> meters() {
    return host.part(MeterRegistry.class).getMeters().stream()
        .filter(meter -> !"IOException".equals(meter.getId().getTag("error")))
        .map(meter -> meter.getId().getName() + " " + meter.getId().getTags())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  @Test
  void noTagNamesAPersonAProjectOrAnAmount() {
    visit();
    ImmutableSet<String> values =
        host.part(MeterRegistry.class).getMeters().stream()
            .filter(meter -> !meter.getId().getName().equals("jvm.info")) // a version of Java
            .flatMap(meter -> meter.getId().getTags().stream())
            .map(Tag::getValue)
            .collect(ImmutableSet.toImmutableSet());
    assertThat(values).contains("/projects/{project}", "/time/{entry}");
    assertThat(meters()).anyMatch(each -> each.startsWith("agency.studio.computed"));
    Stream<String> named =
        Stream.concat(
            SampleLogin.ALL.stream().flatMap(each -> Stream.of(each.person().value(), each.name())),
            host.part(Studios.class).now().works().stream()
                .flatMap(
                    work ->
                        Stream.of(
                            work.project().id().value(),
                            work.project().name(),
                            work.budget().id().value(),
                            work.project().client().value())));
    Set<String> names = named.collect(ImmutableSet.toImmutableSet());
    assertThat(values)
        .noneMatch(value -> names.stream().anyMatch(value::contains))
        .noneMatch(value -> value.matches(".*\\d+\\.\\d\\d.*"))
        .noneMatch(value -> value.contains("T-00001") || value.contains("page-12345"));
  }

  @Test
  void whatThePeopleCostChangesNoNameAndNoTag() {
    visit();
    ImmutableSortedSet<String> before = meters();
    Caller caller =
        new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("metrics"));
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    Versioned<House> house = houses.find(caller, caller.tenant()).orElseThrow();
    House value = house.value();
    Versioned<House> dearer =
        houses.replace(
            caller,
            new House(value.tenant(), value.policy(), dearer(value.rates()), value.history()),
            house.version());
    try {
      visit();
      assertThat(meters()).isEqualTo(before);
    } finally {
      houses.replace(caller, value, dearer.version());
    }
    System.out.printf(
        "PASS metrics: %d names with their tags, none with a person, a project or an amount, and"
            + " the same when every hour costs another amount%n",
        before.size());
  }

  private static RateBook dearer(RateBook rates) {
    return AgencyJson.read(
        Pattern.compile("(\"amount\":\"\\d+)(\\d)\\.")
            .matcher(AgencyJson.write(rates))
            .replaceAll(
                found -> found.group(1) + (Integer.parseInt(found.group(2)) + 3) % 10 + "."),
        RateBook.class);
  }

  @Test
  void onlyWhoIsNamedMayLook() {
    assertThat(host.visitor().get("/actuator/health").body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("database", "details");
    assertThat(host.as("finance").get("/actuator/metrics").body()).contains("agency.live.sent");
    assertThat(host.as("finance").get("/actuator/metrics/http.server.requests").statusCode())
        .isEqualTo(200);
    assertThat(host.as("pm").get("/actuator/metrics").statusCode()).isEqualTo(403);
    assertThat(host.as("client").get("/actuator").statusCode()).isEqualTo(403);
    assertThat(Visitor.location(host.visitor().get("/actuator/metrics"))).endsWith("/login");
    assertThat(host.as("finance").get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(host.as("finance").get("/actuator/heapdump").statusCode()).isEqualTo(404);
  }
}
