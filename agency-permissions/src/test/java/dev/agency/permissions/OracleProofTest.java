package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import dev.agency.permissions.testkit.PersonShare;
import dev.agency.permissions.view.Projection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The compiled evaluator and the slow {@link Oracle} answer alike: whether, which fields, and all
 * reasons, on records that say themselves how they are related to the one who asks.
 */
class OracleProofTest {
  private static final long SEED = 20_260_302;

  /** Sets of roles for each policy: each is asked for every action, type and combination. */
  private static final int ROUNDS = 2;

  private static final TenantId ELSEWHERE = TenantId.of("elsewhere");
  private static final ImmutableList<Reach> REACHES = ImmutableList.copyOf(Reach.values());

  /** A record that carries the answers of its relations. */
  private record Row(TenantId tenant, int held) {
    EnumSet<Reach> reaches() {
      EnumSet<Reach> reaches = EnumSet.of(Reach.ALL);
      REACHES.stream().filter(reach -> (held & reach.bit()) != 0).forEach(reaches::add);
      return reaches;
    }

    String holds(Reach reach) {
      return (held & reach.bit()) == 0 ? "no" : "yes";
    }
  }

  private static final RecordType<Row> ENGAGEMENT = rows(Engagement.TYPE);
  private static final RecordType<Row> SHARE = rows(PersonShare.TYPE);
  private static final ImmutableList<RecordType<Row>> TYPES = ImmutableList.of(ENGAGEMENT, SHARE);

  private static final Catalogue CATALOGUE =
      Catalogue.of(ENGAGEMENT, SHARE)
          .withActions(PermissionArbitraries.EXPORT)
          .withSchema(AgencySchema.empty());

  private static final ImmutableList<Row> ROWS = rows(Asker.TENANT);
  private static final ImmutableList<Row> FOREIGN = rows(ELSEWHERE);

  private static RecordType<Row> rows(RecordType<?> like) {
    ImmutableList.Builder<Field<Row, ?>> fields = ImmutableList.builder();
    for (Field<?, ?> field : like.fields()) {
      fields.add(Field.of(field.name(), field.quantity(), row -> field.name()));
    }
    return RecordType.of(like.name(), like.grain(), fields.build());
  }

  private static ImmutableList<Row> rows(TenantId tenant) {
    return IntStream.range(0, Reaches.COMBINATIONS)
        .mapToObj(held -> new Row(tenant, held))
        .collect(toImmutableList());
  }

  private static Relations<Row> relations(RecordType<Row> type, Fault fault) {
    boolean oneTenant = fault == Fault.TENANTS_ARE_FORGOTTEN;
    Relations.Builder<Row> relations =
        Relations.of(type).tenant("tenant", row -> oneTenant ? Asker.TENANT : row.tenant());
    for (Reach reach : REACHES) {
      if (reach != Reach.ALL) {
        boolean mixed = fault == Fault.TWO_REACHES_ARE_MIXED_UP && reach == Reach.ASSIGNED;
        Reach read = mixed ? Reach.ACCOUNT : reach;
        relations
            .attribute(reach.name(), row -> row.holds(read))
            .reach(reach, Condition.inSet(reach.name(), List.of("yes")));
      }
    }
    return relations.build();
  }

  /** What the evaluator is made to get wrong, if anything is. */
  private enum Fault {
    NONE,
    DENIALS_OF_FIELDS_ARE_FORGOTTEN,
    BASES_ARE_FORGOTTEN,
    EXCLUSION_IS_FORGOTTEN,
    TENANTS_ARE_FORGOTTEN,
    TWO_REACHES_ARE_MIXED_UP,
    A_REASON_IS_LEFT_OUT;

    Policy spoil(Policy policy) {
      return switch (this) {
        case DENIALS_OF_FIELDS_ARE_FORGOTTEN ->
            spoil(policy, role -> role.withGrants(withoutDenialsOfFields(role)));
        case BASES_ARE_FORGOTTEN -> spoil(policy, role -> role.withBase(Optional.empty()));
        case EXCLUSION_IS_FORGOTTEN -> policy.withExclusive();
        default -> policy;
      };
    }

