package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/** What a host meets has one word for one thing; CONTRIBUTING says which. */
final class Naming {
  /** A predicate reads as a sentence: it is, has, may or can, or a verb such as covers. */
  private static final String SENTENCE = "(is|has|may|can)([A-Z]\\w*)?|[a-z]+s([A-Z]\\w*)?";

  /** Other words for what comes of {@code of}, {@code parse}, {@code builder} or a constructor. */
  private static final String OTHER_FACTORY = "(create|build|make|new|from|get|custom|list)";

  /** Other words for what is taken where nobody chose. */
  private static final String OTHER_USUAL = "(?i)(standard|defaults?|normal|typical|regular)";

  /** Each of them says that there is nothing, of another kind of thing. */
  private static final ImmutableSet<String> NOTHING =
      ImmutableSet.of("empty", "none", "zero", "unknown");

  /** Further words for it. */
  private static final String OTHER_NOTHING = "(?i)(nothing|untold|blank|absent|missing)";

  private Naming() {}

  /** Returns what asks something of a thing and does not read as a question. */
  static ImmutableList<String> unclearQuestions(Collection<Class<?>> types) {
    return methods(types)
        .filter(method -> method.getReturnType() == boolean.class)
        .filter(method -> !method.getName().matches(SENTENCE) && !isAttribute(method))
        .map(Naming::name)
        .collect(toImmutableList());
  }

  /** Returns the factories, and the things that are ready, which are named by another word. */
  static ImmutableList<String> otherWords(Collection<Class<?>> types) {
    Stream<String> methods =
        methods(types)
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> makesItsOwn(method) && isOtherWord(method.getName()))
            .map(Naming::name);
    Stream<String> constants =
        types.stream()
            .filter(type -> !type.isEnum())
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .filter(field -> field.getType() == field.getDeclaringClass())
            .filter(
                field ->
                    field.getName().matches("USUAL|EMPTY|NONE|UNKNOWN")
                        || isOtherWord(field.getName()))
            .map(field -> local(field.getDeclaringClass()) + "." + field.getName());
    return Stream.concat(methods, constants).collect(toImmutableList());
  }

  /** Returns the types that say in two words that there is nothing. */
  static ImmutableList<String> twiceNothing(Collection<Class<?>> types) {
    return types.stream()
        .filter(
            type ->
                methods(ImmutableSet.of(type))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getParameterCount() == 0 && makesItsOwn(method))
                        .filter(method -> NOTHING.contains(method.getName()))
                        .count()
                    > 1)
        .map(Naming::local)
        .collect(toImmutableList());
  }

  /** Returns the calculators that do not calculate, and what calculates under another name. */
  static ImmutableList<String> otherEngines(Collection<Class<?>> types) {
    return types.stream()
        .filter(
            type ->
                type.getSimpleName().endsWith("Calculator")
                    != methods(ImmutableSet.of(type))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .anyMatch(method -> method.getName().equals("calculate")))
        .map(Naming::local)
        .collect(toImmutableList());
  }

  /**
   * Returns the types of one name. A nested one is read with the name of its owner; it may be
   * called like another only as a form of its owner, such as a person of a burn's rows.
   */
  static ImmutableList<String> sharedNames(Collection<Class<?>> types) {
    return types.stream()
        .filter(type -> type.getDeclaringClass() == null || !isForm(type))
        .filter(
            type ->
                types.stream()
                    .anyMatch(
                        other ->
                            other != type
                                && other.getDeclaringClass() == null
                                && other.getSimpleName().equals(type.getSimpleName())))
        .map(Class::getName)
        .collect(toImmutableList());
  }

  private static boolean isForm(Class<?> nested) {
    Class<?> owner = Objects.requireNonNull(nested.getDeclaringClass());
    return Arrays.stream(nested.getInterfaces())
        .anyMatch(above -> above == owner || above.getDeclaringClass() == owner);
  }

  private static boolean isOtherWord(String name) {
    return name.matches(OTHER_FACTORY + "([A-Z]\\w*)?")
        || name.matches(OTHER_USUAL)
        || name.matches(OTHER_NOTHING);
  }

  /** Whether it returns its own type or its builder, one or several of it. */
  private static boolean makesItsOwn(Method method) {
    Class<?> type = method.getDeclaringClass();
    return method.getGenericReturnType().getTypeName().contains(type.getName())
        || method.getReturnType().getDeclaringClass() == type;
  }

  /**
   * Whether it reads what its type holds: a field of its name, there or in what is generated, or
   * what each form holds for itself.
   */
  private static boolean isAttribute(Method method) {
    if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0) {
      return true;
    }
    Class<?> type = method.getDeclaringClass();
    Class<?>[] forms = type.getPermittedSubclasses();
    return Stream.concat(Stream.of(type), forms == null ? Stream.empty() : Arrays.stream(forms))
        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
        .anyMatch(field -> field.getName().equals(method.getName()));
  }

  private static Stream<Method> methods(Collection<Class<?>> types) {
    return types.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  private static String name(Method method) {
    return local(method.getDeclaringClass()) + "." + method.getName();
  }

  private static String local(Class<?> type) {
    return Objects.requireNonNull(type.getName())
        .substring(type.getPackageName().length() + 1)
        .replace('$', '.');
  }
}
