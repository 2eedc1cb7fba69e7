package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How time, deliveries and bookings are written to a snapshot. */
final class WorkForms {
  static final SnapshotForm<TimeEntryId, TimeEntry> TIME =
      new SnapshotForm<>(TimeEntryId::value, TimeEntryId::of) {
        private static final int BILLABLE = 1;
        private static final int ON_LINE = 2;
        private static final int ON_INVOICE = 4;
        private static final int NOTED = 8;
        private static final int REFERRED = 16;
        private static final int APPROVAL = 32;

        @Override
        void write(TimeEntry entry, SnapshotWriter out) {
          out.number(
              (entry.billable() ? BILLABLE : 0)
                  + (entry.line().isPresent() ? ON_LINE : 0)
                  + (entry.invoice().isPresent() ? ON_INVOICE : 0)
                  + (entry.note().isPresent() ? NOTED : 0)
                  + (entry.externalRefs().isEmpty() ? 0 : REFERRED)
                  + APPROVAL * (long) APPROVALS.indexOf(entry.approval()));
          out.text(entry.budget().value());
          out.text(entry.person().value());
          out.day(entry.date());
          out.number(entry.minutes());
          entry.line().ifPresent(line -> out.text(line.value()));
          entry.invoice().ifPresent(invoice -> out.text(invoice.value()));
          entry.note().ifPresent(out::fresh);
          if (!entry.externalRefs().isEmpty()) {
            out.refs(entry.externalRefs());
          }
        }

        @Override
        TimeEntry read(TimeEntryId id, SnapshotReader in) {
          int flags = in.below(APPROVAL * APPROVALS.size());
          TimeEntry.Builder entry = TimeEntry.builder();
          entry
              .id(id)
              .billable((flags & BILLABLE) != 0)
              .approval(APPROVALS.get(flags / APPROVAL))
              .budget(BudgetId.of(in.text()))
              .person(PersonId.of(in.text()))
              .date(in.day())
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
            entry.externalRefs(in.refs());
          }
          return entry.build();
        }
      };

  static final SnapshotForm<DeliveryId, Delivery> DELIVERY =
      new SnapshotForm<>(DeliveryId::value, DeliveryId::of) {
        private static final int ON_INVOICE = 1;
        private static final int NOTED = 2;
        private static final int APPROVAL = 4;

        @Override
        void write(Delivery delivery, SnapshotWriter out) {
          out.number(
              (delivery.invoice().isPresent() ? ON_INVOICE : 0)
                  + (delivery.note().isPresent() ? NOTED : 0)
                  + APPROVAL * (long) APPROVALS.indexOf(delivery.approval()));
          out.text(delivery.budget().value());
          out.text(delivery.line().value());
          out.day(delivery.date());
          out.number(delivery.pieces().tenThousandths());
          delivery.invoice().ifPresent(invoice -> out.text(invoice.value()));
          delivery.note().ifPresent(out::fresh);
          out.refs(delivery.externalRefs());
        }

        @Override
        Delivery read(DeliveryId id, SnapshotReader in) {
          int flags = in.below(APPROVAL * APPROVALS.size());
          Delivery.Builder delivery = Delivery.builder();
          delivery
              .id(id)
              .approval(APPROVALS.get(flags / APPROVAL))
              .budget(BudgetId.of(in.text()))
              .line(LineId.of(in.text()))
              .date(in.day())
              .pieces(new UnitCount(in.number()));
          if ((flags & ON_INVOICE) != 0) {
            delivery.invoice(InvoiceId.of(in.text()));
          }
          if ((flags & NOTED) != 0) {
            delivery.note(in.fresh());
          }
          return delivery.externalRefs(in.refs()).build();
        }
      };

  static final SnapshotForm<BookingId, ScheduledBooking> BOOKING =
      new SnapshotForm<>(BookingId::value, BookingId::of) {
        private static final int ON_LINE = 1;

        @Override
        void write(ScheduledBooking booking, SnapshotWriter out) {
          ScheduledTime first = booking.days().get(0);
          out.number(first.line().isPresent() ? ON_LINE : 0);
          out.text(booking.budget().value());
          out.text(first.person().value());
          first.line().ifPresent(line -> out.text(line.value()));
          out.number(booking.days().size());
          LocalDate last = Invariants.FIRST_DATE;
          for (ScheduledTime time : booking.days()) {
            // How many days later, the first of them than the first day there is.
            out.number(ChronoUnit.DAYS.between(last, time.day()));
            out.number(time.minutes());
            last = time.day();
          }
        }

        @Override
        ScheduledBooking read(BookingId id, SnapshotReader in) {
          int flags = in.below(2 * ON_LINE);
          ScheduledTime.Builder time = ScheduledTime.builder();
          time.booking(id).budget(BudgetId.of(in.text())).person(PersonId.of(in.text()));
          if ((flags & ON_LINE) != 0) {
            time.line(LineId.of(in.text()));
          }
          ImmutableList.Builder<ScheduledTime> days = ImmutableList.builder();
          long count = in.number();
          in.require(count > 0);
          LocalDate day = Invariants.FIRST_DATE;
          for (long i = 0; i < count; i++) {
            int later = in.below(in.daysFrom(day));
            in.require(i == 0 || later > 0);
            day = day.plusDays(later);
            days.add(time.day(day).minutes(in.number()).build());
          }
          return new ScheduledBooking(days.build());
        }
      };

  private WorkForms() {}
}
