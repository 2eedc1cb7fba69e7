package dev.agency.core.id;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.Refused;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {
  /** A kind of id: what it identifies, and how ids of it are made, read and compared. */
  record Kind<T extends Comparable<T>>(
      Class<T> type,
      String words,
      Function<String, T> constructor,
      Function<String, T> factory,
      Function<T, String> value) {
    T made(String text) {
      return constructor.apply(text);
    }

    T read(String text) {
      return factory.apply(text);
    }

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static ImmutableList<Kind<?>> kinds() {
    return ImmutableList.<Kind<?>>builder()
        .add(kind(BookingId.class, "booking", BookingId::new, BookingId::of, BookingId::value))
        .add(kind(BudgetId.class, "budget", BudgetId::new, BudgetId::of, BudgetId::value))
        .add(kind(ClientId.class, "client", ClientId::new, ClientId::of, ClientId::value))
        .add(kind(CommandId.class, "command", CommandId::new, CommandId::of, CommandId::value))
        .add(kind(ContactId.class, "contact", ContactId::new, ContactId::of, ContactId::value))
        .add(kind(DealId.class, "deal", DealId::new, DealId::of, DealId::value))
        .add(
            kind(
                DisciplineId.class,
                "discipline",
                DisciplineId::new,
                DisciplineId::of,
                DisciplineId::value))
        .add(kind(ExpenseId.class, "expense", ExpenseId::new, ExpenseId::of, ExpenseId::value))
        .add(
            kind(
                HolidayCalendarId.class,
                "holiday calendar",
                HolidayCalendarId::new,
                HolidayCalendarId::of,
                HolidayCalendarId::value))
        .add(kind(InvoiceId.class, "invoice", InvoiceId::new, InvoiceId::of, InvoiceId::value))
        .add(kind(LineId.class, "line", LineId::new, LineId::of, LineId::value))
        .add(
            kind(
                MilestoneId.class,
                "milestone",
                MilestoneId::new,
                MilestoneId::of,
                MilestoneId::value))
        .add(
            kind(
                PeriodLockId.class,
                "period lock",
                PeriodLockId::new,
                PeriodLockId::of,
                PeriodLockId::value))
        .add(
            kind(DeliveryId.class, "delivery", DeliveryId::new, DeliveryId::of, DeliveryId::value),
            kind(WriteOffId.class, "write-off", WriteOffId::new, WriteOffId::of, WriteOffId::value))
        .add(kind(PersonId.class, "person", PersonId::new, PersonId::of, PersonId::value))
        .add(kind(PipelineId.class, "pipeline", PipelineId::new, PipelineId::of, PipelineId::value))
        .add(kind(ProjectId.class, "project", ProjectId::new, ProjectId::of, ProjectId::value))
        .add(kind(ProposalId.class, "proposal", ProposalId::new, ProposalId::of, ProposalId::value))
        .add(
            kind(
                CorrelationId.class,
                "correlation",
                CorrelationId::new,
                CorrelationId::of,
                CorrelationId::value))
        .add(
            kind(
                ScopeItemId.class,
                "scope item",
                ScopeItemId::new,
                ScopeItemId::of,
                ScopeItemId::value),
            kind(BaselineId.class, "baseline", BaselineId::new, BaselineId::of, BaselineId::value),
            kind(
                ChangeRequestId.class,
                "change request",
                ChangeRequestId::new,
                ChangeRequestId::of,
                ChangeRequestId::value))
        .add(
            kind(
                ResourceRequestId.class,
                "resource request",
                ResourceRequestId::new,
                ResourceRequestId::of,
                ResourceRequestId::value))
        .add(
            kind(
                ResponsibilityId.class,
                "responsibility",
                ResponsibilityId::new,
                ResponsibilityId::of,
                ResponsibilityId::value))
        .add(
            kind(
                SetupVerdictId.class,
                "set-up verdict",
                SetupVerdictId::new,
                SetupVerdictId::of,
                SetupVerdictId::value))
        .add(kind(StageId.class, "stage", StageId::new, StageId::of, StageId::value))
        .add(kind(TeamId.class, "team", TeamId::new, TeamId::of, TeamId::value))
        .add(kind(TenantId.class, "tenant", TenantId::new, TenantId::of, TenantId::value))
        .add(
            kind(
                TimeEntryId.class,
                "time entry",
                TimeEntryId::new,
                TimeEntryId::of,
                TimeEntryId::value))
        .add(kind(LeaveId.class, "leave", LeaveId::new, LeaveId::of, LeaveId::value))
        .add(
            kind(RiskId.class, "risk", RiskId::new, RiskId::of, RiskId::value),
            kind(RevisionId.class, "revision", RevisionId::new, RevisionId::of, RevisionId::value),
            kind(BlockerId.class, "blocker", BlockerId::new, BlockerId::of, BlockerId::value),
            kind(
                ProjectBriefId.class,
                "project brief",
                ProjectBriefId::new,
                ProjectBriefId::of,
                ProjectBriefId::value),
            kind(
                BriefItemId.class,
                "brief item",
                BriefItemId::new,
                BriefItemId::of,
                BriefItemId::value))
        .add(
            kind(ContractId.class, "contract", ContractId::new, ContractId::of, ContractId::value),
            kind(
                InteractionId.class,
                "interaction",
                InteractionId::new,
                InteractionId::of,
                InteractionId::value),
            kind(
                SurveyResponseId.class,
                "survey response",
                SurveyResponseId::new,
                SurveyResponseId::of,
                SurveyResponseId::value),
            kind(
                ClientUpdateId.class,
                "client update",
                ClientUpdateId::new,
                ClientUpdateId::of,
                ClientUpdateId::value))
        .add(
            kind(WorkItemId.class, "work item", WorkItemId::new, WorkItemId::of, WorkItemId::value))
        .build();
  }

  private static <T extends Comparable<T>> Kind<T> kind(
      Class<T> type,
      String words,
      Function<String, T> constructor,
      Function<String, T> factory,
      Function<T, String> value) {
    return new Kind<>(type, words, constructor, factory, value);
  }

  @Test
  void eachIdOfThePackageIsTestedHere() throws IOException, URISyntaxException {
    Path classes =
        Path.of(DealId.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("dev/agency/core/id");
    try (Stream<Path> files = Files.list(classes)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("Id.class"))
          .containsExactlyInAnyOrderElementsOf(
              kinds().stream().map(kind -> kind + ".class").collect(toImmutableList()));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T extends Comparable<T>> void anIdIsItsText(Kind<T> kind) {
    T id = kind.read("d-1");
    assertThat(id).isEqualTo(kind.made("d-1")).hasToString("d-1");
    assertThat(kind.value().apply(id)).isEqualTo("d-1");
    assertThat(id).isNotEqualTo(kind.read("D-1"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T extends Comparable<T>> void idsAreOrderedAsText(Kind<T> kind) {
    assertThat(kind.read("a")).isLessThan(kind.read("b"));
    assertThat(kind.read("a-10")).isLessThan(kind.read("a-9"));
    assertThat(kind.read("a")).isEqualByComparingTo(kind.read("a"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T extends Comparable<T>> void anotherTextIsRefusedInTheWordsOfItsKind(Kind<T> kind) {
    for (String text : ImmutableList.of("", ".a", "a b", "a/b", "a".repeat(65), "é")) {
      assertThat(Refused.problems(() -> kind.read(text))).containsExactly(" MALFORMED_ID");
      assertThat(Refused.message(() -> kind.made(text)))
          .isEqualTo(
              "The id of the "
                  + kind.words()
                  + " must have 1 to 64 of the characters A-Z a-z 0-9 . _ : - and start with a"
                  + " letter or digit.");
    }
  }

  @Test
  void idsOfTwoKindsAreNeverEqual() {
    ImmutableList<Object> ids =
        kinds().stream().map(kind -> (Object) kind.read("1")).collect(toImmutableList());
    assertThat(ids).doesNotHaveDuplicates();
  }
}
