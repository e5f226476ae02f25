package vn.tiendo.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tiendo.gateway.identity.Claims;
import vn.tiendo.gateway.service.Service;

/** Who the caller is: what the token says, and what the directory says of the organisation it names. */
@Singleton
final class Me {
    private final Parts parts;

    Me(Parts parts) {
        this.parts = parts;
    }

    Future<JsonObject> of(HttpServerRequest request, Claims caller) {
        if (caller.organization().isEmpty()) {
            return Future.succeededFuture(me(caller).put("unavailable", new JsonArray()));
        }
        String code = URLEncoder.encode(caller.organization(), StandardCharsets.UTF_8);
        return parts.ask(request, Service.PLAN, Service.API + "organizations/" + code)
                .map(found -> me(caller)
                        .put("organization", organization(caller, found))
                        .put("unavailable", Parts.unavailable(found.isPresent() ? List.of() : List.of(Service.PLAN))));
    }

    private static JsonObject me(Claims caller) {
        JsonObject me = new JsonObject().put("subject", caller.subject());
        String username = caller.username();
        if (username != null) {
            me.put("username", username);
        }
        return me.put("roles", new JsonArray(caller.roles()))
                .put("tokenExpiresAt", caller.expiresAt().toString());
    }

    private static JsonObject organization(Claims caller, Optional<JsonObject> found) {
        JsonObject organization = found.orElseGet(JsonObject::new).copy();
        organization.remove("version");
        return organization.put("code", caller.organization());
    }
}
