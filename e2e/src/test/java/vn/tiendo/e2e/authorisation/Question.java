package vn.tiendo.e2e.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.Answer;

/**
 * A list as one caller asks for it.
 *
 * @param parent the thing on which it hangs, if it does
 * @param narrowed the columns' values that the question asks for
 * @param query what asks for them; empty: everything
 */
record Question(
        Operation operation, Caller caller, @Nullable Row parent, Map<String, Object> narrowed, String query) {
    private static final World WORLD = World.ready();
    private static final int MOST_PAGES = 400;

    /** What came: the ids in all pages, and what was wrong with the pages themselves. */
    private record Listed(Set<String> ids, String fault) {}

    /** Why the list is not exactly what its caller sees, or nothing. */
    String difference(Facts facts, Tally tally, int limit) {
        Set<String> lacking = seen(facts);
        Listed listed = pages(facts, tally, limit, lacking.size());
        Set<String> surplus = new TreeSet<>(listed.ids());
        surplus.removeAll(lacking);
        lacking.removeAll(listed.ids());
        return surplus.isEmpty() && lacking.isEmpty() && listed.fault().isEmpty()
                ? ""
                : ": shows %s, lacks %s %s".formatted(surplus, lacking, listed.fault());
    }

    /** Why the list tells more than its caller sees, or nothing; it need not be whole. */
    String surplus(Facts facts, Tally tally, String more) {
        Set<String> seen = seen(facts);
        Listed listed = pages(facts, tally, 200, more.isEmpty() ? seen.size() : -1);
        Set<String> surplus = new TreeSet<>(listed.ids());
        surplus.removeAll(seen);
        return surplus.isEmpty() ? listed.fault() : ": shows " + surplus + listed.fault();
    }

    /** The same for one page alone, wherever it begins. */
    String surplusOfOnePage(Facts facts, Tally tally) {
        Answer answer = ask(tally, 200, "");
        Set<String> surplus = new TreeSet<>(ids(answer));
        surplus.removeAll(seen(facts));
        return surplus.isEmpty() && answer.isSuccess() ? "" : ": shows " + surplus + " " + answer.status();
    }

    /** @param total how many there must be on all pages; −1: as many as come */
    private Listed pages(Facts facts, Tally tally, int limit, int total) {
        Set<String> ids = new TreeSet<>();
        String next = "";
        long told = -1;
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = ask(tally, limit, next);
            if (!answer.isSuccess()
                    || page > 0 && (answer.body().path("items").isEmpty() || !ids.addAll(ids(answer)))) {
                return new Listed(ids, " page %d: %d %s".formatted(page, answer.status(), answer.text()));
            }
            ids.addAll(ids(answer));
            told = answer.body().path("total").asLong(-1);
            long counted = operation.count() == null
                    ? 0
                    : answer.body().path(operation.count()).asLong();
            if (counted > seen(facts).size()) {
                return new Listed(ids, " counts " + counted);
            }
            next = answer.body().path("next").asText("");
            if (next.isEmpty()) {
                break;
            }
        }
        int expected = total < 0 ? ids.size() : total;
        return new Listed(ids, told >= 0 && told != expected ? " says there are " + told : "");
    }

    Answer ask(Tally tally, int limit, String cursor) {
        Call call = new Call(operation, WORLD.callers().token(caller), parent);
        // public answers are kept for a minute, each by its question
        int asked = operation.isPublic() && limit == 200
                ? ThreadLocalRandom.current().nextInt(100, 200)
                : limit;
        String path = call.path() + "?count=true&limit=" + asked + (query.isEmpty() ? "" : "&" + query);
        Answer answer =
                Door.gateway("GET", cursor.isEmpty() ? path : path + "&cursor=" + cursor, call.headers(Map.of()), null);
        tally.count(answer.status(), "lists", this);
        return answer;
    }

    private Set<String> seen(Facts facts) {
        return facts.seen(operation.list(), caller, narrowed);
    }

    private static Set<String> ids(Answer answer) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode item : answer.body().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }

    @Override
    public String toString() {
        return operation.key() + "?" + query + " as " + caller;
    }
}
