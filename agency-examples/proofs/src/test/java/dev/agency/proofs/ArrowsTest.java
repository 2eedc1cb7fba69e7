package dev.agency.proofs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the packages of the libraries to {@code arrows.txt}. */
class ArrowsTest {
  private static final ArrowTable TABLE = ArrowTable.ofTheProject();

  @TempDir Path directory;

  @Test
  void noClassKnowsAPackageThatTheTableDoesNotAllow() {
    assertThat(TABLE.breaches(Libraries.CLASSES, Libraries.ROOT)).isEmpty();
  }

  @Test
  void permissionsAndBudgetAreStrangers() {
    ImmutableSet<String> permissions = packagesOf("permissions");
    ImmutableSet<String> budget = packagesOf("budget");
    assertThat(permissions).hasSize(7);
    assertThat(budget).hasSize(20);
    assertThat(permissions)
        .allSatisfy(name -> assertThat(TABLE.knownTo(name)).doesNotContainAnyElementsOf(budget));
    assertThat(budget)
        .allSatisfy(
            name -> assertThat(TABLE.knownTo(name)).doesNotContainAnyElementsOf(permissions));
    assertThat(packagesOf("core"))
        .allSatisfy(
            name ->
                assertThat(TABLE.knownTo(name))
                    .allSatisfy(known -> assertThat(known).startsWith("core.")));
  }

  @Test
  void anArrowThatPointsUpIsCaught() throws IOException {
    sabotage("core.deal", "Deal", "");
    sabotage("core.money", "Money", "Object deals() { return new sabotage.core.deal.Deal(); }");
    assertThat(breaches())
        .containsExactly("core.money -> core.deal: sabotage.core.money.Money knows Deal");
  }

  @Test
  void anArrowToALaterPackageOfTheSameLevelIsCaught() throws IOException {
    sabotage("core.deal", "Deal", "");
    sabotage("core.scope", "Scope", "sabotage.core.deal.Deal deal;");
    assertThat(breaches())
        .containsExactly("core.scope -> core.deal: sabotage.core.scope.Scope knows Deal");
  }

  @Test
  void anArrowBetweenPermissionsAndBudgetIsCaught() throws IOException {
    sabotage("permissions", "Policy", "");
    sabotage("budget", "Burn", "void hide(sabotage.permissions.Policy policy) {}");
    assertThat(breaches())
        .containsExactly("budget -> permissions: sabotage.budget.Burn knows Policy");
  }

  @Test
  void aPackageWithoutAPlaceIsCaught() throws IOException {
    sabotage("core.util", "Strings", "");
    assertThat(breaches()).containsExactly("core.util is not in the table");
  }

  @Test
  void anArrowOfTheTableIsFine() throws IOException {
    sabotage("core.scope", "Scope", "");
    sabotage("core.deal", "Deal", "sabotage.core.scope.Scope scope;");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void aTableCannotPointUpEither() {
    assertThatThrownBy(() -> ArrowTable.parse("[L0]\na -> b\nb ->"))
        .hasMessage("b is not written further up.");
    assertThatThrownBy(() -> ArrowTable.parse("[L0]\na -> [L0]"))
        .hasMessage("[L0] is not written further up.");
    assertThatThrownBy(() -> ArrowTable.parse("[L0]\na ->\na ->")).hasMessage("a stands twice.");
  }

  private static ImmutableSet<String> packagesOf(String module) {
    return TABLE.packages().stream()
        .filter(name -> name.equals(module) || name.startsWith(module + "."))
        .collect(toImmutableSet());
  }

  private void sabotage(String name, String type, String member) throws IOException {
    Saboteur.compile(
        directory,
        "sabotage." + name + "." + type,
        "package sabotage." + name + "; public class " + type + " {" + member + "}");
  }

  private Iterable<String> breaches() {
    return TABLE.breaches(new ClassFileImporter().importPath(directory), "sabotage");
  }
}
