package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.store.Stores;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.examples.importers.batch.Undo;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What holds of every batch, whatever its rows are. */
enum BatchLaw {
  /** The same rows again change nothing. */
  AGAIN {
    @Override
    void check(long seed, Mistake mistake) {
      Studio studio = begun(seed, mistake);
      Rows rows = Rows.changed(seed);
      studio.run(request(rows, "second"));
      Map<String, String> content = studio.content();
      Map<String, Long> versions = studio.versions();
      ImportReport again = studio.run(request(mistake.rowsAgain.apply(rows), "third"));
      assertThat(again.written()).isZero();
      assertThat(studio.content()).isEqualTo(content);
      assertThat(studio.versions()).isEqualTo(versions);
    }
  },
  /** Undoing a batch gives back what was there before it. */
  UNDONE {
    @Override
    void check(long seed, Mistake mistake) {
      Studio studio = begun(seed, mistake);
      Map<String, String> before = studio.content();
      studio.run(request(Rows.changed(seed), "second"));
      assertThat(new Undo(studio.stores, studio.caller).run("second").conflicts()).isEmpty();
      assertThat(studio.content()).isEqualTo(before);
    }
  },
  /** A trial says what the import then does. */
  TRIED {
    @Override
    void check(long seed, Mistake mistake) {
      Studio studio = begun(seed, mistake);
      Rows rows = Rows.changed(seed);
      ImportReport tried = studio.run(request(rows, "second").tryOut());
      ImportReport done = studio.run(request(mistake.rowsAgain.apply(rows), "second"));
      assertThat(done.counts()).isEqualTo(tried.counts());
      assertThat(done.problems()).isEqualTo(tried.problems());
    }
  };

  /** Checks the law on the rows of a seed, with a mistake planted. */
  abstract void check(long seed, Mistake mistake);

  private static Studio begun(long seed, Mistake mistake) {
    Studio studio = new Studio(mistake.stores.apply(MemoryStores.of(new MemoryLimits(100_000))));
    studio.run(Studio.floatPeople("people"));
    studio.run(request(Rows.first(seed), "first"));
    return studio;
  }

  private static ImportRequest request(Rows rows, String batch) {
    return ImportRequest.of(CsvTest.SHEET, batch)
        .file("projects", Studio.text(rows.projects()))
        .file("time", Studio.text(rows.time()))
        .given("currency", "EUR");
  }

  /** A mistake somebody could make, in the store or between two imports. */
  enum Mistake {
    /** None. */
    NONE(stores -> stores, rows -> rows),
    /** The journal loses a change. */
    LOSES_A_CHANGE(ForgetfulStores::losingAChange, rows -> rows),
    /** The journal does not keep what was there before. */
    FORGETS_WHAT_WAS(ForgetfulStores::forgettingWhatWas, rows -> rows),
    /** Records are named by their place in the file, which moves. */
    NAMES_BY_PLACE(stores -> stores, Rows::renamed),
    /** A decimal comma is read as a point the second time. */
    READS_OTHERWISE(stores -> stores, Rows::pointed);

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<Stores> stores;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<Rows> rowsAgain;

    Mistake(UnaryOperator<Stores> stores, UnaryOperator<Rows> rowsAgain) {
      this.stores = stores;
      this.rowsAgain = rowsAgain;
    }
  }

  /** Rows of projects and time that follow from a seed; some of them are wrong. */
  record Rows(String projects, String time) {
    private static final String[] PEOPLE = {
      "mira.lindqvist@studio.example", "tomasz.zielinski@studio.example", "who@studio.example"
    };

    static Rows first(long seed) {
      return of(new Random(seed), 12);
    }

    /** Rows of which many have the names of the first, and say something else. */
    static Rows changed(long seed) {
      return of(new Random(~seed), 20);
    }

    private static Rows of(Random random, int most) {
      StringBuilder projects = new StringBuilder("Projekt,Kunde,Satz\n");
      for (int i = 0; i < 4; i++) {
        projects
            .append("P")
            .append(random.nextInt(5))
            .append(",Client ")
            .append("ABC".charAt(random.nextInt(3)))
            .append(",\"")
            .append(50 + random.nextInt(3))
            .append(",5\"\n");
      }
      StringBuilder time =
          new StringBuilder("Nr.;Projekt;E-Mail;Datum;Stunden;Abrechenbar;Status;Text\n");
      int rows = 1 + random.nextInt(most);
      for (int i = 0; i < rows; i++) {
        time.append("N")
            .append(random.nextInt(30))
            .append(";P")
            .append(random.nextInt(5))
            .append(';')
            .append(PEOPLE[random.nextInt(PEOPLE.length)])
            .append(";0")
            .append(1 + random.nextInt(9))
            .append(".03.2026;")
            .append(random.nextInt(8))
            .append(",25;")
            .append(random.nextBoolean() ? "ja" : "nein")
            .append(random.nextInt(5) == 0 ? ";neu;" : ";frei;")
            .append(random.nextInt(3) == 0 ? "" : "Note " + random.nextInt(3))
            .append('\n');
      }
      return new Rows(projects.toString(), time.toString());
    }

    Rows renamed() {
      return new Rows(projects, time.replace("\nN", "\nM"));
    }

    Rows pointed() {
      return new Rows(projects, time.replace(",25;", ".25;"));
    }
  }
}
