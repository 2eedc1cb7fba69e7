package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final TenantId STUDIO = TenantId.of("studio");

  /** A deal of a host, with an owner or without. */
  private record Offer(
      @Nullable TenantId tenant,
      @Nullable String owner,
      List<String> helpers,
      String client,
      String value) {}

  private static final Field<Offer, String> CLIENT = Field.of(Quantities.NAME, Offer::client);
  private static final Field<Offer, String> VALUE = Field.of(Quantities.DEAL_VALUE, Offer::value);
  private static final RecordType<Offer> OFFER =
      RecordType.of("offer", Grain.DEAL, List.of(CLIENT, VALUE));

  private static final Relations<Offer> RELATIONS =
      Relations.of(OFFER)
          .tenant("tenant", Offer::tenant)
          .attribute("owner", Offer::owner)
          .attribute("client", Offer::client)
          .attributes("helpers", Offer::helpers)
          .reach(Reach.OWN, Condition.subjectIs("owner"))
          .reach(Reach.ASSIGNED, Condition.containsSubject("helpers"))
          .reach(Reach.ACCOUNT, who -> Condition.inSet("client", clientsOf(who)))
          .build();

  /** Whoever helps sees the offer and edits it; whoever manages the client sees its value. */
  private static final Role SELLER =
      Role.builder()
          .id(RoleId.of("seller"))
          .name("Seller")
          .addGrants(
              Grant.allow(
                  "offer", Action.EDIT, Reach.ASSIGNED, FieldSet.ofClasses(Sensitivity.PUBLIC)),
              Grant.allow(
                  "offer",
                  Action.VIEW,
                  Reach.ACCOUNT,
                  FieldSet.ofClasses(Sensitivity.PUBLIC, Sensitivity.REVENUE)),
              Grant.deny("offer", Action.EDIT, Reach.OWN, FieldSet.all()))
          .build();

  /** One for each test: what it has worked out before is none of another's. */
  private final PermissionEvaluator permissions =
      Policy.builder()
          .name("Sales")
          .version("1")
          .addRoles(SELLER)
          .build()
          .against(Catalogue.of(OFFER))
          .with(RELATIONS);

  private static final Offer SHOP =
      new Offer(STUDIO, null, ImmutableList.of("ben", "ana"), "acme", "900");

  private static List<String> clientsOf(Principal who) {
    return who.person().value().equals("eva") ? List.of("acme", "zeta") : List.of();
  }

  private Subject subject(String person) {
    return permissions.subject(
        Principal.of(
            STUDIO, PersonId.of(person), new HeldRole(SELLER.id(), DateRange.startingOn(TODAY))),
        TODAY);
  }

  @Test
  void reachesAreThoseThatAreStatedAndAll() {
    assertThat(RELATIONS.reaches())
        .containsExactly(Reach.OWN, Reach.ASSIGNED, Reach.ACCOUNT, Reach.ALL);
    PermissionEvaluator bare =
        Policy.builder()
            .name("p")
            .version("1")
            .addRoles(SELLER)
            .build()
            .against(Catalogue.of(OFFER));
    assertThat(bare.reaches(OFFER)).as("no relations").isEmpty();
    assertThat(bare.with(RELATIONS).reaches(OFFER)).isEqualTo(RELATIONS.reaches());
    RecordType<Offer> other = RecordType.of("other", Grain.DEAL, List.of(CLIENT));
    assertThatExceptionOfType(NotInCatalogueException.class).isThrownBy(() -> bare.reaches(other));
  }

  @Test
  void theReachesAreReadFromTheRecord() {
    assertThat(subject("ana").capabilities(OFFER, SHOP)).containsExactly(Action.VIEW, Action.EDIT);
    assertThat(subject("eva").capabilities(OFFER, SHOP)).containsExactly(Action.VIEW);
    assertThat(subject("eva").view(OFFER, SHOP).orElseThrow().get(VALUE).ifVisible())
        .contains("900");
    assertThat(subject("ana").view(OFFER, SHOP).orElseThrow().get(VALUE).ifVisible()).isEmpty();
    assertThat(subject("kim").view(OFFER, SHOP)).isEmpty();
    assertThat(subject("kim").capabilities(OFFER, SHOP)).isEmpty();
  }

  @Test
  void aDenialByReachIsReadFromTheRecordToo() {
    Offer own = new Offer(STUDIO, "ana", ImmutableList.of("ana"), "acme", "900");
    assertThat(subject("ana").can(Action.EDIT, OFFER, own)).isFalse();
    assertThat(subject("ana").can(Action.VIEW, OFFER, own)).isTrue();
  }

  @Test
  void aRecordOfAnotherTenantIsAsGoodAsAbsent() {
    Offer foreign = new Offer(TenantId.of("rival"), null, List.of("ana"), "acme", "900");
    Subject ana = subject("ana");
    assertThat(ana.can(Action.VIEW, OFFER, foreign)).isFalse();
    assertThat(ana.view(OFFER, foreign)).isEmpty();
    assertThat(ana.viewAll(OFFER, List.of(foreign, SHOP))).hasSize(1);
    assertThat(ana.capabilities(OFFER, foreign)).isEmpty();
    Decision decision = ana.decide(Action.VIEW, OFFER, foreign);
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.because()).isEmpty();
    assertThat(decision.blockedBy()).isEmpty();
    assertThat(decision.wouldNeed()).isEmpty();
    assertThat(decision.visible()).isEmpty();
  }

  @Test
  void aRecordOfNoTenantIsNobodysInMemoryAsInAQuery() {
    Offer lost = new Offer(null, "ana", List.of("ana"), "acme", "900");
    Subject ana = subject("ana");
    assertThat(ana.viewAll(OFFER, List.of(lost, SHOP))).hasSize(1);
    assertThat(ana.can(Action.VIEW, OFFER, lost)).isFalse();
    assertThat(ana.filter(Action.VIEW, OFFER).viewAll(List.of(lost, SHOP), RELATIONS.attributes()))
        .hasSize(1);
  }

  @Test
  void equalDecisionsAreOneObjectForAllWhoHoldTheRoles() {
    Decision first = subject("ana").decide(Action.EDIT, OFFER, SHOP);
    assertThat(subject("ben").decide(Action.EDIT, OFFER, SHOP)).isSameAs(first);
    assertThat(first.allowed()).isTrue();
  }

  @Test
  void aListMayBeSortedOnlyByWhatEveryRowOfItShows() {
    assertThat(subject("eva").maySortOrFilterBy(OFFER, CLIENT)).isTrue();
    // Eva may help with an offer of another client, and then sees it without its value.
    assertThat(subject("eva").maySortOrFilterBy(OFFER, VALUE)).isFalse();
    assertThat(subject("ana").maySortOrFilterBy(OFFER, VALUE)).isFalse();
    Subject nobody = permissions.subject(Principal.of(STUDIO, PersonId.of("kim")), TODAY);
    assertThat(nobody.maySortOrFilterBy(OFFER, CLIENT)).isFalse();
  }

  @Test
  void aFilterSaysWhichRowsAndWhichOfTheirColumns() {
    Filter<Offer> filter = subject("eva").filter(Action.VIEW, OFFER);
    Condition helps = Condition.containsSubject("helpers");
    Condition manages = Condition.inSet("client", List.of("acme", "zeta"));
    assertThat(filter.rows())
        .isEqualTo(
            Condition.and(
                Condition.inSet("tenant", List.of("studio")), Condition.or(helps, manages)));
    assertThat(filter.cases()).hasSize(2);
    assertThat(filter.shows(CLIENT)).isEqualTo(Condition.always());
    assertThat(filter.shows(VALUE)).isEqualTo(manages);
    // Of the rows that may be seen at all, those she does not manage she helps with.
    assertThat(filter.cases().get(1).when()).isEqualTo(Condition.not(manages));
    assertThat(filter).hasToString("offer filter of 2 cases");
  }

  @Test
  void whoMayActOnNothingHasAFilterThatLetsNothingThrough() {
    Filter<Offer> filter = subject("ana").filter(Action.DELETE, OFFER);
    assertThat(filter.rows()).isEqualTo(Condition.never());
    assertThat(filter.cases()).isEmpty();
    assertThat(filter.shows(CLIENT)).isEqualTo(Condition.never());
  }

  @Test
  void relationsStateTheTenantAndNeverAll() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> Relations.of(OFFER).reach(Reach.ALL, Condition.always()).build())
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting("code")
                    .containsExactly(ErrorCode.MISSING_PROPERTY, ErrorCode.INCONSISTENT));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Relations.of(OFFER).attribute("x", Offer::owner).attribute("x", Offer::client));
  }

  @Test
  void aReachThatADenialNamesIsStated() {
    Role denied =
        Exhibits.role(
            "r",
            Exhibits.shows(Reach.ALL, Quantities.NAME),
            Grant.deny(Grant.ANY, Action.VIEW, Reach.CLIENT, FieldSet.all()),
            Grant.deny("offer", Action.EDIT, Reach.TEAM, FieldSet.all()),
            Grant.deny("leave", Action.VIEW, Reach.OWN, FieldSet.all()),
            Grant.deny(Grant.ANY, Action.DELETE, Reach.ALL, FieldSet.all()));
    PermissionEvaluator bare = Exhibits.policy(denied).against(Catalogue.of(OFFER));
    Relations.Builder<Offer> relations = Relations.of(OFFER).tenant("tenant", Offer::tenant);
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> bare.with(relations.build()))
        .withMessageContaining(
            "The reaches of relations must hold each that a denial of the policy names")
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting("path", "code")
                    .containsExactly(
                        tuple("/reaches/offer/TEAM", ErrorCode.MISSING_PROPERTY),
                        tuple("/reaches/offer/CLIENT", ErrorCode.MISSING_PROPERTY)));
    PermissionEvaluator stated =
        bare.with(
            relations
                .reach(Reach.CLIENT, Condition.always())
                .reach(Reach.TEAM, Condition.never())
                .build());
    Subject ana = stated.subject(Exhibits.holding("ana", "r"), TODAY);
    assertThat(ana.view(OFFER, SHOP)).isEmpty();
  }

  @Test
  void anAttributeThatIsNotThereIsAMistake() {
    PermissionEvaluator mistaken =
        permissions
            .policy()
            .against(Catalogue.of(OFFER))
            .with(
                Relations.of(OFFER)
                    .tenant("tenant", Offer::tenant)
                    .reach(Reach.OWN, Condition.subjectIs("onwer"))
                    .build());
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> mistaken.subject(Principal.of(STUDIO, PersonId.of("ana")), TODAY));
  }

  @Test
  void aTypeWithoutRelationsCannotBeAskedAbout() {
    PermissionEvaluator bare = permissions.policy().against(Catalogue.of(OFFER));
    Subject ana = bare.subject(Principal.of(STUDIO, PersonId.of("ana")), TODAY);
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> ana.can(Action.VIEW, OFFER, SHOP));
    assertThatIllegalArgumentException().isThrownBy(() -> permissions.with(RELATIONS));
  }
}
