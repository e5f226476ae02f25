package vn.tiendo.kit.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.paging.Paged;

/** Finds the record behind a named schema, which knows more than the schema: what may be absent, what carries a version. */
final class Types {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final String REFERENCE = "#/components/schemas/";

    private final IndexView index;
    private final Map<String, ClassInfo> bySchema = new HashMap<>();

    /** @param names what a type is called in the document, where it is not the name of its class */
    Types(IndexView index, Components components, Map<String, String> names) {
        this.index = index;
        Map<String, Schema> schemas = components.getSchemas();
        if (schemas == null) {
            return;
        }
        Map<String, List<ClassInfo>> byName = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("vn.tiendo.") && type.isRecord())
                .collect(Collectors.groupingBy(type -> names.getOrDefault(schemaName(type), schemaName(type))));
        schemas.forEach((name, schema) -> byName.getOrDefault(name, List.of()).stream()
                .max(Comparator.comparingInt(type -> sharedWith(properties(schema), type)))
                .ifPresent(type -> bySchema.put(name, type)));
    }

    private static int sharedWith(Set<String> properties, ClassInfo type) {
        Set<String> shared = new HashSet<>(properties);
        shared.retainAll(type.recordComponents().stream().map(Types::jsonName).toList());
        return shared.size() - type.recordComponents().size();
    }

    /** The schema's name out of a reference to it; null when it is none. */
    static @Nullable String named(@Nullable Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        return reference != null && reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : null;
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = annotation == null ? null : annotation.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /** Jackson's annotations of a component stand on its field: they have no target of their own for components. */
    private static String jsonName(RecordComponentInfo component) {
        AnnotationInstance renamed =
                component.declaringClass().field(component.name()).declaredAnnotation(PROPERTY);
        return renamed == null || renamed.value() == null
                ? component.name()
                : renamed.value().asString();
    }

    private static Set<String> properties(Schema schema) {
        return schema.getProperties() == null
                ? Set.of()
                : new HashSet<>(schema.getProperties().keySet());
    }

    /** The fields that are always there. */
    Optional<List<String>> required(String schema) {
        return Optional.ofNullable(bySchema.get(schema))
                .map(type -> required(type).toList());
    }

    private Stream<String> required(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> component.type().annotation(NULLABLE) == null)
                .flatMap(component ->
                        unwrapped(component).map(this::required).orElseGet(() -> Stream.of(jsonName(component))));
    }

    /** Takes the methods of records away that the framework takes for fields, such as {@code isRatio()}. */
    void forgetMethods(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        components
                .getSchemas()
                .forEach((name, schema) -> fields(name).ifPresent(known -> {
                    if (schema.getProperties() != null) {
                        Map<String, Schema> kept = new LinkedHashMap<>(schema.getProperties());
                        kept.keySet().retainAll(known);
                        schema.setProperties(kept);
                    }
                }));
    }

    /** All fields; what else the framework takes for one is a method of the record that nobody sees outside. */
    private Optional<Set<String>> fields(String schema) {
        return Optional.ofNullable(bySchema.get(schema))
                .map(type -> fields(type).collect(Collectors.toSet()));
    }

    private Stream<String> fields(ClassInfo type) {
        Stream<String> derived = type.methods().stream()
                .filter(method -> method.hasDeclaredAnnotation(PROPERTY) && method.parametersCount() == 0)
                .map(MethodInfo::name);
        return Stream.concat(
                derived,
                type.recordComponents().stream()
                        .flatMap(component -> unwrapped(component)
                                .map(this::fields)
                                .orElseGet(() -> Stream.of(jsonName(component)))));
    }

    private Optional<ClassInfo> unwrapped(RecordComponentInfo component) {
        return component.declaringClass().field(component.name()).hasDeclaredAnnotation(UNWRAPPED)
                ? Optional.ofNullable(index.getClassByName(component.type().name()))
                : Optional.empty();
    }

    boolean isVersioned(@Nullable String schema) {
        return implementsType(schema, Versioned.class);
    }

    boolean isPage(@Nullable String schema) {
        return isListOf(schema) || implementsType(schema, Paged.class);
    }

    /** Whether it is the kit's page of something, which is called after both. */
    private boolean isListOf(@Nullable String schema) {
        return schema != null && schema.matches("(Counted)?Page[A-Z].*") && !bySchema.containsKey(schema);
    }

    private boolean implementsType(@Nullable String schema, Class<?> wanted) {
        ClassInfo type = schema == null ? null : bySchema.get(schema);
        return type != null && index.getAllKnownImplementations(wanted).contains(type);
    }
}
