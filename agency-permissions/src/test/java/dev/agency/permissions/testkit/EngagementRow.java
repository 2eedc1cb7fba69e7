package dev.agency.permissions.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as it lies in a table: {@link Engagement} with plain columns, and with what relates
 * it to people.
 *
 * @param kind what is odd about it
 * @param tenant the attribute {@code tenant}
 * @param id the id, which another tenant may use too
 * @param owner the attribute {@code owner}
 * @param client the attribute {@code client}
 * @param members the attribute {@code members}, with repetitions
 * @param teams the attribute {@code teams}
 * @param guests the attribute {@code guests}
 * @param figures what is measured, in the order of {@link #FIGURES}
 * @param band a text that may be missing though it is visible
 */
public record EngagementRow(
    RowKind kind,
    TenantId tenant,
    String id,
    @Nullable String owner,
    @Nullable String client,
    ImmutableList<String> members,
    ImmutableList<String> teams,
    ImmutableList<String> guests,
    ImmutableList<Long> figures,
    Optional<String> band) {
  /** {@code name}, a text. */
  public static final Field<EngagementRow, String> NAME =
      Field.of(Quantities.NAME, row -> "Engagement " + row.id());

  /** {@code marginBand}, a text or none. */
  public static final Field<EngagementRow, Optional<String>> MARGIN_BAND =
      Field.of(Quantities.MARGIN_BAND, EngagementRow::band);

  /** Fields of each class that hold a number, named as those of {@link Engagement}. */
  public static final ImmutableList<Field<EngagementRow, Long>> FIGURES =
      ImmutableList.of(
          Field.of(Quantities.WORKED_MINUTES, row -> row.figure(0)),
          Field.of(Quantities.BUDGET_TOTAL, row -> row.figure(1)),
          Field.of(Quantities.REVENUE, row -> row.figure(2)),
          Field.of(Quantities.USED_COST, row -> row.figure(3)),
          Field.of("lastMonthsCost", Quantities.USED_COST, row -> row.figure(4)),
          Field.of(Quantities.MARGIN, row -> row.figure(5)),
          Field.of("contact", Quantities.CONTACT_DETAILS, row -> row.figure(6)),
          Field.of(Engagement.HOST_QUANTITY, row -> row.figure(7)));

  /** The record type {@code engagement}. */
  public static final RecordType<EngagementRow> TYPE =
      RecordType.of(
          "engagement",
          Grain.PROJECT,
          ImmutableList.<Field<EngagementRow, ?>>builder()
              .add(NAME)
              .addAll(FIGURES)
              .add(MARGIN_BAND)
              .build());

  private Long figure(int place) {
    return figures.get(place);
  }

  /** Returns the values of an attribute, to look at one by one. */
  public ImmutableSet<String> values(String attribute) {
    return switch (attribute) {
      case "tenant" -> ImmutableSet.of(tenant.value());
      case "owner" -> oneOrNone(owner);
      case "client" -> oneOrNone(client);
      case "members" -> ImmutableSet.copyOf(members);
      case "teams" -> ImmutableSet.copyOf(teams);
      case "guests" -> ImmutableSet.copyOf(guests);
      default -> throw new IllegalArgumentException(attribute);
    };
  }

  private static ImmutableSet<String> oneOrNone(@Nullable String value) {
    return value == null ? ImmutableSet.of() : ImmutableSet.of(value);
  }

  /** Returns the row with other figures, related to the same people. */
  public EngagementRow withFigures(List<Long> others) {
    return new EngagementRow(
        kind,
        tenant,
        id,
        owner,
        client,
        members,
        teams,
        guests,
        ImmutableList.copyOf(others),
        band.isPresent() ? Optional.empty() : Optional.of("RED"));
  }
}
