package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.BaseEncoding;
import dev.agency.budget.BurnFacts;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.UnitCount;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * A state of version 1, never to be changed, for a host has stored it: an entry with all there is
   * to one, corrected after a seal; one that was deleted and one in conflict; an expense; an
   * invoice.
   */
  private static final String VERSION_ONE =
      "4147424C019FE8020303742D310302010137000473697465000361646189E80278000664657369676E"
          + "0003692D310100046A69726103412031013F010289E8025A030409456E7477C3BC72666501050341"
          + "2031019FE8020137010289E80278030401050341203103742D32010003742D33010202013F010289"
          + "E8023C030409456E7477C3BC726665010503412031013F010289E8025A030409456E7477C3BC7266"
          + "6501050341203100000103782D310101170189E80204466C75670003455552E0D4030306D0830400"
          + "0103692D310101080189E80206323032362D3106A31300";

  @Test
  void theFormOfVersionOneIsReadForEver() {
    BurnState state = BurnState.restore(BaseEncoding.base16().decode(VERSION_ONE));
    assertThat(BaseEncoding.base16().encode(state.snapshot())).isEqualTo(VERSION_ONE);
    BudgetId site = BudgetId.of("site");
    LocalDate tenth = LocalDate.of(2026, 3, 10);
    assertThat(state.sealedThrough()).contains(LocalDate.of(2026, 3, 31));
    TimeEntry sealed =
        TimeEntry.builder()
            .id(TimeEntryId.of("t-1"))
            .budget(site)
            .line(LineId.of("design"))
            .person(PersonId.of("ada"))
            .date(tenth)
            .minutes(90)
            .approval(Approval.APPROVED)
            .invoice(InvoiceId.of("i-1"))
            .note("Entw\u00fcrfe")
            .addExternalRefs(new ExternalRef("jira", "A 1"))
            .build();
    assertThat(state.facts(site, tenth).entries()).containsExactly(sealed);
    assertThat(state.facts(site, LocalDate.of(2026, 4, 1)).entries())
        .containsExactly(sealed.withMinutes(120).withNote(Optional.empty()));
    assertThat(state.conflicts()).singleElement().extracting(Conflict::revision).isEqualTo(1L);
    assertThat(state.facts(site, tenth).expenses())
        .containsExactly(
            Expense.builder()
                .id(ExpenseId.of("x-1"))
                .budget(site)
                .line(LineId.of("design"))
                .date(tenth)
                .name("Flug")
                .cost(Money.of("300.00", "EUR"))
                .billableAmount(Money.of("330.00", "EUR"))
                .passThrough(true)
                .approval(Approval.APPROVED)
                .build());
    assertThat(state.facts(site, tenth).invoices())
        .containsExactly(
            Invoice.builder()
                .id(InvoiceId.of("i-1"))
                .budget(site)
                .number("2026-1")
                .date(tenth)
                .state(InvoiceState.PAID)
                .amount(Money.of("-12.34", "EUR"))
                .build());
  }

  @Test
  void linesAndCreditsOfInvoicesAndWorkOfOthersAreReadBack() {
    Expense bought =
        Expense.builder()
            .id(ExpenseId.of("x-1"))
            .budget(BudgetId.of("site"))
            .date(LocalDate.of(2026, 3, 10))
            .name("Photographs")
            .cost(Money.of("300.00", "EUR"))
            .thirdParty(true)
            .build();
    Invoice credit =
        Invoice.builder()
            .id(InvoiceId.of("i-2"))
            .budget(BudgetId.of("site"))
            .number("2026-2")
            .date(LocalDate.of(2026, 3, 10))
            .amount(Money.of("-12.34", "EUR"))
            .addLines(
                InvoiceLine.builder()
                    .line(LineId.of("design"))
                    .amount(Money.of("-10.00", "EUR"))
                    .build(),
                InvoiceLine.builder().amount(Money.of("-2.34", "EUR")).build())
            .credits(InvoiceId.of("i-1"))
            .build();
    BurnLedger ledger = BurnLedger.empty();
    ledger.apply(Revised.of(bought.id(), 1, bought));
    ledger.apply(Revised.of(credit.id(), 1, credit));
    BurnState read = BurnState.restore(ledger.publish().snapshot());
    BurnFacts facts = read.facts(BudgetId.of("site"), LocalDate.of(2026, 3, 31));
    assertThat(facts.expenses()).containsExactly(bought);
    assertThat(facts.invoices()).containsExactly(credit);
  }

  /** A state of version 2, never to be changed: two deliveries, one of them with all there is. */
  private static final String VERSION_TWO =
      "4147424C02000000000203642D31030107000473697465000762616E6E65727389E802F8C9040003692D31"
          + "09456E7477C3BC7266650100046A6972610341203103642D32010100010289E802A09C0100";

  @Test
  void theFormOfVersionTwoIsReadForEver() {
    BudgetId site = BudgetId.of("site");
    LocalDate tenth = LocalDate.of(2026, 3, 10);
    Delivery banners =
        Delivery.builder()
            .id(DeliveryId.of("d-1"))
            .budget(site)
            .line(LineId.of("banners"))
            .date(tenth)
            .pieces(UnitCount.of("7.5"))
            .approval(Approval.APPROVED)
            .invoice(InvoiceId.of("i-1"))
            .note("Entw\u00fcrfe")
            .addExternalRefs(new ExternalRef("jira", "A 1"))
            .build();
    Delivery more =
        Delivery.builder()
            .id(DeliveryId.of("d-2"))
            .budget(site)
            .line(LineId.of("banners"))
            .date(tenth)
            .pieces(UnitCount.of(2))
            .build();
    BurnLedger ledger = BurnLedger.empty();
    ledger.apply(Revised.of(banners.id(), 3, banners));
    ledger.apply(Revised.of(more.id(), 1, more));
    assertThat(BaseEncoding.base16().encode(ledger.publish().snapshot())).isEqualTo(VERSION_TWO);
    BurnState state = BurnState.restore(BaseEncoding.base16().decode(VERSION_TWO));
    assertThat(BaseEncoding.base16().encode(state.snapshot())).isEqualTo(VERSION_TWO);
    assertThat(state.facts(site, tenth).deliveries()).containsExactly(banners, more);
  }

  @Test
  void aStateWithoutDeliveriesIsNotOfVersionTwo() {
    byte[] none = BurnLedger.empty().publish().snapshot();
    assertThat(none[4]).isEqualTo((byte) 1);
    byte[] other = Arrays.copyOf(none, none.length + 1);
    other[4] = 2;
    assertRefused(other, ErrorCode.MALFORMED_TEXT);
  }

  /**
   * A state of version 3, never to be changed: a write-off with all there is to one and one with
   * the least, a booking of three days and one that was replanned once its days were sealed.
   */
  private static final String VERSION_THREE =
      "4147424C039FE802000000000203772D3103010700047369746589E8020003455552A313104B756C616E"
          + "7A2066C3BC72207A776569000664657369676E3B0100046A6972610341203103772D320101000189E802"
          + "02B89401064B756C616E7A000204626B2D31020201010001000361646103A5E802F00101C8010CB40101"
          + "0001050189E802B401019FE8020100010503A5E802F00101C8010CB40104626B2D320101010105030189"
          + "E80201";

  @Test
  void theFormOfVersionThreeIsReadForEver() {
    BudgetId site = BudgetId.of("site");
    LocalDate tenth = LocalDate.of(2026, 3, 10);
    WriteOff ours =
        WriteOff.builder()
            .id(WriteOffId.of("w-1"))
            .budget(site)
            .line(LineId.of("design"))
            .date(tenth)
            .kind(WriteOffKind.WRITE_DOWN)
            .amount(Money.of("-12.34", "EUR"))
            .minutes(-30)
            .reason("Kulanz f\u00fcr zwei")
            .addExternalRefs(new ExternalRef("jira", "A 1"))
            .build();
    WriteOff least =
        WriteOff.builder()
            .id(WriteOffId.of("w-2"))
            .budget(site)
            .date(tenth)
            .kind(WriteOffKind.WRITE_OFF)
            .amount(Money.of("95.00", "EUR"))
            .reason("Kulanz")
            .build();
    ScheduledTime time =
        ScheduledTime.builder()
            .booking(BookingId.of("bk-1"))
            .budget(site)
            .person(PersonId.of("ada"))
            .day(tenth)
            .minutes(180)
            .build();
    ScheduledTime onLine =
        time.withBooking(BookingId.of("bk-2")).withLine(LineId.of("design")).withMinutes(1);
    BurnLedger ledger = BurnLedger.empty();
    ledger.apply(Revised.of(ours.id(), 3, ours));
    ledger.apply(Revised.of(least.id(), 1, least));
    ledger.apply(Revised.of(time.booking(), 1, new ScheduledBooking(ImmutableList.of(time))));
    ledger.apply(Revised.of(onLine.booking(), 1, new ScheduledBooking(ImmutableList.of(onLine))));
    ledger.seal(LocalDate.of(2026, 3, 31));
    ScheduledBooking replanned =
        new ScheduledBooking(
            ImmutableList.of(
                time.withDay(LocalDate.of(2026, 4, 20)),
                time.withDay(LocalDate.of(2026, 4, 7)).withMinutes(240),
                time.withDay(LocalDate.of(2026, 4, 8)).withMinutes(200)));
    ledger.apply(Revised.of(time.booking(), 2, replanned));
    assertThat(BaseEncoding.base16().encode(ledger.publish().snapshot())).isEqualTo(VERSION_THREE);
    BurnState state = BurnState.restore(BaseEncoding.base16().decode(VERSION_THREE));
    assertThat(BaseEncoding.base16().encode(state.snapshot())).isEqualTo(VERSION_THREE);
    assertThat(state.facts(site, tenth).writeOffs()).containsExactly(ours, least);
    assertThat(state.facts(site, tenth).scheduled()).containsExactly(time, onLine);
    assertThat(state.facts(site, LocalDate.of(2026, 4, 1)).scheduled())
        .containsExactlyElementsOf(
            ImmutableList.<ScheduledTime>builder().addAll(replanned.days()).add(onLine).build());
  }

  @Test
  void aStateWithoutWriteOffsAndBookingsIsNotOfVersionThree() {
    byte[] none = BurnLedger.empty().publish().snapshot();
    byte[] other = Arrays.copyOf(none, none.length + 3);
    other[4] = 3;
    assertRefused(other, ErrorCode.MALFORMED_TEXT);
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
    System.out.printf(
        Locale.ROOT, "PASS snapshots: each of %,d beginnings is refused%n", whole.length);
  }

  @Test
  void whatGoesOnAndWhatIsOfALaterVersionIsRefused() {
    byte[] whole = snapshot(7);
    assertRefused(Arrays.copyOf(whole, whole.length + 1), ErrorCode.TRAILING_CONTENT);
    byte[] later = whole.clone();
    later[4] = 4;
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
    System.out.printf(
        Locale.ROOT,
        "PASS snapshots: %,d changed bytes, %,d refused and the rest another state, seeds 1 to 12%n",
        tried,
        refused);
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
                "thirdParty",
                "approval",
                "externalRefs"));
    assertThat(attributes(Invoice.class))
        .isEqualTo(
            ImmutableSet.of(
                "id",
                "budget",
                "number",
                "date",
                "state",
                "amount",
                "lines",
                "credits",
                "externalRefs"));
    assertThat(attributes(Delivery.class))
        .isEqualTo(
            ImmutableSet.of(
                "id",
                "budget",
                "line",
                "date",
                "pieces",
                "approval",
                "invoice",
                "note",
                "externalRefs"));
    assertThat(attributes(WriteOff.class))
        .isEqualTo(
            ImmutableSet.of(
                "id",
                "budget",
                "line",
                "date",
                "kind",
                "amount",
                "minutes",
                "reason",
                "externalRefs"));
    assertThat(attributes(ScheduledTime.class))
        .isEqualTo(ImmutableSet.of("booking", "person", "budget", "line", "day", "minutes"));
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
