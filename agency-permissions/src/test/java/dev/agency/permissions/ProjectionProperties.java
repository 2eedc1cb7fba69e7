package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.Questions.Question;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What is hidden does not come out, and what is visible does. */
@Domain(Questions.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class ProjectionProperties {
  @Property(tries = 400)
  void recordsThatDifferOnlyInHiddenFieldsLookAlike(
      @ForAll Question asked,
      @ForAll("engagements") Engagement one,
      @ForAll("engagements") Engagement other) {
    Optional<Projection<Engagement>> seen = view(asked, one);
    // What may differ is for the oracle to say: the projection itself would excuse its own leak.
    List<String> visible =
        new Oracle(
                asked.policy(),
                asked.roles(),
                PermissionArbitraries.CATALOGUE.actions(),
                Engagement.TYPE)
            .decide(Action.VIEW, asked.reaches().toSet())
            .visible();
    Engagement twin = new Twin(one, other, visible).engagement();
    Optional<Projection<Engagement>> seenTwin = view(asked, twin);

    assertThat(seenTwin).isEqualTo(seen);
    assertThat(seenTwin.hashCode()).isEqualTo(seen.hashCode());
    assertThat(seenTwin.toString()).isEqualTo(seen.toString());
    assertThat(seenTwin.map(AgencyJson::write)).isEqualTo(seen.map(AgencyJson::write));
    assertThat(seenTwin.map(AgencyJson3::write)).isEqualTo(seenTwin.map(AgencyJson::write));
    assertThat(seenTwin.map(ProjectionProperties::handedOver))
        .isEqualTo(seen.map(ProjectionProperties::handedOver));
    assertThat(seen.map(ProjectionProperties::handedOver).orElse(ImmutableMap.of()).keySet())
        .extracting(Field::name)
        .containsExactlyElementsOf(visible);
    Statistics.label("hidden data differ")
        .collect(!twin.equals(one))
        .coverage(counts -> counts.check(true).percentage(share -> share >= 60));
    Statistics.label("something is visible")
        .collect(!visible.isEmpty())
        .coverage(counts -> counts.check(true).percentage(share -> share >= 20));
  }

  @Property
  void theValueOfAHiddenFieldIsNowhereInTheText(
      @ForAll Question asked, @ForAll("engagements") Engagement source) {
    // A token for each text field, so that the value of one is never a part of another.
    Engagement canary =
        new Engagement(
            "canary-name",
            source.workedMinutes(),
            source.budgetTotal(),
            source.revenue(),
            source.usedCost(),
            source.lastMonthsCost(),
            source.margin(),
            "canary-band",
            "canary-contact",
            "canary-note");
    Projection<Engagement> view = viewed(asked, canary);
    String json = AgencyJson.write(view);
    assertToken(view, Engagement.NAME, json, "canary-name");
    assertToken(view, Engagement.MARGIN_BAND, json, "canary-band");
    assertToken(view, Engagement.CONTACT, json, "canary-contact");
    assertToken(view, Engagement.HOST_NOTE, json, "canary-note");
    assertThat(view.toString()).doesNotContain("canary");
  }

  /** What a projection hands over, each value in the place it came with. */
  private static ImmutableMap<Field<Engagement, ?>, Object> handedOver(
      Projection<Engagement> view) {
    ImmutableMap.Builder<Field<Engagement, ?>, Object> handed = ImmutableMap.builder();
    view.forEachVisible(
        (place, field, value) -> {
          assertThat((Object) field).isSameAs(Engagement.TYPE.fields().get(place));
          handed.put(field, value);
        });
    return handed.buildOrThrow();
  }

  private static void assertToken(
      Projection<Engagement> view, Field<Engagement, String> field, String json, String token) {
    boolean visible = view.get(field) instanceof Shown.Visible;
    assertThat(json.contains(token)).as(field.name()).isEqualTo(visible);
  }

  @Property
  void whatIsVisibleIsTheValueOfTheRecord(
      @ForAll Question asked, @ForAll("engagements") Engagement source) {
    Projection<Engagement> view = viewed(asked, source);
    for (Field<Engagement, ?> field : Engagement.TYPE.fields()) {
      Optional<?> shown = view.get(field).ifVisible();
      assertThat(shown.isPresent()).isEqualTo(view.visible().contains(field));
      shown.ifPresent(value -> assertThat((Object) value).isEqualTo(field.read(source)));
      assertThat(handedOver(view).get(field)).isEqualTo(shown.orElse(null));
    }
  }

  @Property
  void theProjectionShowsWhatTheDecisionSays(
      @ForAll Question asked, @ForAll("engagements") Engagement source) {
    Decision decision = asked.subject().decide(Action.VIEW, Engagement.TYPE, asked.reaches());
    Optional<Projection<Engagement>> view = view(asked, source);
    assertThat(view.isPresent()).isEqualTo(decision.allowed());
    view.ifPresent(
        seen -> {
          assertThat(seen.visible()).extracting(Field::name).isEqualTo(decision.visible());
          for (HiddenField hidden : decision.hidden()) {
            Field<Engagement, ?> field = Engagement.TYPE.field(hidden.field()).orElseThrow();
            assertThat((Object) seen.get(field)).isEqualTo(new Shown.Hidden<>(hidden.reason()));
          }
        });
  }

  private static Projection<Engagement> viewed(Question asked, Engagement source) {
    Optional<Projection<Engagement>> view = view(asked, source);
    Assume.that(view.isPresent());
    return view.orElseThrow();
  }

  private static Optional<Projection<Engagement>> view(Question asked, Engagement source) {
    return asked.subject().view(Engagement.TYPE, source, asked.reaches());
  }

  /** A record whose visible fields are those of one record and its hidden ones of another. */
  private record Twin(Engagement one, Engagement other, List<String> visible) {
    Engagement engagement() {
      return new Engagement(
          value(Engagement.NAME),
          value(Engagement.WORKED_MINUTES),
          value(Engagement.BUDGET_TOTAL),
          value(Engagement.REVENUE),
          value(Engagement.USED_COST),
          value(Engagement.LAST_MONTHS_COST),
          value(Engagement.MARGIN),
          value(Engagement.MARGIN_BAND),
          value(Engagement.CONTACT),
          value(Engagement.HOST_NOTE));
    }

    private <V> V value(Field<Engagement, V> field) {
      return field.read(visible.contains(field.name()) ? one : other);
    }
  }

  @Provide
  Arbitrary<Engagement> engagements() {
    return PermissionArbitraries.engagements();
  }
}
