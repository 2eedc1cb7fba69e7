package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.permissions.gate.LeakGate;
import dev.agency.permissions.gate.Observer;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.Release;
import dev.agency.permissions.testkit.world.Sheet;
import dev.agency.permissions.testkit.world.SheetPairs;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import dev.agency.permissions.view.Mask;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is hidden has no effect on what is shown: two worlds whose visible cells are equal give
 * equal projections and the same JSON, byte for byte. Nor does it follow from what is shown: each
 * secret is another in some of the worlds that look alike.
 */
class NonInterferenceTest {
  private static final long SEED = 20_260_302L;

  @Test
  @Tag("short")
  void pairsLookAlike() {
    prove(500, 100);
  }

  @Test
  @Tag("full")
  void aMillionPairsLookAlike() {
    // What costs is a setting, whose policy is judged and whose secrets are watched.
    prove(1_000_000, 400);
  }

  /** A projection that copies everything shows how soon a leak of hidden values is found. */
  @Test
  void aViewOfTheWholeRecordIsFound() {
    SheetPairs stream = new SheetPairs(SEED, 3, 50);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      WorldPair<Sheet> pair = stream.next();
      found += whole(pair.one()).equals(whole(pair.other())) ? 0 : 1;
    }
    assertThat(found).isGreaterThan(80);
  }

  @Test
  void aPolicyThatOverlooksDenialsByNameIsFound() {
    assertThat(
            known(
                (policy, catalogue) -> {
                  withoutNames(policy).against(catalogue);
                  return unjudged(policy, catalogue);
                }))
        .isNotEmpty();
  }

  @Test
  void aPolicyJudgedAsIfAllProjectsWereAlikeIsFound() {
    AgencySchema standard = AgencySchema.usual();
    AgencySchema without =
        AgencySchema.empty()
            .withEquations(standard.equations().toArray(new Equation[0]))
            .withGlobals(standard.globals().toArray(new Quantity[0]))
            .withReleases(standard.releases().toArray(new Release[0]));
    LeakGate forgetful = LeakGate.of(without);
    assertThat(
            known(
                (policy, catalogue) -> {
                  Observer observer =
                      new LeakWatch(catalogue, policy.alsoSecret()).observer(policy.roles());
                  Invariants.of("a policy")
                      .require(
                          !forgetful.leaks(observer),
                          "roles",
                          ErrorCode.LEAKS_SECRETS,
                          "must not leak")
                      .verify();
                  return unjudged(policy, catalogue);
                }))
        .isNotEmpty()
        .noneMatch(secret -> secret.endsWith("of any project"));
  }

  private static PermissionEvaluator unjudged(Policy policy, Catalogue catalogue) {
    return policy.against(catalogue.withSchema(AgencySchema.empty()));
  }

  /** The first secrets that are known where something else lets policies through. */
  private static List<String> known(SheetPairs.Gatekeeper gatekeeper) {
    SheetPairs stream = new SheetPairs(SEED, 3, 1, gatekeeper);
    for (int i = 0; i < 1_000 && stream.known().isEmpty(); i++) {
      stream.next();
    }
    return stream.known();
  }

  private static Policy withoutNames(Policy policy) {
    return policy.withRoles(
        policy.roles().stream()
            .map(role -> role.withGrants(role.grants().stream().map(each -> plain(each)).toList()))
            .toList());
  }

  private static Grant plain(Grant grant) {
    FieldSet plain = grant.fields().withFields();
    boolean byNameAlone = plain.isEmpty() && !grant.fields().isEmpty();
    return grant.effect() == Effect.ALLOW
        ? grant
        : grant.withFields(
            byNameAlone ? FieldSet.builder().addQuantities(Quantities.NAME.name()).build() : plain);
  }

  private static List<Projection<Sheet>> whole(World<Sheet> world) {
    return world.rows().stream()
        .filter(row -> row.look().seen())
        .map(row -> Projection.of(Mask.of(world.type(), -1L, 0), row.record()))
        .toList();
  }

  /** As many pairs drawn from each of two seeds, side by side; so many of each setting. */
  private static void prove(int pairs, int pairsEach) {
    List<Drawn> parts =
        LongStream.range(0, 2)
            .parallel()
            .mapToObj(i -> draw(SEED + i, pairs / 2, pairsEach))
            .toList();
    long seen = sum(parts, Drawn::seen);
    long seenPercent = 100 * seen / pairs;
    long differingPercent = 100 * sum(parts, Drawn::differing) / seen;
    long settings = sum(parts, part -> part.stream().settings());
    long secrets = sum(parts, part -> part.stream().secrets());
    long unsolved = sum(parts, part -> part.stream().unsolved());
    List<String> known = parts.stream().flatMap(part -> part.stream().known().stream()).toList();
    boolean meaningful =
        seenPercent >= 40
            && differingPercent >= 80
            && secrets >= 10L * settings
            && 1_000 * unsolved <= secrets;
    System.out.printf(
        Locale.ROOT,
        "%s non-interference: %d pairs of %d settings through projection and both lines of JSON,"
            + " 0 differences; %d %% show something and %d %% of these differ in what is hidden of"
            + " it; %d of %d secrets follow from what is seen, %d not decided (%d sets of roles"
            + " refused for leaks, %d %% of redraws thrown away), seeds %d to %d%n",
        meaningful && known.isEmpty() ? "PASS" : "FAIL",
        pairs,
        settings,
        seenPercent,
        differingPercent,
        known.size(),
        secrets,
        unsolved,
        sum(parts, part -> part.stream().refused()),
        sum(parts, part -> part.stream().thrownAwayPercent()) / parts.size(),
        SEED,
        SEED + 1);
    assertThat(known).isEmpty();
    assertThat(meaningful).isTrue();
  }

  private static long sum(List<Drawn> parts, ToLongFunction<Drawn> part) {
    return parts.stream().mapToLong(part).sum();
  }

  /** What was drawn from one seed: pairs that show something, and those that differ in the rest. */
  private record Drawn(SheetPairs stream, long seen, long differing) {}

  private static Drawn draw(long seed, int pairs, int pairsEach) {
    SheetPairs stream = new SheetPairs(seed, 3, pairsEach);
    long seen = 0;
    long differing = 0;
    for (int i = 0; i < pairs; i++) {
      WorldPair<Sheet> pair = stream.next();
      assertThat(pair.looksAlike()).isTrue();
      if (pair.one().isSeen()) {
        seen++;
        differing += pair.differsWhereSeen() ? 1 : 0;
      }
      String shown = shown(pair.one());
      if (!shown.equals(shown(pair.other()))) {
        System.out.printf("FAIL non-interference: pair %d, seed %d%n", i, seed);
        assertThat(shown(pair.other())).isEqualTo(shown);
      }
      assertThat(pair.other().seen()).isEqualTo(pair.one().seen());
      if (i % 100 == 0) {
        assertThat(shown(pair.one())).as("the same world twice").isEqualTo(shown);
      }
    }
    return new Drawn(stream, seen, differing);
  }

  private static String shown(World<Sheet> world) {
    List<Projection<Sheet>> seen = world.seen();
    StringBuilder shown = new StringBuilder();
    for (Projection<Sheet> each : seen) {
      String json = AgencyJson.write(each);
      shown.append(json).append('\n').append(AgencyJson3.write(each)).append('\n');
      shown.append(each).append(each.hashCode()).append('\n');
    }
    return shown.toString();
  }
}
