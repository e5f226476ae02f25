package vn.tiendo.e2e.authorisation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.Answer;

/**
 * An operation called by somebody, about a thing where it is about one.
 *
 * @param token the bearer token; null: none is sent
 */
record Call(
        Operation operation,
        @Nullable String token,
        @Nullable Row row) {

    Answer send(Map<String, String> more) {
        return operation.stream() == null
                ? Door.gateway(operation.method(), path(), headers(more), body())
                : Door.opened(path(), headers(more));
    }

    String path() {
        String path = new Row(operation.with()).path(operation.path());
        return row == null ? path : row.path(path);
    }

    Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>();
        operation.headers().forEach((name, value) -> headers.put(name, filled(value)));
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (operation.type() != null) {
            headers.put("Content-Type", operation.type());
        } else if (!operation.isRead()) {
            boolean patch = operation.method().equals("PATCH");
            headers.put("Content-Type", patch ? "application/merge-patch+json" : "application/json");
        }
        headers.putAll(more);
        return headers;
    }

    @Nullable
    String body() {
        if (operation.body() == null) {
            return null;
        }
        return filled(operation.body() instanceof String written ? written : Door.json(operation.body()));
    }

    private String filled(String template) {
        String text = World.NAMES.text(template);
        return row == null ? text : row.text(text);
    }
}
