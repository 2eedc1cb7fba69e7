package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a host can name of a library or a testkit, as text: public types of exported packages with
 * their public members and what is left to a host to implement. A member stands where a host sees
 * it, so what is inherited of a type that is not public stands with the types that inherit it.
 */
final class PublicApi {
  /** What every object, enum and record has. */
  private static final ImmutableSet<String> OF_EACH =
      ImmutableSet.of("equals", "hashCode", "toString", "values", "valueOf");

  private PublicApi() {}

  /** Returns the text of a module, such as {@code core}. */
  static String of(String module) {
    return text("agency-" + module, types(module));
  }

  /** Returns the text of the testkit of a module. */
  static String ofTestkit(String module) {
    String ofModule = "dev\\.agency\\." + module + "\\.testkit(\\..*)?";
    return text(
        "the testkit of agency-" + module,
        Libraries.TESTKITS.stream()
            .filter(type -> type.getPackageName().matches(ofModule))
            .map(JavaClass::reflect)
            .filter(PublicApi::isPublic)
            .sorted(Comparator.comparing(Class::getName))
            .collect(toImmutableList()));
  }

  private static String text(String of, ImmutableList<Class<?>> types) {
    StringBuilder text = new StringBuilder();
    text.append("# What a host can name of ").append(of).append(".\n");
    text.append("# Generated; see CONTRIBUTING, \"What is generated\".\n");
    String last = "";
    for (Class<?> type : types) {
      if (!type.getPackageName().equals(last)) {
        last = type.getPackageName();
        text.append("\npackage ").append(last).append('\n');
      }
      text.append('\n').append(head(type)).append('\n');
      members(type).forEach(member -> text.append("  ").append(member).append('\n'));
    }
    return text.toString();
  }

  /** Returns the public types of the exported packages of a module, in order. */
  static ImmutableList<Class<?>> types(String module) {
    ImmutableList<JavaClass> all =
        Libraries.CLASSES.stream()
            .filter(type -> type.getPackageName().matches("dev\\.agency\\." + module + "(\\..*)?"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .collect(toImmutableList());
    ImmutableSet<String> exported = exported(all.get(0).reflect());
    return all.stream()
        .filter(type -> exported.contains(type.getPackageName()))
        .map(JavaClass::reflect)
        .filter(PublicApi::isPublic)
        .sorted(Comparator.comparing(Class::getName))
        .collect(toImmutableList());
  }

  private static ImmutableSet<String> exported(Class<?> type) {
    try {
      Path where = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(where).findAll().stream()
          .flatMap(module -> module.descriptor().exports().stream())
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(ImmutableSet.toImmutableSet());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }

  private static String head(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface"
            : type.isInterface()
                ? "interface"
                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    String sealed = type.isSealed() ? "sealed " : "";
    String open =
        kind.equals("class") && Modifier.isAbstract(type.getModifiers()) && !type.isSealed()
            ? "abstract "
            : "";
    ImmutableList<String> above =
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), interfaces(type))
            .filter(each -> !each.equals(Object.class) && !(type.isEnum() || type.isRecord()))
            .filter(PublicApi::isNameable)
            .map(PublicApi::name)
            .collect(toImmutableList());
    return sealed
        + open
        + kind
        + " "
        + local(type)
        + parameters(type.getTypeParameters())
        + (above.isEmpty() ? "" : " : " + String.join(", ", above));
  }

  private static Stream<Type> interfaces(Class<?> type) {
    return Arrays.stream(type.getGenericInterfaces());
  }

  /** Whether a type above is one that a host can name; the generated ones are not. */
  private static boolean isNameable(Type type) {
    return !type.getTypeName().matches("(dev\\.agency\\..*\\.)(With|Immutable)\\w+([.$].*)?");
  }

  private static ImmutableSortedSet<String> members(Class<?> type) {
    Stream<String> fields =
        Arrays.stream(type.getFields())
            .filter(field -> field.getDeclaringClass() == type && !field.isSynthetic())
            .map(PublicApi::line);
    Stream<String> constructors =
        Arrays.stream(type.getConstructors())
            .filter(each -> !each.isSynthetic())
            .map(PublicApi::line);
    Stream<String> methods =
        Arrays.stream(type.getMethods())
            .filter(method -> !method.isSynthetic() && !OF_EACH.contains(method.getName()))
            .filter(
                method ->
                    method.getDeclaringClass() == type || isHiddenAbove(method.getDeclaringClass()))
            .map(PublicApi::line);
    Stream<String> toImplement =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isProtected(method.getModifiers()) && !method.isSynthetic())
            .map(method -> "protected " + line(method));
    return Stream.of(fields, constructors, methods, toImplement)
        .flatMap(lines -> lines)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static boolean isHiddenAbove(Class<?> type) {
    return type.getName().startsWith("dev.agency.") && !isPublic(type);
  }

  private static String line(Field field) {
    return field.isEnumConstant()
        ? field.getName()
        : (Modifier.isStatic(field.getModifiers()) ? "static " : "")
            + name(field.getGenericType())
            + " "
            + field.getName();
  }

  private static String line(Constructor<?> constructor) {
    return "new(" + names(constructor.getGenericParameterTypes()) + ")";
  }

  private static String line(Method method) {
    String given = parameters(method.getTypeParameters());
    return (Modifier.isStatic(method.getModifiers()) ? "static " : "")
        + (method.isDefault() ? "default " : "")
        + (given.isEmpty() ? "" : given + " ")
        + name(method.getGenericReturnType())
        + " "
        + method.getName()
        + "("
        + names(method.getGenericParameterTypes())
        + ")";
  }

  private static String parameters(Type[] parameters) {
    return parameters.length == 0 ? "" : "<" + names(parameters) + ">";
  }

  private static String names(Type[] types) {
    return Arrays.stream(types).map(PublicApi::name).collect(Collectors.joining(", "));
  }

  /** The name of a type without packages. */
  private static String name(Type type) {
    return type.getTypeName().replaceAll("(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
  }

  private static String local(Class<?> type) {
    return Objects.requireNonNull(type.getName())
        .substring(type.getPackageName().length() + 1)
        .replace('$', '.');
  }
}
