package dev.agency.proofs;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that every value type and package of the libraries keeps. */
class ValueStyleTest {
  private static final long MAX_PUBLIC_TYPES = 24;

  /** A rule, and a class that breaks it. */
  enum Rule {
    /** Jackson would cut the prefix on one side only: issued() writes "sued". */
    ATTRIBUTES_ARE_NOT_NAMED_LIKE_BEAN_ACCESSORS(
        methods()
            .that()
            .areAnnotatedWith(JsonProperty.class)
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameStartingWith("Immutable")
            .should()
            .haveNameNotMatching("(get|is|set).*|from"),
        "public class ImmutableSaboteur {"
            + " @com.fasterxml.jackson.annotation.JsonProperty public String issued() { return null; } }"),

    /** They would be written, and refused on reading. */
    DERIVED_VALUES_ARE_PLAIN_METHODS(
        noMethods().should().beAnnotatedWith("org.immutables.value.Value$Derived"),
        "public abstract class Saboteur {"
            + " @org.immutables.value.Value.Derived long total() { return 0; } }"),

    /** A lazy value is mutable state, and a derived value besides. */
    NO_VALUE_IS_LAZY(
        noMethods().should().beAnnotatedWith("org.immutables.value.Value$Lazy"),
        "public abstract class Saboteur {"
            + " @org.immutables.value.Value.Lazy long total() { return 0; } }"),

    /** A host brings one line of Jackson, or the other, or none. */
    ONLY_JSON_KNOWS_A_DATABIND(
        noClasses()
            .that()
            .resideOutsideOfPackage("..json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.databind..",
                "com.fasterxml.jackson.datatype..",
                "tools.jackson.."),
        "public class Saboteur { tools.jackson.databind.json.JsonMapper mapper; }"),

    /** Such names say nothing of what a package holds. */
    PACKAGES_ARE_NAMED_FOR_WHAT_THEY_HOLD(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager.."),
        "package dev.agency.core.util; public class Saboteur {}");

    @SuppressWarnings("ImmutableEnumChecker") // a rule has no state, only no annotation to say so
    private final ArchRule rule;

    private final String saboteur;

    Rule(ArchRule rule, String saboteur) {
      this.rule = rule;
      this.saboteur = saboteur;
    }
  }

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void theLibrariesKeep(Rule rule) {
    rule.rule.check(Libraries.CLASSES);
    assertThat(Libraries.CLASSES).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aBreachIsCaught(Rule rule) throws IOException {
    String name = rule.saboteur.contains("Immutable") ? "ImmutableSaboteur" : "Saboteur";
    Saboteur.compile(directory, name, rule.saboteur);
    JavaClasses sabotaged = new ClassFileImporter().importPath(directory);
    assertThatThrownBy(() -> rule.rule.check(sabotaged)).isInstanceOf(AssertionError.class);
  }

  /** They have as many types as there are kinds of things, and each reads like the other. */
  private static final ImmutableSet<String> ONE_FOR_EACH_KIND =
      ImmutableSet.of("dev.agency.core.id", "dev.agency.core.store.entity");

  @Test
  void aPackageHasFewPublicTypes() {
    Map<String, Long> counts =
        Libraries.CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> type.getModifiers().contains(PUBLIC))
            .filter(type -> !ONE_FOR_EACH_KIND.contains(type.getPackageName()))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(counts).isNotEmpty();
    assertThat(counts)
        .allSatisfy(
            (name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MAX_PUBLIC_TYPES));
  }

  /** What a host gives to permissions and budget: facts, settings, policies. */
  private static final ImmutableSet<String> GIVEN =
      ImmutableSet.of(
          "AgencyFacts",
          "AlertHistory",
          "AlertSettings",
          "BurnFacts",
          "BurnSettings",
          "BurnSums",
          "EntryTable",
          "FieldSet",
          "Grant",
          "ImpactFacts",
          "Involved",
          "OpportunityFacts",
          "OpportunitySettings",
          "OutlookFacts",
          "Policy",
          "PriceDates",
          "Role",
          "SetupFacts",
          "StatusFacts",
          "TimesheetCoverage",
          "WorkValue");

  /** A decision or a burn that anybody could build would prove nothing. */
  @Test
  void whatPermissionsAndBudgetAnswerNobodyElseCanBuild() {
    assertThat(
            Libraries.CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("dev.agency.core"))
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("builder"))
                .filter(method -> method.getModifiers().contains(PUBLIC))
                .map(method -> method.getOwner().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(GIVEN);
  }
}
