package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.examples.importers.raw.Format;
import dev.agency.examples.importers.raw.RawPath;
import dev.agency.examples.importers.raw.RawRow;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rows of a file are here. Several may be of one file: those of a project may be its
 * budget, too.
 *
 * @param file the file, as a run names it
 * @param format how it is written
 * @param rows where its rows are
 * @param kind what a row is
 * @param creates whether a row nothing here fits is a new thing; else it waits for a decision
 * @param id where the name of the record is
 * @param source whose names these are, where it is not the system itself: the accounts of Float are
 *     called otherwise than its people
 * @param group what rows have in common that are one record together: {@code {group: .., rows:
 *     [..]}}
 * @param each a reference of which every one is for a record of its own
 * @param repeat how it is repeated
 * @param when what a row must be to be one of these
 * @param conflicts what such a row must not be: what is both is refused
 * @param skips what leaves a row out
 * @param fields how its properties are read
 */
public record ObjectProfile(
    String file,
    Format format,
    String rows,
    Kind kind,
    boolean creates,
    RawPath id,
    Optional<String> source,
    Optional<RawPath> group,
    Optional<String> each,
    Optional<Repeat> repeat,
    ImmutableList<Condition> when,
    ImmutableList<Condition> conflicts,
    ImmutableList<Condition> skips,
    ImmutableList<FieldProfile> fields) {
  /**
   * Returns how the file is read.
   *
   * @return where its rows are, and its columns
   */
  public Format.Rows shape() {
    return Format.Rows.of(rows, columns());
  }

  /**
   * Returns how a property is read.
   *
   * @param property its name
   * @return the field, empty if the profile does not read it
   */
  public Optional<FieldProfile> field(String property) {
    return fields.stream().filter(field -> field.property().equals(property)).findFirst();
  }

  /**
   * Returns where a property stands in a row.
   *
   * @param property its name
   * @return its path or column, or its name if the profile does not read it
   */
  public String place(String property) {
    return field(property).map(FieldProfile::place).orElse(property);
  }

  /**
   * Returns whether a row is one of these.
   *
   * @param row the row
   * @param givens what the host gives
   * @return whether it meets each condition of {@link #when}
   */
  public boolean isOf(RawRow row, ImmutableMap<String, String> givens) {
    return when.stream().allMatch(condition -> condition.isMetBy(row.value(), givens));
  }

  private ImmutableSet<String> columns() {
    Stream<RawPath> conditions =
        Stream.of(when, conflicts, skips).flatMap(ImmutableList::stream).flatMap(Condition::paths);
    Stream<RawPath> values =
        fields.stream()
            .flatMap(field -> Stream.concat(field.from().stream(), field.currency().stream()));
    return Stream.of(Stream.of(id), conditions, values)
        .flatMap(paths -> paths)
        .flatMap(path -> path.column().stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
