package vn.tiendo.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tiendo.gateway.identity.Claims;
import vn.tiendo.gateway.service.Service;

/**
 * What the caller owes, what waits for the caller and what is late, asked of all services at once. A service that is down
 * leaves its lists out and is named; the rest is shown.
 */
@Singleton
final class Home {
    private final Parts parts;

    Home(Parts parts) {
        this.parts = parts;
    }

    Future<JsonObject> of(HttpServerRequest request, Claims caller, int limit) {
        List<Section> sections = Section.of(caller).toList();
        List<Future<Optional<JsonObject>>> answers = sections.stream()
                .map(section -> parts.ask(request, section.service(), section.question(caller, limit)))
                .toList();
        return Future.all(answers).map(all -> assembled(caller, sections, answers));
    }

    private static JsonObject assembled(
            Claims caller, List<Section> sections, List<Future<Optional<JsonObject>>> answers) {
        JsonObject home = new JsonObject().put("organization", caller.organization());
        List<Service> missing = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            JsonObject group = section.group().isEmpty() ? home : group(home, section.group());
            answers.get(i)
                    .result()
                    .map(answer -> shown(section, caller, answer))
                    .ifPresentOrElse(list -> group.put(section.name(), list), () -> missing.add(section.service()));
        }
        return home.put("unavailable", Parts.unavailable(missing));
    }

    private static JsonObject group(JsonObject home, String name) {
        if (!home.containsKey(name)) {
            home.put(name, new JsonObject());
        }
        return home.getJsonObject(name);
    }

    private static JsonObject shown(Section section, Claims caller, JsonObject answer) {
        return new JsonObject()
                .put("total", answer.getValue("total", answer.getValue("unread")))
                .put("items", answer.getJsonArray("items", new JsonArray()))
                .put("href", section.href(caller));
    }
}
