package dev.agency.core.style;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.error.InvalidModelException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.annotate.InjectAnnotation;
import org.immutables.annotate.InjectAnnotation.Where;
import org.immutables.value.Value;

/**
 * How the value types of the agency modules are generated, and how they read and write JSON.
 *
 * <p>The generated code carries only annotations of {@code jackson-annotations}, which Jackson 2
 * and Jackson 3 share: the accessors are written in the order of their declaration, what is absent
 * is left out, and the initializers of the builder are properties to set. The type adds one method,
 * so that any mapper of either line reads it without a module of ours (Jackson 2 needs its own for
 * days and optional values):
 *
 * <pre>{@code
 * @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
 * static Deal fromJson(Builder builder) {
 *   return builder.build();
 * }
 * }</pre>
 *
 * <p>Derived values are plain methods, never written; a {@code Value.Derived} or {@code Value.Lazy}
 * attribute would be written and then refused on reading. An attribute that was never set is an
 * {@link InvalidModelException}. The style is for the modules of this library and is not kept in
 * the class files.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jacksonIntegration = false,
    throwForInvalidImmutableState = InvalidModelException.class,
    allowedClasspathAnnotations = {CanIgnoreReturnValue.class, Generated.class})
@InjectAnnotation(
    type = JsonProperty.class,
    target = {Where.ACCESSOR, Where.INITIALIZER})
@InjectAnnotation(
    type = JsonPropertyOrder.class,
    code = "([[*names]])",
    target = Where.IMMUTABLE_TYPE)
@InjectAnnotation(
    type = JsonInclude.class,
    code = "(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)",
    target = Where.IMMUTABLE_TYPE)
@InjectAnnotation(
    type = JsonAutoDetect.class,
    code =
        "(getterVisibility = com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE,"
            + " isGetterVisibility = com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE)",
    target = Where.IMMUTABLE_TYPE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface AgencyStyle {}
