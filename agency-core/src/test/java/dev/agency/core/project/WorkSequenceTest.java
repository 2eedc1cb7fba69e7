package dev.agency.core.project;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.project.WorkSequence.Flaw.CYCLE;
import static dev.agency.core.project.WorkSequence.Flaw.UNKNOWN_PREDECESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkSequenceTest {
  private static WorkItem item(String id, String... waitsFor) {
    return SampleAgency.workItem()
        .withId(WorkItemId.of(id))
        .withPredecessors(Arrays.stream(waitsFor).map(WorkItemId::of).toList());
  }

  private static WorkSequence.Finding finding(WorkSequence.Flaw flaw, String... ids) {
    return new WorkSequence.Finding(
        flaw, Arrays.stream(ids).map(WorkItemId::of).collect(toImmutableList()));
  }

  @Test
  void workThatCanBeDoneInSomeOrderHasNoFlaw() {
    assertThat(
            WorkSequence.check(
                ImmutableList.of(
                    item("launch", "design", "texts"),
                    item("texts", "design"),
                    item("design"),
                    item("photographs"))))
        .isEmpty();
    assertThat(WorkSequence.check(ImmutableList.of())).isEmpty();
  }

  @Test
  void whatNobodyPlannedIsNamedWithTheItemThatWaitsForIt() {
    assertThat(
            WorkSequence.check(
                ImmutableList.of(item("launch", "legal", "design"), item("design", "briefing"))))
        .containsExactly(
            finding(UNKNOWN_PREDECESSOR, "design", "briefing"),
            finding(UNKNOWN_PREDECESSOR, "launch", "legal"));
  }

  @Test
  void aCycleIsNamedFromItsSmallestIdEachWaitingForTheNext() {
    // The launch is behind the cycle and not on it.
    assertThat(
            WorkSequence.check(
                ImmutableList.of(
                    item("a-launch", "texts"),
                    item("texts", "photographs"),
                    item("photographs", "design"),
                    item("design", "texts", "site-map"),
                    item("site-map"))))
        .containsExactly(finding(CYCLE, "design", "texts", "photographs"));
  }

  @Test
  void ofTwoCyclesOneIsNamedWhateverTheOrderOfTheList() {
    ImmutableList<WorkItem> plan =
        ImmutableList.of(item("d", "c"), item("c", "d"), item("b", "a"), item("a", "b"));
    assertThat(WorkSequence.check(plan)).containsExactly(finding(CYCLE, "a", "b"));
    assertThat(WorkSequence.check(plan.reverse())).containsExactly(finding(CYCLE, "a", "b"));
    assertThat(WorkSequence.check(plan.subList(0, 2))).containsExactly(finding(CYCLE, "c", "d"));
  }

  @Test
  void whatIsNotThereAndACycleAreBothFound() {
    assertThat(WorkSequence.check(ImmutableList.of(item("a", "b", "gone"), item("b", "a"))))
        .containsExactly(finding(UNKNOWN_PREDECESSOR, "a", "gone"), finding(CYCLE, "a", "b"));
  }

  @Test
  void aLongChainIsFollowed() {
    ImmutableList<WorkItem> chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i == 0 ? item("w-0") : item("w-" + i, "w-" + (i - 1)))
            .collect(toImmutableList());
    assertThat(WorkSequence.check(chain)).isEmpty();
  }

  @Test
  void twoItemsOfOneIdAreAMistake() {
    assertThat(Refused.problems(() -> WorkSequence.check(ImmutableList.of(item("a"), item("a")))))
        .containsExactly("/items/1 DUPLICATE_ID");
  }
}
