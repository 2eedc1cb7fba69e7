package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is worked out once is worked out for its own record type, action and reaches alone. */
class RoleRulesTest {
  private static final RecordType<Object> DEAL =
      Exhibits.of("deal", Grain.DEAL, Quantities.NAME, Quantities.DEAL_VALUE);
  private static final RecordType<Object> NOTE =
      Exhibits.of("note", Grain.DEAL, Quantities.NAME, Quantities.WORKED_MINUTES);
  private static final RecordType<Object> LAST =
      Exhibits.of("last", Grain.DEAL, Quantities.NAME, Quantities.BUDGET_MINUTES);
  private static final Catalogue CATALOGUE = Catalogue.of(DEAL, NOTE, LAST);
  private static final Reaches TEAM = Reaches.of(Reach.TEAM);

  private RoleRules rules;
  private int view;
  private int edit;

  /** New for each test: what it has worked out before is none of another's. */
  @BeforeEach
  void compile() {
    Role role =
        Exhibits.role(
            "r",
            Exhibits.shows("deal", Reach.ALL, Quantities.DEAL_VALUE),
            Exhibits.shows("note", Reach.ALL, Quantities.WORKED_MINUTES),
            Exhibits.shows("last", Reach.TEAM, Quantities.BUDGET_MINUTES),
            Grant.allow("deal", Action.EDIT, Reach.TEAM, FieldSet.all()),
            Grant.allow("last", Action.EDIT, Reach.TEAM, FieldSet.all()));
    rules = new RoleRules("7", CATALOGUE, List.of(role));
    view = CATALOGUE.actions().indexOf(Action.VIEW);
    edit = CATALOGUE.actions().indexOf(Action.EDIT);
  }

  private int place(RecordType<?> type) {
    return CATALOGUE.recordTypes().indexOf(type);
  }

  @Test
  void eachTypeShowsItsOwnFields() {
    for (RecordType<?> type : CATALOGUE.recordTypes()) {
      assertThat(rules.mask(place(type), view, TEAM.bits()).type()).isEqualTo(type);
    }
    assertThat(rules.mask(place(LAST), view, Reaches.none().bits()))
        .isNotEqualTo(rules.mask(place(LAST), view, TEAM.bits()));
  }

  @Test
  void eachTypeHasItsOwnCapabilities() {
    assertThat(rules.capabilities(place(DEAL), TEAM)).containsExactly(Action.VIEW, Action.EDIT);
    assertThat(rules.capabilities(place(NOTE), TEAM)).containsExactly(Action.VIEW);
    assertThat(rules.capabilities(place(LAST), TEAM)).containsExactly(Action.VIEW, Action.EDIT);
    assertThat(rules.capabilities(place(DEAL), Reaches.none())).containsExactly(Action.VIEW);
    assertThat(rules.capabilities(place(LAST), Reaches.none())).isEmpty();
  }

  @Test
  void theSameAnswerIsTheSameObject() {
    int deal = place(DEAL);
    assertThat(rules.mask(deal, view, TEAM.bits())).isSameAs(rules.mask(deal, view, TEAM.bits()));
    ImmutableSet<Action> capabilities = rules.capabilities(deal, TEAM);
    assertThat(rules.capabilities(deal, TEAM)).isSameAs(capabilities);
    assertThat(rules.decide(deal, edit, TEAM.bits()))
        .isSameAs(rules.decide(deal, edit, TEAM.bits()));
    assertThat(rules.foreign(deal, edit)).isSameAs(rules.foreign(deal, edit));
  }

  @Test
  void theRecordOfAnotherTenantIsAnsweredWithoutAnyRule() {
    Decision foreign = rules.foreign(place(DEAL), view);
    assertThat(foreign.allowed()).isFalse();
    assertThat(foreign.recordType()).isEqualTo("deal");
    assertThat(foreign.because()).isEmpty();
    assertThat(foreign.wouldNeed()).isEmpty();
    // Without a relation the rule for all records shows the deal of the own tenant.
    assertThat(rules.decide(place(DEAL), view, Reaches.none().bits()).allowed()).isTrue();
  }
}
