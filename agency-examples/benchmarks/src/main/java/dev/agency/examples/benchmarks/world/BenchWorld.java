package dev.agency.examples.benchmarks.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The policy, the people and the records that all engines are measured on.
 *
 * <p>Two tenants with 40 people, 6 teams and 24 clients each; 64 of the people are logged in. Half
 * of the questions are about a record that the asker has something to do with, one in sixteen is
 * about a record of the other tenant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param policy the rules
 * @param logins who is logged in
 * @param requests the questions, {@value #REQUESTS} of them
 */
public record BenchWorld(
    BenchPolicy policy, ImmutableList<Login> logins, ImmutableList<Request> requests) {
  /** How many questions there are, a power of two. */
  public static final int REQUESTS = 4_096;

  /** What everything is drawn from. */
  public static final long SEED = 20_260_101L;

  private static final int LOGINS = 64;
  private static final int ITEMS = 1_024;
  private static final int PEOPLE = 40;
  private static final int TEAMS = 6;
  private static final int CLIENTS = 24;
  private static final ImmutableList<String> TENANTS = ImmutableList.of("north", "south");
  private static final ImmutableList<Duty> DUTIES = ImmutableList.copyOf(Duty.values());
  private static final ImmutableList<Kind> KINDS = ImmutableList.copyOf(Kind.values());
  private static final ImmutableList<Operation> OPERATIONS =
      ImmutableList.copyOf(Operation.values());

  /**
   * Draws the world, the same on every machine.
   *
   * @return the world
   */
  public static BenchWorld draw() {
    Draws draws = new Draws(SEED);
    BenchPolicy policy = BenchPolicy.draw(draws);
    ImmutableList<Login> logins =
        IntStream.range(0, LOGINS)
            .mapToObj(number -> login(number, draws))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Item> items = items(ITEMS, TENANTS, draws);
    ImmutableList<Request> requests =
        IntStream.range(0, REQUESTS)
            .mapToObj(i -> request(draws.of(logins), items, draws))
            .collect(ImmutableList.toImmutableList());
    return new BenchWorld(policy, logins, requests);
  }

  /**
   * Draws records to list, the same on every machine: one in sixteen is of the other tenant.
   *
   * @param login who will list them
   * @param count how many
   * @return the records
   */
  public static ImmutableList<Item> items(Login login, int count) {
    Draws draws = new Draws(SEED + 1);
    ImmutableList<String> tenants =
        TENANTS.stream()
            .flatMap(
                tenant ->
                    Collections.nCopies(tenant.equals(login.tenant()) ? 15 : 1, tenant).stream())
            .collect(ImmutableList.toImmutableList());
    return items(count, tenants, draws);
  }

  private static ImmutableList<Item> items(int count, List<String> tenants, Draws draws) {
    return IntStream.range(0, count)
        .mapToObj(i -> item(i, draws.of(tenants), draws))
        .collect(ImmutableList.toImmutableList());
  }

  private static Login login(int number, Draws draws) {
    ImmutableSet.Builder<Duty> duties = ImmutableSet.builder();
    for (int more = 1 + draws.below(3); more > 0; more--) {
      duties.add(draws.of(DUTIES));
    }
    ImmutableSet<Duty> drawn = duties.build();
    boolean manages = draws.percent(50);
    ImmutableSet.Builder<String> managed = ImmutableSet.builder();
    for (int more = manages ? 1 + draws.below(6) : 0; more > 0; more--) {
      managed.add(client(draws));
    }
    return new Login(
        number,
        TENANTS.get(number % TENANTS.size()),
        "person-" + (100 + number / TENANTS.size()),
        team(draws),
        managed.build(),
        drawn.contains(Duty.CLIENT_CONTACT) || draws.percent(20) ? client(draws) : "-",
        drawn);
  }

  private static Item item(int number, String tenant, Draws draws) {
    ImmutableSet.Builder<String> members = ImmutableSet.builder();
    for (int more = 2 + draws.below(5); more > 0; more--) {
      members.add(person(draws));
    }
    return new Item(
        "i-" + number,
        // A text of its own here too, as it comes from a database.
        TenantId.of(tenant.substring(0, 1) + tenant.substring(1)),
        person(draws),
        members.build(),
        team(draws),
        client(draws),
        figures(number, draws));
  }

  private static Figures figures(int number, Draws draws) {
    return new Figures(
        "Work no. " + number,
        draws.percent(70) ? "running" : "done",
        (long) draws.below(60_000),
        (long) draws.below(60_000),
        1_000L * draws.below(90_000),
        100L * (60 + draws.below(120)),
        1_000L * draws.below(90_000),
        100L * (60 + draws.below(120)),
        1_000L * draws.below(60_000),
        100L * (30 + draws.below(60)),
        "+00 " + draws.below(1_000_000),
        "Note " + draws.below(1_000));
  }

  private static Request request(Login login, List<Item> items, Draws draws) {
    Operation operation = draws.percent(40) ? Operation.VIEW : draws.of(OPERATIONS);
    boolean other = draws.below(16) == 0;
    boolean related = draws.percent(50);
    List<Item> fitting = new ArrayList<>();
    for (Item item : items) {
      if (item.tenant().equals(login.tenant()) != other && (!related || isRelated(login, item))) {
        fitting.add(item);
      }
    }
    return new Request(login, operation, draws.of(KINDS), draws.of(fitting));
  }

  private static boolean isRelated(Login login, Item item) {
    return Arrays.stream(Relation.values())
        .anyMatch(relation -> relation != Relation.ALL && relation.holds(login, item));
  }

  // Texts of their own, as they come from a database: equal ones are not the same object.

  private static String person(Draws draws) {
    return "person-" + (100 + draws.below(PEOPLE));
  }

  private static String team(Draws draws) {
    return "team-" + (10 + draws.below(TEAMS));
  }

  private static String client(Draws draws) {
    return "client-" + (100 + draws.below(CLIENTS));
  }
}
