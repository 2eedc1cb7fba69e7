package dev.agency.budget.ledger;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes numbers, texts and what is made of them to bytes. */
final class SnapshotWriter {
  private byte[] bytes = new byte[256];
  private int size;
  private final Map<String, Integer> texts = new HashMap<>();

  SnapshotWriter() {}

  void bytes(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Writes a number that is not negative. */
  void number(long value) {
    room(10);
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** Writes any number, small ones of either sign short. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  /** Writes a text that may come again. */
  void text(String text) {
    Integer known = texts.get(text);
    if (known != null) {
      number(known + 1L);
      return;
    }
    texts.put(text, texts.size());
    number(0);
    fresh(text);
  }

  /** Writes a text that hardly comes again. */
  void fresh(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    bytes(encoded);
  }

  void day(LocalDate day) {
    number(ChronoUnit.DAYS.between(Invariants.FIRST_DATE, day));
  }

  void money(Money money) {
    text(money.currency().getCurrencyCode());
    signed(money.minorUnits());
  }

  void refs(List<ExternalRef> refs) {
    number(refs.size());
    for (ExternalRef ref : refs) {
      text(ref.source());
      fresh(ref.id());
    }
  }

  private void room(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + bytes.length / 2));
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
