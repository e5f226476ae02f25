package vn.tiendo.gateway.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token says of its caller.
 *
 * @param subject opaque id
 * @param username as the caller logs in, where the identity provider puts it into access tokens; for showing only
 * @param organization code of the caller's organisation; empty when the token names none
 * @param roles those that mean something here
 */
public record Claims(
        String subject, @Nullable String username, String organization, List<String> roles, Instant expiresAt) {
    private static final Set<String> KNOWN = Set.of(
            "admin",
            "auditor",
            "data-provider",
            "inspector",
            "plan-editor",
            "plan-issuer",
            "report-approver",
            "reporter",
            "reviewer");

    /** Of a request that {@link Callers#identified} let through; the signature is not looked at again. */
    public static Claims of(HttpServerRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION).strip().split(" +")[1];
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        JsonObject claims = new JsonObject(new String(payload, StandardCharsets.UTF_8));
        return new Claims(
                claims.getString("sub", ""),
                claims.getString("preferred_username"),
                claims.getString("org", ""),
                roles(claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray())),
                Instant.ofEpochSecond(claims.getLong("exp", 0L)));
    }

    private static List<String> roles(JsonArray all) {
        return all.stream()
                .map(String::valueOf)
                .filter(KNOWN::contains)
                .sorted()
                .toList();
    }

    public boolean hasAnyOf(Set<String> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
