package vn.tiendo.e2e.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table beside what the gateway serves: neither may have what the other has not. */
record Coverage(Map<String, JsonNode> withoutRow, Set<String> withoutOperation) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    static Coverage of(Table table) {
        Map<String, JsonNode> served = Described.served().operations();
        Map<String, JsonNode> withoutRow = new TreeMap<>(served);
        withoutRow.keySet().removeAll(table.operations().keySet());
        Set<String> withoutOperation =
                table.operations().values().stream().map(Operation::key).collect(Collectors.toCollection(TreeSet::new));
        withoutOperation.removeAll(served.keySet());
        return new Coverage(withoutRow, withoutOperation);
    }

    /** The rows of operations that are there to be called. */
    static List<Operation> callable(Table table) {
        Set<String> served = Described.served().operations().keySet();
        return table.operations().values().stream()
                .filter(operation -> served.contains(operation.key()))
                .toList();
    }

    void requireWhole() {
        if (withoutRow.isEmpty() && withoutOperation.isEmpty()) {
            return;
        }
        String missing = withoutRow.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n"));
        throw new AssertionError("""

            Operations without a row: say who may call them, in e2e/src/test/resources/authorisation/operations.yaml:

            %s

            Rows without an operation, to be removed or corrected: %s
            """.formatted(missing, withoutOperation));
    }

    /** The row to add, as far as the API document tells it. */
    private static String row(String key, JsonNode operation) {
        Set<String> roles = StreamSupport.stream(operation.path("security").spliterator(), false)
                .flatMap(scheme -> StreamSupport.stream(scheme.spliterator(), false))
                .flatMap(scheme -> StreamSupport.stream(scheme.spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean open = operation.has("security") && operation.path("security").isEmpty();
        String may = open
                ? "nobody needs a token"
                : roles.isEmpty()
                        ? "everyone"
                        : roles.stream().map(role -> role + ": PARTY").collect(Collectors.joining(", ", "{", "}"));
        String about = VARIABLE.matcher(key).find() ? "of: THING, " : key.startsWith("GET") ? "list: THING, " : "";
        String body = operation.has("requestBody") ? ", body: {…}" : "";
        String condition = operation.toString().contains("IfMatch") ? ", once: {when: {…}, answer: 200}" : "";
        String answer = condition.isEmpty() ? key.startsWith("POST") ? "201" : "200" : "428";
        return "%s: {%smay: %s, answer: %s%s%s}".formatted(key, about, may, answer, body, condition);
    }
}
