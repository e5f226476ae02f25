package vn.tiendo.gateway.audit;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.home.Parts;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/**
 * The entries of all activity logs, newest first. Moment and id order them over all services, so that the place of the last
 * one shown is the place to go on from in each.
 */
@Singleton
final class AuditList {
    private static final List<String> FILTERS = List.of("subject", "actor", "action", "from", "to", "personalData");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Parts parts;
    private final GatewayConfig config;

    AuditList(Parts parts, GatewayConfig config) {
        this.parts = parts;
        this.config = config;
    }

    /** An entry with what it is ordered by. */
    private record Entry(Instant at, String id, JsonObject shown) {
        static final Comparator<Entry> NEWEST_FIRST =
                Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed();

        static Entry of(Object item) {
            JsonObject shown = (JsonObject) item;
            return new Entry(Instant.parse(shown.getString("at")), shown.getString("id"), shown);
        }
    }

    Future<JsonObject> of(HttpServerRequest request) {
        int limit = limit(request.getParam("limit"));
        String question = question(request, limit);
        List<Service> asked = asked(request.getParam("service"));
        List<Future<Optional<JsonObject>>> answers = asked.stream()
                .map(service -> parts.ask(request, service, question, config.auditPatience()))
                .toList();
        return Future.all(answers).map(all -> merged(asked, answers, limit));
    }

    private static List<Service> asked(@Nullable String name) {
        if (name == null) {
            return List.of(Service.values());
        }
        return List.of(Arrays.stream(Service.values())
                .filter(service -> service.fullName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(GatewayError.MALFORMED_REQUEST, "service")));
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return USUAL;
        }
        int limit = asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw new Refused(GatewayError.MALFORMED_REQUEST, "limit");
        }
        return limit;
    }

    /** One more than is shown, which tells whether there is another page. */
    private static String question(HttpServerRequest request, int limit) {
        StringBuilder question = new StringBuilder(Service.API + "audit?limit=" + (limit + 1));
        for (String filter : FILTERS) {
            String value = request.getParam(filter);
            if (value != null) {
                question.append('&').append(filter).append('=').append(encoded(value));
            }
        }
        JsonObject place = Token.read(request.getParam("cursor"));
        if (place != null) {
            if (!(place.getValue("at") instanceof String at) || !(place.getValue("id") instanceof String id)) {
                throw Token.invalid();
            }
            question.append("&before=").append(encoded(at + "," + id));
        }
        return question.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonObject merged(List<Service> asked, List<Future<Optional<JsonObject>>> answers, int limit) {
        List<Entry> entries = new ArrayList<>();
        List<Service> missing = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Optional<JsonObject> answer = answers.get(i).result();
            if (answer.isPresent()) {
                answer.get().getJsonArray("items").forEach(item -> entries.add(Entry.of(item)));
            } else {
                missing.add(asked.get(i));
            }
        }
        entries.sort(Entry.NEWEST_FIRST);
        List<Entry> shown = entries.subList(0, Math.min(limit, entries.size()));
        JsonArray items = new JsonArray();
        shown.forEach(entry -> items.add(entry.shown()));
        JsonObject page = new JsonObject().put("items", items);
        if (entries.size() > limit) {
            JsonObject last = shown.getLast().shown();
            page.put(
                    "next",
                    Token.of(new JsonObject().put("at", last.getString("at")).put("id", last.getString("id"))));
        }
        return page.put("unavailable", Parts.unavailable(missing));
    }
}