    private static Policy spoil(Policy policy, UnaryOperator<Role> change) {
      return policy.withRoles(policy.roles().stream().map(change).toList());
    }

    private static List<Grant> withoutDenialsOfFields(Role role) {
      return role.grants().stream()
          .filter(grant -> grant.effect() == Effect.ALLOW || grant.fields().everything())
          .toList();
    }

    Decision spoil(Decision decision) {
      boolean several = this == A_REASON_IS_LEFT_OUT && decision.because().size() > 1;
      return several
          ? Decision.builder().from(decision).because(decision.because().subList(1, 2)).build()
          : decision;
    }
  }

  /** What was asked and answered. */
  private static final class Counts {
    final LongAdder requests = new LongAdder();
    final LongAdder allowed = new LongAdder();
    final LongAdder partly = new LongAdder();
    final LongAdder foreign = new LongAdder();
    final LongAdder excluded = new LongAdder();
    final LongAdder[] cells = new LongAdder[CATALOGUE.actions().size() * REACHES.size() * 2];
    final AtomicReference<@Nullable String> difference = new AtomicReference<>();

    Counts() {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new LongAdder();
      }
    }

    void differ(String where) {
      difference.compareAndSet(null, where);
    }

    void count(int action, Oracle.Statement statement) {
      int effect = statement.effect() == Effect.DENY ? 1 : 0;
      int reach = REACHES.indexOf(statement.reach());
      cells[(action * REACHES.size() + reach) * 2 + effect].increment();
    }

