package dev.agency.budget.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of the update of a client, of the drawn projects of {@link StatusDraw}. */
@StatisticsReport(onFailureOnly = true)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class ComposedUpdateProperties extends Laws {
  private static final List<RecordType<?>> TYPES =
      List.of(
          StatusRow.TYPE,
          MilestoneDelivery.TYPE,
          PendingChangeRow.TYPE,
          BlockerRow.TYPE,
          NoteRow.TYPE);

  ComposedUpdate compose(ProjectStatus status, StatusSight reader) {
    return ComposedUpdate.of(status, reader);
  }

  private static Iterable<Message> lines(ComposedUpdate update) {
    return Iterables.concat(
        ImmutableList.of(update.headline()),
        update.notes(),
        update.done(),
        update.next(),
        update.moved(),
        update.asks());
  }

  private static ClientUpdate draft(ComposedUpdate update) {
    return update.draft(ClientUpdateId.of("u-new"), StatusDraw.ADA, UpdateLine::text);
  }

  @Property
  void anUpdateNamesNothingThatItsReaderDoesNotSee(@ForAll long seed, @ForAll Random random) {
    Blindfold reader = Blindfold.drawn(random, TYPES);
    ComposedUpdate update = compose(StatusDraw.status(StatusDraw.facts(seed)), reader);
    for (Message line : lines(update)) {
      assertThat(line.arguments())
          .extracting(Message.Argument::quantity)
          .noneMatch(reader.quantities()::contains);
      assertThat(reader.types()).doesNotContain(typeOf(line));
    }
    if (reader.quantities().contains(Quantities.PROGRESS)
        || reader.types().contains(StatusRow.TYPE)) {
      assertThat(update.progress()).isEmpty();
    }
    often("something is told", Iterables.size(lines(update)) > 1, 20);
  }

  /** The kind of row a sentence is of; a headline without anything is of none. */
  private static RecordType<?> typeOf(Message line) {
    return switch (UpdateLine.valueOf(line.code())) {
      case PROJECT_IS_SO_FAR, PROJECT_ON_A_DAY, END_MOVED -> StatusRow.TYPE;
      case MILESTONE_REACHED, MILESTONE_AHEAD, MILESTONE_OVERDUE, MILESTONE_MOVED ->
          MilestoneDelivery.TYPE;
      case CHANGE_TO_DECIDE, CHANGE_TO_DECIDE_AT_A_PRICE -> PendingChangeRow.TYPE;
      case WAITING_SINCE -> BlockerRow.TYPE;
      case NOTE -> NoteRow.TYPE;
      default -> RiskRow.TYPE;
    };
  }

  /** What a reader is not shown moves no word: two worlds that differ in it read the same. */
  @Property
  void whatIsHiddenMovesNoWord(@ForAll long seed, @ForAll Random random) {
    StatusFacts facts = StatusDraw.facts(seed);
    StatusFacts other =
        facts.withWork(
            facts.work().toBuilder()
                .risks(facts.work().risks().subList(0, random.nextInt(3)))
                .changes(
                    facts.work().changes().stream()
                        .filter(each -> isAsked(each) || random.nextBoolean())
                        .toList())
                .blockers(
                    facts.work().blockers().stream()
                        .filter(each -> isWaitedFor(each) || random.nextBoolean())
                        .toList())
                .build());
    StatusFacts dear =
        StatusDraw.facts(seed, 500)
            .withWork(other.work())
            .withNotes(
                facts.notes().stream()
                    .filter(each -> each.isShared() || random.nextBoolean())
                    .toList());
    Blindfold reader = Blindfold.drawn(random, TYPES);
    assertThat(draft(compose(StatusDraw.status(dear), reader)))
        .isEqualTo(draft(compose(StatusDraw.status(facts), reader)));
    often("something is left out", !other.equals(facts), 10);
  }

  private static boolean isAsked(ChangeRequest change) {
    return change.state() == ChangeState.SENT_TO_CLIENT && !change.internal();
  }

  private static boolean isWaitedFor(Blocker blocker) {
    return blocker.kind() == BlockerKind.WAITING_FOR_CLIENT;
  }

  @Property
  void anUpdateIsOfNamesDaysProgressAndPricesAlone(@ForAll long seed) {
    ComposedUpdate update = compose(StatusDraw.status(StatusDraw.facts(seed)), Blindfold.NONE);
    for (Message line : lines(update)) {
      assertThat(line.arguments())
          .extracting(Message.Argument::quantity)
          .isSubsetOf(
              Quantities.NAME, Quantities.DATES, Quantities.PROGRESS, Quantities.PRICE_DELTA);
    }
    assertThat(draft(update).toString()).doesNotContain("Secret");
  }

  @Property
  void aNoteIsForWhomItWasWritten(@ForAll long seed) {
    boolean blind = seed % 3 == 0;
    StatusFacts facts = StatusDraw.facts(seed);
    LocalDate since = lastSent(facts);
    Set<String> expected = new TreeSet<>();
    for (NoteRow each : facts.notes()) {
      boolean news = each.on().isAfter(since) && !each.on().isAfter(StatusDraw.TODAY);
      if (!blind && each.forClient() && news && each.project().equals(StatusDraw.PROJECT)) {
        expected.add(each.text());
      }
    }
    Blindfold reader =
        blind ? new Blindfold(ImmutableSet.of(), ImmutableSet.of(NoteRow.TYPE)) : Blindfold.NONE;
    ComposedUpdate update = compose(StatusDraw.status(facts), reader);
    assertThat(names(update.notes())).isEqualTo(expected);
    assertThat(
            draft(update).sections().stream()
                .anyMatch(each -> each.topic().equals("From the team")))
        .isEqualTo(!expected.isEmpty());
    bothOften("something was written", !expected.isEmpty(), 3);
  }

  /** The day of the last update that was sent. */
  private static LocalDate lastSent(StatusFacts facts) {
    LocalDate since = LocalDate.MIN;
    for (ClientUpdate each : facts.work().updates()) {
      LocalDate day = each.sentOn().filter(sent -> !sent.isAfter(StatusDraw.TODAY)).orElse(since);
      since = day.isAfter(since) ? day : since;
    }
    return since;
  }

  @Property
  void theClientIsAskedForWhatTheyKnowOf(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    Set<String> expected = new TreeSet<>();
    facts.work().changes().stream()
        .filter(ComposedUpdateProperties::isAsked)
        .forEach(
            each -> expected.add("Please decide on \"" + each.title() + "\", at EUR 3900.00."));
    for (Blocker each : facts.work().blockers()) {
      if (isWaitedFor(each) && each.isOpen(StatusDraw.TODAY)) {
        expected.add("We have waited for this since " + each.since() + ": " + each.title() + ".");
      }
    }
    ClientUpdate draft = draft(compose(StatusDraw.status(facts), Blindfold.NONE));
    assertThat(new TreeSet<>(draft.asks())).isEqualTo(expected);
    bothOften("somebody is asked", !expected.isEmpty(), 3);
  }

  @Property
  void withoutPricesTheDecisionIsStillAskedFor(@ForAll long seed) {
    ProjectStatus status = StatusDraw.status(StatusDraw.facts(seed));
    Blindfold priceless = new Blindfold(ImmutableSet.of(Quantities.PRICE_DELTA), ImmutableSet.of());
    ImmutableList<String> asked = draft(compose(status, priceless)).asks();
    assertThat(asked).hasSameSizeAs(draft(compose(status, Blindfold.NONE)).asks());
    assertThat(String.join(" ", asked)).doesNotContain("3900");
    bothOften("somebody is asked", !asked.isEmpty(), 3);
  }

  @Property
  void whatItTellsOfIsDoneOverdueOrToCome(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    LocalDate since = lastSent(facts);
    Set<String> done = new TreeSet<>();
    Set<String> overdue = new TreeSet<>();
    int ahead = 0;
    for (Milestone each : facts.work().project().milestones()) {
      Optional<LocalDate> reached =
          each.completedOn().filter(day -> !day.isAfter(StatusDraw.TODAY));
      if (reached.isPresent()) {
        if (reached.get().isAfter(since)) {
          done.add(each.name());
        }
      } else if (each.due().isBefore(StatusDraw.TODAY)) {
        overdue.add(each.name());
      } else {
        ahead++;
      }
    }
    ComposedUpdate update = compose(StatusDraw.status(facts), Blindfold.NONE);
    assertThat(names(update.done())).isEqualTo(done);
    assertThat(
            names(
                update.next().stream()
                    .filter(line -> line.code().equals(UpdateLine.MILESTONE_OVERDUE.name()))
                    .toList()))
        .isEqualTo(overdue);
    assertThat(update.next()).hasSize(overdue.size() + Math.min(3, ahead));
    bothOften("something is done", !done.isEmpty(), 1);
  }

  private static Set<String> names(List<Message> lines) {
    Set<String> names = new TreeSet<>();
    lines.forEach(line -> names.add(line.arguments().get(0).value().text()));
    return names;
  }

  @Property
  void theSameStatusGivesTheSameWords(@ForAll long seed) {
    assertThat(draft(compose(StatusDraw.status(StatusDraw.facts(seed)), Blindfold.NONE)))
        .isEqualTo(draft(compose(StatusDraw.status(StatusDraw.facts(seed)), Blindfold.NONE)));
  }
}
