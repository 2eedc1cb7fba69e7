package dev.agency.core.store.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityTypesTest {
  /** Models with an id that are no entities, each with its reason. */
  private static final ImmutableMap<Class<?>, String> NO_ENTITIES =
      ImmutableMap.of(
          TimeEntry.class, "has a store of its own",
          RecordedCommand.class, "has a log of its own",
          PipelineStage.class, "a part of a pipeline",
          ServiceLine.class, "a part of a deal, a proposal or a budget",
          Milestone.class, "a part of a project",
          Expectation.class, "a part of a brief",
          ScopeItem.class, "a part of a scope");

  /** What a won deal refers to refers to the deal, and a budget stands after it. */
  private static final ImmutableSet<String> BACKWARD =
      ImmutableSet.of("deal.wonProject", "deal.wonBudget", "deal.presaleBudget");

  /** What no other system has a name for, each with its reason. */
  private static final ImmutableMap<EntityType<?, ?>, String> OF_NO_OTHER_SYSTEM =
      ImmutableMap.of(
          SetupVerdicts.TYPE, "a review of this library gave it, of one version of a deal",
          Baselines.TYPE, "this library freezes it when a proposal or an order is accepted",
          Handoffs.TYPE, "where a project stands in the stages of this library",
          PeriodLocks.TYPE, "says until when the books are closed here");

  static ImmutableList<EntityType<?, ?>> types() {
    return EntityTypes.all();
  }

  @Test
  void eachModelWithAnIdHasAType() throws Exception {
    assertThat(modelsWithAnId())
        .as("models with an id: add a type to EntityTypes or say why not")
        .containsExactlyInAnyOrderElementsOf(
            Sets.union(
                types().stream()
                    .map(EntityType::model)
                    // A schedule stands under the id of its person, a handoff of its project.
                    .filter(model -> !model.equals(WorkSchedules.TYPE.model()))
                    .filter(model -> !model.equals(Handoffs.TYPE.model()))
                    .collect(ImmutableSet.toImmutableSet()),
                NO_ENTITIES.keySet()));
  }

  private static ImmutableSet<Class<?>> modelsWithAnId() throws Exception {
    Path classes = Path.of(Deal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ImmutableSet.Builder<Class<?>> models = ImmutableSet.builder();
    try (Stream<Path> files = Files.walk(classes.resolve("dev/agency/core"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
        if (!name.endsWith("-info")) {
          Class<?> type = Class.forName(name, false, EntityTypesTest.class.getClassLoader());
          if (isModelWithAnId(type)) {
            models.add(type);
          }
        }
      }
    }
    return models.build();
  }

  private static boolean isModelWithAnId(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.isSealed()
        && Arrays.stream(type.getMethods())
            .anyMatch(m -> m.getName().equals("id") && m.getParameterCount() == 0);
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatOtherSystemsHoldTooIsFoundByTheirNamesForIt(EntityType<?, ?> type) {
    boolean found = type.attribute("externalRef").isPresent();
    boolean kept =
        Arrays.stream(type.model().getMethods()).anyMatch(m -> m.getName().equals("externalRefs"));
    assertThat(found)
        .as("%s: add externalRefs and an attribute for them, or say why not", type)
        .isEqualTo(!OF_NO_OTHER_SYSTEM.containsKey(type))
        .isEqualTo(kept);
  }

  @Test
  void namesAndModelsAreUnique() {
    assertThat(types()).extracting(EntityType::name).doesNotHaveDuplicates();
    assertThat(types()).extracting(EntityType::model).doesNotHaveDuplicates();
    assertThat(types()).extracting(EntityType::name).doesNotContain(TimeEntries.NAME);
  }

  @Test
  void whatATypeRefersToStandsBeforeItOrIsOfItsOwn() {
    ImmutableSet.Builder<String> earlier = ImmutableSet.builder();
    for (EntityType<?, ?> type : types()) {
      earlier.add(type.name());
      for (Attribute<?, ?> attribute : type.attributes()) {
        if (!BACKWARD.contains(type + "." + attribute)) {
          assertThat(earlier.build())
              .as("%s.%s", type, attribute)
              .containsAll(attribute.target().stream().toList());
        }
      }
    }
    assertThat(BACKWARD).hasSize(3);
  }

  @Test
  void eachReferenceIsToAType() {
    ImmutableList<String> names =
        types().stream().map(EntityType::name).collect(ImmutableList.toImmutableList());
    Stream<Attribute<?, ?>> entities = types().stream().flatMap(t -> t.attributes().stream());
    assertThat(
            Stream.concat(entities, TimeEntries.REFERENCES.stream())
                .flatMap(attribute -> attribute.target().stream()))
        .isNotEmpty()
        .isSubsetOf(names);
    assertThat(TimeEntries.REFERENCES).allMatch(reference -> reference.target().isPresent());
  }

  @ParameterizedTest
  @MethodSource("types")
  void anAttributeIsFoundByItsName(EntityType<?, ?> type) {
    for (Attribute<?, ?> attribute : type.attributes()) {
      assertThat(type.attribute(attribute.name()).orElseThrow()).isSameAs(attribute);
    }
    assertThat(type.attribute("none").isPresent()).isFalse();
    assertThat(type).hasToString(type.name());
  }

  @Test
  void aTypeReadsTheIdOfAnEntity() {
    assertThat(Deals.TYPE.id(SampleAgency.deal())).isEqualTo(SampleAgency.deal().id());
    assertThat(WorkSchedules.TYPE.id(SampleAgency.workSchedule()))
        .isEqualTo(SampleAgency.person().id());
    assertThat(Handoffs.TYPE.id(SampleProject.handoff())).isEqualTo(SampleAgency.project().id());
    assertThat(WorkSchedules.TYPE.words()).isEqualTo("work schedule");
    assertThat(Optional.of(WorkSchedules.TYPE.name())).contains("workSchedule");
  }
}