    long rarest() {
      long rarest = Long.MAX_VALUE;
      for (LongAdder cell : cells) {
        rarest = Math.min(rarest, cell.sum());
      }
      return rarest;
    }
  }

  @Test
  @Tag("short")
  void someRequestsAreDecidedAsTheOracleDoes() {
    prove(230, 200_000, 10);
  }

  @Test
  @Tag("full")
  void manyRequestsAreDecidedAsTheOracleDoes() {
    prove(23_000, 20_000_000, 1_000);
  }

  @Test
  void eachPlantedFaultIsFound() {
    for (Fault fault : Fault.values()) {
      Counts counts = compare(30, fault);
      if (fault == Fault.NONE) {
        assertThat(counts.difference.get()).isNull();
      } else {
        assertThat(counts.difference.get()).as(fault.name()).isNotNull();
      }
    }
  }

  private static void prove(int policies, long leastRequests, long leastOfEachCell) {
    Counts counts = compare(policies, Fault.NONE);
    long requests = counts.requests.sum();
    long allowed = counts.allowed.sum() * 100 / requests;
    String found =
        String.format(
            Locale.ROOT,
            "oracle: %,d requests over %,d policies, %d %% allowed, %,d of another tenant, %,d role"
                + " sets excluded, rarest of %d cells %,d, seed %d",
            requests,
            policies,
            allowed,
            counts.foreign.sum(),
            counts.excluded.sum(),
            counts.cells.length,
            counts.rarest(),
            SEED);
    SoftAssertions bars = new SoftAssertions();
    bars.assertThat(counts.difference.get()).isNull();
    bars.assertThat(requests).isGreaterThanOrEqualTo(leastRequests);
    bars.assertThat(allowed).isBetween(15L, 85L);
    bars.assertThat(counts.partly.sum() * 100 / requests).isGreaterThanOrEqualTo(10);
    bars.assertThat(counts.foreign.sum() * 100 / requests).isBetween(1L, 20L);
    bars.assertThat(counts.excluded.sum()).isGreaterThanOrEqualTo(policies / 50);
    bars.assertThat(counts.rarest()).isGreaterThanOrEqualTo(leastOfEachCell);
    System.out.println((bars.assertionErrorsCollected().isEmpty() ? "PASS " : "FAIL ") + found);
    bars.assertAll();
  }

  private static Counts compare(int policies, Fault fault) {
    Counts counts = new Counts();
    IntStream.range(0, policies)
        .parallel()
        .forEach(policy -> compare(SEED + policy, fault, counts));
    return counts;
  }

  private static void compare(long seed, Fault fault, Counts counts) {
    PolicyDraw draw = new PolicyDraw(seed, CATALOGUE, TYPES);
    Policy policy = draw.policy();
    PermissionEvaluator permissions =
        fault
            .spoil(policy)
            .against(CATALOGUE)
            .with(relations(ENGAGEMENT, fault), relations(SHARE, fault));
    for (int round = 0; round < ROUNDS; ) {
      Set<RoleId> held = draw.held(policy);
      Optional<Subject> subject = subject(permissions, held);
      if (subject.isPresent() != Oracle.mayHold(policy, held)) {
        counts.differ("seed " + seed + ", whether " + held + " may be held");
        return;
      }
      // Roles that exclude each other answer nothing, so others are drawn.
      if (subject.isPresent()) {
        round++;
        for (RecordType<Row> type : TYPES) {
          Oracle oracle = new Oracle(policy, held, CATALOGUE.actions(), type);
          compare(seed, oracle, subject.get(), type, fault, counts);
          compareForeign(seed, policy, subject.get(), type, draw, counts);
        }
      } else {
        counts.excluded.increment();
      }
    }
  }

  private static void compare(
      long seed, Oracle oracle, Subject subject, RecordType<Row> type, Fault fault, Counts counts) {
    for (int a = 0; a < CATALOGUE.actions().size(); a++) {
      Action action = CATALOGUE.actions().get(a);
      for (Row row : ROWS) {
        EnumSet<Reach> reaches = row.reaches();
        Decision expected = oracle.decide(action, reaches);
        Decision answer = fault.spoil(subject.decide(action, type, row));
        counts.requests.increment();
        if (!answer.equals(expected) || subject.can(action, type, row) != expected.allowed()) {
          counts.differ("seed " + seed + ", " + action + " " + type + " within " + reaches);
        }
        if (action.equals(Action.VIEW) && !seen(subject, type, row).equals(expected.visible())) {
          counts.differ("seed " + seed + ", what is seen of " + type + " within " + reaches);
        }
        if (expected.allowed()) {
          counts.allowed.increment();
        }
        if (!expected.visible().isEmpty() && !expected.hidden().isEmpty()) {
          counts.partly.increment();
        }
        for (Oracle.Statement statement : oracle.matching(action, reaches)) {
          counts.count(a, statement);
        }
      }
    }
  }

  /** Somebody of another tenant is answered as if the policy had no grant. */
  private static void compareForeign(
      long seed,
      Policy policy,
      Subject subject,
      RecordType<Row> type,
      PolicyDraw draw,
      Counts counts) {
    Oracle oracle = new Oracle(policy, ImmutableSet.of(), CATALOGUE.actions(), type);
    for (Action action : CATALOGUE.actions()) {
      Row row = FOREIGN.get(draw.below(FOREIGN.size()));
      Decision expected = oracle.decide(action, EnumSet.of(Reach.ALL));
      counts.requests.increment();
      counts.foreign.increment();
      if (!subject.decide(action, type, row).equals(expected)
          || subject.can(action, type, row)
          || !seen(subject, type, row).isEmpty()
          || !subject.viewAll(type, ImmutableList.of(row)).isEmpty()
          || !subject.capabilities(type, row).isEmpty()) {
        counts.differ("seed " + seed + ", " + action + " " + type + " of another tenant");
      }
    }
  }

  private static List<String> seen(Subject subject, RecordType<Row> type, Row row) {
    Optional<Projection<Row>> view = subject.view(type, row);
    return view.isEmpty()
        ? List.of()
        : view.get().visible().stream().<String>map(Field::name).toList();
  }

  private static Optional<Subject> subject(PermissionEvaluator permissions, Set<RoleId> roles) {
    Principal who =
        new Principal(
            Asker.TENANT,
            PersonId.of("ana"),
            roles.stream()
                .map(role -> new HeldRole(role, DateRange.startingOn(Asker.TODAY)))
                .collect(toImmutableList()));
    try {
      return Optional.of(permissions.subject(who, Asker.TODAY));
    } catch (InvalidModelException refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.EXCLUSIVE_ROLES);
      return Optional.empty();
    }
  }
}
