package vn.tiendo.e2e.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.client.Answer;

/**
 * What could tell that a hidden thing exists, though its text is never shown: statuses, headers, words, keys, orders of
 * checks. It comes before the tests that hide something which the gateway has just shown and may keep for a minute.
 */
@Order(Order.DEFAULT - 1)
class SideChannelsTest {
    private static final Table TABLE = Table.read();
    private static final World WORLD = World.ready();
    private static final String REPLAYED = "Idempotency-Replayed";

    /** Ways to ask that are answered early, in whichever order somebody checks. */
    private static final Map<String, Map<String, String>> WAYS = Map.of(
            "plainly", Map.of(),
            "with the version it has", Map.of("If-Match", "\"0\""),
            "with any version", Map.of("If-Match", "*"),
            "with a version that is none", Map.of("If-Match", "W/\"x\""),
            "unless it has changed", Map.of("If-None-Match", "*"),
            "with a key", Map.of("Idempotency-Key", "side-channel"),
            "in another type", Map.of("Content-Type", "text/plain"));

    private final Law law = new Law(TABLE, Bodies.read());
    private final Tally tally = new Tally();

    private record Pair(Operation operation, Caller caller, Row hidden, Row never) {}

    @Test
    void whatIsHiddenIsAnsweredInEveryWayLikeWhatNeverWas() {
        Tally.forEach(
                hiddenThings().toList(),
                pair -> WAYS.forEach((way, headers) -> {
                    same(pair, way, send(pair, pair.hidden(), headers), send(pair, pair.never(), headers));
                }));
        conclude();
    }

    @Test
    void aBodyThatDoesNotFitTellsNothingOfTheThingEither() {
        Predicate<Pair> writes = pair -> pair.operation().body() != null;
        for (String body : List.of("{\"nonsense\":1}", "{", "[]", "null", "")) {
            Tally.forEach(
                    hiddenThings().filter(writes).toList(),
                    pair -> same(
                            pair, "with " + body, send(pair, pair.hidden(), body), send(pair, pair.never(), body)));
        }
        conclude();
    }

    @Test
    void theHeadOfWhatIsHiddenIsNotThereEither() {
        Tally.forEach(hiddenThings().filter(SideChannelsTest::hasAHead).toList(), pair -> {
            Call call = new Call(pair.operation(), WORLD.callers().token(pair.caller()), pair.hidden());
            Answer answer = Door.gateway("HEAD", call.path(), call.headers(Map.of()), null);
            String what = "HEAD " + call.path() + " as " + pair.caller();
            tally.count(answer.status(), "side channels", what);
            tally.judge(Set.of(404), answer.status(), what);
        });
        conclude();
    }

    /** Where HEAD is an operation of its own it is called as such. */
    private static boolean hasAHead(Pair pair) {
        Operation operation = pair.operation();
        return operation.method().equals("HEAD")
                || operation.isRead() && !TABLE.operations().containsKey("HEAD " + operation.path());
    }

    /** A thing below one that is seen is looked for below that one only: at most it is answered like one that never was. */
    @Test
    void aForeignThingIsNotFoundBelowAThingOfOnesOwn() {
        TABLE.operations().values().stream()
                .filter(operation -> operation.of() != null && operation.path().matches(".*\\{.*\\{.*"))
                .forEach(operation -> {
                    Thing thing = TABLE.thing(operation.of());
                    Caller caller = new Caller(
                            operation.may() == null
                                    ? "reporter"
                                    : operation.may().keySet().stream()
                                            .sorted()
                                            .findFirst()
                                            .orElseThrow(),
                            World.COMMUNE);
                    Row own = ours(thing)
                            .filter(row -> law.sees(thing, row, caller))
                            .findFirst()
                            .orElseThrow();
                    // whoever sees all of them has no foreign one
                    Optional<Row> foreign = ours(thing)
                            .filter(row -> !law.sees(thing, row, caller))
                            .findFirst();
                    String last = operation.path().replaceAll(".*\\{([^}]*)}.*", "$1");
                    // a number or a code below the own thing is no foreign one
                    foreign.map(row -> row.get(last))
                            .filter(UUID.class::isInstance)
                            .ifPresent(id -> below(
                                    operation, caller, own, own.with(last, id), own.with(last, UUID.randomUUID())));
                });
        conclude();
    }

    private void below(Operation operation, Caller caller, Row own, Row mixed, Row never) {
        Answer answer = new Call(operation, WORLD.callers().token(caller), mixed).send(Map.of());
        Answer none = new Call(operation, WORLD.callers().token(caller), never).send(Map.of());
        String what = operation.key() + " of another as " + caller;
        tally.count(answer.status(), "side channels", what);
        Set<Integer> refusals = new HashSet<>(Set.of(404));
        if (law.answers(operation, caller, own).equals(Set.of(403))) {
            refusals.add(403);
        }
        if (none.status() >= 400) {
            refusals.add(none.status());
        }
        tally.judge(refusals, answer.status(), what);
    }

