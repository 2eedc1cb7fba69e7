package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingTerms;
import dev.agency.core.booking.Handover;
import dev.agency.core.booking.Placed;
import dev.agency.core.booking.Placement;
import dev.agency.core.booking.Rebooking;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.booking.Split;
import dev.agency.core.budget.Recognition;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealFlow;
import dev.agency.core.deal.Loss;
import dev.agency.core.deal.Win;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.handoff.CapacityAhead;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffFlow;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPacket;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.PressureTest;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.money.Money;
import dev.agency.core.people.DutyMatching;
import dev.agency.core.pricing.ChosenBillRate;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.WorkSequence;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.CreepIndex;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.RevisedChange;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleWin;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the models look as JSON. The golden files hold each of them in full. */
class JsonFormTest {
  private static final String ENTRY =
      "{\"id\":\"T-00001\",\"budget\":\"b-relaunch\",\"line\":\"l-design\",\"person\":\"p-mira\","
          + "\"date\":\"2026-03-16\",\"minutes\":90,\"billable\":true,\"approval\":\"APPROVED\","
          + "\"invoice\":\"I-2026-031\",\"note\":\"Checkout flow:\\nwireframes\","
          + "\"externalRefs\":[{\"source\":\"float\",\"id\":\"e-5\"}]}";

  private static final String LEAST =
      "{\"id\":\"T-1\",\"budget\":\"b\",\"person\":\"p\",\"date\":\"2026-03-16\",\"minutes\":0}";

  /** Public types of the model packages that are no models, each with its reason. */
  private static final ImmutableSet<Class<?>> NO_MODELS =
      ImmutableSet.of(
          DutyMatching.class, // a rule over people
          DutyMatching.Holder.class, // a question to it
          DealFlow.class, // functions over a pipeline
          Win.class, // functions
          Loss.class, // an answer to the caller, not kept and not sent
          Rebooking.class, // functions
          Placed.class, // a question to the host
          Split.class, // answers to the caller, not kept and not sent
          Handover.class,
          Handover.Successors.class,
          Handover.Step.class,
          Handover.Open.class,
          ResourceRequest.Filled.class,
          Revised.class, // how ports tell of time entries; a store keeps its parts apart
          EntryKey.class, // the name of a total
          PersonCalendar.class, // models put together to be asked
          WorkingDays.class, // computed and not kept
          BookingTerms.class,
          Placement.class,
          Placement.Sums.class,
          EntryTotals.class, // sums that are computed and not kept
          ChosenBillRate.class, // an answer with its reason, not kept
          ChosenCostRate.class,
          FxTable.Quote.class,
          FxTable.Sum.class, // computed and not kept
          WorkSequence.class, // functions over work items
          WorkSequence.Finding.class, // computed and not kept
          HandoffFlow.class, // functions over facts
          HandoffGates.class,
          CapacityAhead.class, // a part of these facts
          HandoffFacts.class, // put together to be asked
          HandoffPolicy.class, // a setting of the host
          HandoffPacket.class, // computed and not kept
          HandoffPacket.Item.class,
          UnmetNeed.class,
          PressureTest.class,
          PressureTest.Row.class,
          ChangeOrder.class, // its parts are kept apart
          ChangeFlow.class, // functions over a project
          Fingerprint.class, // a text, as identifiers are
          RevisedChange.class, // drafts requests
          Revision.Count.class, // computed and not kept
          ScopeDelta.Minutes.class,
          ChangeAllowance.Use.class,
          CreepIndex.class,
          CreepIndex.Against.class);

  private static final ImmutableSet<String> MODEL_PACKAGES =
      ImmutableSet.of(
          "people",
          "client",
          "calendar",
          "pricing",
          "booking",
          "budget",
          "actuals",
          "project",
          "scope",
          "deal",
          "handoff");

  /** Packages of values, ports and services, with some models; those have a generated form. */
  private static final ImmutableSet<String> PACKAGES_WITH_MODELS =
      ImmutableSet.of("figure", "store", "desk");

