package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import dev.agency.core.store.Stores;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.jdbc.JdbcStores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Imports rows of time, a program of its own so that its heap can be small: {@code MillionRows ROWS
 * FOLDER} into an H2 file in the folder, and with {@code AGAIN} once more under that name; without
 * a folder into a store that counts what it is given and forgets it, as a database elsewhere would
 * look from here. For {@code bookings} instead of a folder the rows are of bookings, of which each
 * may have been somebody else's before.
 */
final class MillionRows {
  private static final String HEADER = "Nr.;Projekt;E-Mail;Datum;Stunden;Abrechenbar;Status;Text\n";

  private static final String BOOKINGS = "bookings";
  private static final Profile BOOKED =
      Profile.read(
          """
          {"system": "booked", "objects": [
            {"file": "bookings", "format": "csv", "kind": "booking", "creates": true, "id": "Nr.",
              "each": "person",
              "fields": [
                {"property": "person", "from": "E-Mail", "as": "reference", "by": "email"},
                {"property": "work", "from": "Projekt", "as": "reference", "source": "sheet"},
                {"property": "start", "from": "Datum", "as": "day", "forms": ["dd.MM.uuuu"]},
                {"property": "end", "from": "Datum", "as": "day", "forms": ["dd.MM.uuuu"]},
                {"property": "perDay", "from": "Stunden", "as": "span", "unit": "hours", "decimal": ","},
                {"property": "status", "value": "CONFIRMED", "as": "name"}]}]}
          """);

  private MillionRows() {}

  /** Prints how many were new, and how many were unchanged and written the second time. */
  public static void main(String[] args) throws Exception {
    int rows = Integer.parseInt(args[0]);
    if (args.length == 1) {
      CountingStores counting = new CountingStores();
      Studio studio = begun(counting);
      long inserted = studio.run(time(rows, "first")).of(Kind.TIME).inserted();
      System.out.println(inserted + " " + counting.time());
    } else if (args[1].equals(BOOKINGS)) {
      Studio studio = begun(new CountingStores());
      System.out.println(studio.run(bookings(rows)).of(Kind.BOOKING).inserted());
    } else {
      Studio studio = begun(database(Path.of(args[1], "agency")));
      ImportReport first = studio.run(time(rows, "first"));
      System.out.println(first.of(Kind.TIME).inserted());
      if (args.length > 2) {
        ImportReport again = studio.run(time(rows, args[2]));
        System.out.println(again.of(Kind.TIME).unchanged() + " " + again.written());
      }
    }
  }

  private static Stores database(Path file) throws SQLException, IOException {
    DataSource database =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + file.toAbsolutePath() + ";CACHE_SIZE=16384", "sa", "");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          Resources.toString(Resources.getResource(JdbcStores.class, "schema.sql"), UTF_8)
              .replace(" collate \"C\"", ""));
    }
    return JdbcStores.of(database);
  }

  private static Studio begun(Stores stores) {
    Studio studio = new Studio(stores);
    studio.run(Studio.floatPeople("people"));
    studio.run(
        ImportRequest.of(CsvTest.SHEET, "projects")
            .file("projects", Studio.text("Projekt,Kunde,Satz\nWebsite,Halden,\"95,00\"\n"))
            .given("currency", "EUR"));
    return studio;
  }

  private static ImportRequest time(int rows, String batch) {
    return ImportRequest.of(CsvTest.SHEET, batch)
        .file("time", table(rows))
        .given("currency", "EUR");
  }

  private static ImportRequest bookings(int rows) {
    return ImportRequest.of(BOOKED, "bookings").file("bookings", table(rows));
  }

  private static ByteSource table(int rows) {
    return new ByteSource() {
      @Override
      public InputStream openStream() {
        return new RowStream(rows);
      }
    };
  }

  /** The rows, made as they are read. */
  private static final class RowStream extends InputStream {
    private final int rows;
    private int row;
    private byte[] line = HEADER.getBytes(UTF_8);
    private int at;

    RowStream(int rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      if (at == line.length && !next()) {
        return -1;
      }
      return line[at++];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == line.length && !next()) {
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, offset, count);
      at += count;
      return count;
    }

    private boolean next() {
      if (row == rows) {
        return false;
      }
      row++;
      String person = row % 2 == 0 ? "mira.lindqvist" : "tomasz.zielinski";
      line =
          String.format(
                  Locale.ROOT,
                  "%d;Website;%s@studio.example;%02d.%02d.2026;%d,5;ja;frei;Row %d%n",
                  row,
                  person,
                  1 + row % 28,
                  1 + row % 12,
                  row % 8,
                  row)
              .getBytes(UTF_8);
      at = 0;
      return true;
    }
  }
}
