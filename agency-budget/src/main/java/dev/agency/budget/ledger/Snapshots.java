package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The kept form of a state. Facts stand in the order of their ids, and what was told of a fact in
 * the order of its bytes, so that equal states have equal bytes.
 *
 * <p>It starts with {@code AGBL} and the version. Version 1 has time, expenses and invoices,
 * version 2 deliveries behind them, version 3 write-offs and bookings at the end. A state is
 * written in the first version that can say it, as it always was. Every number is written with
 * seven bits a byte; a text is written once and then by its number.
 */
final class Snapshots {
  private static final byte[] MAGIC = {'A', 'G', 'B', 'L'};
  private static final int OF_THREE_KINDS = 1;
  private static final int WITH_DELIVERIES = 2;
  private static final int OF_ALL_KINDS = 3;
  private static final int FIRST_DAY = (int) Invariants.FIRST_DATE.toEpochDay();
  private static final int LAST_DAY = (int) Invariants.LAST_DATE.toEpochDay();

  private Snapshots() {}

  private static int version(Registers.Frozen registers) {
    if (registers.writeOffs().size() > 0 || registers.bookings().size() > 0) {
      return OF_ALL_KINDS;
    }
    return registers.deliveries().size() > 0 ? WITH_DELIVERIES : OF_THREE_KINDS;
  }

  static byte[] write(BurnState state) {
    SnapshotWriter out = new SnapshotWriter();
    out.bytes(MAGIC);
    Registers.Frozen registers = state.registers();
    int version = version(registers);
    out.number(version);
    out.number(state.sealed() == BurnLedger.OPEN ? 0 : state.sealed() - FIRST_DAY + 1L);
    write(registers.entries(), WorkForms.TIME, out);
    write(registers.expenses(), MoneyForms.EXPENSE, out);
    write(registers.invoices(), MoneyForms.INVOICE, out);
    if (version >= WITH_DELIVERIES) {
      write(registers.deliveries(), WorkForms.DELIVERY, out);
    }
    if (version >= OF_ALL_KINDS) {
      write(registers.writeOffs(), MoneyForms.WRITE_OFF, out);
      write(registers.bookings(), WorkForms.BOOKING, out);
    }
    return out.toByteArray();
  }

  static BurnState read(byte[] snapshot) {
    SnapshotReader in = new SnapshotReader(snapshot);
    if (!Arrays.equals(in.bytes(MAGIC.length), MAGIC)) {
      throw SnapshotReader.malformed();
    }
    long version = in.number();
    if (version < OF_THREE_KINDS || version > OF_ALL_KINDS) {
      throw InvalidModelException.of(
          ErrorCode.UNSUPPORTED_SCHEMA, "The snapshot must be of a version that is known.");
    }
    int day = in.below(LAST_DAY - FIRST_DAY + 2);
    int sealed = day == 0 ? BurnLedger.OPEN : day - 1 + FIRST_DAY;
    Registers registers = Registers.none(new EntryRegister());
    read(in, WorkForms.TIME, registers.entries(), sealed);
    read(in, MoneyForms.EXPENSE, registers.expenses(), sealed);
    read(in, MoneyForms.INVOICE, registers.invoices(), sealed);
    if (version >= WITH_DELIVERIES) {
      read(in, WorkForms.DELIVERY, registers.deliveries(), sealed);
    }
    if (version >= OF_ALL_KINDS) {
      read(in, MoneyForms.WRITE_OFF, registers.writeOffs(), sealed);
      read(in, WorkForms.BOOKING, registers.bookings(), sealed);
    }
    in.end();
    Registers.Frozen read = registers.freeze();
    // Equal states have equal bytes, so there is one version to write a state in.
    in.require(version == version(read));
    return new BurnState(read, sealed);
  }

  private static <I, T> void write(
      Register.Frozen<I, T> register, SnapshotForm<I, T> form, SnapshotWriter out) {
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

  private static <T> void write(Told<T> told, SnapshotForm<?, T> form, SnapshotWriter out) {
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

  private static <T> byte[] alone(Optional<T> content, SnapshotForm<?, T> form) {
    SnapshotWriter out = new SnapshotWriter();
    write(content, form, out);
    return out.toByteArray();
  }

  private static <T> void write(Optional<T> content, SnapshotForm<?, T> form, SnapshotWriter out) {
    out.number(content.isPresent() ? 1 : 0);
    content.ifPresent(fact -> form.write(fact, out));
  }

  private static <I, T> void read(
      SnapshotReader in, SnapshotForm<I, T> form, Register<I, T> register, int sealed) {
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
      SnapshotReader in, I id, long revision, SnapshotForm<I, T> form, int sealed) {
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

  private static <I, T> Optional<T> content(SnapshotReader in, I id, SnapshotForm<I, T> form) {
    return in.below(2) == 0 ? Optional.empty() : Optional.of(form.read(id, in));
  }
}
