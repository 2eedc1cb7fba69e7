package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** The types of the libraries with a form in JSON, and the golden files that hold the forms. */
final class Forms {
  private static final ImmutableList<String> MODULES =
      ImmutableList.of("core", "permissions", "budget");

  /**
   * A golden file and the type whose form it holds.
   *
   * @param type the type
   * @param file the file
   */
  record Golden(Class<?> type, Path file) {
    /** The one line of the file. */
    String text() {
      String text = Documents.read(file);
      assertThat(text).as("one line and its end").endsWith("\n");
      return text.stripTrailing();
    }

    @Override
    public String toString() {
      return name(type);
    }
  }

  private Forms() {}

  /** Returns what a host calls a type, without its package: {@code Recognition.Part}. */
  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  /**
   * Returns the types that are read from JSON in a way of their own: by a creator, or as one of
   * several forms. Identifiers are not among them, they are a text and nothing else; nor is what no
   * host can name, it is a part of how another is read.
   */
  static ImmutableList<Class<?>> withCreator() {
    return types()
        .filter(type -> isForm(type) && Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.getSimpleName().endsWith("Id"))
        .flatMap(type -> Stream.concat(Stream.of(type), subtypes(type)))
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .collect(toImmutableList());
  }

  /** Returns whether a type is read from JSON in a way of its own. */
  static boolean isForm(Class<?> type) {
    Stream<AnnotatedElement> members =
        Stream.concat(
            Arrays.stream(type.getDeclaredMethods()),
            Arrays.stream(type.getDeclaredConstructors()));
    return type.isAnnotationPresent(JsonSubTypes.class)
        || members.anyMatch(member -> member.isAnnotationPresent(JsonCreator.class));
  }

  /** Returns the golden files of all modules, each with its type. */
  static ImmutableList<Golden> golden() {
    ImmutableSortedMap<String, Class<?>> types =
        types()
            .distinct()
            .collect(
                toImmutableSortedMap(
                    Comparator.naturalOrder(), Forms::module, type -> type, Forms::formOfTwo));
    return MODULES.stream()
        .flatMap(
            module ->
                Documents.files(
                        Documents.ROOT.resolve("agency-" + module + "/src/test/resources"), ".json")
                    .stream()
                    .filter(file -> file.getParent().endsWith("golden/v1"))
                    .map(file -> golden(module, types, file)))
        .collect(toImmutableList());
  }

  private static Golden golden(
      String module, ImmutableSortedMap<String, Class<?>> types, Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    Class<?> type = types.get(module + "/" + name);
    assertThat(type).as("the type of %s", file).isNotNull();
    return new Golden(type, file);
  }

  private static Stream<Class<?>> types() {
    return Libraries.CLASSES.stream()
        .filter(type -> !type.getSimpleName().matches("(Immutable|With)[A-Z].*|package-info|"))
        .map(JavaClass::reflect);
  }

  /** Of two types of one name the one with a form, as one alone has it. */
  private static Class<?> formOfTwo(Class<?> one, Class<?> other) {
    return isForm(one) ? one : other;
  }

  private static String module(Class<?> type) {
    return type.getName().split("\\.", -1)[2] + "/" + name(type);
  }

  private static Stream<Class<?>> subtypes(Class<?> type) {
    JsonSubTypes types = type.getAnnotation(JsonSubTypes.class);
    return types == null
        ? Stream.empty()
        : Arrays.stream(types.value()).map(JsonSubTypes.Type::value);
  }
}
