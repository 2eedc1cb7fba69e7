package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.capacity.LoadRow;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Person;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.People;
import dev.agency.examples.spring.Host;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is who on the map of people and weeks. */
class CapacityPageTest {
  private static final Pattern LINE =
      Pattern.compile("<tr>\\s*<th scope=\"row\">([^<]*)</th>(.*?)</tr>", Pattern.DOTALL);

  private final Host host = Host.h2();
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private List<MatchResult> lines() {
    return LINE.matcher(host.as("rm").get("/heat-map").body()).results().toList();
  }

  private static List<String> weeks(List<MatchResult> lines, String name) {
    return lines.stream()
        .filter(line -> line.group(1).equals(name))
        .map(line -> line.group(2))
        .toList();
  }

  @Test
  void twoPeopleOfOneNameAreTwo() {
    EntityStore<PersonId, Person> people = host.part(Stores.class).entities(People.TYPE);
    Versioned<Person> one = people.find(caller, PersonId.of("lukas-hohenfels")).orElseThrow();
    Versioned<Person> other = people.find(caller, PersonId.of("elif-karahan")).orElseThrow();
    assertThat(one.value().discipline()).isEqualTo(other.value().discipline());
    List<MatchResult> before = lines();
    String ofOne = weeks(before, one.value().name()).get(0);
    String ofOther = weeks(before, other.value().name()).get(0);
    assertThat(ofOne).isNotEqualTo(ofOther);
    long version =
        people
            .replace(caller, other.value().withName(one.value().name()), other.version())
            .version();
    try {
      List<MatchResult> lines = lines();
      assertThat(lines).hasSameSizeAs(before);
      assertThat(weeks(lines, one.value().name())).containsExactlyInAnyOrder(ofOne, ofOther);
    } finally {
      people.replace(caller, other.value(), version);
    }
  }

  @Test
  void peopleWhoseNamesAreHiddenStayApart() {
    int people = lines().size();
    Denied.during(
        host,
        "resourceManager",
        LoadRow.TYPE,
        () -> assertThat(weeks(lines(), "hidden")).hasSize(people),
        LoadRow.NAME.name());
  }
}
