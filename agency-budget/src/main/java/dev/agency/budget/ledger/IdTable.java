package dev.agency.budget.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the slot of an id by its hash, and tells ids of one hash apart by all their letters, which
 * whoever has the slots keeps.
 *
 * <p>The low bits of a hash say which line of sixteen places an id is in, filled from its start; a
 * place holds the bits of the hash that come next above the slot plus one. When the table doubles,
 * each line is dealt out to two by the lowest of these bits, so that it is gone through from end to
 * end and no letter is read. The few ids that their line has no place for are in a tree; somebody
 * who makes up ids of one hash gets them all there, and waits no longer than a tree takes.
 *
 * <p>Used by the writer alone.
 */
final class IdTable {
  /** Slots are below this: the slot plus one fits half of the largest table. */
  static final int MOST = 1 << 27;

  private static final int LINE_BITS = 4;
  private static final int LINE = 1 << LINE_BITS;

  /** Above these bits of a hash no line is numbered and no place tells ids apart. */
  private static final int HASH = (1 << 28) - 1;

  private final Letters letters;
  private final TreeMap<String, Integer> crowded = new TreeMap<>();
  private int bits = LINE_BITS;
  private int[] places = new int[LINE];
  private int size;

  /** Whoever has the letters, and says whether a slot is of an id. */
  interface Letters {
    boolean isId(int slot, String id);
  }

  IdTable(Letters letters) {
    this.letters = letters;
  }

  /** Returns the slot of an id, -1 if it has none. */
  int find(String id) {
    int hash = mixed(id.hashCode());
    int start = line(hash);
    int tag = tag(hash);
    int slots = places.length - 1;
    for (int i = start; i < start + LINE; i++) {
      int place = places[i];
      if (place == 0) {
        return -1;
      }
      if ((place & ~slots) == tag && letters.isId((place & slots) - 1, id)) {
        return (place & slots) - 1;
      }
    }
    return crowded.getOrDefault(id, -1);
  }

  /** Enters an id that has no slot yet. */
  void add(String id, int slot) {
    if (size == places.length / 2) {
      grow();
    }
    size++;
    enter(id, slot);
  }

  private void enter(String id, int slot) {
    int hash = mixed(id.hashCode());
    int start = line(hash);
    for (int i = start; i < start + LINE; i++) {
      if (places[i] == 0) {
        places[i] = tag(hash) | (slot + 1);
        return;
      }
    }
    crowded.put(id, slot);
  }

  /** Deals each line out to two, and gives those who found no place another try. */
  private void grow() {
    int[] before = places;
    int slots = before.length - 1;
    places = new int[2 * before.length];
    for (int start = 0; start < before.length; start += LINE) {
      int low = start;
      int high = start + before.length;
      for (int i = start; i < start + LINE && before[i] != 0; i++) {
        int tag = before[i] >>> bits;
        int place = (tag >>> 1) << (bits + 1) | (before[i] & slots);
        if ((tag & 1) == 0) {
          places[low++] = place;
        } else {
          places[high++] = place;
        }
      }
    }
    bits++;
    if (!crowded.isEmpty()) {
      Map<String, Integer> again = new TreeMap<>(crowded);
      crowded.clear();
      again.forEach(this::enter);
    }
  }

  /** Returns the first place of the line of a hash. */
  private int line(int hash) {
    return (hash << LINE_BITS) & (places.length - 1);
  }

  /** Returns the bits of a hash that its line does not say, where a place has them. */
  private int tag(int hash) {
    return hash >>> (bits - LINE_BITS) << bits;
  }

  /** Returns a hash each bit of which depends on all bits of another, as MurmurHash3 ends. */
  private static int mixed(int hashCode) {
    int hash = (hashCode ^ (hashCode >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return (hash ^ (hash >>> 16)) & HASH;
  }
}
