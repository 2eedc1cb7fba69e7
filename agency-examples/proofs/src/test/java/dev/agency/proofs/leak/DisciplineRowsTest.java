package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Grant;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.world.Look;
import dev.agency.permissions.testkit.world.PlainSight;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A discipline may have one person, so its row tells nobody what a row of a person does not. */
class DisciplineRowsTest {
  private static final Catalogue CATALOGUE = Catalogue.of(PersonBurn.TYPE, DisciplineBurn.TYPE);

  @Test
  void whoeverIsShownADisciplineByThePresetsIsShownItsPeople() {
    int shown = 0;
    for (Role role : Presets.policy().roles()) {
      List<Role> roles = role.base().isPresent() ? List.of(role, base(role)) : List.of(role);
      for (Set<Reach> held : Sets.powerSet(Set.of(Reach.values()))) {
        ImmutableSet<Quantity> ofDiscipline = shown(roles, DisciplineBurn.TYPE, held);
        assertThat(shown(roles, PersonBurn.TYPE, held))
            .as("%s, %s", role.id(), held)
            .containsAll(ofDiscipline);
        shown += ofDiscipline.size();
      }
    }
    assertThat(shown).isGreaterThan(1_000);
  }

  private static Role base(Role role) {
    return Presets.policy().roles().stream()
        .filter(each -> role.base().filter(each.id()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static ImmutableSet<Quantity> shown(
      List<Role> roles, RecordType<?> type, Set<Reach> held) {
    Look look = PlainSight.look(roles, type, held, true);
    return IntStream.range(0, type.fields().size())
        .filter(look::shows)
        .mapToObj(i -> type.fields().get(i).quantity())
        .collect(toImmutableSet());
  }

  @Test
  void whatADisciplineCostsBesideItsHoursIsRefusedToWhomRatesAreHidden() {
    Policy policy =
        seeing(
            Grant.allow(
                DisciplineBurn.TYPE.name(),
                Action.VIEW,
                Reach.ASSIGNED,
                FieldSet.empty().plus(Quantities.LABOUR_COST, Quantities.WORKED_MINUTES)));
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(CATALOGUE))
        .satisfies(refused -> assertThat(refused.leaks().toString()).contains("costRate"));
  }

  @Test
  void theHoursOfPeopleTellWhatTheCostOfADisciplineIsMadeOf() {
    Policy policy =
        seeing(
            Grant.allow(
                DisciplineBurn.TYPE.name(),
                Action.VIEW,
                Reach.ASSIGNED,
                FieldSet.empty().plus(Quantities.LABOUR_COST)),
            Grant.allow(
                PersonBurn.TYPE.name(),
                Action.VIEW,
                Reach.ASSIGNED,
                FieldSet.empty().plus(Quantities.WORKED_MINUTES)));
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(CATALOGUE));
  }

  @Test
  void noGuardedTotalIsShownByDiscipline() {
    assertThat(DisciplineBurn.TYPE.fields())
        .extracting(field -> field.quantity())
        .doesNotContain(Quantities.COST_TOTAL, Quantities.PROFIT_TOTAL, Quantities.MARGIN_TOTAL);
    // Each quantity is one that the rows of people have.
    assertThat(PersonBurn.TYPE.fields())
        .extracting(field -> field.quantity())
        .containsAll(DisciplineBurn.TYPE.fields().stream().map(field -> field.quantity()).toList());
  }

  private static Policy seeing(Grant... grants) {
    Role role = Role.builder().id(RoleId.of("lead")).name("Lead").addGrants(grants).build();
    return Policy.builder().name("Policy").version("1").addRoles(role).build();
  }
}
