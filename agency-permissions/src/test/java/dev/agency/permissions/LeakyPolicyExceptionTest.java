package dev.agency.permissions;

import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Quantities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeakyPolicyExceptionTest {
  private static final Policy LEAKY =
      policy(role("sales", shows(Reach.ACCOUNT, Quantities.REVENUE, Quantities.MARGIN)));

  private final LeakyPolicyException refused =
      catchThrowableOfType(LeakyPolicyException.class, () -> LEAKY.against(Exhibits.EVERYTHING));

  @Test
  void aRepairIsLookedForWhenItIsAskedForAndOnce() {
    AtomicInteger looked = new AtomicInteger();
    LeakyPolicyException lazy =
        new LeakyPolicyException(
            refused.leaks(),
            () -> {
              looked.incrementAndGet();
              return PolicyRepair.of(
                  LEAKY,
                  Exhibits.EVERYTHING,
                  new LeakWatch(Exhibits.EVERYTHING, LEAKY.alsoSecret()),
                  ImmutableSet.of());
            });
    assertThat(lazy.leaks()).isEqualTo(refused.leaks());
    assertThat(lazy.code()).isEqualTo(ErrorCode.LEAKS_SECRETS);
    assertThat(looked).hasValue(0);
    assertThat(lazy.repairs()).isNotEmpty().isEqualTo(refused.repairs());
    assertThat(lazy.clashes()).isEqualTo(refused.clashes());
    assertThat(lazy).hasMessage(refused.getMessage());
    assertThat(looked).hasValue(1);
  }

  @Test
  void anotherProcessIsToldWhatLeaks() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(refused);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      String told = ((LeakyPolicyException) in.readObject()).getMessage();
      assertThat(told).startsWith("What the policy hides").contains("sales");
      assertThat(refused.getMessage()).startsWith(told + " To repair it: ");
    }
  }
}
