package dev.agency.examples.importers.batch;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import java.util.List;
import java.util.Locale;

/**
 * Some of the changes of a batch, written in the transaction that made them. It is an entity of the
 * host's store like any other.
 *
 * @param batch the batch
 * @param number the place of the part in it, 1 for the first
 * @param changes the changes in their order
 */
public record JournalPart(String batch, long number, List<Change> changes) {
  /** The batch a part is of. */
  public static final Attribute<JournalPart, String> BATCH =
      Attribute.one("batch", JournalPart::batch);

  /** The type of the parts. */
  public static final EntityType<String, JournalPart> TYPE =
      EntityType.of(
          "importPart",
          "part of an import",
          JournalPart.class,
          JournalPart::id,
          ImmutableList.of(BATCH));

  private static final int MAX_PARTS = 99_999_999;

  /**
   * Creates a part.
   *
   * @param batch the batch, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
   * @param number the place of the part in it
   * @param changes the changes
   */
  public JournalPart {
    Invariants.of("a part of an import").between("number", number, 1, MAX_PARTS).verify();
    changes = ImmutableList.copyOf(changes);
  }

  /**
   * Returns its id.
   *
   * @return the batch and the number, so that parts are in their order
   */
  public String id() {
    return batch + ":" + String.format(Locale.ROOT, "%08d", number);
  }
}
