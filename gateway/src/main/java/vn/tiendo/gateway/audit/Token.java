package vn.tiendo.gateway.audit;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Refused;

/** Where a list or a check goes on, in one word that callers hand back unread. */
final class Token {
    private static final int LONGEST = 1_000;

    private Token() {}

    static String of(JsonObject place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.encode().getBytes(StandardCharsets.UTF_8));
    }

    /** Null when there is none: from the beginning. */
    static @Nullable JsonObject read(@Nullable String token) {
        if (token == null) {
            return null;
        }
        if (token.length() > LONGEST) {
            throw invalid();
        }
        try {
            return new JsonObject(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DecodeException unreadable) {
            throw invalid();
        }
    }

    static Refused invalid() {
        return new Refused(GatewayError.MALFORMED_REQUEST, "cursor");
    }
}
