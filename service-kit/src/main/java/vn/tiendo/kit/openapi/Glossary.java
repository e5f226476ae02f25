package vn.tiendo.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What words mean, said once: {@code openapi/glossary.yaml} of the service over the kit's own. {@code PlanView.status}
 * overrides {@code status}.
 */
final class Glossary {
    private static final String OWN = "openapi/glossary.yaml";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, List<String>> arguments = new HashMap<>();
    private final Set<String> unused = new TreeSet<>();

    /**
     * @param names      what a type is called in the document, by the name of its class
     * @param types      by schema name
     * @param fields     by field name, or by schema and field name
     * @param parameters by parameter name
     * @param arguments  of the details of error codes, for their examples
     */
    record Words(
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> types,
            @Nullable Map<String, String> fields,
            @Nullable Map<String, String> parameters,
            @Nullable Map<String, List<String>> arguments) {}

    static Glossary read(Files files) {
        Glossary glossary = new Glossary();
        files.read("kit-openapi/glossary.yaml", Words.class).ifPresent(glossary::add);
        files.read(OWN, Words.class).ifPresent(words -> {
            glossary.add(words);
            glossary.unused.addAll(keys(words.types()));
            glossary.unused.addAll(keys(words.fields()));
        });
        return glossary;
    }

    private void add(Words words) {
        names.putAll(words.names() == null ? Map.of() : words.names());
        types.putAll(words.types() == null ? Map.of() : words.types());
        fields.putAll(words.fields() == null ? Map.of() : words.fields());
        parameters.putAll(words.parameters() == null ? Map.of() : words.parameters());
        arguments.putAll(words.arguments() == null ? Map.of() : words.arguments());
    }

    private static Set<String> keys(@Nullable Map<String, String> words) {
        return words == null ? Set.of() : words.keySet();
    }

    Map<String, String> names() {
        return names;
    }

    Optional<String> type(String name) {
        unused.remove(name);
        return Optional.ofNullable(types.get(name));
    }

    Optional<String> field(String type, String name) {
        String exact = fields.get(type + "." + name);
        unused.remove(exact == null ? name : type + "." + name);
        return Optional.ofNullable(exact == null ? fields.get(name) : exact);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    List<String> arguments(String code) {
        return arguments.getOrDefault(code, List.of());
    }

    void complainOfUnused(Complaints complaints) {
        unused.forEach(word -> complaints.add("%s explains %s, which does not occur", OWN, word));
    }
}
