package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.link.Decision.Verdict;
import dev.agency.examples.importers.link.DecisionBook;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.link.Linked.Proposal;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided is kept by the store, and applied by the imports after it. */
class DecisionBookTest {
  private final Studio studio = new Studio();
  private final DecisionBook book = new DecisionBook(studio.stores, studio.caller);

  @BeforeEach
  void importPeopleAndDeals() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
  }

  private static List<String> open(ImportReport report) {
    return report.unresolved().stream()
        .filter(each -> each.kind() == Kind.CLIENT)
        .map(each -> each.ref().id() + " " + each.proposals().stream().map(Proposal::id).toList())
        .toList();
  }

  private List<Basis> clientLinks(ImportReport report) {
    return report.links().stream()
        .filter(link -> link.kind() == Kind.CLIENT)
        .map(ImportReport.Link::basis)
        .toList();
  }

  @Test
  void whatWasDecidedOnceIsAppliedAgainAfterItsBatchWasUndone() {
    ImportReport first = studio.run(Studio.floatWork("first", Joined.DECISIONS));
    assertThat(first.decided()).isEqualTo(Joined.DECISIONS.all().size());
    assertThat(new Undo(studio.stores, studio.caller).run("first").undone()).isPositive();
    assertThat(book.all().all())
        .as("somebody said it, and no file")
        .containsExactlyInAnyOrderElementsOf(Joined.DECISIONS.all());
    ImportReport again = studio.run(Studio.floatWork("again", Decisions.none()));
    assertThat(again.counts()).isEqualTo(first.counts());
    assertThat(again.problems()).isEqualTo(first.problems());
    assertThat(again.links()).isEqualTo(first.links());
    assertThat(clientLinks(again)).contains(Basis.DECISION);
    assertThat(again.decided()).isZero();
  }

  @Test
  void whatIsOnlyTriedOutIsNotKept() {
    ImportReport tried = studio.run(Studio.floatWork("tried", Joined.DECISIONS).tryOut());
    assertThat(tried.decided()).isEqualTo(Joined.DECISIONS.all().size());
    assertThat(book.all()).isEqualTo(Decisions.none());
  }

  @Test
  void aRefusalIsTakenBackAndTheProposalComesAgain() {
    studio.run(Studio.floatWork("first", Joined.DECISIONS));
    assertThat(open(studio.run(Studio.floatWork("second", Decisions.none()))))
        .containsExactly("22 []", "23 []");
    assertThat(book.takeBack(Kind.CLIENT, Joined.FLOAT_KAFFA).all())
        .extracting(decision -> decision.verdict())
        .containsExactly(Verdict.REFUSE);
    assertThat(open(studio.run(Studio.floatWork("third", Decisions.none()))))
        .containsExactly("22 [hubspot-502]", "23 []");
    assertThat(book.takeBack(Kind.CLIENT, Joined.FLOAT_KAFFA)).isEqualTo(Decisions.none());
    assertThat(book.all().all()).hasSize(Joined.DECISIONS.all().size() - 1);
  }

  @Test
  void theLastWordHoldsInTheStoreToo() {
    ExternalRef kaffa = Joined.FLOAT_KAFFA;
    assertThat(book.keep(Decisions.none().create(Kind.CLIENT, kaffa))).isEqualTo(1);
    assertThat(book.keep(Decisions.none().refuse(Kind.CLIENT, kaffa, "hubspot-501"))).isEqualTo(1);
    Decisions accepted = Decisions.none().accept(Kind.CLIENT, kaffa, "hubspot-502");
    assertThat(book.keep(accepted)).isEqualTo(1);
    assertThat(book.keep(accepted)).isZero();
    assertThat(book.all().all())
        .extracting(decision -> decision.verdict() + " " + decision.id().orElse(""))
        .containsExactly("ACCEPT hubspot-502", "REFUSE hubspot-501");
    assertThat(book.keep(Decisions.none().refuse(Kind.CLIENT, kaffa, "hubspot-502"))).isEqualTo(1);
    assertThat(book.all().all())
        .as("it is not what it was said to be")
        .extracting(decision -> decision.verdict() + " " + decision.id().orElse(""))
        .containsExactly("REFUSE hubspot-501", "REFUSE hubspot-502");
    assertThat(book.keep(Decisions.none().accept(Kind.CLIENT, kaffa, "hubspot-501"))).isEqualTo(1);
    assertThat(book.all().all())
        .extracting(decision -> decision.verdict() + " " + decision.id().orElse(""))
        .containsExactly("ACCEPT hubspot-501", "REFUSE hubspot-502");
  }

  @Test
  void aDecisionIsOfOneRecordOfOneKind() {
    ExternalRef ref = new ExternalRef("float", "21");
    Decisions all =
        Decisions.none()
            .create(Kind.CLIENT, ref)
            .create(Kind.PROJECT, ref)
            .create(Kind.CLIENT, new ExternalRef("clickup", "21"));
    assertThat(book.keep(all)).isEqualTo(3);
    assertThat(book.takeBack(Kind.CLIENT, ref).all()).hasSize(1);
    assertThat(book.all().all())
        .extracting(decision -> decision.kind() + " " + decision.ref().source())
        .containsExactly("client clickup", "project float");
  }

  @Test
  void aRecordThatWasSaidToBeWhatIsNotHereWaitsAndItsRowSaysSo() {
    book.keep(Decisions.none().accept(Kind.CLIENT, Joined.FLOAT_KAFFA, "gone"));
    ImportReport report = studio.run(Studio.floatWork("work", Decisions.none()));
    assertThat(report.lines(Severity.NOTE)).contains("clients:2 /client_id UNKNOWN_REFERENCE");
    assertThat(open(report)).contains("22 []");
  }
}