    @Test
    void anIdempotencyKeyIsItsCallersOwn() {
        String body = "{\"document\":{\"subject\":\"Cùng một khóa\"}}";
        String key = UUID.randomUUID().toString();
        Operation draft = TABLE.operations().get("POST /api/v1/plans");
        Answer first = keyed(draft, new Caller("plan-editor", World.COMMUNE), key, body);
        Answer again = keyed(draft, new Caller("plan-editor", World.COMMUNE), key, body);
        assertEquals(first.body().path("id"), again.body().path("id"));
        assertTrue(again.headers().firstValue(REPLAYED).isPresent());
        for (Caller other :
                List.of(new Caller("plan-issuer", World.COMMUNE), new Caller("plan-editor", World.NEIGHBOUR))) {
            Answer answer = keyed(draft, other, key, body);
            assertNotEquals(first.body().path("id"), answer.body().path("id"), other.toString());
            assertTrue(answer.headers().firstValue(REPLAYED).isEmpty(), other.toString());
        }
        assertEquals(
                403,
                keyed(draft, new Caller("reporter", World.COMMUNE), key, body).status());
    }

    private static Answer keyed(Operation operation, Caller caller, String key, String body) {
        Call call = new Call(operation, WORLD.callers().token(caller), null);
        return Door.gateway(operation.method(), call.path(), call.headers(Map.of("Idempotency-Key", key)), body);
    }

    /** For each operation: something that a permitted role of another province does not see, and the same with ids that never were. */
    private Stream<Pair> hiddenThings() {
        return Coverage.callable(TABLE).stream()
                .filter(operation ->
                        operation.of() != null && !TABLE.thing(operation.of()).isSeenByEveryone())
                .flatMap(operation -> {
                    String role = operation.may() == null || operation.isPublic()
                            ? "reporter"
                            : operation.may().keySet().stream()
                                    .filter(one -> !one.equals("admin"))
                                    .sorted()
                                    .findFirst()
                                    .orElse("admin");
                    Caller caller = new Caller(role, World.OTHER_PROVINCE);
                    Thing thing = TABLE.thing(operation.of());
                    return ours(thing)
                            .filter(row -> law.answers(operation, caller, row).equals(Set.of(404)))
                            .limit(2)
                            .map(row -> new Pair(operation, caller, row, neverWas(operation, row)));
                });
    }

    private static Row neverWas(Operation operation, Row row) {
        Map<String, Object> columns = new HashMap<>(row.columns());
        columns.replaceAll((name, value) -> value instanceof UUID ? UUID.randomUUID() : value);
        return new Row(columns);
    }

    private Stream<Row> ours(Thing thing) {
        return thing.rows().stream().filter(row -> World.isOurs(thing, row, law.bodies()));
    }

    private Answer send(Pair pair, Row row, Map<String, String> headers) {
        Map<String, String> more = new HashMap<>(headers);
        more.computeIfPresent(
                "Idempotency-Key", (name, value) -> UUID.randomUUID().toString());
        Answer answer = new Call(pair.operation(), WORLD.callers().token(pair.caller()), row).send(more);
        count(pair, headers.toString(), answer);
        return answer;
    }

    private Answer send(Pair pair, Row row, String body) {
        Call call = new Call(pair.operation(), WORLD.callers().token(pair.caller()), row);
        Answer answer = Door.gateway(pair.operation().method(), call.path(), call.headers(Map.of()), body);
        count(pair, body, answer);
        return answer;
    }

    private void count(Pair pair, String sent, Answer answer) {
        String what = "%s as %s with %s".formatted(pair.operation().key(), pair.caller(), sent);
        tally.count(answer.status(), "side channels", what);
    }

    private void same(Pair pair, String way, Answer hidden, Answer never) {
        String first = told(hidden);
        String second = told(never);
        if (!first.equals(second)) {
            tally.leak("%s %s as %s:%n  hidden: %s%n  never:  %s"
                    .formatted(pair.operation().key(), way, pair.caller(), first, second));
        } else if (hidden.isSuccess() || hidden.status() == 304) {
            tally.leak("%s %s as %s: %d".formatted(pair.operation().key(), way, pair.caller(), hidden.status()));
        }
    }

    /** Everything that the caller is told, but for the ids that the caller sent. */
    private static String told(Answer answer) {
        List<String> headers = new ArrayList<>();
        answer.headers().map().keySet().stream()
                .filter(name -> !Set.of("date", "traceparent", "x-request-id").contains(name))
                .sorted()
                .forEach(headers::add);
        String text = answer.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<id>")
                .replaceAll("\"traceId\":\"[^\"]*\"", "\"traceId\":\"\"");
        return answer.status() + " " + headers + " " + text;
    }

    private void conclude() {
        tally.addTo(Tally.OF_ALL);
        tally.requireNothingWrong();
    }
}
