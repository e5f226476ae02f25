package vn.tiendo.devstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the server said; {@code body} is a missing node when it was not JSON. */
public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The stable code of a problem, or an empty string. */
    public String code() {
        return body.path("code").asText();
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new ApiException("The answer carries no ETag: " + text));
    }

    /** A problem in one line: status, code, detail, the fields it names and the trace to look for. */
    String problem() {
        var line = new StringBuilder("%d %s %s".formatted(status, code(), detail()));
        for (var error : body.path("errors")) {
            line.append("; ").append(error);
        }
        if (body.has("traceId")) {
            line.append(" (trace ").append(body.path("traceId").asText()).append(')');
        }
        return line.toString();
    }

    private String detail() {
        return body.path("detail").asText(body.path("title").asText(text));
    }
}
