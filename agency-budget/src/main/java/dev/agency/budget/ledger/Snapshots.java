package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The kept form of a state. Facts stand in the order of their ids, and what was told of a fact in
 * the order of its bytes, so that equal states have equal bytes.
 *
 * <p>It starts with {@code AGBL} and the version. Version 2 has deliveries at its end; a state
 * without any is written in version 1, as it always was. Every number is written with seven bits a
 * byte; a text is written once and then by its number.
 */
final class Snapshots {
  private static final byte[] MAGIC = {'A', 'G', 'B', 'L'};
  private static final int WITHOUT_DELIVERIES = 1;
  private static final int WITH_DELIVERIES = 2;

  /** The numbers they are written as; a new one goes to the end. */
  private static final ImmutableList<Approval> APPROVALS =
      ImmutableList.of(Approval.PENDING, Approval.APPROVED, Approval.REJECTED);

  private static final ImmutableList<InvoiceState> STATES =
      ImmutableList.of(InvoiceState.DRAFT, InvoiceState.SENT, InvoiceState.PAID, InvoiceState.VOID);
  private static final int FIRST_DAY = (int) Invariants.FIRST_DATE.toEpochDay();
  private static final int LAST_DAY = (int) Invariants.LAST_DATE.toEpochDay();

  private Snapshots() {}

  /** How the facts of one kind are written. */
  private interface Form<I, T> {
    String text(I id);

    I id(String text);

    void write(T fact, SnapshotWriter out);

    T read(I id, SnapshotReader in);
  }

  static byte[] write(BurnState state) {
    SnapshotWriter out = new SnapshotWriter();
    out.bytes(MAGIC);
    boolean delivered = state.deliveries().size() > 0;
    out.number(delivered ? WITH_DELIVERIES : WITHOUT_DELIVERIES);
    out.number(state.sealed() == BurnLedger.OPEN ? 0 : state.sealed() - FIRST_DAY + 1L);
    write(state.entries(), TIME, out);
    write(state.expenses(), EXPENSE, out);
    write(state.invoices(), INVOICE, out);
    if (delivered) {
      write(state.deliveries(), DELIVERY, out);
    }
    return out.toByteArray();
  }

  static BurnState read(byte[] snapshot) {
    SnapshotReader in = new SnapshotReader(snapshot);
    if (!Arrays.equals(in.bytes(MAGIC.length), MAGIC)) {
      throw SnapshotReader.malformed();
    }
    long version = in.number();
    if (version != WITHOUT_DELIVERIES && version != WITH_DELIVERIES) {
      throw InvalidModelException.of(
          ErrorCode.UNSUPPORTED_SCHEMA, "The snapshot must be of a version that is known.");
    }
    int day = in.below(LAST_DAY - FIRST_DAY + 2);
    int sealed = day == 0 ? BurnLedger.OPEN : day - 1 + FIRST_DAY;
    EntryRegister entries = new EntryRegister();
    FactRegister<ExpenseId, Expense> expenses = FactRegister.none(Expense::budget);
    FactRegister<InvoiceId, Invoice> invoices = FactRegister.none(Invoice::budget);
    FactRegister<DeliveryId, Delivery> deliveries = FactRegister.none(Delivery::budget);
    read(in, TIME, entries, sealed);
    read(in, EXPENSE, expenses, sealed);
    read(in, INVOICE, invoices, sealed);
    if (version == WITH_DELIVERIES) {
      read(in, DELIVERY, deliveries, sealed);
      // Without any it would be version 1: equal states have equal bytes.
      in.require(deliveries.freeze().size() > 0);
    }
    in.end();
    return new BurnState(
        entries.freeze(), expenses.freeze(), invoices.freeze(), deliveries.freeze(), sealed);
  }

  private static <I, T> void write(
      Register.Frozen<I, T> register, Form<I, T> form, SnapshotWriter out) {
    out.number(register.size());
    Function<Integer, String> idOf = slot -> form.text(register.id(slot));
    List<Integer> inOrder =
        IntStream.range(0, register.size()).boxed().sorted(Comparator.comparing(idOf)).toList();
    for (int slot : inOrder) {
      Told<T> told = register.get(slot);
      out.fresh(form.text(register.id(slot)));
      out.number(told.revision());
      if (told.isPlain()) {
        out.number(told.base().isPresent() ? 1 : 0);
        told.base().ifPresent(fact -> form.write(fact, out));
      } else {
        out.number(2);
        write(told, form, out);
      }
    }
  }

