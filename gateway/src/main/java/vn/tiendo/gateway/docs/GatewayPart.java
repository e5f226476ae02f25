package vn.tiendo.gateway.docs;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.tiendo.gateway.problem.GatewayError;

/** The gateway's own part of the description: the operations that it answers itself, and its own refusals. */
final class GatewayPart {
    private static final String OPERATIONS = "docs/gateway.yaml";

    private GatewayPart() {}

    static void addTo(MergedDocument document) {
        document.addOwn("gateway", operations());
        for (GatewayError error : GatewayError.values()) {
            document.addError(new JsonObject()
                    .put("code", error.name())
                    .put("status", error.status())
                    .put("en", texts(error, Locale.ENGLISH))
                    .put("vi", texts(error, Locale.of("vi"))));
        }
    }

    private static JsonObject operations() {
        try {
            return new JsonObject(
                    new YAMLMapper().readTree(Packaged.bytes(OPERATIONS)).toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonObject texts(GatewayError error, Locale language) {
        return new JsonObject().put("title", error.title(language)).put("detail", error.detail(language));
    }
}
