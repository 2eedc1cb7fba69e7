package dev.agency.core.testkit.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.desk.Answer;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Projects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * What must hold for the desks over the stores of a host: no command is half done, whatever fails
 * and whoever else is at it.
 *
 * <p>The desks are this library's; what is judged is whether the transactions of the host carry
 * them.
 */
public abstract class DeskContract {
  private static final int THREADS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Creates the contract. */
  protected DeskContract() {}

  /**
   * Returns the stores under test; they may hold other tenants.
   *
   * @return the stores
   */
  protected abstract Stores stores();

  /**
   * Returns how answers and audit are written.
   *
   * @return the form of the line of Jackson the host has
   */
  protected abstract StoredJson json();

  /**
   * Returns which share of the faults is planted: one in so many, spread over all commands.
   *
   * @return 1 for all of them, unless somebody says otherwise: more where a store is slow, and all
   *     of them are planted at another time
   */
  protected int oneFaultIn() {
    return 1;
  }

  /**
   * Returns how often the threads race for each command.
   *
   * @return 5, unless somebody says otherwise: fewer where a store is slow
   */
  protected int races() {
    return 5;
  }

  /**
   * Is told how many faults were planted, for a report.
   *
   * @param stories how many commands met faults
   * @param faults how many faults there were, each in a run of its own
   */
  protected void faultsWereMet(int stories, int faults) {}

  private DeskWorld world() {
    return world(stores());
  }

  /** Returns a tenant nobody had before. */
  private DeskWorld world(Stores stores) {
    return new DeskWorld(stores, TenantId.of("t-" + UUID.randomUUID()), json());
  }

  /** Whatever call of a port fails, the state is the old one or the new one, and never between. */
  @Test
  protected void k01_aFaultLeavesTheOldStateOrTheNewOne() {
    int possible = 0;
    int faults = 0;
    for (DeskStory story : DeskStory.values()) {
      DeskWorld healthy = world();
      story.before(healthy);
      ImmutableList<String> before = dump(healthy);
      FaultyStores counting = new FaultyStores(healthy.stores(), Fault.LOSES_A_RACE, -1);
      Object answer = story.command(healthy.over(counting));
      ImmutableList<String> after = dump(healthy);
      assertThat(counting.calls()).isPositive();
      assertThat(after).isNotEqualTo(before);
      for (int index = 0; index < counting.calls(); index++) {
        for (Fault fault : Fault.values()) {
          if (possible++ % oneFaultIn() == 0) {
            meet(story, fault, index, before, after, answer);
            faults++;
          }
        }
      }
    }
    faultsWereMet(DeskStory.values().length, faults);
  }

  private void meet(
      DeskStory story,
      Fault fault,
      int index,
      ImmutableList<String> before,
      ImmutableList<String> after,
      Object answer) {
    String run = story + ", call " + index + " " + fault;
    DeskWorld world = world();
    story.before(world);
    assertThat(dump(world)).as(run).isEqualTo(before);
    DeskWorld failing = world.over(new FaultyStores(world.stores(), fault, index));
    if (fault == Fault.LOSES_A_RACE) {
      assertThat(story.command(failing)).as(run + ": tried again").isEqualTo(answer);
    } else {
      assertThatThrownBy(() -> story.command(failing))
          .as(run)
          .isInstanceOf(PersistenceException.class);
      assertThat(dump(world)).as(run).isIn(before, after);
      assertThat(story.command(world)).as(run + ": sent again").isEqualTo(answer);
    }
    assertThat(dump(world)).as(run).isEqualTo(after);
    assertThat(story.command(world)).as(run + ": sent once more").isEqualTo(answer);
    assertThat(dump(world)).as(run).isEqualTo(after);
  }

  private static ImmutableList<String> dump(DeskWorld world) {
    return world.dump(DeskWorld.COMMAND.id());
  }

  /** Eight threads win one deal: one project, one budget, and everyone gets the same answer. */
  @Test
  protected void k02_eightThreadsWinningOneDealGetOneAnswer() {
    DeskWorld world = world();
    DeskStory.WIN_A_DEAL.before(world);
    List<Object> answers =
        race(
            index ->
                world
                    .deals()
                    .win(
                        world.caller(),
                        DeskWorld.command("win-" + index),
                        DeskWorld.DEAL,
                        1,
                        DeskWorld.ORDER));
    assertThat(answers).hasSize(THREADS);
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(answers.get(0)).isInstanceOf(Answer.Done.class);
    assertOneConversion(world);
  }