  private static <T> void write(Told<T> told, Form<?, T> form, SnapshotWriter out) {
    List<Optional<T>> contents = new ArrayList<>(told.contents());
    // By their bytes alone, whatever texts stood before: each is as if it were the first.
    contents.sort(Comparator.comparing(content -> alone(content, form), Arrays::compare));
    out.number(contents.size());
    contents.forEach(content -> write(content, form, out));
    write(told.base(), form, out);
    out.number(told.postings().size());
    for (Posting<T> posting : told.postings()) {
      out.number(posting.day() - FIRST_DAY);
      write(posting.content(), form, out);
    }
  }

  private static <T> byte[] alone(Optional<T> content, Form<?, T> form) {
    SnapshotWriter out = new SnapshotWriter();
    write(content, form, out);
    return out.toByteArray();
  }

  private static <T> void write(Optional<T> content, Form<?, T> form, SnapshotWriter out) {
    out.number(content.isPresent() ? 1 : 0);
    content.ifPresent(fact -> form.write(fact, out));
  }

  private static <I, T> void read(
      SnapshotReader in, Form<I, T> form, Register<I, T> register, int sealed) {
    long count = in.number();
    String last = "";
    for (long i = 0; i < count; i++) {
      String text = in.fresh();
      I id = form.id(text);
      if (last.compareTo(text) >= 0) {
        throw InvalidModelException.of(
            ErrorCode.DUPLICATE_ID, "The facts of a snapshot must be in order, each once.");
      }
      last = text;
      long revision = in.number();
      if (revision < 1) {
        throw SnapshotReader.malformed();
      }
      int shape = in.below(3);
      Told<T> told;
      if (shape == 2) {
        told = told(in, id, revision, form, sealed);
      } else {
        told = Told.first(revision, shape == 0 ? Optional.empty() : Optional.of(form.read(id, in)));
      }
      register.add(id, told);
    }
  }

  private static <I, T> Told<T> told(
      SnapshotReader in, I id, long revision, Form<I, T> form, int sealed) {
    long count = in.number();
    ImmutableSet.Builder<Optional<T>> contents = ImmutableSet.builder();
    byte[] last = {};
    for (long i = 0; i < count; i++) {
      Optional<T> content = content(in, id, form);
      byte[] alone = alone(content, form);
      in.require(Arrays.compare(last, alone) < 0);
      last = alone;
      contents.add(content);
    }
    Optional<T> base = content(in, id, form);
    ImmutableList.Builder<Posting<T>> postings = ImmutableList.builder();
    Optional<T> held = base;
    int day = Integer.MIN_VALUE;
    for (long left = in.number(); left > 0; left--) {
      int posted = in.below(LAST_DAY - FIRST_DAY + 2) + FIRST_DAY;
      Optional<T> content = content(in, id, form);
      // Each changes what holds, on a later day, and none is posted behind the first open day.
      in.require(posted > day && posted <= sealed + 1L && !content.equals(held));
      day = posted;
      held = content;
      postings.add(new Posting<>(posted, content));
    }
    Told<T> told = new Told<>(revision, contents.build(), base, postings.build());
    in.require(count > 0 && !told.isPlain() && told.held().equals(held));
    return told;
  }

  private static <I, T> Optional<T> content(SnapshotReader in, I id, Form<I, T> form) {
    return in.below(2) == 0 ? Optional.empty() : Optional.of(form.read(id, in));
  }

  private static void day(LocalDate day, SnapshotWriter out) {
    out.number(day.toEpochDay() - FIRST_DAY);
  }

  private static LocalDate day(SnapshotReader in) {
    return LocalDate.ofEpochDay(in.below(LAST_DAY - FIRST_DAY + 1) + (long) FIRST_DAY);
  }

  private static void money(Money money, SnapshotWriter out) {
    out.text(money.currency().getCurrencyCode());
    out.signed(money.minorUnits());
  }

  private static Money money(SnapshotReader in) {
    String currency = in.text();
    return new Money(in.signed(), currency(currency));
  }

  private static Currency currency(String code) {
    // Its own check names the code of a refusal.
    return Money.of("0", code).currency();
  }

  private static void refs(List<ExternalRef> refs, SnapshotWriter out) {
    out.number(refs.size());
    for (ExternalRef ref : refs) {
      out.text(ref.source());
      out.fresh(ref.id());
    }
  }

