package vn.tiendo.e2e.authorisation;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.e2e.Figures;

/** Every operation, as every role of every body, on things in every relation to it: design §4, played. */
class AuthorisationMatrixTest {
    private static final Table TABLE = Table.read();
    private static final World WORLD = World.ready();
    private static final Described DESCRIBED = Described.served();

    /** Of one kind; fewer ways to stand to a thing than this have been seen. */
    private static final int MOST_THINGS = 16;

    private static final int WITNESSES = 2;

    private final Law law = new Law(TABLE, Bodies.read());
    private final Names names = new Names(law);
    private final Tally tally = new Tally();

    @BeforeAll
    static void tell() {
        Figures.tell(() ->
                "Authorisation, %d operations: %s".formatted(TABLE.operations().size(), Tally.OF_ALL));
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        Coverage.of(TABLE).requireWhole();
    }

    @Test
    void everyRoleInEveryRelationIsAnsweredAsTheTableSays() {
        List<Trial> trials =
                Coverage.callable(TABLE).stream().flatMap(this::trials).toList();
        Tally.forEach(trials, this::play);
        conclude();
    }

    @Test
    void whatIsPermittedHappens() {
        for (Operation operation : TABLE.operations().values()) {
            if (operation.once() != null) {
                once(operation, operation.once());
            }
        }
        conclude();
    }

    private record Trial(
            Operation operation, Caller caller, @Nullable Row row) {}

    /**
     * For each role, bodies and things in every relation to each other and with every answer the table has for it: some
     * witnesses of each, other ones for the next role.
     */
    private Stream<Trial> trials(Operation operation) {
        List<@Nullable Row> rows = samples(operation);
        List<Trial> chosen = new ArrayList<>();
        for (String role : Callers.ROLES) {
            Map<String, List<Trial>> alike = WORLD.callers().all().stream()
                    .filter(caller -> caller.role().equals(role))
                    .flatMap(caller -> rows.stream().map(row -> new Trial(operation, caller, row)))
                    .collect(Collectors.groupingBy(this::standing, TreeMap::new, Collectors.toList()));
            alike.values().forEach(trials -> chosen.addAll(witnesses(trials, Callers.ROLES.indexOf(role))));
        }
        chosen.add(new Trial(operation, Caller.NOBODY, rows.getFirst()));
        return chosen.stream();
    }

    private String standing(Trial trial) {
        Thing thing = trial.operation().of() == null
                ? null
                : TABLE.thing(trial.operation().of());
        return law.relation(thing, trial.row(), trial.caller())
                + law.answers(trial.operation(), trial.caller(), trial.row());
    }

    private static List<Trial> witnesses(List<Trial> trials, int turn) {
        int apart = Math.max(1, trials.size() / WITNESSES);
        return IntStream.range(0, Math.min(WITNESSES, trials.size()))
                .mapToObj(nth -> trials.get((turn + nth * apart) % trials.size()))
                .toList();
    }

    private void play(Trial trial) {
        Operation operation = trial.operation();
        Call call = new Call(operation, WORLD.callers().token(trial.caller()), trial.row());
        Answer answer = call.send(Map.of());
        Thing thing = operation.of() == null ? null : TABLE.thing(operation.of());
        String what = "%s as %s: %s %s".formatted(operation.key(), trial.caller(), call.path(), answer.code());
        tally.count(answer.status(), law.relation(thing, trial.row(), trial.caller()), what);
        tally.judge(law.answers(operation, trial.caller(), trial.row()), answer.status(), what);
        requireDescribed(operation, answer, what);
        Set<String> hidden = hidden(operation, answer, trial.caller());
        if (answer.text().contains(World.REASON) && !World.mayKnowTheReason(trial.caller())) {
            hidden.add("reason of a hold");
        }
        if (answer.isSuccess() && !hidden.isEmpty()) {
            tally.leak("%s as %s: names a hidden %s".formatted(operation.key(), trial.caller(), hidden));
        }
    }

    /** One thing for each way in which the callers' bodies can stand to it, and one that never was. */
    private List<@Nullable Row> samples(Operation operation) {
        if (operation.of() == null) {
            List<@Nullable Row> none = new ArrayList<>();
            none.add(null);
            return none;
        }
        Thing thing = TABLE.thing(operation.of());
        Map<String, Row> byStanding = new LinkedHashMap<>();
        thing.rows().stream()
                .filter(row -> World.isOurs(thing, row, law.bodies()))
                .forEach(row -> byStanding.putIfAbsent(standing(operation, thing, row), row));
        assertNotNull(byStanding.isEmpty() ? null : byStanding, "the world has no " + thing.name());
        return byStanding.values().stream().limit(MOST_THINGS).collect(Collectors.toList());
    }

    private String standing(Operation operation, Thing thing, Row row) {
        return WORLD.callers().all().stream()
                .map(caller -> (law.sees(thing, row, caller) ? "1" : "0")
                        + law.answers(operation, caller, row).contains(403))
                .collect(Collectors.joining());
    }

    private void once(Operation operation, Operation.Once once) {
        Thing thing = TABLE.thing(operation.of());
        Row row = thing.rows().stream()
                .filter(one -> World.isOurs(thing, one, law.bodies()) && one.fits(once.when()))
                .filter(one -> competent(operation, one) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "the world has no %s with %s for %s".formatted(thing.name(), once.when(), operation.key())));
        Caller caller = competent(operation, row);
        Answer answer = new Call(operation, WORLD.callers().token(caller), row)
                .send(Map.of("If-Match", "\"" + row.get("version") + "\""));
        String what = "%s as %s: %s".formatted(operation.key(), caller, answer.text());
        tally.count(answer.status(), law.relation(thing, row, caller), what);
        tally.judge(Set.of(once.answer()), answer.status(), what);
        requireDescribed(operation, answer, what);
    }

    private void requireDescribed(Operation operation, Answer answer, String what) {
        if (!DESCRIBED.foresees(operation, answer)) {
            tally.wrong("%s: the API document does not say %d %s".formatted(what, answer.status(), answer.code()));
        }
    }

    /** What the answer names and the caller does not see; told of things of several kinds, each item may name what its own kind does. */
    private Set<String> hidden(Operation operation, Answer answer, Caller caller) {
        if (operation.tells().isEmpty()) {
            Set<String> may = mayName(operation.of(), operation.list());
            may.addAll(operation.names());
            return names.hidden(answer.text(), may, caller);
        }
        Set<String> hidden = new TreeSet<>();
        answer.body().path("items").forEach(item -> {
            String kind = operation.tells().get(item.path("type").asText());
            hidden.addAll(names.hidden(item.toString(), mayName(kind), caller));
        });
        return hidden;
    }

    private static Set<String> mayName(@Nullable String... kinds) {
        return Stream.of(kinds)
                .filter(kind -> kind != null)
                .flatMap(kind -> TABLE.thing(kind).names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable Caller competent(Operation operation, Row row) {
        return WORLD.callers().all().stream()
                .filter(caller -> law.answers(operation, caller, row).equals(operation.answers()))
                .findFirst()
                .orElse(null);
    }

    private void conclude() {
        tally.addTo(Tally.OF_ALL);
        tally.requireNothingWrong();
    }
}
