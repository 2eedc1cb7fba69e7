package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.BaseEncoding;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The kept form, and what is refused in its place. */
class SnapshotsTest {
  private static byte[] snapshot(long seed) {
    LedgerLaw.Case history = new LedgerLaw.Case(seed);
    BurnLedger ledger = BurnLedger.empty();
    history.tellWithSeals(ledger);
    return ledger.publish().snapshot();
  }

  @Test
  void theFormOfVersionOneIsReadForEver() {
    // Never to be changed: a host has stored it.
    String kept = "4147424C010000" + "0000";
    BurnState nothing = BurnState.restore(BaseEncoding.base16().decode(kept));
    assertThat(nothing.size()).isZero();
    assertThat(nothing.sealedThrough()).isEmpty();
    assertThat(BaseEncoding.base16().encode(nothing.snapshot())).isEqualTo(kept);
  }

  @Test
  void whatEndsTooEarlyIsRefused() {
    byte[] whole = snapshot(7);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> BurnState.restore(part))
          .isInstanceOfSatisfying(
              InvalidModelException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_TEXT));
    }
  }

  @Test
  void whatGoesOnAndWhatIsOfALaterVersionIsRefused() {
    byte[] whole = snapshot(7);
    assertRefused(Arrays.copyOf(whole, whole.length + 1), ErrorCode.TRAILING_CONTENT);
    byte[] later = whole.clone();
    later[4] = 2;
    assertRefused(later, ErrorCode.UNSUPPORTED_SCHEMA);
    byte[] other = whole.clone();
    other[0] = 'X';
    assertRefused(other, ErrorCode.MALFORMED_TEXT);
  }

  private static void assertRefused(byte[] bytes, ErrorCode code) {
    assertThatThrownBy(() -> BurnState.restore(bytes))
        .isInstanceOfSatisfying(
            InvalidModelException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void aChangedByteIsRefusedOrIsAnotherStateOfTheSameForm() {
    int refused = 0;
    int tried = 0;
    for (long seed = 1; seed <= 12; seed++) {
      byte[] whole = snapshot(seed);
      for (int place = 0; place < whole.length; place++) {
        for (int change : new int[] {1, 0x80, 0xFF, 0x20}) {
          byte[] changed = whole.clone();
          changed[place] ^= (byte) change;
          tried++;
          try {
            BurnState read = BurnState.restore(changed);
            assertThat(read.snapshot()).isEqualTo(changed);
          } catch (AgencyException wrong) {
            refused++;
          }
        }
      }
    }
    assertThat(refused * 100 / tried).isBetween(40, 98);
  }

  @Test
  void everyAttributeOfAFactIsKept() {
    // A new attribute must be written, read and given a column before it is added here.
    assertThat(attributes(TimeEntry.class))
        .isEqualTo(
            ImmutableSet.of(
                "id",
                "budget",
                "line",
                "person",
                "date",
                "minutes",
                "billable",
                "approval",
                "invoice",
                "note",
                "externalRefs"));
    assertThat(attributes(Expense.class))
        .isEqualTo(
            ImmutableSet.of(
                "id",
                "budget",
                "line",
                "date",
                "name",
                "cost",
                "billableAmount",
                "passThrough",
                "approval",
                "externalRefs"));
    assertThat(attributes(Invoice.class))
        .isEqualTo(
            ImmutableSet.of("id", "budget", "number", "date", "state", "amount", "externalRefs"));
  }

  /** The names that a value is built with: each has a {@code with} method. */
  private static Set<String> attributes(Class<?> type) {
    Set<String> names =
        Arrays.stream(type.getInterfaces()[0].getMethods())
            .map(Method::getName)
            .filter(name -> name.startsWith("with"))
            .collect(Collectors.toSet());
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .map(Method::getName)
        .filter(
            name ->
                names.contains("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1)))
        .collect(Collectors.toSet());
  }
}
