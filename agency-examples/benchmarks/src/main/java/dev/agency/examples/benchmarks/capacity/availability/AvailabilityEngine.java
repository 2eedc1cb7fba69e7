package dev.agency.examples.benchmarks.capacity.availability;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Contest;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.Verdict;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** The engines that tell what everybody has in each week, the floor first. */
public enum AvailabilityEngine implements Peer<CapacityWorld, WeekFigures> {
  /** The floor. */
  PREFIX("prefix rows, free only (the floor)", PrefixAsking::free, Figure.FREE),
  /** This library, one figure. */
  AGENCY_FREE("agency, free only", AgencyAsking::free, Figure.FREE),
  /** All three figures as objects, by hand. */
  PREFIX_OBJECTS("prefix rows, as objects", PrefixAsking::objects, Figure.values()),
  /** This library, asked by number and days. */
  AGENCY("agency, as objects", AgencyAsking::objects, Figure.values()),
  /** This library, asked by id and range. */
  AGENCY_BY_ID("agency, as objects, by id", AgencyAsking::byId, Figure.values()),
  /** This library, a series for each person. */
  AGENCY_SERIES("agency, a row of a heat map each", AgencyAsking::series, Figure.values()),
  /** A loop over dates. */
  LOCAL_DATE("LocalDate loop", LoopAsking::new, Figure.values()),
  /** Runs of equal days. */
  RANGE_MAP("ImmutableRangeMap", RangeMapAsking::new, Figure.values()),
  /** Calendars of a project. */
  MPXJ("MPXJ, capacity only", MpxjAsking::new, Figure.CAPACITY);

  private final String label;
  private final ImmutableSet<Figure> figures;

  @SuppressWarnings("ImmutableEnumChecker") // constants are functions without state
  private final Function<CapacityWorld, Prepared<WeekFigures>> factory;

  AvailabilityEngine(
      String label, Function<CapacityWorld, Prepared<WeekFigures>> factory, Figure... figures) {
    this.label = label;
    this.factory = factory;
    this.figures = Sets.immutableEnumSet(Arrays.asList(figures));
  }

  /**
   * Returns all of them.
   *
   * @return the engines, checked with 48 people
   */
  public static Contest<CapacityWorld, WeekFigures> contest() {
    return Contest.of(values(), () -> CapacityWorld.draw(48, 480));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Prepared<WeekFigures> load(CapacityWorld world) {
    return factory.apply(world);
  }

  @Override
  public Verdict compare(CapacityWorld world, WeekFigures answer) {
    WeekFigures right = WeekFigures.of(world);
    Set<Figure> same = EnumSet.noneOf(Figure.class);
    for (Figure figure : Figure.values()) {
      if (answer.tells(figure) && answer.isSame(figure, right)) {
        same.add(figure);
      }
    }
    return new Verdict(
        same.equals(figures),
        same + " of " + world.people() * CapacityWorld.WEEKS + " weeks the same");
  }
}
