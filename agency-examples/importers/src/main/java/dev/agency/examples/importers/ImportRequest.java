package dev.agency.examples.importers;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.reading.Givens;
import java.util.regex.Pattern;

/**
 * What to import.
 *
 * <pre>{@code
 * ImportRequest.of(Profile.of("float"), "float-2026-03-02")
 *     .file("people", people)
 *     .file("allocations", allocations)
 *     .given("currency", "EUR")
 *     .tryOut();
 * }</pre>
 *
 * <p>Immutable; the files are opened when it is run, once for each thing their rows are.
 *
 * @param profile the system
 * @param batch the name of the batch, new and of 1 to 48 characters, by which it can be undone
 * @param files the files by the names the profile has for them; several of one name are pages
 * @param givens what the host gives
 * @param decisions what was decided about links, beside what the store keeps of earlier runs
 * @param dryRun whether it is only tried out
 */
public record ImportRequest(
    Profile profile,
    String batch,
    ImmutableListMultimap<String, ByteSource> files,
    Givens givens,
    Decisions decisions,
    boolean dryRun) {
  private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,47}");

  /**
   * Creates a request.
   *
   * @param profile the system
   * @param batch the name of the batch
   * @param files the files
   * @param givens what the host gives
   * @param decisions what was decided about links
   * @param dryRun whether it is only tried out
   * @throws dev.agency.core.error.InvalidModelException if the batch has another form ({@code
   *     MALFORMED_ID}), or a file is none of the profile ({@code UNKNOWN_NAME})
   */
  public ImportRequest {
    Invariants.of("an import")
        .require(
            BATCH.matcher(batch).matches(),
            "batch",
            ErrorCode.MALFORMED_ID,
            "must have 1 to 48 of the characters A-Z a-z 0-9 . _ - and start with a letter or digit")
        .require(
            profile.files().containsAll(files.keySet()),
            "files",
            ErrorCode.UNKNOWN_NAME,
            "must be files of the profile")
        .verify();
  }

  /**
   * Starts a request.
   *
   * @param profile the system
   * @param batch the name of the batch
   * @return a request without files
   */
  public static ImportRequest of(Profile profile, String batch) {
    return new ImportRequest(
        profile,
        batch,
        ImmutableListMultimap.of(),
        Givens.of(ImmutableMap.of()),
        Decisions.none(),
        false);
  }

  /**
   * Adds a file.
   *
   * @param name what the profile calls it
   * @param bytes its bytes
   * @return the request with it
   */
  public ImportRequest file(String name, ByteSource bytes) {
    ImmutableListMultimap<String, ByteSource> more =
        ImmutableListMultimap.<String, ByteSource>builder().putAll(files).put(name, bytes).build();
    return new ImportRequest(profile, batch, more, givens, decisions, dryRun);
  }

  /**
   * Gives what the system does not say.
   *
   * @param name its name in the profile, such as {@code zone}
   * @param text what it is
   * @return the request with it
   */
  public ImportRequest given(String name, String text) {
    ImmutableMap<String, String> more =
        ImmutableMap.<String, String>builder()
            .putAll(givens.texts())
            .put(name, text)
            .buildKeepingLast();
    return new ImportRequest(profile, batch, files, new Givens(more), decisions, dryRun);
  }

  /**
   * Applies decisions, which the store then keeps: later runs apply them again.
   *
   * @param made what was decided
   * @return the request with them
   */
  public ImportRequest decided(Decisions made) {
    return new ImportRequest(profile, batch, files, givens, made, dryRun);
  }

  /** A file, by the name that problems of its rows go by: the second page of it is {@code #2}. */
  record Page(String file, ByteSource bytes) {}

  /** Returns the files of some rows, page by page. */
  ImmutableList<Page> pages(ObjectProfile object) {
    ImmutableList.Builder<Page> pages = ImmutableList.builder();
    int number = 0;
    for (ByteSource bytes : files.get(object.file())) {
      number++;
      pages.add(new Page(number == 1 ? object.file() : object.file() + "#" + number, bytes));
    }
    return pages.build();
  }

  /** Returns what the rows of the files are, in the order of the profile. */
  ImmutableList<ObjectProfile> objects() {
    return profile.objects().stream()
        .filter(object -> files.containsKey(object.file()))
        .collect(toImmutableList());
  }

  /** Refuses rows whose zone was not given: it would refuse each, or none and give other days. */
  void requireZones(ObjectProfile object) {
    object.fields().stream().flatMap(field -> field.zone().stream()).forEach(givens::zone);
  }

  /**
   * Only tries it out.
   *
   * @return the request, of which nothing will be written
   */
  public ImportRequest tryOut() {
    return new ImportRequest(profile, batch, files, givens, decisions, true);
  }
}
