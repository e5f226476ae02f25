package vn.tiendo.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as compose reads it: anchors and merges resolved, then variables filled in. */
final class ComposeFile {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\$|\\{(\\w+)(?::([-?])([^}]*))?})");

    private final String text;
    private final Map<String, ComposeService> services = new LinkedHashMap<>();

    private ComposeFile(String text, Map<String, String> variables) {
        this.text = text;
        Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        ((Map<?, ?>) document.get("services"))
                .forEach((name, service) -> services.put(
                        (String) name,
                        new ComposeService((String) name, (Map<?, ?>) filled(service, variables), variables)));
    }

    static ComposeFile read(Path root, Map<String, String> variables) throws IOException {
        return new ComposeFile(Files.readString(root.resolve("docker-compose.yml")), variables);
    }

    /** The lines {@code NAME=value} of a settings file. */
    static Map<String, String> settings(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("\\w+=.*"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    ComposeService service(String name) {
        ComposeService service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    List<ComposeService> services() {
        return List.copyOf(services.values());
    }

    /** Every variable with its default; null where there is none because it must be set. */
    Map<String, @Nullable String> variables() {
        var found = new LinkedHashMap<String, @Nullable String>();
        VARIABLE.matcher(text)
                .results()
                .filter(match -> match.group(1) != null)
                .forEach(match -> found.put(match.group(1), "-".equals(match.group(2)) ? match.group(3) : null));
        return found;
    }

    /** Variables that are handed through as they are, when they are set at all. */
    Set<String> passedOn() {
        var names = new TreeSet<String>();
        services.values().forEach(service -> names.addAll(service.passedOn()));
        return names;
    }

    private static @Nullable Object filled(@Nullable Object node, Map<String, String> variables) {
        if (node instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, value) -> copy.put(key, filled(value, variables)));
            return copy;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(item -> filled(item, variables)).toList();
        }
        return node instanceof String string
                ? VARIABLE.matcher(string).replaceAll(match -> Matcher.quoteReplacement(value(match, variables)))
                : node;
    }

    private static String value(MatchResult match, Map<String, String> variables) {
        if (match.group(1) == null) {
            return "$";
        }
        String value = variables.getOrDefault(match.group(1), "");
        if (!value.isEmpty()) {
            return value;
        }
        if ("?".equals(match.group(2))) {
            throw new MissingVariable(match.group(3));
        }
        return match.group(3) == null ? "" : match.group(3);
    }

    /** As compose refuses to go on. */
    static final class MissingVariable extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingVariable(String message) {
            super(message);
        }
    }
}
