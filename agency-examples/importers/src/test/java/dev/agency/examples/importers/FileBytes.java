package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.testkit.ByteTarget;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.CsvText;
import dev.agency.examples.importers.raw.Format;
import dev.agency.examples.importers.raw.Raw;
import dev.agency.examples.importers.raw.RawRow;
import dev.agency.examples.importers.raw.RowSink;
import dev.agency.examples.importers.raw.UnreadableFileException;
import dev.agency.examples.importers.reading.Givens;
import dev.agency.examples.importers.reading.RecordMapper;
import dev.agency.examples.importers.reading.RowNotes;
import dev.agency.examples.importers.reading.RowRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files of each format, read as the profiles have it: to their end, or refused with the place. Each
 * row makes records or is refused with its place and code, and rows of CSV can be written and read
 * again.
 */
final class FileBytes extends ByteTarget {
  private static final String FILE = "file";

  /** What the rows of a file are. */
  private record Shape(Profile profile, ObjectProfile object) {}

  private static final ImmutableList<Shape> SHAPES =
      Profile.known().stream()
          .map(Profile::of)
          .flatMap(profile -> profile.objects().stream().map(object -> new Shape(profile, object)))
          .collect(ImmutableList.toImmutableList());

  private static final Format.Rows ANY_CSV = Format.Rows.of("", ImmutableSet.of());

  private static final Givens GIVENS =
      Givens.of(
          ImmutableMap.<String, String>builder()
              .put("currency", "EUR")
              .put("zone", "Europe/Stockholm")
              .put("pricing", "FIXED_PRICE")
              .put("approval", "PENDING")
              .put("minutesPerDay", "480")
              .put("employedSince", "2020-01-01")
              .buildOrThrow());

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:17
      DTSTART;VALUE=DATE:20260706
      DTEND;VALUE=DATE:20260708
      SUMMARY;LANGUAGE="en":Away\\, and
       back
      ATTENDEE;CN=Ada:mailto:ada@example.org
      END:VEVENT
      END:VCALENDAR
      """;

  FileBytes() {
    super("files of importers", ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /** A file of each format, and those of the tests: the place of what it is, and its bytes. */
  @Override
  public ImmutableList<byte[]> seeds() {
    return ImmutableList.of(
        seed("hubspot", "companies", Studio.fixture("hubspot/companies.json")),
        seed("hubspot", "deals", Studio.fixture("hubspot/deals.json")),
        seed("float", "people", Studio.fixture("float/people.json")),
        seed("float", "allocations", Studio.fixture("float/allocations.json")),
        seed("clickup", "time", Studio.fixture("clickup/time.json")),
        seed("history", "tasks", history()),
        seed(
            SHAPES.size(),
            Studio.text("a;\"b,\"\"c\"\"\";d\r\n1;-2.50;\"three\r\nlines\"\r\n4;5;=6\r\n")),
        seed("leave", "leave", Studio.text(CALENDAR)));
  }

  private static byte[] seed(String system, String file, ByteSource bytes) {
    for (int i = 0; i < SHAPES.size(); i++) {
      Shape shape = SHAPES.get(i);
      if (shape.profile().system().equals(system) && shape.object().file().equals(file)) {
        return seed(i, bytes);
      }
    }
    throw new IllegalStateException(system + " has no " + file);
  }

  /** A row with a day in each column; what is no day is refused by its row. */
  private static ByteSource history() {
    ImmutableList<String> columns =
        Profile.of("history").objects().get(0).shape().columns().asList();
    return Studio.text(
        CsvText.row(columns) + CsvText.row(columns.stream().map(each -> "2026-07-06").toList()));
  }

  private static byte[] seed(int place, ByteSource bytes) {
    try {
      return ByteSource.concat(ByteSource.wrap(new byte[] {(byte) place}), bytes).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected boolean read(byte[] input) {
    if (input.length == 0) {
      return false;
    }
    int place = Math.floorMod(input[0], SHAPES.size() + 1);
    ByteSource content = ByteSource.wrap(input).slice(1, input.length - 1L);
    Rows rows = new Rows();
    try {
      if (place == SHAPES.size()) {
        Format.CSV.read(FILE, content, ANY_CSV, rows);
        rows.readBack();
      } else {
        Shape shape = SHAPES.get(place);
        shape.object().format().read(FILE, content, shape.object().shape(), rows);
        rows.map(shape);
      }
      return true;
    } catch (UnreadableFileException refused) {
      assertThat(refused.path()).startsWith(FILE);
      refused(refused);
      return false;
    }
  }

  /** Takes the rows of a file and makes records of them. */
  private static final class Rows implements RowSink, RowNotes {
    private final List<RawRow> rows = new ArrayList<>();

    @Override
    public void row(RawRow row) {
      assertThat(row.number()).isPositive();
      rows.add(row);
    }

    /** Makes records of the rows, as a run does of those that are not grouped. */
    void map(Shape shape) {
      RecordMapper mapper = new RecordMapper(shape.profile().system(), shape.object(), GIVENS);
      for (RawRow row : rows) {
        try {
          assertThat(mapper.map(row, this)).doesNotContainNull();
        } catch (RowRefusal refused) {
          assertThat(refused.path()).isNotEmpty();
          assertThat(refused.code()).isNotEmpty();
        } catch (AgencyException notGiven) {
          assertThat(notGiven.code()).isEqualTo(ErrorCode.MISSING_PROPERTY);
        }
      }
    }

    @Override
    public void broken(long number, String path, ErrorCode code) {
      assertThat(number).isPositive();
    }

    @Override
    public void note(String path, ImportCode code) {
      assertThat(path).isNotEmpty();
    }

    @Override
    public void unmapped(String path, String raw) {
      assertThat(path).isNotEmpty();
    }

    @Override
    public void given(String name) {
      assertThat(GIVENS.text(name)).isPresent();
    }

    /** Writes the rows as CSV and reads the same, but for the apostrophe before a formula. */
    void readBack() {
      if (rows.isEmpty() || cells(rows.get(0)).size() == 1) {
        return; // a row of one empty cell is an empty line
      }
      StringBuilder text =
          new StringBuilder(
              CsvText.row(
                  IntStream.range(0, cells(rows.get(0)).size())
                      .mapToObj(column -> "c" + column)
                      .toList()));
      rows.forEach(row -> text.append(CsvText.row(cells(row))));
      Rows again = new Rows();
      Format.CSV.read(FILE, Studio.text(text.toString()), ANY_CSV, again);
      assertThat(again.rows).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        ImmutableList<String> was = cells(rows.get(i));
        ImmutableList<String> is = cells(again.rows.get(i));
        for (int cell = 0; cell < was.size(); cell++) {
          assertThat(is.get(cell)).isIn(was.get(cell), "'" + was.get(cell));
        }
      }
    }

    private static ImmutableList<String> cells(RawRow row) {
      return ((Raw.Fields) row.value())
          .values().values().stream()
              .map(cell -> cell.scalar().orElseThrow())
              .collect(ImmutableList.toImmutableList());
    }
  }
}
