package vn.tiendo.gateway.audit;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.home.Parts;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/**
 * Has every service check its log, each against what all others have witnessed of it: a service that lost the end of its
 * log cannot know by itself. The witnesses are asked first, so that nothing they name can be too young to be there.
 */
@Singleton
final class AuditCheck {
    private final Parts parts;
    private final GatewayConfig config;

    AuditCheck(Parts parts, GatewayConfig config) {
        this.parts = parts;
        this.config = config;
    }

    Future<JsonObject> of(HttpServerRequest request) {
        Map<Service, Long> from = from(Token.read(request.getParam("cursor")));
        return ask(request, List.of(Service.values()), service -> Service.API + "audit/heads")
                .compose(heads -> ask(
                                request,
                                List.copyOf(from.keySet()),
                                service -> question(service, from.get(service), heads))
                        .map(verdicts -> assembled(from, heads, verdicts)));
    }

    private interface Question {
        String to(Service service);
    }

    /** What those answered that did. */
    private Future<Map<Service, JsonObject>> ask(HttpServerRequest request, List<Service> services, Question question) {
        List<Future<Optional<JsonObject>>> answers = services.stream()
                .map(service -> parts.ask(request, service, question.to(service), config.auditPatience()))
                .toList();
        return Future.all(answers).map(all -> {
            Map<Service, JsonObject> given = new EnumMap<>(Service.class);
            for (int i = 0; i < services.size(); i++) {
                Service service = services.get(i);
                answers.get(i).result().ifPresent(answer -> given.put(service, answer));
            }
            return given;
        });
    }

    /** Which services are checked, from which batch on. */
    private static Map<Service, Long> from(@Nullable JsonObject place) {
        Map<Service, Long> from = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Object batch = place == null ? Long.valueOf(1) : place.getValue(service.label());
            if (batch instanceof Number number) {
                from.put(service, number.longValue());
            }
        }
        if (from.isEmpty()) {
            throw Token.invalid();
        }
        return from;
    }

    private static String question(Service service, @Nullable Long from, Map<Service, JsonObject> heads) {
        String witnessed = heads.values().stream()
                .flatMap(one -> one.getJsonArray("witnessed").stream()
                        .map(JsonObject.class::cast)
                        .filter(head -> head.getString("of").equals(service.fullName()))
                        .map(head -> "&witnessed="
                                + URLEncoder.encode(
                                        one.getString("service") + ":" + head.getLong("epoch") + ":"
                                                + head.getLong("batch") + ":" + head.getString("head"),
                                        StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
        return Service.API + "audit/verify?from=" + from + witnessed;
    }

    private static JsonObject assembled(
            Map<Service, Long> asked, Map<Service, JsonObject> heads, Map<Service, JsonObject> verdicts) {
        List<Service> missing = Arrays.stream(Service.values())
                .filter(service ->
                        !heads.containsKey(service) || asked.containsKey(service) && !verdicts.containsKey(service))
                .toList();
        JsonObject next = new JsonObject();
        verdicts.forEach((service, verdict) -> {
            Long batch = verdict.getLong("next");
            if (batch != null) {
                next.put(service.label(), batch);
            }
        });
        List<String> states = verdicts.values().stream()
                .map(verdict -> verdict.getString("status"))
                .toList();
        JsonObject result = new JsonObject()
                .put("status", status(states, !missing.isEmpty(), !next.isEmpty()))
                .put("services", new JsonArray(new ArrayList<>(verdicts.values())))
                .put("unavailable", Parts.unavailable(missing));
        return next.isEmpty() ? result : result.put("next", Token.of(next));
    }

    /** The worst that can be said of this part of the check. */
    private static String status(List<String> states, boolean incomplete, boolean unfinished) {
        if (states.contains("BROKEN")) {
            return "BROKEN";
        } else if (states.contains("RESTORED")) {
            return "RESTORED";
        } else if (incomplete) {
            return "INCOMPLETE";
        }
        return unfinished ? "UNFINISHED" : "INTACT";
    }
}
