package vn.tiendo.reporting.exchange.send;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.kit.test.Events;

/** The ward, and a system that it sends to; other tests have left things too, which the partner has before a test begins. */
final class Partnership implements AutoCloseable {
    final String partner =
            "NDXP-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final PartnerServer server = new PartnerServer();
    private final Dispatcher dispatcher;

    Partnership(Dispatcher dispatcher, List<String> packets) throws IOException {
        this.dispatcher = dispatcher;
        Map<String, Object> body = described(partner, WARD, packets);
        body.put("credential", "partner");
        as("admin", "H35")
                .body(body)
                .post("/api/v1/exchange/partners")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/exchange/partners/" + partner));
        catchUp();
    }

    /** A partner of this body with the same address. */
    Map<String, Object> described(String code, String organization, List<String> packets) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("name", "Hệ thống nhận");
        body.put("organization", organization);
        body.put("adapter", "JSON_RECEIPT");
        body.put("baseUrl", server.url());
        body.put("packets", packets);
        return body;
    }

    /** Until there is nothing left that was not accepted. */
    void catchUp() {
        Response next = queue(Map.of());
        while (next.statusCode() == 201) {
            done(next.path("message"), "ACCEPTED");
            next = queue(Map.of());
        }
        next.then().statusCode(409).body("code", equalTo("EXCHANGE_NOTHING_CHANGED"));
    }

    /** Id of a message that is on its way. */
    String sent() {
        return queue(Map.of()).then().statusCode(201).extract().path("message");
    }

    Response queue(Map<String, ?> body) {
        return as("reviewer", WARD).body(body).post(sends());
    }

    void refused(Map<String, ?> body, int status, String code) {
        queue(body).then().statusCode(status).body("code", equalTo(code));
    }

    /** The message when it is closed like this; whatever is due is sent at once, not with the next tick. */
    ValidatableResponse done(String message, String status) {
        Events.await("message " + message + " is " + status, () -> {
            dispatcher.handOut();
            return status.equals(shown(message).path("status"));
        });
        return shown(message).then().body("nextAttemptAt", nullValue());
    }

    Response shown(String message) {
        return as("reviewer", WARD).get(sends() + "/" + message);
    }

    String sends() {
        return "/api/v1/exchange/partners/" + partner + "/sends";
    }

    @Override
    public void close() {
        server.close();
    }
}
