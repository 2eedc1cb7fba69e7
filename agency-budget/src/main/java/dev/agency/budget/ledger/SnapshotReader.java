package dev.agency.budget.ledger;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what {@link SnapshotWriter} wrote, and refuses everything it would not have written. */
final class SnapshotReader {
  private static final int LONGEST_TEXT = 1 << 16;

  private final byte[] bytes;
  private int place;
  private final List<String> texts = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  SnapshotReader(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static InvalidModelException malformed() {
    return InvalidModelException.of(
        ErrorCode.MALFORMED_TEXT, "The bytes must be a snapshot in full and say what can be.");
  }

  void require(boolean holds) {
    if (!holds) {
      throw malformed();
    }
  }

  byte[] bytes(int count) {
    require(count <= bytes.length - place);
    place += count;
    return Arrays.copyOfRange(bytes, place - count, place);
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      require(place < bytes.length);
      byte next = bytes[place++];
      require(shift < 63 || next == 1);
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        // The shortest way to write it is the only one.
        require(next != 0 || shift == 0);
        return value;
      }
    }
    throw malformed();
  }

  /** Reads a number below a bound. */
  int below(int bound) {
    long value = number();
    require(value >= 0 && value < bound);
    return (int) value;
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  String text() {
    long number = number();
    if (number == 0) {
      String text = fresh();
      require(known.add(text));
      texts.add(text);
      return text;
    }
    require(number > 0 && number <= texts.size());
    return texts.get((int) number - 1);
  }

  String fresh() {
    long length = number();
    if (length < 0 || length > LONGEST_TEXT) {
      throw InvalidModelException.of(
          ErrorCode.LIMIT_EXCEEDED, "A text of a snapshot must have at most 64 KiB.");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes((int) length)))
          .toString();
    } catch (CharacterCodingException broken) {
      throw malformed();
    }
  }

  LocalDate day() {
    return Invariants.FIRST_DATE.plusDays(below(daysFrom(Invariants.FIRST_DATE)));
  }

  /** Returns how many days there are from one on. */
  int daysFrom(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, Invariants.LAST_DATE) + 1;
  }

  Money money() {
    // The check of a text names the code of a refusal.
    Currency currency = Money.of("0", text()).currency();
    return new Money(signed(), currency);
  }

  List<ExternalRef> refs() {
    List<ExternalRef> refs = new ArrayList<>();
    for (long left = number(); left > 0; left--) {
      String source = text();
      refs.add(new ExternalRef(source, fresh()));
    }
    return refs;
  }

  void end() {
    if (place < bytes.length) {
      throw InvalidModelException.of(ErrorCode.TRAILING_CONTENT, "Nothing must follow a snapshot.");
    }
  }
}