  /**
   * Attributes an example cannot have: a project exists or gets an id, a duty has one place of
   * three, a line is sold by time or by the piece, a rate and a booking are for one of two, an
   * instalment has one term, a baseline is made by a proposal or by an order, a change is asked for
   * by one, a brief is for one of two, and one says a thing; what is charged by time is not
   * recognised as a price is.
   */
  private static final ImmutableSet<String> ONE_OF_TWO =
      ImmutableSet.of(
          "WinTerms/existingProject",
          "WinTerms/recognition",
          "WinOrder/existingProject",
          "WinOrder/recognition",
          "WonAs/recognition",
          "Responsibility/client",
          "Responsibility/deal",
          "ServiceLine/piecePrice",
          "DatedBillRate/budget",
          "DatedBillRate/line",
          "DatedBillRate/person",
          "Booking/discipline",
          "Booking/deal",
          "ResourceRequest/deal",
          "ResourceRequest/declinedReason",
          "Baseline/proposal",
          "ChangeRequest/askedByPerson",
          "ProjectBrief/deal",
          "BriefSource/person",
          "Instalment/milestone");

  static ImmutableList<Model<?>> models() {
    return Model.ALL;
  }

  @ParameterizedTest
  @EnumSource
  void propertiesStandInTheOrderOfTheModel(Line line) throws Exception {
    assertThat(line.write(SampleAgency.timeEntry())).isEqualTo(ENTRY);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAbsentIsEmptyOrTheDefault(Line line) throws Exception {
    TimeEntry entry = line.read(LEAST, TimeEntry.class);
    assertThat(entry.line()).isEmpty();
    assertThat(entry.note()).isEmpty();
    assertThat(entry.billable()).isTrue();
    assertThat(entry.approval()).isEqualTo(Approval.PENDING);
    assertThat(entry.externalRefs()).isEmpty();
    assertThat(line.write(entry))
        .isEqualTo(
            LEAST.replace(
                "0}", "0,\"billable\":true,\"approval\":\"PENDING\",\"externalRefs\":[]}"));
  }

  @ParameterizedTest
  @EnumSource
  void propertiesAreReadInAnyOrder(Line line) throws Exception {
    String json = "{\"price\":{\"currency\":\"EUR\",\"amount\":\"1.00\"},\"type\":\"fixed-price\"}";
    assertThat(line.read(json, Pricing.class)).isEqualTo(new FixedPrice(Money.of("1", "EUR")));
  }

  @ParameterizedTest
  @EnumSource
  void aFormReadsAsItselfToo(Line line) throws Exception {
    TimeAndMaterials terms = SampleAgency.pricing();
    assertThat(line.read(line.write(terms), TimeAndMaterials.class)).isEqualTo(terms);
    assertThat(line.write(terms)).startsWith("{\"type\":\"time-and-materials\",");
  }

  @ParameterizedTest
  @MethodSource("models")
  void anExampleHasEachOptionalAttribute(Model<?> model) throws Exception {
    // Golden files hold the examples, so what is absent here would be held by nothing.
    // A lost deal has no win; the deal of a conversion has one.
    String won = model.type() == Deal.class ? AgencyJson.write(SampleWin.conversion()) : "";
    assertThat(missing(model, AgencyJson.write(model.example()) + won)).isEmpty();
  }

  /** The attributes whose names the text of an example lacks. */
  private static ImmutableList<String> missing(Model<?> model, String text) {
    boolean generated =
        Modifier.isAbstract(model.type().getModifiers()) && !model.type().isInterface();
    return Arrays.stream(model.type().getMethods())
        .filter(
            method ->
                generated
                    && method.getParameterCount() == 0
                    && Modifier.isAbstract(method.getModifiers()))
        .map(java.lang.reflect.Method::getName)
        .filter(name -> !text.contains("\"" + name + "\":"))
        .filter(name -> !ONE_OF_TWO.contains(model + "/" + name))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void theListsOfFormsAreTheSealedOnes() {
    for (Class<?> type :
        ImmutableList.of(
            Pricing.class,
            Recognition.class,
            Discount.class,
            FxPolicy.class,
            DayPart.class,
            BookingAmount.class,
            ScopeChange.class,
            Figure.class,
            Message.Value.class)) {
      assertThat(
              Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                  .map(JsonSubTypes.Type::value))
          .containsExactlyInAnyOrder(type.getPermittedSubclasses());
    }
  }

  @Test
  void noModelIsMissingFromTheProofs() throws Exception {
    ImmutableSet<Class<?>> generated =
        publicTypes(PACKAGES_WITH_MODELS).stream()
            .filter(JsonFormTest::isGenerated)
            .collect(ImmutableSet.toImmutableSet());
    assertThat(generated).isNotEmpty();
    assertThat(Sets.union(ImmutableSet.copyOf(publicTypes(MODEL_PACKAGES)), generated))
        .as("public types of the model packages: add each to Model.ALL or say why not")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Model.ALL.stream().map(Model::type), NO_MODELS.stream()).toList());
  }

