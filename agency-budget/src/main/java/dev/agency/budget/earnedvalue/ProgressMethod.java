package dev.agency.budget.earnedvalue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How it is told from dated facts how much of a project is done.
 *
 * <p>Of two items of 960 and 480 minutes the first is done and the second begun: 66.7 % by {@link
 * #ITEMS_0_100}, 83.3 % by {@link #ITEMS_50_50}. The share times the budget is earned, exactly.
 *
 * <p>Facts after the day do not count, and those of other projects never. Nobody having said
 * anything is unknown ({@code NO_PROGRESS}) and not 0 %; a list of items of which none is done says
 * 0 %. Old news is still the latest there is: that it is old is for an alert to say.
 */
public enum ProgressMethod {
  /** What the project manager said last. */
  POSTED {
    @Override
    public Figure<Fraction> share(
        Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
      return ProgressPost.latest(posts, project.id(), asOf).map(Fraction::of);
    }

    @Override
    Stream<LocalDate> told(Project project, List<ProgressPost> posts, List<WorkItem> items) {
      return posts.stream()
          .filter(post -> post.project().equals(project.id()))
          .map(ProgressPost::date);
    }

    @Override
    public LocalDate measuredOn(
        Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
      return days(project, posts, items, asOf).stream().max(Comparator.naturalOrder()).orElse(asOf);
    }
  },

  /** The estimated minutes of the items that are done, of those of all items. */
  ITEMS_0_100 {
    @Override
    public Figure<Fraction> share(
        Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
      return shareOf(
          itemsOf(project, items),
          item -> Fraction.of(item.estimatedMinutes()),
          item -> item.isDone(asOf) ? Fraction.ONE : Fraction.ZERO,
          UnknownReason.NO_ESTIMATE);
    }

    @Override
    Stream<LocalDate> told(Project project, List<ProgressPost> posts, List<WorkItem> items) {
      return itemsOf(project, items).stream().flatMap(item -> item.completedOn().stream());
    }
  },

  /**
   * As {@link #ITEMS_0_100}, with half of an item's minutes from the day it is begun: for work that
   * is cut into many small items.
   */
  ITEMS_50_50 {
    @Override
    public Figure<Fraction> share(
        Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
      return shareOf(
          itemsOf(project, items),
          item -> Fraction.of(item.estimatedMinutes()),
          item -> halfFromItsBeginning(item, asOf),
          UnknownReason.NO_ESTIMATE);
    }

    @Override
    Stream<LocalDate> told(Project project, List<ProgressPost> posts, List<WorkItem> items) {
      return itemsOf(project, items).stream()
          .flatMap(item -> Stream.concat(item.startedOn().stream(), item.completedOn().stream()));
    }
  },

  /** The weights of the items that are done, of those of all items; their minutes do not matter. */
  WEIGHTED_WORK_ITEMS {
    @Override
    public Figure<Fraction> share(
        Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
      return shareOf(
          itemsOf(project, items),
          item -> Fraction.of(item.weight()),
          item -> item.isDone(asOf) ? Fraction.ONE : Fraction.ZERO,
          UnknownReason.NO_TOTAL);
    }

    @Override
    Stream<LocalDate> told(Project project, List<ProgressPost> posts, List<WorkItem> items) {
      return itemsOf(project, items).stream().flatMap(item -> item.completedOn().stream());
    }
  },

  /** The milestones that were delivered, of all milestones; each counts the same. */
  MILESTONES {
    @Override
    public Figure<Fraction> share(
        Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
      return shareOf(
          project.milestones(),
          milestone -> Fraction.ONE,
          milestone -> delivered(milestone, asOf) ? Fraction.ONE : Fraction.ZERO,
          UnknownReason.NO_TOTAL);
    }

    @Override
    Stream<LocalDate> told(Project project, List<ProgressPost> posts, List<WorkItem> items) {
      return project.milestones().stream().flatMap(milestone -> milestone.completedOn().stream());
    }
  };

  private static final Fraction HALF = Fraction.of(1, 2);

  /**
   * Returns how much of a project is done as of a day.
   *
   * @param project the project, with its milestones
   * @param posts what was said about progress, of any projects in any order
   * @param items the work items, of any projects in any order
   * @param asOf the last day that counts
   * @return the share from 0 to 1; unknown ({@code NO_PROGRESS}) where there is no fact to tell it
   *     by, ({@code NO_ESTIMATE}) where the items have no minutes and ({@code NO_TOTAL}) where they
   *     have no weight
   */
  public abstract Figure<Fraction> share(
      Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf);

  /** The days of the facts that this method looks at, in any order, some more than once. */
  abstract Stream<LocalDate> told(Project project, List<ProgressPost> posts, List<WorkItem> items);

  /**
   * Returns the days on which the share may have changed: those of the facts that tell it, such as
   * of the posts.
   *
   * @param project the project, with its milestones
   * @param posts what was said about progress, of any projects in any order
   * @param items the work items, of any projects in any order
   * @param asOf the last day that counts
   * @return the days in their order, each once
   */
  public ImmutableList<LocalDate> days(
      Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
    return told(project, posts, items)
        .filter(day -> !day.isAfter(asOf))
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }

  /**
   * Returns the day whose state the share tells, the data date: what was used and should be done is
   * set against what is done as of that day, and no later one. Somebody who posts 68 % on Friday
   * tells nothing of Wednesday; of items and milestones no news is that none was finished, so they
   * tell how much is done on each day.
   *
   * @param project the project, with its milestones
   * @param posts what was said about progress, of any projects in any order
   * @param items the work items, of any projects in any order
   * @param asOf the last day that counts
   * @return the day of the last post if it is {@linkplain #POSTED posted}; else, and where nobody
   *     has posted, the last day that counts
   */
  public LocalDate measuredOn(
      Project project, List<ProgressPost> posts, List<WorkItem> items, LocalDate asOf) {
    return asOf;
  }

  static ImmutableList<WorkItem> itemsOf(Project project, List<WorkItem> items) {
    return items.stream()
        .filter(item -> item.project().equals(project.id()))
        .collect(toImmutableList());
  }

  static Fraction halfFromItsBeginning(WorkItem item, LocalDate asOf) {
    if (item.isDone(asOf)) {
      return Fraction.ONE;
    }
    return item.hasBegun(asOf) ? HALF : Fraction.ZERO;
  }

  static boolean delivered(Milestone milestone, LocalDate asOf) {
    return milestone.completedOn().filter(day -> !day.isAfter(asOf)).isPresent();
  }

  static <T> Figure<Fraction> shareOf(
      List<T> parts,
      Function<T, Fraction> size,
      Function<T, Fraction> done,
      UnknownReason withoutSize) {
    if (parts.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_PROGRESS);
    }
    Fraction whole = Fraction.ZERO;
    Fraction earned = Fraction.ZERO;
    for (T part : parts) {
      Fraction weight = size.apply(part);
      whole = whole.plus(weight);
      earned = earned.plus(weight.times(done.apply(part)));
    }
    return whole.signum() == 0 ? Figure.unknown(withoutSize) : Figure.known(earned.over(whole));
  }
}
