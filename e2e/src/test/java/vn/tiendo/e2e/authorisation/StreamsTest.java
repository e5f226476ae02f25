package vn.tiendo.e2e.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An event stream resumed from the beginning of time holds what its caller sees, and nothing else. */
class StreamsTest {
    private static final Table TABLE = Table.read();
    private static final World WORLD = World.ready();
    private static final Pattern ID = Pattern.compile("^data:.*?\"id\":\"([0-9a-f-]{36})\"");
    private static final Map<String, String> FROM_THE_BEGINNING = Map.of("Last-Event-ID", "1-0");

    private final Law law = new Law(TABLE, Bodies.read());

    @Test
    void everybodysStreamHoldsWhatTheySeeAndNothingElse() {
        TABLE.operations().values().stream()
                .filter(operation -> operation.stream() != null)
                .forEach(operation -> {
                    Thing thing = TABLE.thing(operation.stream());
                    Tally.forEach(listeners(), caller -> {
                        Set<String> seen = seen(thing, caller);
                        Set<String> told = told(operation, caller);
                        Set<String> since = seen(thing, caller);
                        told.removeIf(one -> since.contains(one) && !seen.contains(one));
                        Tally.OF_ALL.count(200, "streams", operation.key());
                        assertEquals(seen, told, operation.key() + " as " + caller);
                    });
                });
    }

    private static List<Caller> listeners() {
        Set<String> roles = Set.of("reporter", "reviewer", "plan-issuer", "auditor");
        return WORLD.callers().all().stream()
                .filter(caller -> roles.contains(caller.role()))
                .toList();
    }

    private Set<String> seen(Thing thing, Caller caller) {
        return thing.rows().stream()
                .filter(row -> law.sees(thing, row, caller))
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything up to the first sign of life, which says that there is no more for now. */
    private static Set<String> told(Operation operation, Caller caller) {
        Call call = new Call(operation, WORLD.callers().token(caller), null);
        Set<String> told = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Door.stream(call.path(), call.headers(FROM_THE_BEGINNING)).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !line.startsWith(":"); line = lines.readLine()) {
                Matcher id = ID.matcher(line);
                if (id.find()) {
                    told.add(id.group(1));
                }
            }
            return told;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
