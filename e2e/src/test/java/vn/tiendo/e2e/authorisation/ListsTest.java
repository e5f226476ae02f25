package vn.tiendo.e2e.authorisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list holds is exactly what the relation rules let through: no more, no less, however it is asked. */
class ListsTest {
    private static final Table TABLE = Table.read();
    private static final World WORLD = World.ready();
    private static final int WHOLE = 200;
    private static final Caller ALL_SEEING = new Caller("admin", World.PROVINCE);

    private final Law law = new Law(TABLE, Bodies.read());
    private final Facts facts = new Facts(law);
    private final Tally tally = new Tally();

    @Test
    void everybodysListHoldsWhatTheySeeAndNothingElse() {
        ask(
                lists().flatMap(list -> WORLD.callers().all().stream()
                        .filter(caller -> list.may() == null || list.may().containsKey(caller.role()))
                        .map(caller -> whole(list, caller))),
                question -> question.difference(facts, tally, WHOLE));
    }

    @Test
    void pagesOfTwoAddUpToTheSameAndEndWhereItEnds() {
        ask(
                lists().filter(list -> !TABLE.thing(list.list()).isSeenByEveryone())
                        .flatMap(list -> onePerBody()
                                .filter(caller -> !caller.equals(ALL_SEEING))
                                .map(caller -> whole(list, caller))),
                question -> question.difference(facts, tally, 2));
    }

    @Test
    void whatHangsOnAThingIsListedWithItAndNothingElse() {
        Stream<Question> questions = TABLE.operations().values().stream()
                .filter(list -> list.list() != null && list.of() != null)
                .flatMap(list -> ours(TABLE.thing(list.of()))
                        .flatMap(parent -> onePerBody()
                                .filter(caller -> law.sees(TABLE.thing(list.of()), parent, caller))
                                .map(caller ->
                                        new Question(list, caller, parent, Map.of(list.of(), parent.id()), ""))));
        ask(questions, question -> question.difference(facts, tally, WHOLE));
    }

    @Test
    void aFilterFindsNothingOfWhatIsNotSeen() {
        List<Question> questions = new ArrayList<>();
        lists().forEach(list -> list.filters()
                .forEach((parameter, column) -> ours(TABLE.thing(list.list()))
                        .map(row -> row.get(column))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(6)
                        .forEach(value -> onePerBody().forEach(caller -> {
                            Map<String, Object> narrowed = new HashMap<>(list.only());
                            narrowed.put(column, value);
                            String query = parameter + "=" + URLEncoder.encode(value.toString(), UTF_8);
                            questions.add(new Question(list, caller, null, narrowed, query));
                        }))));
        ask(questions.stream(), question -> question.difference(facts, tally, WHOLE));
    }

    @Test
    void noOrderNoSearchAndNoCountTellsOfWhatIsNotSeen() {
        ask(
                lists().flatMap(list -> list.also().stream()
                        .flatMap(query -> onePerBody()
                                .map(caller ->
                                        new Question(list, caller, null, list.only(), World.NAMES.text(query))))),
                question -> question.surplus(facts, tally, question.query()));
    }

    /** A cursor tells where the last page ended, not who asked: the next page is the asker's own. */
    @Test
    void anothersCursorShowsNothingOfTheOthers() {
        ask(
                lists().filter(list -> !TABLE.thing(list.list()).isSeenByEveryone())
                        .flatMap(list -> {
                            String cursor = whole(list, ALL_SEEING)
                                    .ask(tally, 1, "")
                                    .body()
                                    .path("next")
                                    .asText("");
                            return onePerBody()
                                    .map(caller -> new Question(list, caller, null, list.only(), "cursor=" + cursor));
                        })
                        .filter(question -> !question.query().equals("cursor=")),
                question -> question.surplusOfOnePage(facts, tally));
    }

    /** Events may change the facts while the list is read: a difference counts when it is still there afterwards. */
    private void ask(Stream<Question> questions, Function<Question, String> difference) {
        Tally.forEach(questions.toList(), question -> {
            String found = difference.apply(question);
            for (int again = 0; again < 2 && !found.isEmpty(); again++) {
                facts.forget();
                found = difference.apply(question);
            }
            if (!found.isEmpty()) {
                tally.leak(question + found);
            }
        });
        tally.addTo(Tally.OF_ALL);
        tally.requireNothingWrong();
    }

    private static Question whole(Operation list, Caller caller) {
        return new Question(list, caller, null, list.only(), "");
    }

    private static Stream<Operation> lists() {
        return Coverage.callable(TABLE).stream()
                .filter(operation -> operation.list() != null && operation.of() == null);
    }

    private static Stream<Caller> onePerBody() {
        return WORLD.callers().all().stream()
                .filter(caller -> caller.role().equals("reviewer") || caller.equals(ALL_SEEING));
    }

    private Stream<Row> ours(Thing thing) {
        return facts.of(thing).stream().filter(row -> World.isOurs(thing, row, law.bodies()));
    }
}
