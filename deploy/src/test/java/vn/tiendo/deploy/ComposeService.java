package vn.tiendo.deploy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One service of the compose file, in the terms that starting it needs. */
final class ComposeService {
    private final String name;
    private final Map<?, ?> settings;
    private final Map<String, String> variables;

    ComposeService(String name, Map<?, ?> settings, Map<String, String> variables) {
        this.name = name;
        this.settings = settings;
        this.variables = variables;
    }

    String name() {
        return name;
    }

    /** The value, or an empty string. */
    String text(String key) {
        return settings.get(key) == null ? "" : String.valueOf(settings.get(key));
    }

    boolean has(String key) {
        return settings.containsKey(key);
    }

    List<String> list(String key) {
        return strings(settings.get(key));
    }

    Map<?, ?> map(String key) {
        return settings.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** What the container gets; a variable without a value is handed through when it is set. */
    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        map("environment").forEach((key, value) -> {
            String text = value == null ? variables.get(key) : String.valueOf(value);
            if (text != null) {
                environment.put((String) key, text);
            }
        });
        return environment;
    }

    Set<String> passedOn() {
        var names = new TreeSet<String>();
        map("environment").forEach((key, value) -> {
            if (value == null) {
                names.add((String) key);
            }
        });
        return names;
    }

    boolean isBuilt() {
        return has("build");
    }

    String dockerfile() {
        return String.valueOf(map("build").get("dockerfile"));
    }

    Map<String, String> buildArguments() {
        var arguments = new LinkedHashMap<String, String>();
        if (map("build").get("args") instanceof Map<?, ?> args) {
            args.forEach((key, value) -> arguments.put((String) key, String.valueOf(value)));
        }
        return arguments;
    }

    /** Bytes. */
    long memoryLimit() {
        String limit = text("mem_limit");
        if (!limit.matches("[0-9]+m")) {
            throw new IllegalArgumentException(name + " has no memory limit in MiB: " + limit);
        }
        return Long.parseLong(limit.substring(0, limit.length() - 1)) << 20;
    }

    Duration gracePeriod() {
        return duration(text("stop_grace_period"));
    }

    HealthCheck healthCheck() {
        Map<?, ?> check = map("healthcheck");
        List<String> test = strings(check.get("test"));
        if (test.isEmpty() || !test.getFirst().equals("CMD")) {
            throw new IllegalArgumentException(name + " has no health check without a shell: " + test);
        }
        return new HealthCheck(
                test.subList(1, test.size()),
                duration(String.valueOf(check.get("interval"))),
                duration(String.valueOf(check.get("timeout"))),
                duration(String.valueOf(check.get("start_period"))),
                Integer.parseInt(String.valueOf(check.get("retries"))));
    }

    /** How an engine asks whether the container is well, and when it gives up. */
    record HealthCheck(List<String> command, Duration interval, Duration timeout, Duration startPeriod, int retries) {
        Duration patience() {
            return startPeriod.plus(interval.multipliedBy(retries));
        }
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }
}
