package dev.agency.permissions;

import static dev.agency.permissions.Exhibits.EVERYTHING;
import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A policy that takes the place of another is judged as by itself. */
class NextPolicyTest {
  private static final ImmutableList<Quantity> QUANTITIES = ImmutableList.copyOf(Quantities.all());

  private static final Policy STUDIO =
      policy(Presets.projectManager(), Presets.accountManager(), Presets.teamMember());

  @Test
  void eachChangeIsJudgedAsByItself() {
    Random random = new Random(20_261_128L);
    PermissionEvaluator current = STUDIO.against(EVERYTHING);
    int refused = 0;
    for (int i = 0; i < 6; i++) {
      Policy next = showingMore(current.policy(), random);
      PermissionEvaluator before = current;
      Optional<String> alone = refusal(() -> next.against(EVERYTHING));
      assertThat(refusal(() -> next.against(before))).isEqualTo(alone);
      refused += alone.isPresent() ? 1 : 0;
      current = alone.isPresent() ? current : next.against(before);
      assertThat(current.policy()).isEqualTo(alone.isPresent() ? before.policy() : next);
    }
    assertThat(refused).isBetween(1, 5);
  }

  @Test
  void whatElseIsSecretIsAskedAnew() {
    PermissionEvaluator before = STUDIO.against(EVERYTHING);
    Policy strict = STUDIO.withAlsoSecret(ImmutableSet.of(Sensitivity.REVENUE, Sensitivity.TIME));
    Optional<String> alone = refusal(() -> strict.against(EVERYTHING));
    assertThat(alone).isPresent();
    assertThat(refusal(() -> strict.against(before))).isEqualTo(alone);
    assertThat(refusal(() -> STUDIO.against(before))).isEmpty();
  }

  private static Policy showingMore(Policy policy, Random random) {
    List<Role> roles = new ArrayList<>(policy.roles());
    int place = random.nextInt(roles.size());
    Quantity quantity = QUANTITIES.get(random.nextInt(QUANTITIES.size()));
    roles.set(place, roles.get(place).toBuilder().addGrants(shows(Reach.ALL, quantity)).build());
    return policy.withRoles(roles);
  }

  private static Optional<String> refusal(ThrowingCallable judged) {
    return Optional.ofNullable(catchThrowableOfType(LeakyPolicyException.class, judged))
        .map(refused -> refused.getMessage() + refused.repairs());
  }
}
