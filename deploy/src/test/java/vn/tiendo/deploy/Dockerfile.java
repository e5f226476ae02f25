package vn.tiendo.deploy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile as far as ours go: exec forms only, no shell, no downloads. */
final class Dockerfile {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w.]+)=(\"[^\"]*\"|\\S*)");

    private Dockerfile() {}

    /** Its stages in order; the last one is the image. */
    static List<Stage> read(Path file, Map<String, String> arguments) throws IOException {
        var stages = new ArrayList<Stage>();
        for (String[] instruction : instructions(Files.readString(file))) {
            if (instruction[0].equals("FROM")) {
                String[] words = instruction[1].split(" ");
                stages.add(new Stage(words[0], words.length == 3 ? words[2] : "", arguments));
            } else {
                stages.getLast().take(instruction[0], instruction[1]);
            }
        }
        return stages;
    }

    private static List<String[]> instructions(String text) {
        String joined = text.replaceAll("(?m)^\\s*#.*\n", "").replaceAll("\\\\\n\\s*", " ");
        return joined.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\s+", 2))
                .toList();
    }

    /** Files that enter from the build context, or from another stage when {@code from} is not empty. */
    record Copy(String from, List<String> sources, String destination) {}

    /** One FROM and what follows it. */
    static final class Stage {
        final String base;
        final String name;
        final Map<String, String> environment = new HashMap<>();
        final Map<String, String> labels = new HashMap<>();
        final List<Copy> copies = new ArrayList<>();
        final List<List<String>> runs = new ArrayList<>();
        List<String> entrypoint = List.of();
        List<String> command = List.of();
        List<String> healthCheck = List.of();
        String user = "";
        String directory = "/";
        String stopSignal = "";
        private final Map<String, String> given;
        private final Map<String, String> arguments = new HashMap<>();

        private Stage(String base, String name, Map<String, String> given) {
            this.base = base;
            this.name = name;
            this.given = given;
        }

        private void take(String word, String rest) {
            switch (word) {
                case "ARG" -> {
                    String[] pair = rest.split("=", 2);
                    arguments.put(pair[0], given.getOrDefault(pair[0], pair.length == 2 ? pair[1] : ""));
                }
                case "ENV" -> environment.putAll(assignments(rest));
                case "LABEL" -> labels.putAll(assignments(rest));
                case "COPY" -> copies.add(copy(rest));
                case "RUN" -> runs.add(exec(rest));
                case "ENTRYPOINT" -> entrypoint = exec(rest);
                case "CMD" -> command = exec(rest);
                case "HEALTHCHECK" -> healthCheck = exec(rest.substring(rest.indexOf("CMD ") + 4));
                case "USER" -> user = rest;
                case "WORKDIR" -> directory = rest;
                case "STOPSIGNAL" -> stopSignal = rest;
                case "EXPOSE" -> {} // says something, does nothing
                default -> throw new IllegalArgumentException("not understood: " + word + " " + rest);
            }
        }

        private Copy copy(String rest) {
            var words = new ArrayList<>(Arrays.asList(substituted(rest).split("\\s+")));
            String from =
                    words.getFirst().startsWith("--from=") ? words.removeFirst().substring(7) : "";
            return new Copy(from, List.copyOf(words.subList(0, words.size() - 1)), words.getLast());
        }

        private Map<String, String> assignments(String rest) {
            var found = new HashMap<String, String>();
            ASSIGNMENT
                    .matcher(substituted(rest))
                    .results()
                    .forEach(match -> found.put(match.group(1), match.group(2).replace("\"", "")));
            return found;
        }

        private String substituted(String text) {
            return VARIABLE.matcher(text).replaceAll(match -> {
                String value = arguments.get(match.group(1));
                if (value == null || value.isEmpty()) {
                    throw new IllegalArgumentException("no value for " + match.group());
                }
                return Matcher.quoteReplacement(value);
            });
        }

        private static List<String> exec(String json) {
            try {
                return new ObjectMapper().readValue(json, new TypeReference<List<String>>() {});
            } catch (IOException e) {
                throw new IllegalArgumentException("not the exec form: " + json, e);
            }
        }
    }
}