  /** Eight threads send one command: it is done once, and everyone gets the same answer. */
  @Test
  protected void k03_eightThreadsSendingOneCommandGetOneAnswer() {
    for (DeskStory story : DeskStory.values()) {
      DeskWorld healthy = world();
      story.before(healthy);
      Object answer = story.command(healthy);
      for (int round = 0; round < races(); round++) {
        DeskWorld world = world();
        story.before(world);
        List<Object> answers = race(index -> story.command(world));
        assertThat(answers).as("%s", story).hasSize(THREADS).containsOnly(answer);
        assertThat(dump(world)).as("%s", story).isEqualTo(dump(healthy));
      }
    }
  }

  private static void assertOneConversion(DeskWorld world) {
    assertThat(
            world
                .stores()
                .entities(Projects.TYPE)
                .page(world.caller(), Query.all(), Optional.empty(), 10)
                .rows())
        .hasSize(1);
    assertThat(
            world
                .stores()
                .entities(Budgets.TYPE)
                .page(world.caller(), Query.all(), Optional.empty(), 10)
                .rows())
        .hasSize(1);
    assertThat(world.stores().outbox().pending(world.caller(), 10).stream().map(DomainEvent::name))
        .containsExactly("deal.won", "project.opened", "budget.opened", "responsibility.begun");
  }

  /** Eight threads edit one version: one wins, the others hear of both versions. */
  @Test
  protected void k04_aStaleEditNamesBothVersions() {
    DeskWorld world = world();
    DeskStory.MOVE_A_DEAL.before(world);
    List<Object> answers =
        race(
            index ->
                world
                    .deals()
                    .move(
                        world.caller(),
                        DeskWorld.command("move-" + index),
                        DeskWorld.DEAL,
                        1,
                        DeskWorld.LEAD,
                        DeskWorld.DAY));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(StaleVersionException.class::isInstance))
        .hasSize(THREADS - 1)
        .allSatisfy(
            stale -> {
              assertThat(((StaleVersionException) stale).expected()).isEqualTo(1);
              assertThat(((StaleVersionException) stale).stored()).isEqualTo(2);
            });
  }

  /** A deal of another tenant is answered as one that is not there. */
  @Test
  protected void k05_aForeignDealIsAnsweredAsOneThatIsNotThere() {
    Stores stores = stores();
    DeskWorld stranger = world(stores);
    // What is written to it, and what would be refused for what it is.
    ImmutableList<DeskStory> commands =
        ImmutableList.of(DeskStory.WIN_A_DEAL, DeskStory.MOVE_A_DEAL_TO_WHERE_IT_STANDS);
    String missing = notFound(() -> DeskStory.WIN_A_DEAL.command(stranger));
    DeskWorld owner = world(stores);
    DeskStory.WIN_A_DEAL.before(owner);
    assertThat(commands)
        .allSatisfy(
            command -> assertThat(notFound(() -> command.command(stranger))).isEqualTo(missing));
    Answer<Versioned<Conversion>, DealRefusal> own =
        owner.deals().win(owner.caller(), DeskWorld.COMMAND, DeskWorld.DEAL, 1, DeskWorld.ORDER);
    assertThat(own.done()).isPresent();
  }

  private static String notFound(Callable<Object> command) {
    List<String> messages = new ArrayList<>();
    assertThatThrownBy(command::call)
        .isInstanceOf(NotFoundException.class)
        .satisfies(thrown -> messages.add(String.valueOf(thrown.getMessage())));
    return messages.get(0);
  }

  /** What one of the racing threads does. */
  private interface Racer {
    Object run(int index);
  }

  /** Starts all threads at once and returns what each answered or threw. */
  private static List<Object> race(Racer racer) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(THREADS);
      List<Future<Object>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int index = i;
        running.add(
            threads.submit(
                () -> {
                  start.countDown();
                  Uninterruptibles.awaitUninterruptibly(start);
                  try {
                    return racer.run(index);
                  } catch (AgencyException thrown) {
                    return thrown;
                  }
                }));
      }
      return running.stream().map(DeskContract::result).collect(toImmutableList());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object result(Future<Object> running) {
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(running, PATIENCE));
    } catch (ExecutionException e) {
      throw new AssertionError("A desk threw what is not the library's.", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("The threads wait for each other.", e);
    }
  }
}
