package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.WriteOffId;
import java.util.ArrayList;
import java.util.List;

/** How expenses, invoices and write-offs are written to a snapshot. */
final class MoneyForms {
  /** The numbers they are written as; a new one goes to the end. */
  private static final ImmutableList<InvoiceState> STATES =
      ImmutableList.of(InvoiceState.DRAFT, InvoiceState.SENT, InvoiceState.PAID, InvoiceState.VOID);

  /** As the states are. */
  private static final ImmutableList<WriteOffKind> KINDS =
      ImmutableList.of(WriteOffKind.WRITE_OFF, WriteOffKind.WRITE_DOWN);

  static final SnapshotForm<ExpenseId, Expense> EXPENSE =
      new SnapshotForm<>(ExpenseId::value, ExpenseId::of) {
        private static final int ON_LINE = 1;
        private static final int CHARGED = 2;
        private static final int PASSED_ON = 4;
        private static final int THIRD_PARTY = 8;
        private static final int APPROVAL = 16;

        @Override
        void write(Expense expense, SnapshotWriter out) {
          out.number(
              (expense.line().isPresent() ? ON_LINE : 0)
                  + (expense.billableAmount().isPresent() ? CHARGED : 0)
                  + (expense.passThrough() ? PASSED_ON : 0)
                  + (expense.thirdParty() ? THIRD_PARTY : 0)
                  + APPROVAL * (long) APPROVALS.indexOf(expense.approval()));
          out.text(expense.budget().value());
          out.day(expense.date());
          out.fresh(expense.name());
          out.money(expense.cost());
          expense.line().ifPresent(line -> out.text(line.value()));
          expense.billableAmount().ifPresent(amount -> out.money(amount));
          out.refs(expense.externalRefs());
        }

        @Override
        Expense read(ExpenseId id, SnapshotReader in) {
          int flags = in.below(APPROVAL * APPROVALS.size());
          Expense.Builder expense = Expense.builder();
          expense
              .id(id)
              .passThrough((flags & PASSED_ON) != 0)
              .thirdParty((flags & THIRD_PARTY) != 0)
              .approval(APPROVALS.get(flags / APPROVAL))
              .budget(BudgetId.of(in.text()))
              .date(in.day())
              .name(in.fresh())
              .cost(in.money());
          if ((flags & ON_LINE) != 0) {
            expense.line(LineId.of(in.text()));
          }
          if ((flags & CHARGED) != 0) {
            expense.billableAmount(in.money());
          }
          return expense.externalRefs(in.refs()).build();
        }
      };

  static final SnapshotForm<InvoiceId, Invoice> INVOICE =
      new SnapshotForm<>(InvoiceId::value, InvoiceId::of) {
        private static final int ON_LINES = 1;
        private static final int CREDITS = 2;
        private static final int STATE = 4;

        @Override
        void write(Invoice invoice, SnapshotWriter out) {
          out.number(
              (invoice.lines().isEmpty() ? 0 : ON_LINES)
                  + (invoice.credits().isPresent() ? CREDITS : 0)
                  + STATE * (long) STATES.indexOf(invoice.state()));
          out.text(invoice.budget().value());
          out.day(invoice.date());
          out.fresh(invoice.number());
          out.money(invoice.amount());
          if (!invoice.lines().isEmpty()) {
            lines(invoice.lines(), out);
          }
          invoice.credits().ifPresent(credited -> out.text(credited.value()));
          out.refs(invoice.externalRefs());
        }

        @Override
        Invoice read(InvoiceId id, SnapshotReader in) {
          int flags = in.below(STATE * STATES.size());
          Invoice.Builder invoice = Invoice.builder();
          invoice
              .id(id)
              .state(STATES.get(flags / STATE))
              .budget(BudgetId.of(in.text()))
              .date(in.day())
              .number(in.fresh())
              .amount(in.money());
          if ((flags & ON_LINES) != 0) {
            invoice.lines(lines(in));
          }
          if ((flags & CREDITS) != 0) {
            invoice.credits(InvoiceId.of(in.text()));
          }
          return invoice.externalRefs(in.refs()).build();
        }
      };

  static final SnapshotForm<WriteOffId, WriteOff> WRITE_OFF =
      new SnapshotForm<>(WriteOffId::value, WriteOffId::of) {
        private static final int ON_LINE = 1;
        private static final int OF_TIME = 2;
        private static final int KIND = 4;

        @Override
        void write(WriteOff writeOff, SnapshotWriter out) {
          out.number(
              (writeOff.line().isPresent() ? ON_LINE : 0)
                  + (writeOff.minutes() == 0 ? 0 : OF_TIME)
                  + KIND * (long) KINDS.indexOf(writeOff.kind()));
          out.text(writeOff.budget().value());
          out.day(writeOff.date());
          out.money(writeOff.amount());
          out.fresh(writeOff.reason());
          writeOff.line().ifPresent(line -> out.text(line.value()));
          if (writeOff.minutes() != 0) {
            out.signed(writeOff.minutes());
          }
          out.refs(writeOff.externalRefs());
        }

        @Override
        WriteOff read(WriteOffId id, SnapshotReader in) {
          int flags = in.below(KIND * KINDS.size());
          WriteOff.Builder writeOff = WriteOff.builder();
          writeOff
              .id(id)
              .kind(KINDS.get(flags / KIND))
              .budget(BudgetId.of(in.text()))
              .date(in.day())
              .amount(in.money())
              .reason(in.fresh());
          if ((flags & ON_LINE) != 0) {
            writeOff.line(LineId.of(in.text()));
          }
          if ((flags & OF_TIME) != 0) {
            long minutes = in.signed();
            in.require(minutes != 0);
            writeOff.minutes(minutes);
          }
          return writeOff.externalRefs(in.refs()).build();
        }
      };

  private static void lines(List<InvoiceLine> lines, SnapshotWriter out) {
    out.number(lines.size());
    for (InvoiceLine line : lines) {
      out.number(line.line().isPresent() ? 1 : 0);
      line.line().ifPresent(id -> out.text(id.value()));
      out.money(line.amount());
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
      lines.add(line.amount(in.money()).build());
    }
    return lines;
  }

  private MoneyForms() {}
}
