package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Figures;
import java.util.function.Function;

/** What is shown of a record, two columns of each class, in the order of the classes. */
public enum Column {
  /** Public. */
  NAME(Shade.PUBLIC, "name", Figures::name),
  /** Public. */
  STATE(Shade.PUBLIC, "state", Figures::state),
  /** Of time. */
  WORKED_MINUTES(Shade.TIME, "workedMinutes", Figures::workedMinutes),
  /** Of time. */
  PLANNED_MINUTES(Shade.TIME, "plannedMinutes", Figures::plannedMinutes),
  /** Of billing. */
  BUDGET_TOTAL(Shade.BILLING, "budgetTotal", Figures::budgetTotal),
  /** Of billing. */
  BILL_RATE(Shade.BILLING, "billRate", Figures::billRate),
  /** Of revenue. */
  REVENUE(Shade.REVENUE, "revenue", Figures::revenue),
  /** Of revenue. */
  REALISED_RATE(Shade.REVENUE, "realisedRate", Figures::realisedRate),
  /** Of cost. */
  COST(Shade.COST, "cost", Figures::cost),
  /** Of cost. */
  COST_RATE(Shade.COST, "costRate", Figures::costRate),
  /** Personal. */
  PHONE(Shade.PERSONAL, "phone", Figures::phone),
  /** Personal. */
  NOTE(Shade.PERSONAL, "note", Figures::note);

  private final Shade shade;
  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // constants are method references without state
  private final Function<Figures, Object> reader;

  Column(Shade shade, String word, Function<Figures, Object> reader) {
    this.shade = shade;
    this.word = word;
    this.reader = reader;
  }

  /**
   * Returns the column as engines write it that know only texts.
   *
   * @return the word, letters only
   */
  public String word() {
    return word;
  }

  /**
   * Returns the class.
   *
   * @return the class
   */
  public Shade shade() {
    return shade;
  }

  /**
   * Reads the value.
   *
   * @param figures what there is to show
   * @return the value
   */
  public Object read(Figures figures) {
    return reader.apply(figures);
  }
}
