package vn.tiendo.e2e.authorisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table; operations.yaml says what each part means.
 *
 * @param key {@code METHOD /path}
 * @param may role → the party as which it may; null: every role; empty: nobody needs a token
 * @param names kinds of things that an answer may name by their ids, although their reader sees none of them
 * @param answers what a permitted call may be answered with when it carries no If-Match
 */
record Operation(
        String key,
        @Nullable String of,
        @Nullable String list,
        @Nullable String stream,
        @Nullable Map<String, String> may,
        Set<Integer> answers,
        @Nullable Once once,
        Map<String, String> filters,
        Map<String, Object> only,
        List<String> also,
        Map<String, String> tells,
        @Nullable String count,
        @Nullable Object body,
        @Nullable String type,
        Map<String, String> headers,
        Map<String, Object> with,
        List<String> names) {

    /** A call that really does it, on a thing in that state. */
    record Once(Map<String, Object> when, int answer) {}

    static final Set<String> PARTS = Set.of(
            "of", "list", "stream", "may", "answer", "once", "filters", "only", "also", "tells", "count", "body",
            "type", "headers", "with", "names");

    static Operation of(String key, Map<String, Object> row) {
        if (!PARTS.containsAll(row.keySet())) {
            throw new IllegalArgumentException(key + " has a part that means nothing: " + row.keySet());
        }
        return new Operation(
                key,
                (String) row.get("of"),
                (String) row.get("list"),
                (String) row.get("stream"),
                may(key, row.get("may")),
                answers(row.get("answer")),
                once(map(row, "once")),
                strings(map(row, "filters")),
                map(row, "only"),
                list(row, "also"),
                strings(map(row, "tells")),
                (String) row.get("count"),
                row.get("body"),
                (String) row.get("type"),
                strings(map(row, "headers")),
                map(row, "with"),
                list(row, "names"));
    }

    String method() {
        return key.substring(0, key.indexOf(' '));
    }

    String path() {
        return key.substring(key.indexOf(' ') + 1);
    }

    boolean isPublic() {
        return may != null && may.isEmpty();
    }

    boolean isRead() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /** Whether it changes anything; it may also say what else can be asked. */
    boolean isChange() {
        return !isRead() && !method().equals("OPTIONS");
    }

    boolean allows(String role) {
        return may == null || may.isEmpty() || may.containsKey(role);
    }

    private static @Nullable Map<String, String> may(String key, @Nullable Object written) {
        if ("everyone".equals(written)) {
            return null;
        } else if ("nobody needs a token".equals(written)) {
            return Map.of();
        } else if (written instanceof Map<?, ?> roles && !roles.isEmpty()) {
            return roles.entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().toString(), e -> e.getValue().toString()));
        }
        throw new IllegalArgumentException(key + " does not say who may");
    }

    private static Set<Integer> answers(@Nullable Object written) {
        return written instanceof List<?> several
                ? several.stream().map(Integer.class::cast).collect(Collectors.toSet())
                : Set.of((Integer) written);
    }

    private static @Nullable Once once(Map<String, Object> row) {
        return row.isEmpty() ? null : new Once(map(row, "when"), (Integer) row.get("answer"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> row, String part) {
        return (Map<String, Object>) row.getOrDefault(part, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> row, String part) {
        return (List<String>) row.getOrDefault(part, List.of());
    }

    private static Map<String, String> strings(Map<String, Object> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    }
}
