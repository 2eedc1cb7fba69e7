package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public names of the three libraries, and names that would not do. */
class NamingTest {
  private static final ImmutableList<Class<?>> PUBLIC =
      Stream.of("core", "permissions", "budget")
          .flatMap(module -> PublicApi.types(module).stream())
          .collect(toImmutableList());

  @Test
  void aQuestionReadsAsOne() {
    assertThat(PUBLIC).hasSizeGreaterThan(500);
    assertThat(Naming.unclearQuestions(PUBLIC)).isEmpty();
  }

  @Test
  void eachThingHasOneWord() {
    assertThat(Naming.otherWords(PUBLIC)).isEmpty();
    assertThat(Naming.twiceNothing(PUBLIC)).isEmpty();
  }

  @Test
  void aCalculatorCalculates() {
    assertThat(Naming.otherEngines(PUBLIC)).isEmpty();
  }

  @Test
  void noTwoTypesAHostMeetsHaveOneName() {
    assertThat(Naming.sharedNames(PUBLIC)).isEmpty();
  }

  @Test
  void whatIsNamedOtherwiseIsFound() {
    List<Class<?>> wrong = List.of(Wrong.class, Sum.class, TaskCalculator.class);
    assertThat(Naming.unclearQuestions(wrong)).containsExactlyInAnyOrder("NamingTest.Wrong.done");
    assertThat(Naming.otherWords(wrong))
        .containsExactlyInAnyOrder(
            "NamingTest.Wrong.create",
            "NamingTest.Wrong.standard",
            "NamingTest.Wrong.listOf",
            "NamingTest.Wrong.USUAL");
    assertThat(Naming.twiceNothing(wrong)).containsExactly("NamingTest.Wrong");
    assertThat(Naming.otherEngines(wrong))
        .containsExactlyInAnyOrder("NamingTest.Sum", "NamingTest.TaskCalculator");
    assertThat(Naming.sharedNames(List.of(Naming.class, Wrong.Naming.class, Sum.class)))
        .containsExactly(Wrong.Naming.class.getName());
  }

  /**
   * Names that other words would be better for.
   *
   * @param held an attribute, which may have any name
   */
  public record Wrong(boolean held) {
    /** Should be {@code usual()}. */
    public static final Wrong USUAL = new Wrong(false);

    /** Should be {@code isDone}. */
    public boolean done(long day) {
      return held && day > 0;
    }

    /** Should be {@code of}. */
    public static Wrong create() {
      return new Wrong(true);
    }

    /** Should be {@code usual}. */
    public static Wrong standard() {
      return USUAL;
    }

    /** Should be {@code allOf}. */
    public static ImmutableList<Wrong> listOf(long count) {
      return ImmutableList.of(new Wrong(count > 0));
    }

    /** One word would do. */
    public static Wrong none() {
      return USUAL;
    }

    /** So would this one. */
    public static Wrong empty() {
      return USUAL;
    }

    /** Has the name of a type beside it. */
    public static final class Naming {
      private Naming() {}
    }
  }

  /** Should be {@code SumCalculator}. */
  public static final class Sum {
    private Sum() {}

    /** Adds. */
    public static long calculate(long a, long b) {
      return a + b;
    }
  }

  /** Should calculate. */
  public static final class TaskCalculator {
    private TaskCalculator() {}

    /** Should be {@code calculate}. */
    public static long find(long a) {
      return a;
    }
  }
}
