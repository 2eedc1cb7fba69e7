package dev.agency.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.TypeParameter;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says where a key stands twice: {@code /roles/1/name}.
 *
 * <p>The parser finds it, which knows the text and no types. What a text calls a thing is data
 * unless it is a property of the type that is read there, so the way is walked along the types: a
 * step is named where a type has such a property, and so is the key itself. Of another key the way
 * leads to the object it stands in.
 */
final class DoubledKey {
  private DoubledKey() {}

  /** Returns the type of a list. */
  static <T> Type listOf(Class<T> type) {
    return new TypeToken<List<T>>() {}.where(new TypeParameter<T>() {}, type).getType();
  }

  /** Returns the type of what a store holds. */
  static <T> Type documentOf(Class<T> type) {
    return new TypeToken<StoredDocument<T>>() {}.where(new TypeParameter<T>() {}, type).getType();
  }

  /**
   * Returns the way as a JSON Pointer.
   *
   * @param root the type that is read
   * @param steps the names and indices that lead to the key, and last the key
   */
  static String path(Type root, List<?> steps) {
    StringBuilder path = new StringBuilder();
    ImmutableSet<TypeToken<?>> types = ImmutableSet.of(TypeToken.of(root));
    for (Iterator<?> rest = steps.iterator(); rest.hasNext(); ) {
      Object step = rest.next();
      if (!(step instanceof String name)) {
        path.append('/').append(step);
        types = next(types, type -> argument(type, Iterable.class));
      } else if (types.stream().anyMatch(type -> type.isSubtypeOf(Map.class))) {
        path.append("/*");
        types = next(types, type -> argument(type, Map.class));
      } else {
        types = next(types, type -> property(type, name));
        if (!types.isEmpty()) {
          path.append('/').append(name);
        } else if (rest.hasNext()) {
          path.append("/?");
        }
      }
    }
    return path.toString();
  }

  private static ImmutableSet<TypeToken<?>> next(
      ImmutableSet<TypeToken<?>> types, Function<TypeToken<?>, Stream<TypeToken<?>>> step) {
    return types.stream()
        .flatMap(step)
        .map(type -> argument(type, Optional.class).findFirst().orElse(type))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns what a list, map or optional holds: its last argument. */
  private static Stream<TypeToken<?>> argument(TypeToken<?> type, Class<?> holder) {
    if (!holder.isAssignableFrom(type.getRawType())) {
      return Stream.empty();
    }
    Type[] arguments = holder.getTypeParameters();
    return Stream.of(type.resolveType(arguments[arguments.length - 1]));
  }

  /** Returns the types of a property in all the forms a type has; none if it is not known. */
  private static Stream<TypeToken<?>> property(TypeToken<?> type, String name) {
    Class<?> raw = type.getRawType();
    JsonTypeInfo form = raw.getAnnotation(JsonTypeInfo.class);
    if (form != null && form.property().equals(name)) {
      return Stream.of(TypeToken.of(String.class));
    }
    Stream<TypeToken<?>> forms =
        raw.isSealed()
            ? Stream.of(raw.getPermittedSubclasses())
                .flatMap(each -> property(TypeToken.of(each), name))
            : Stream.empty();
    return Stream.concat(forms, own(type, name));
  }

  private static Stream<TypeToken<?>> own(TypeToken<?> type, String name) {
    Class<?> raw = type.getRawType();
    if (raw.getSimpleName().equals("Builder") && raw.getEnclosingClass() != null) {
      return attribute(raw, raw.getEnclosingClass(), name);
    }
    Optional<Executable> creator =
        Stream.<Executable>concat(
                Stream.of(raw.getDeclaredMethods()), Stream.of(raw.getDeclaredConstructors()))
            .filter(each -> each.isAnnotationPresent(JsonCreator.class))
            .filter(
                each -> each.getAnnotation(JsonCreator.class).mode() != JsonCreator.Mode.DISABLED)
            .findFirst();
    if (creator.isPresent()) {
      return parameter(creator.get(), name);
    }
    return raw.isRecord()
        ? Stream.of(raw.getRecordComponents())
            .filter(each -> name.equals(name(each)))
            .map(each -> type.resolveType(each.getGenericType()))
        : Stream.empty();
  }

  private static Stream<TypeToken<?>> parameter(Executable creator, String name) {
    Parameter[] parameters = creator.getParameters();
    if (creator.getAnnotation(JsonCreator.class).mode() == JsonCreator.Mode.DELEGATING) {
      return property(TypeToken.of(parameters[0].getParameterizedType()), name);
    }
    return Stream.of(parameters)
        .filter(each -> name.equals(name(each.getAnnotation(JsonProperty.class), "")))
        .map(each -> TypeToken.of(each.getParameterizedType()));
  }

  /** A builder sets it, and what is built has it: the type of the latter is the plainer one. */
  private static Stream<TypeToken<?>> attribute(Class<?> builder, Class<?> built, String name) {
    boolean set =
        Stream.<Class<?>>iterate(builder, each -> each != Object.class, Class::getSuperclass)
            .flatMap(each -> Stream.of(each.getDeclaredMethods()))
            .anyMatch(
                each ->
                    each.isAnnotationPresent(JsonProperty.class)
                        && name(each.getAnnotation(JsonProperty.class), each.getName())
                            .equals(name));
    return Stream.of(built.getMethods())
        .filter(each -> set && each.getParameterCount() == 0 && each.getName().equals(name))
        .map(Method::getGenericReturnType)
        .limit(1)
        .map(TypeToken::of);
  }

  private static String name(RecordComponent component) {
    Method accessor = component.getAccessor();
    return accessor.isAnnotationPresent(JsonIgnore.class)
        ? ""
        : name(accessor.getAnnotation(JsonProperty.class), component.getName());
  }

  private static String name(@Nullable JsonProperty given, String otherwise) {
    return given == null || given.value().isEmpty() ? otherwise : given.value();
  }
}