  /** Whether a type is made by the style: sealed, with its generated class as the only form. */
  private static boolean isGenerated(Class<?> type) {
    return type.isSealed()
        && Arrays.stream(type.getPermittedSubclasses())
            .allMatch(form -> form.getSimpleName().equals("Immutable" + type.getSimpleName()));
  }

  /** The public types of the model packages but enums and builders, found as compiled classes. */
  private static ImmutableList<Class<?>> publicTypes(ImmutableSet<String> packages)
      throws Exception {
    Path classes = Path.of(Deal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ImmutableList.Builder<Class<?>> types = ImmutableList.builder();
    for (String name : packages) {
      try (Stream<Path> files = Files.list(classes.resolve("dev/agency/core").resolve(name))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          String simple = file.getFileName().toString().replace(".class", "");
          Class<?> type = Class.forName("dev.agency.core." + name + "." + simple);
          if (isPublic(type) && !type.isEnum() && !type.getSimpleName().equals("Builder")) {
            types.add(type);
          }
        }
      }
    }
    return types.build();
  }

  private static boolean isPublic(Class<?> type) {
    return type.getCanonicalName() != null && Modifier.isPublic(type.getModifiers());
  }

  @Test
  void aNamingStrategyOfTheHostRenamesBothWays() throws Exception {
    var mapper2 =
        com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(
                com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
            .build();
    var mapper3 =
        tools.jackson.databind.json.JsonMapper.builder()
            .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
            .build();
    Deal deal = SampleAgency.deal();
    assertThat(mapper2.readValue(mapper2.writeValueAsString(deal), Deal.class)).isEqualTo(deal);
    assertThat(mapper3.readValue(mapper3.writeValueAsString(deal), Deal.class)).isEqualTo(deal);
    assertThat(mapper3.writeValueAsString(deal)).contains("\"stated_probability\"");
  }

  @Test
  void aMapperForAHostReadsAndWritesAsTheLineDoes() throws Exception {
    Deal deal = SampleAgency.deal();
    assertThat(AgencyJson.mapper().writeValueAsString(deal)).isEqualTo(AgencyJson.write(deal));
    assertThat(AgencyJson3.mapper().writeValueAsString(deal)).isEqualTo(AgencyJson.write(deal));
    assertThat(AgencyJson.mapper()).isNotSameAs(AgencyJson.mapper());
    assertThat(AgencyJson3.mapper()).isNotSameAs(AgencyJson3.mapper());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aNewMapperReadsTheAttributesOfAModelAndNoOtherMethodOfItsBuilder(Model<?> model)
      throws Exception {
    String text = AgencyJson.write(model.example());
    assertThat((Object) AgencyJson.mapper().readValue(text, model.type()))
        .isEqualTo(model.example());
    assertThat((Object) AgencyJson3.mapper().readValue(text, model.type()))
        .isEqualTo(model.example());
    if (text.contains("\"externalRefs\":[")) {
      String other = text.replace("\"externalRefs\":[", "\"addAllExternalRefs\":[");
      assertThatExceptionOfType(
              com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException.class)
          .isThrownBy(() -> AgencyJson.mapper().readValue(other, model.type()));
      assertThatExceptionOfType(tools.jackson.databind.exc.UnrecognizedPropertyException.class)
          .isThrownBy(() -> AgencyJson3.mapper().readValue(other, model.type()));
    }
  }
}