  private static List<ExternalRef> refs(SnapshotReader in) {
    List<ExternalRef> refs = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      String source = in.text();
      refs.add(new ExternalRef(source, in.fresh()));
    }
    return refs;
  }

  private static void lines(List<InvoiceLine> lines, SnapshotWriter out) {
    out.number(lines.size());
    for (InvoiceLine line : lines) {
      out.number(line.line().isPresent() ? 1 : 0);
      line.line().ifPresent(id -> out.text(id.value()));
      money(line.amount(), out);
    }
  }

  private static List<InvoiceLine> lines(SnapshotReader in) {
    List<InvoiceLine> lines = new ArrayList<>();
    long count = in.number();
    in.require(count > 0);
    for (long left = count; left > 0; left--) {
      InvoiceLine.Builder line = InvoiceLine.builder();
      if (in.below(2) == 1) {
        line.line(LineId.of(in.text()));
      }
      lines.add(line.amount(money(in)).build());
    }
    return lines;
  }

  private static final Form<TimeEntryId, TimeEntry> TIME =
      new Form<>() {
        private static final int BILLABLE = 1;
        private static final int ON_LINE = 2;
        private static final int ON_INVOICE = 4;
        private static final int NOTED = 8;
        private static final int REFERRED = 16;
        private static final int APPROVAL = 32;

        @Override
        public String text(TimeEntryId id) {
          return id.value();
        }

        @Override
        public TimeEntryId id(String text) {
          return TimeEntryId.of(text);
        }

        @Override
        public void write(TimeEntry entry, SnapshotWriter out) {
          out.number(
              (entry.billable() ? BILLABLE : 0)
                  + (entry.line().isPresent() ? ON_LINE : 0)
                  + (entry.invoice().isPresent() ? ON_INVOICE : 0)
                  + (entry.note().isPresent() ? NOTED : 0)
                  + (entry.externalRefs().isEmpty() ? 0 : REFERRED)
                  + APPROVAL * (long) APPROVALS.indexOf(entry.approval()));
          out.text(entry.budget().value());
          out.text(entry.person().value());
          Snapshots.day(entry.date(), out);
          out.number(entry.minutes());
          entry.line().ifPresent(line -> out.text(line.value()));
          entry.invoice().ifPresent(invoice -> out.text(invoice.value()));
          entry.note().ifPresent(out::fresh);
          if (!entry.externalRefs().isEmpty()) {
            refs(entry.externalRefs(), out);
          }
        }

        @Override
        public TimeEntry read(TimeEntryId id, SnapshotReader in) {
          int flags = in.below(APPROVAL * APPROVALS.size());
          TimeEntry.Builder entry = TimeEntry.builder();
          entry
              .id(id)
              .billable((flags & BILLABLE) != 0)
              .approval(APPROVALS.get(flags / APPROVAL))
              .budget(BudgetId.of(in.text()))
              .person(PersonId.of(in.text()))
              .date(Snapshots.day(in))
              .minutes(in.number());
          if ((flags & ON_LINE) != 0) {
            entry.line(LineId.of(in.text()));
          }
          if ((flags & ON_INVOICE) != 0) {
            entry.invoice(InvoiceId.of(in.text()));
          }
          if ((flags & NOTED) != 0) {
            entry.note(in.fresh());
          }
          if ((flags & REFERRED) != 0) {
            entry.externalRefs(refs(in));
          }
          return entry.build();
        }
      };

  private static final Form<ExpenseId, Expense> EXPENSE =
      new Form<>() {
        private static final int ON_LINE = 1;
        private static final int CHARGED = 2;
        private static final int PASSED_ON = 4;
        private static final int THIRD_PARTY = 8;
        private static final int APPROVAL = 16;

        @Override
        public String text(ExpenseId id) {
          return id.value();
        }

        @Override
        public ExpenseId id(String text) {
          return ExpenseId.of(text);
        }

        @Override
        public void write(Expense expense, SnapshotWriter out) {
          out.number(
              (expense.line().isPresent() ? ON_LINE : 0)
                  + (expense.billableAmount().isPresent() ? CHARGED : 0)
                  + (expense.passThrough() ? PASSED_ON : 0)
                  + (expense.thirdParty() ? THIRD_PARTY : 0)
                  + APPROVAL * (long) APPROVALS.indexOf(expense.approval()));
          out.text(expense.budget().value());
          Snapshots.day(expense.date(), out);
          out.fresh(expense.name());
          money(expense.cost(), out);
          expense.line().ifPresent(line -> out.text(line.value()));
          expense.billableAmount().ifPresent(amount -> money(amount, out));
          refs(expense.externalRefs(), out);
        }

        @Override
        public Expense read(ExpenseId id, SnapshotReader in) {
          int flags = in.below(APPROVAL * APPROVALS.size());
          Expense.Builder expense = Expense.builder();
          expense
              .id(id)
              .passThrough((flags & PASSED_ON) != 0)
              .thirdParty((flags & THIRD_PARTY) != 0)
              .approval(APPROVALS.get(flags / APPROVAL))
              .budget(BudgetId.of(in.text()))
              .date(Snapshots.day(in))
              .name(in.fresh())
              .cost(money(in));
          if ((flags & ON_LINE) != 0) {
            expense.line(LineId.of(in.text()));
          }
          if ((flags & CHARGED) != 0) {
            expense.billableAmount(money(in));
          }
          return expense.externalRefs(refs(in)).build();
        }
      };

  private static final Form<InvoiceId, Invoice> INVOICE =
      new Form<>() {
        private static final int ON_LINES = 1;
        private static final int CREDITS = 2;
        private static final int STATE = 4;

        @Override
        public String text(InvoiceId id) {
          return id.value();
        }

        @Override
        public InvoiceId id(String text) {
          return InvoiceId.of(text);
        }

        @Override
        public void write(Invoice invoice, SnapshotWriter out) {
          out.number(
              (invoice.lines().isEmpty() ? 0 : ON_LINES)
                  + (invoice.credits().isPresent() ? CREDITS : 0)
                  + STATE * (long) STATES.indexOf(invoice.state()));
          out.text(invoice.budget().value());
          Snapshots.day(invoice.date(), out);
          out.fresh(invoice.number());
          money(invoice.amount(), out);
          if (!invoice.lines().isEmpty()) {
            lines(invoice.lines(), out);
          }
          invoice.credits().ifPresent(credited -> out.text(credited.value()));
          refs(invoice.externalRefs(), out);
        }

        @Override
        public Invoice read(InvoiceId id, SnapshotReader in) {
          int flags = in.below(STATE * STATES.size());
          Invoice.Builder invoice = Invoice.builder();
          invoice
              .id(id)
              .state(STATES.get(flags / STATE))
              .budget(BudgetId.of(in.text()))
              .date(Snapshots.day(in))
              .number(in.fresh())
              .amount(money(in));
          if ((flags & ON_LINES) != 0) {
            invoice.lines(lines(in));
          }
          if ((flags & CREDITS) != 0) {
            invoice.credits(InvoiceId.of(in.text()));
          }
          return invoice.externalRefs(refs(in)).build();
        }
      };

  private static final Form<DeliveryId, Delivery> DELIVERY =
      new Form<>() {
        private static final int ON_INVOICE = 1;
        private static final int NOTED = 2;
        private static final int APPROVAL = 4;

        @Override
        public String text(DeliveryId id) {
          return id.value();
        }

        @Override
        public DeliveryId id(String text) {
          return DeliveryId.of(text);
        }

        @Override
        public void write(Delivery delivery, SnapshotWriter out) {
          out.number(
              (delivery.invoice().isPresent() ? ON_INVOICE : 0)
                  + (delivery.note().isPresent() ? NOTED : 0)
                  + APPROVAL * (long) APPROVALS.indexOf(delivery.approval()));
          out.text(delivery.budget().value());
          out.text(delivery.line().value());
          Snapshots.day(delivery.date(), out);
          out.number(delivery.pieces().tenThousandths());
          delivery.invoice().ifPresent(invoice -> out.text(invoice.value()));
          delivery.note().ifPresent(out::fresh);
          refs(delivery.externalRefs(), out);
        }

        @Override
        public Delivery read(DeliveryId id, SnapshotReader in) {
          int flags = in.below(APPROVAL * APPROVALS.size());
          Delivery.Builder delivery = Delivery.builder();
          delivery
              .id(id)
              .approval(APPROVALS.get(flags / APPROVAL))
              .budget(BudgetId.of(in.text()))
              .line(LineId.of(in.text()))
              .date(Snapshots.day(in))
              .pieces(new UnitCount(in.number()));
          if ((flags & ON_INVOICE) != 0) {
            delivery.invoice(InvoiceId.of(in.text()));
          }
          if ((flags & NOTED) != 0) {
            delivery.note(in.fresh());
          }
          return delivery.externalRefs(refs(in)).build();
        }
      };
}
